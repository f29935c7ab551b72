"""Ships by the letters that navies and companies put before their names."""

import re
from collections.abc import Iterator
from typing import Final

_PREFIXES: Final = "|".join(
    (
        *("USS", "USNS", "USCGC", "HMS", "HMCS", "HMAS", "HMNZS", "HNLMS", "HNoMS", "FNS", "INS", "ORP", "BRP", "RFS"),
        *("ROKS", "KRI", "TCG", "RRS", "MV", "M/V"),
    )
)
_SHIP: Final = re.compile(rf"(?<!\w)(?:{_PREFIXES}) [^\W\d_a-z][\w'’-]*(?: [^\W\d_a-z][\w'’-]+){{0,2}}")
_OPENING: Final = re.compile(rf"(?:{_PREFIXES}) ")


def ships(text: str) -> Iterator[tuple[int, int]]:
    """Yield where ships are named with their prefix: `HMS Alder`."""
    for found in _SHIP.finditer(text):
        yield found.start(), found.start() + len(found[0].removesuffix("'s").removesuffix("’s"))


def is_ship(name: str) -> bool:
    """Whether a name opens with such a prefix."""
    return bool(_OPENING.match(name))
