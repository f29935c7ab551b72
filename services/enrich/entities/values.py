"""Dates, sums, shares and quantities."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from services.contracts.entity import Value, ValueType
from services.enrich.entities.moments import iso
from services.enrich.entities.passages import Passage
from services.enrich.model import Recognised

_NUMBER: Final = re.compile(r"(\d+(?:,\d{3})*(?:\.\d+)?)\s*(hundred|thousand|million|billion|trillion|bn|mn|m|k)?\b")
_TIMES: Final = {
    "hundred": 100,
    "thousand": 1_000,
    "k": 1_000,
    "million": 1_000_000,
    "mn": 1_000_000,
    "m": 1_000_000,
    "billion": 1_000_000_000,
    "bn": 1_000_000_000,
    "trillion": 1_000_000_000_000,
}
_CURRENCIES: Final = (
    (re.compile(r"\$|\bdollars?\b|\bUSD\b|\bUS\$"), "USD"),
    (re.compile(r"€|\beuros?\b|\bEUR\b"), "EUR"),
    (re.compile(r"£|\bpounds?\b|\bGBP\b"), "GBP"),
    (re.compile(r"₽|\brubles?\b|\broubles?\b"), "RUB"),
    (re.compile(r"₴|\bhryvnias?\b"), "UAH"),
    (re.compile(r"\byuan\b|\brenminbi\b"), "CNY"),
    (re.compile(r"\byen\b"), "JPY"),
    (re.compile(r"₹|\brupees?\b"), "INR"),
)
_OTHER_DOLLARS: Final = re.compile(r"(?:A|C|CA|AU|NZ|HK|S|R|Canadian |Australian |Hong Kong |Singapore )(?:\$|dollar)")


def values(passage: Passage, recognised: list[Recognised], published: date | None) -> Iterator[Value]:
    """Yield the values of a passage, normalised where that can be done without guessing."""
    for one in recognised:
        if isinstance(one.type, ValueType):
            text = " ".join(passage.text[one.start : one.end].split())
            start, end = passage.start + one.start, passage.start + one.end
            normalized = _normalized(text, one.type, published)
            yield Value(text=text, start=start, end=end, type=one.type, zone=passage.zone, normalized=normalized)


def _normalized(text: str, kind: ValueType, published: date | None) -> str | None:
    if kind is ValueType.DATE:
        return iso(text, published)
    numbers = list(_NUMBER.finditer(text))
    if len(numbers) != 1 or kind not in {ValueType.MONEY, ValueType.PERCENT}:
        return None
    amount = float(numbers[0][1].replace(",", "")) * _TIMES.get(numbers[0][2] or "", 1)
    if kind is ValueType.PERCENT:
        return f"{amount:g}%"
    currency = next((code for sign, code in _CURRENCIES if sign.search(text)), None)
    return f"{currency} {amount:.15g}" if currency and not _OTHER_DOLLARS.search(text) else None
