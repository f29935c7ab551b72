"""Who and what the article names."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import accumulate
from typing import Final

from services.contracts.entity import EntityType
from services.enrich.draft import UNDETERMINED, Draft
from services.enrich.entities.find.acronyms import acronyms
from services.enrich.entities.find.no_names import without_common
from services.enrich.entities.find.passages import Passage, passages
from services.enrich.entities.find.relatives import with_relatives
from services.enrich.entities.find.spot import Spot, spot
from services.enrich.entities.join.mentions import mentions
from services.enrich.entities.join.placed import with_printed
from services.enrich.entities.join.printed_name import Printed
from services.enrich.entities.join.taken_apart import printed
from services.enrich.entities.join.things import things
from services.enrich.entities.link.records import records
from services.enrich.entities.picture.pictured import pictured
from services.enrich.entities.tell.teams import team_names
from services.enrich.entities.tell.types import Hints, types
from services.enrich.entities.value.values import values
from services.enrich.gazetteer.own import NOTHING_OWN, OwnNames
from services.enrich.recogniser.model import Model

_NAME: Final = "entities"


def entities(draft: Draft, model: Model | None = None, own: OwnNames = NOTHING_OWN) -> Draft:
    """Find the article's entities and values.

    Without a model, or in a language that it does not read, rules and tables find what they can, and the step is
    noted as degraded.
    """
    read = passages(draft)
    first = [passage for passage in read if not passage.repeat]
    reader = model if model and _reads(model, draft) else None
    language = _ENGLISH if reader and draft.language.confidence < _GUESS else draft.language.code
    within = _within_reach(first) if reader else 0
    recognised = reader.recognise([passage.text for passage in first[:within]]) if reader else []
    recognised += [[] for _ in first[within:]]
    outside = tuple(printed(draft))
    spots = [
        one for passage, found in zip(first, recognised, strict=True) for one in spot(passage, found, own, language)
    ]
    spots = with_relatives(spots, first)
    spots = without_common(spots, (passage.text for passage in first))
    pairs = _explained(first)
    named = things(spots, types(spots, _hints(draft, outside, pairs, spots)), pairs)
    owners = with_printed(named, outside, own)
    placed = mentions(named, spots, read, owners)
    published = _day(draft)
    found_all = records(draft.text, named, placed)
    return replace(
        draft,
        entities=found_all,
        captions=tuple(
            pictured(draft.text, caption, found_all, published, month_first=draft.month_first)
            for caption in draft.captions
        ),
        values=tuple(
            value
            for passage, found in zip(first, recognised, strict=True)
            for value in values(passage, found, published, language, month_first=draft.month_first)
        ),
        models={**draft.models, **_used(reader, own)},
        degraded=draft.degraded if reader and within == len(first) else (*draft.degraded, _NAME),
    )


def _used(model: Model | None, own: OwnNames) -> dict[str, str]:
    """Name what was used beside our own rules and tables, for provenance."""
    used = [model.name] if model else []
    if own.digest:
        used.append(f"gazetteer-{own.digest}")
    return {_NAME: "+".join(used)} if used else {}


def _within_reach(read: Sequence[Passage]) -> int:
    """Count the passages that the model may read: one endless document must not hold a worker for minutes."""
    ends = accumulate(len(passage.text) for passage in read)
    return sum(end <= _REACH for end in ends)


_REACH: Final = 400_000
"""Code points, some 65,000 words: ten times the longest feature a newspaper prints. What lies behind is still read by
rules and tables, and the step is noted as degraded."""


def _reads(model: Model, draft: Draft) -> bool:
    """Whether the model reads the article's language; where that is a guess, whether it is in Latin letters."""
    if draft.language.code == UNDETERMINED.code or draft.language.confidence < _GUESS:
        return not _OTHER_SCRIPT.search(draft.text[:_SAMPLE])
    return draft.language.code.partition("-")[0] in model.languages


_SAMPLE: Final = 400
_OTHER_SCRIPT: Final = re.compile("[\u0370-\u1cff\u2e80-\ufeff]")
"""Letters that are not Latin: from Greek on, and the scripts of East Asia behind punctuation and currencies."""
_ENGLISH: Final = "en"
_GUESS: Final = 0.9
"""Lists of names and tables of results are taken for any language; prose of another one is told with more certainty."""


def _explained(read: Iterable[Passage]) -> dict[str, str]:
    """Return the acronyms that the text explains, with what they stand for."""
    return {
        passage.text[short:short_end]: " ".join(passage.text[start:end].split())
        for passage in read
        for start, end, short, short_end in acronyms(passage.text)
    }


def _hints(draft: Draft, outside: Iterable[Printed], pairs: Mapping[str, str], spots: Iterable[Spot]) -> Hints:
    bodies = {one.name for one in outside if one.type is EntityType.ORGANIZATION}
    for caption in draft.captions:
        if caption.credit:
            bodies |= {name for name in (caption.credit.distributor, caption.credit.outlet) if name}
    places = frozenset(one.name for one in outside if one.type is EntityType.PLACE)
    return Hints(frozenset(bodies), frozenset({*pairs, *pairs.values()}), places, team_names(draft.text, spots))


def _day(draft: Draft) -> date | None:
    try:
        day = date.fromisoformat(draft.published_at.value[:10]) if draft.published_at else None
    except ValueError:  # a year or a month alone
        return None
    return day if day and day.year in _COUNTED_FROM else None


_COUNTED_FROM: Final = range(1000, 9000)
"""Years with others on both sides: systems that know no day send the calendar's first or last."""
