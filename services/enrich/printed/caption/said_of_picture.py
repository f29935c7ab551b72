"""What a caption's own words say of its picture: `FILE -`, `In this pool photograph distributed by …`."""

import re
from typing import Final

from services.contracts.caption import Credit, Qualifier
from services.enrich.gazetteer.agencies import agency
from services.enrich.languages.vocabulary import pattern, patterns
from services.enrich.printed.caption.caption_opening import OPENING_CHARACTERS
from services.enrich.text.prose import collapsed

_PASSED_ON = re.compile(
    rf"\b(?:{pattern('caption.passed_on.how')})\s+(?:(?:{pattern('caption.passed_on.where')})\s+[^,.;]{{2,30}}?\s+)?"
    rf"(?:{pattern('caption.by')})\s+(?P<who>[^,.;()]{{2,90}}?)"
    rf"(?=[,.;(]|\s(?:{pattern('caption.passed_on.further')})\b|$)"
)
_FILE = re.compile(rf"\(?(?:{pattern('caption.opening.file')})\b", re.IGNORECASE)
_SAYING: Final = {
    Qualifier(kind): re.compile(rf"\b(?:{said})\b", re.IGNORECASE) for kind, said in patterns("caption.says").items()
}
_HOUSE = re.compile(rf"(?:[^\W\d_a-z][\w'’&.\-]*)(?:\s+(?:{pattern('caption.within_names')}|[^\W\d_a-z][\w'’&.\-]*))*$")


def completed_credit(printed: Credit, caption: str) -> Credit:
    """Return a caption's credit with what the caption's own words say of the picture."""
    return printed.model_copy(
        update={
            "text": collapsed(printed.text),
            "qualifiers": tuple(dict.fromkeys((*printed.qualifiers, *said_qualifiers(caption)))),
            "distributor": printed.distributor or _further_distributor(printed, caption),
        }
    )


def said_qualifiers(caption: str) -> tuple[Qualifier, ...]:
    """Return the qualifiers that a caption's opening words give."""
    head = caption[:OPENING_CHARACTERS]
    return tuple(
        kind
        for kind, saying in _SAYING.items()
        if saying.search(head) or (kind is Qualifier.FILE and _FILE.match(head))
    )


def _further_distributor(printed: Credit, caption: str) -> str | None:
    """Return who the caption says passes the picture on, unless the credit names the same house already."""
    said = said_distributor(caption)
    named = (*printed.agencies, *((printed.outlet,) if printed.outlet else ()))
    return None if said and any(said.casefold().endswith(house.casefold()) for house in named) else said


def said_distributor(caption: str) -> str | None:
    """Return who passes the picture on, as in `distributed by Russian state agency Sputnik`, without description."""
    found = _PASSED_ON.search(caption[:OPENING_CHARACTERS])
    house = _HOUSE.search(found["who"].strip()) if found else None
    return agency(house[0]) or house[0] if house else None
