"""What a caption's own words say of its picture: `FILE -`, `In this pool photograph distributed by …`."""

import re
from typing import Final

from services.contracts.caption import Credit, Qualifier
from services.enrich.gazetteer.agencies import agency
from services.enrich.printed.caption.caption_opening import OPENING_CHARACTERS
from services.enrich.text.prose import collapsed

_PASSED_ON = re.compile(
    r"\b(?:distributed|released|provided|supplied|issued|made available|handed out|shared"
    r"|published)\s+(?:on\s+[^,.;]{2,30}?\s+)?by\s+(?P<who>[^,.;()]{2,90}?)"
    r"(?=[,.;(]|\s(?:and|on|shows?|is|are|was|via|in which|during)\b|$)"
)
_SAYING: Final = (
    (Qualifier.POOL, re.compile(r"\bpool (?:photo|picture|image|via)", re.IGNORECASE)),
    (
        Qualifier.HANDOUT,
        re.compile(
            r"\bhandout\b|\b(?:photo(?:graph)?|image|picture)s? (?:provided|released|supplied|made available) by\b",
            re.IGNORECASE,
        ),
    ),
    (Qualifier.FILE, re.compile(r"^\(?(?:FILE|ARCHIV\w*|ARQUIVO)\b|\bfile (?:photo|picture|image)", re.IGNORECASE)),
    (
        Qualifier.SCREENSHOT,
        re.compile(
            r"\b(?:screen ?grab|screenshot|frame grab|video grab|taken from (?:a )?video|image from (?:a )?video)\b",
            re.IGNORECASE,
        ),
    ),
    (Qualifier.COMPOSITE, re.compile(r"\b(?:combination of|combination (?:photo|picture)|composite)\b", re.IGNORECASE)),
)
_HOUSE = re.compile(r"(?:[^\W\d_a-z][\w'’&.\-]*)(?:\s+(?:of|for|and|the|de|del|da|[^\W\d_a-z][\w'’&.\-]*))*$")


def completed_credit(printed: Credit, caption: str) -> Credit:
    """Return a caption's credit with what the caption's own words say of the picture."""
    return printed.model_copy(
        update={
            "text": collapsed(printed.text),
            "qualifiers": tuple(dict.fromkeys((*printed.qualifiers, *_said_qualifiers(caption)))),
            "distributor": printed.distributor or _further_distributor(printed, caption),
        }
    )


def _said_qualifiers(caption: str) -> tuple[Qualifier, ...]:
    head = caption[:OPENING_CHARACTERS]
    return tuple(kind for kind, pattern in _SAYING if pattern.search(head))


def _further_distributor(printed: Credit, caption: str) -> str | None:
    """Return who the caption says passes the picture on, unless the credit names the same house already."""
    said = _said_distributor(caption)
    named = (*printed.agencies, *((printed.outlet,) if printed.outlet else ()))
    return None if said and any(said.casefold().endswith(house.casefold()) for house in named) else said


def _said_distributor(caption: str) -> str | None:
    """Return who passes the picture on, as in `distributed by Russian state agency Sputnik`, without description."""
    found = _PASSED_ON.search(caption[:OPENING_CHARACTERS])
    house = _HOUSE.search(found["who"].strip()) if found else None
    return agency(house[0]) or house[0] if house else None
