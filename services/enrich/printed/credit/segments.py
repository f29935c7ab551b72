"""The segments of a printed credit, and what joins them."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from services.enrich.gazetteer.agencies import agency
from services.enrich.gazetteer.organizations import slashed_names
from services.enrich.gazetteer.picture_sites import networks, stock_houses
from services.enrich.languages.vocabulary import pattern
from services.enrich.text.names import is_mononym, is_name


class Joint(StrEnum):
    """What stands before a segment."""

    NOTHING = ""
    SLASH = "/"
    """Also the bar, the dot and the full stop: they join equals."""
    COLON = ":"
    """`ABC News: Jane Doe`, and the dash: headlines and menus have these as often."""
    COMMA = ","
    VIA = "via"
    FOR = "for"
    AND = "and"
    """Also the semicolon, behind which another picture's credit may begin."""


@dataclass(frozen=True, slots=True)
class Segment:
    """One name, agency or qualifier of a credit."""

    text: str
    joint: Joint
    quoted: bool = False
    """Whether it stands between quotation marks, as houses do in Slavic languages: «Рідний край»."""


_VIA: Final = pattern("credit.joints.via")
_ON: Final = pattern("credit.joints.on")
_PLATFORMS: Final = "|".join(map(re.escape, sorted((*networks(), *stock_houses()), key=len, reverse=True)))
_JOINTS = re.compile(
    rf"(?P<via>\s*[/／,]\s*(?:{_VIA})\s+|\s+(?:{_VIA})\s+|\s+(?:{_ON})\s+(?=(?:{_PLATFORMS})\b))"
    rf"|(?P<for>(?:\s*[/／|,]\s*|\s+)(?:{pattern('credit.joints.for')})\s+)"
    r"|(?P<colon>(?<![\W_])\s*[:：]\s+|\s+[–—-]+\s+)"
    r"|(?P<comma>\s*[,，、]\s*)|(?P<and>\s*;\s*)"
    r"|\s*[/／|•·＝=()]\s*"
    rf"|\s+(?:(?:{pattern('credit.kinds')}) )?(?:{pattern('credit.pictures')}) (?:{pattern('credit.by')})\s+",
    re.IGNORECASE,
)
_KINDS: Final = {"via": Joint.VIA, "for": Joint.FOR, "colon": Joint.COLON, "comma": Joint.COMMA, "and": Joint.AND}
"""What the groups of the pattern are; whatever is in none joins equals."""
_AND = re.compile(rf"\s+(?:{pattern('credit.joints.and')}|&)\s+|\s*\+\s*")
_WHOLE: Final = {name.casefold(): name for name in slashed_names()}
"""Names that have a slash of their own, by their small letters."""
_PROTECTED = re.compile("|".join(map(re.escape, sorted(_WHOLE, key=len, reverse=True))), re.IGNORECASE)
_SHIELD: Final = "\u2215"


def segments(printed: str) -> tuple[Segment, ...]:
    """Cut a credit, without its brackets and keyword, into its segments."""
    shielded = _PROTECTED.sub(lambda found: _WHOLE[found[0].casefold()].replace("/", _SHIELD), printed)
    found: list[Segment] = []
    at, joint = 0, Joint.NOTHING
    for match in _JOINTS.finditer(shielded):
        _add(found, shielded[at : match.start()], joint)
        at, joint = match.end(), _KINDS.get(match.lastgroup or "", Joint.SLASH)
    _add(found, shielded[at:], joint)
    return tuple(found)


def _add(found: list[Segment], printed: str, joint: Joint) -> None:
    shown = printed.strip()
    text = shown.replace(_SHIELD, "/").strip(" .:\u200b[]「」（）=＝«»“”„").strip()
    if not text:
        return
    first, *more = _listed(text)
    found.append(Segment(first, joint, quoted=shown[0] in "«“„" and shown[-1] in "»”“"))
    found.extend(Segment(name, Joint.AND) for name in more)


def _listed(text: str) -> list[str]:
    """Split `X and Y` where both are names or agencies; `Bread and Roses` stays whole."""
    for cut in (_sentences(text), _joined_houses(text)):
        if len(cut) > 1:
            return cut
    parts = [part.strip() for part in _AND.split(text)]
    if len(parts) > 1 and all(is_name(part) or agency(part) or is_mononym(part) for part in parts):
        return parts if is_name(parts[-1]) or agency(parts[-1]) else [text]
    return [text]


def _sentences(text: str) -> list[str]:
    """Split `Juan Pérez. EFE`, where a full stop parts a name from an agency; `Sgt. Jane Doe` stays whole."""
    head, stop, tail = text.rpartition(". ")
    return [head, tail] if stop and agency(tail) else [text]


def _joined_houses(text: str) -> list[str]:
    """Split `AFP-JIJI` into two agencies, `Ada Holt-Imagn Images` into name and agency; `EPA-EFE` stays whole."""
    parts = text.split("-")
    name, dash, house = text.rpartition("-")
    if dash and agency(house) and is_name(name) and " " in name:
        return [name, house]
    return parts if len(parts) > 1 and not agency(text) and all(map(agency, parts)) else [text]
