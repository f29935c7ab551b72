"""An hour on a line of its own, as a live blog prints it above each entry; how much of a recording has been played."""

import re

_TIME = re.compile(
    r"(?:(?:stand|updated?|published|aktualisiert|publicerad|uppdaterad|oppdatert|publisert|opdateret|mis à jour"
    r"|publié|actualizado|publicado|aggiornato)\W{1,3}(?:at |um |à |a las |alle |kl\.? )?)?"
    r"\d{1,2}[.:h]\d\d(?:\s*(?:[ap]\.?m\.?|uhr|h))?(?:\s*(?:gmt|utc|bst|c?et|mesz|mez|c?est|edt|[cmp][sd]t|ist))?"
    r"(?:\s*[–—|-]\s*[^\W\d_]{3,12}(?:\W+\d{1,2}\s+min[^\W\d_]*)?)?"
    r"|\d{1,2}:\d\d\s*/\s*\d{1,2}:\d\d",
    re.IGNORECASE,
)


def is_time_alone(text: str) -> bool:
    """Whether a line is an hour and little else."""
    return _TIME.fullmatch(text) is not None
