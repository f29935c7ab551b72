"""Sums of money, shares and quantities in a text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from services.contracts.entity import ValueType
from services.enrich.entities.value.numbers import FIGURES, NUMBER, SPELT, amount
from services.enrich.entities.value.units import code, signs, signs_and_names
from services.enrich.languages.vocabulary import pattern
from services.enrich.text.sieve import folded, pieces

_PERCENT: Final = rf"%|(?:{pattern('values.percent')})(?!\w)"
_GAP: Final = r"[ \u00a0\u202f-]?"
_TRIED: Final = re.compile(rf"\d|\b(?:{SPELT})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Amount:
    """So much of something, at `text[start:end]`."""

    start: int
    end: int
    type: ValueType
    amount: float | None
    """None where the figure may be read in two ways."""
    unit: str
    """ISO 4217 code, `%`, or the sign of a unit."""


def amounts(text: str, *, decimal_comma: bool) -> Iterator[Amount]:
    """Yield sums, shares and quantities in no order; none of them overlaps another of its kind."""
    if not _TRIED.search(text):
        return
    printed = folded(text)
    for kind, form, units in _patterns():
        if not any(map(printed.__contains__, units)):
            continue
        for found in form.finditer(text):
            unit = "%" if kind is ValueType.PERCENT else code(found["unit"])
            yield Amount(found.start(), found.end(), kind, amount(found, decimal_comma=decimal_comma), unit)


@cache
def _patterns() -> tuple[tuple[ValueType, re.Pattern[str], tuple[str, ...]], ...]:
    """Return the expressions, and what a text must hold a piece of to match one.

    A sign stands before or behind its number, everything else behind.
    """
    before, behind, unit = signs("money"), signs_and_names("money"), signs_and_names("units")
    of = pattern("values.of")
    forms = (
        (ValueType.MONEY, rf"(?<![\w$])(?P<unit>{before})[ \u00a0]?{FIGURES}", before),
        (ValueType.MONEY, rf"{NUMBER}{_GAP}(?:(?:{of}) )?(?P<unit>{behind})(?![\w$])", behind),
        (ValueType.PERCENT, rf"{NUMBER}{_GAP}(?P<unit>{_PERCENT})", _PERCENT),
        (ValueType.QUANTITY, rf"{NUMBER}{_GAP}(?P<unit>{unit})(?![\w/²])", unit),
    )
    return tuple((kind, re.compile(form), pieces(units)) for kind, form, units in forms)
