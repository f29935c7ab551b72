"""Who is in a picture and where it was taken, as far as its caption tells.

Photo desks describe the picture in the first sentence, in the present tense; what follows is background. People stand
there as subjects and companions; others are named for a house, a portrait or a cause.
"""

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from services.contracts.caption import Caption, Pictured
from services.contracts.entity import Entity, EntityType, Mention
from services.enrich.entities.value.days import days
from services.enrich.languages.vocabulary import pattern, patterns
from services.enrich.text.sentences import first_sentence

_OWNER: Final = re.compile(r"['’]s? (?!\()")
_W: Final = patterns("names.pictured")
_THE: Final = rf"(?:(?:{pattern('names.definite')}) )?"
_NOT_SHOWN: Final = re.compile(rf",? ?\(?(?:{_W['not_shown']})\b")
_ANOTHER_REASON: Final = re.compile(
    rf"\b(?:(?:{_W['cause']}) (?:{_W['cause_links']})|(?:{_W['about']})) (?:\S+ ){{0,4}}\Z", re.IGNORECASE
)
_POSITION: Final = re.compile(
    rf"(?: (?:{pattern('names.of')}) {_THE}[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)?"  # of Serbia
    rf",? ?[(,\[]? ?(?P<where>(?:(?:{_W['from_where']})[ -])*(?:{_W['side']})(?: (?:{_W['side_behind']}))?"
    rf"|(?:{_W['letters']})|\d(?:{_W['nth']}) (?:{_W['letters']}))(?=[),;\]])"
)
_AT: Final = re.compile(rf"\b(?:{_W['at']}) {_THE}(?:[\w-]+ ){{0,3}}\Z")
_CHAINED: Final = re.compile(rf"(?: [a-z]+)?, (?:(?:{_W['chained']}) )?{_THE}")
_REASON_CHARACTERS: Final = 80
"""What says why somebody is named stands within so much before the name."""


def pictured(
    text: str, caption: Caption, entities: Sequence[Entity], published: date | None, *, month_first: bool = False
) -> Caption:
    """Return the caption with those whom it shows, with the entity that tells where, and dated by its weekday."""
    end = caption.start + len(first_sentence(text[caption.start : caption.end]))
    within = sorted(
        ((mention, one) for one in entities for mention in one.mentions if caption.start <= mention.start < end),
        key=lambda pair: pair[0].start,
    )
    people = {
        one.id: Pictured(entity=one.id, name=one.name, position=_position(text, mention, end))
        for mention, one in reversed(within)
        if one.type is EntityType.PERSON and _is_shown(text, mention, caption.start)
    }
    return caption.model_copy(
        update={
            "people": tuple(reversed(people.values())),
            "place": _place(text, within, caption.start),
            "date": caption.date or _weekday(text[caption.start : end], published, month_first=month_first),
        }
    )


def _weekday(described: str, published: date | None, *, month_first: bool) -> str | None:
    """Return the one day of which the description speaks: `on Monday`, the last one when the article came out."""
    told = {day.value for day in days(described, published, month_first=month_first)} if published else set()
    day = told.pop() if len(told) == 1 else None
    return day if day and len(day) == len("2026-01-01") else None


def _is_shown(text: str, mention: Mention, start: int) -> bool:
    if _OWNER.match(text, mention.end) or _NOT_SHOWN.match(text, mention.end):
        return False
    return not _ANOTHER_REASON.search(text[max(start, mention.start - _REASON_CHARACTERS) : mention.start])


def _position(text: str, mention: Mention, end: int) -> str | None:
    found = _POSITION.match(text, mention.end, end)
    return found["where"] if found else None


def _place(text: str, within: Sequence[tuple[Mention, Entity]], start: int) -> str | None:
    """Return where it was taken: the last place that the sentence says something is in, and of a chain the first.

    `in Sloviansk, Donetsk region, Ukraine` is Sloviansk.
    """
    places = [pair for pair in within if pair[1].type in {EntityType.PLACE, EntityType.FACILITY}]
    said = [at for at, (mention, _) in enumerate(places) if _is_where(text, mention, start)]
    at = said[-1] if said else -1
    while at > 0 and _CHAINED.fullmatch(text, places[at - 1][0].end, places[at][0].start):
        at -= 1
    return places[at][1].id if said else None


def _is_where(text: str, mention: Mention, start: int) -> bool:
    return bool(_AT.search(text[max(start, mention.start - _REASON_CHARACTERS) : mention.start]))
