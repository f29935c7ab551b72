"""What a dateline names: its towns, what they lie in, and whose story it is."""

import re
from collections.abc import Iterator
from typing import Final

from services.contracts.entity import EntityType, Zone
from services.contracts.metadata import Dateline, Links
from services.enrich.entities.join.printed_name import Printed
from services.enrich.gazetteer.agencies import agency
from services.enrich.gazetteer.known import known
from services.enrich.languages.months import MONTHS
from services.enrich.languages.vocabulary import pattern
from services.enrich.text.names import in_title_case

_FIRST_WORDS: Final = re.compile(r"\W*([^\W\d_][\w'’. -]*?)\s*(?:[(,:–—|/]|--| - |\s\d|\Z)")
_WORD: Final = r"[^\W\d_a-z][\w'’.-]*"
_FURTHER: Final = re.compile(rf"(?P<mark>/|,\s)\s*(?P<name>{_WORD}(?: {_WORD}| (?:{pattern('names.links')})){{0,4}})")
"""Another town behind a slash, or the land behind a comma."""


def dateline_names(text: str, line: Dateline) -> Iterator[Printed]:
    """Yield the places of a dateline and its agency: both towns and the state of `PARIS/BONN, Ohio (Reuters) -`."""
    first = _first(text, line)
    if first:
        yield Printed(*first, line.place or "", EntityType.PLACE, Zone.DATELINE, line.links)
        yield from _further(text, first[1], line)
    if line.agency:
        found = re.compile(rf"(?<!\w){re.escape(line.agency)}(?!\w)", re.IGNORECASE).search(text, line.start, line.end)
        if found:
            yield Printed(*found.span(), line.agency, EntityType.ORGANIZATION, Zone.DATELINE)


def _first(text: str, line: Dateline) -> tuple[int, int] | None:
    if not line.place:
        return None
    written = re.compile(re.escape(line.place), re.IGNORECASE).search(text, line.start, line.end)
    opening = _FIRST_WORDS.match(text, line.start, line.end)
    longer = opening and written and opening.start(1) < written.start() < opening.end(1) == written.end()
    if written and "/" not in written[0] and not longer:
        return written.span()
    return opening.span(1) if opening else None


def _further(text: str, low: int, line: Dateline) -> Iterator[Printed]:
    for found in _FURTHER.finditer(text, low, line.end):
        name = found["name"].rstrip("-")
        if _is_no_place(name):
            continue
        listed = next(filter(None, map(known, (name, f"{name}.", name.rstrip(".")))), None)
        land = listed if listed and listed.type is EntityType.PLACE else None
        start = found.start("name")
        cased = land.name if land else in_title_case(name)
        links = land.links if land else Links()
        yield Printed(start, start + len(name), cased, EntityType.PLACE, Zone.DATELINE, links)


def _is_no_place(name: str) -> bool:
    """Whether a month, a day or an agency stands there: `LUSAKA, Nov. 4`, `KYIV, Ukrinform`."""
    word = name.split(maxsplit=1)[0].rstrip(".")
    return word.lower() in _MONTHS or bool(_DAY.fullmatch(word)) or agency(name) is not None


_MONTHS: Final = frozenset(month.lower().rstrip(".") for month in MONTHS)
_DAY: Final = re.compile(pattern("names.weekdays"), re.IGNORECASE)
