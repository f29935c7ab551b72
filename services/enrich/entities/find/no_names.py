"""Words that only look like names: at the start of a sentence, or shouted."""

import re
from collections.abc import Iterable

from services.enrich.entities.find.sentence_openers import is_opener
from services.enrich.entities.find.spot import Spot
from services.enrich.entities.find.titles import is_title

_LOWER = re.compile(r"(?<![\w'’-])[a-z]{4,}(?![\w-])")
_NUMERAL = re.compile(r"[IVX]{2,6}")
"""`VI` heads a part of a ruling, or follows a king's name."""
_OPENS = re.compile(r"(?:\A|[.!?:;\n\"“”‘’(—–-])\s*\Z")


def without_common(spots: list[Spot], texts: Iterable[str]) -> list[Spot]:
    """Leave out single words that the article itself uses as common ones, and lone titles.

    A capital behind a full stop tells nothing, nor do capitals all through: `Guerrillas`, `GREAT`. A word that is
    capitalised within a sentence is a name.
    """
    lower = {word for text in texts for word in _LOWER.findall(text)}
    inside = {one.name for one in spots if not one.name.isupper() and not _opens(one)}
    return [one for one in spots if one.known or not _common(one.name, lower, inside)]


def _common(name: str, lower: set[str], inside: set[str]) -> bool:
    if " " in name:
        return False
    if is_title(name) or _NUMERAL.fullmatch(name) or is_opener(name.capitalize()):
        return True
    return name.lower() in lower and name not in inside


def _opens(one: Spot) -> bool:
    at = one.start - one.passage.start
    return bool(_OPENS.search(one.passage.text, max(0, at - 4), at))
