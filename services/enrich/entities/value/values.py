"""Dates, times, sums, shares and quantities."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from services.contracts.entity import Value, ValueType
from services.enrich.entities.find.passages import Passage
from services.enrich.entities.value.amounts import Amount, amounts
from services.enrich.entities.value.days import days
from services.enrich.entities.value.marked_dates import marked_date
from services.enrich.languages.vocabulary import pattern
from services.enrich.printed.date.clock import NOON_HOUR
from services.enrich.recogniser.model import Recognised
from services.enrich.text.overlap import apart, crossing

_TIME: Final = re.compile(
    r"(?<![\w.:])(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))? ?"
    rf"(?:{pattern('date.before_noon')}|(?P<after_noon>{pattern('date.after_noon')}))(?!\w)",
    re.IGNORECASE,
)
_DECIMAL_POINT: Final = frozenset({"en", "ja", "zh", "ko", "th", "he", "und"})
"""Languages that print 1,234.5; the others print 1.234,5."""


def values(
    passage: Passage,
    recognised: Sequence[Recognised],
    published: date | None,
    language: str = "en",
    *,
    month_first: bool = False,
) -> Iterator[Value]:
    """Yield the values of a passage in order, normalised where that can be done without guessing.

    What our expressions read goes before what a recogniser marked.
    """
    read = apart([*_amounts(passage, language), *_days(passage, published, month_first=month_first), *_times(passage)])
    marked = _marked(passage, recognised, published)
    yield from apart([*read, *(one for one in marked if not crossing(read, one.start, one.end))])


def _amounts(passage: Passage, language: str) -> Iterator[Value]:
    comma = language.partition("-")[0] not in _DECIMAL_POINT
    for one in amounts(passage.text, decimal_comma=comma):
        yield _value(passage, one.start, one.end, one.type, _written(one)).model_copy(
            update={"amount": one.amount, "unit": one.unit}
        )


def _written(one: Amount) -> str | None:
    if one.amount is None:
        return None
    figure = f"{one.amount:.15g}"
    match one.type:
        case ValueType.PERCENT:
            return f"{figure}%"
        case ValueType.MONEY:
            return f"{one.unit} {figure}"
        case _:
            return f"{figure} {one.unit}"


def _days(passage: Passage, published: date | None, *, month_first: bool) -> Iterator[Value]:
    for one in days(passage.text, published, month_first=month_first):
        yield _value(passage, one.start, one.end, ValueType.DATE, one.value)


def _times(passage: Passage) -> Iterator[Value]:
    for found in _TIME.finditer(passage.text):
        hour = int(found["hour"]) % NOON_HOUR + (NOON_HOUR if found["after_noon"] else 0)
        written = f"T{hour:02}:{int(found['minute'] or 0):02}"
        yield _value(passage, found.start(), found.end(), ValueType.TIME, written)


def _marked(passage: Passage, recognised: Sequence[Recognised], published: date | None) -> Iterator[Value]:
    for one in recognised:
        if isinstance(one.type, ValueType):
            text = " ".join(passage.text[one.start : one.end].split())
            written = marked_date(text, published) if one.type is ValueType.DATE else None
            yield _value(passage, one.start, one.end, one.type, written)


def _value(passage: Passage, start: int, end: int, kind: ValueType, written: str | None) -> Value:
    text = " ".join(passage.text[start:end].split())
    at = passage.start
    return Value(text=text, start=at + start, end=at + end, type=kind, zone=passage.zone, normalized=written)
