"""Numbers as papers print them: figures with their separators, scales in words, small numbers spelt out."""

import re
from typing import Final

from services.enrich.languages.vocabulary import below, pattern, words

_SCALES: Final = {"hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12}
"""Powers of ten."""
_POWERS: Final = {word.lower(): power for scale, power in _SCALES.items() for word in words(f"values.scales.{scale}")}
_NUMBERS: Final = {
    word.lower(): max(0.5, value)
    for value, number in enumerate(below("values.numbers"))
    for word in words(f"values.numbers.{number}")
}
"""The first one is a half, the others follow from one on."""
_FIGURE: Final = r"\d{1,3}(?:[,.\u00a0\u202f ]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d+)?"
_SCALE: Final = pattern(*(f"values.scales.{scale}" for scale in _SCALES))
_SCALED: Final = rf"(?:[ \u00a0-]?(?P<scale>(?i:{_SCALE}))(?!\w)(?:\.(?= [€\w]))?)?"
SPELT: Final = pattern(*(f"values.numbers.{number}" for number in below("values.numbers")))
"""A small number in words, without a group round it."""
NUMBER: Final = (
    rf"(?:(?<![\w.,−–-])(?P<figure>{_FIGURE}){_SCALED}"
    rf"|(?<!\w)(?P<spelt>(?i:{SPELT}))"
    rf"(?:[ -](?P<spelt_scale>(?i:{_SCALE}))(?!\w))?)"
)
"""A number; its groups are read by `amount`. To stand in a larger expression once. The ends of ranges and negative
numbers are none."""
FIGURES: Final = rf"(?P<figure>{_FIGURE})(?![.,]?\d|[-–]\d){_SCALED}"
"""A number in figures, behind a currency's sign."""
_COMMA_GROUPS: Final = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?\Z|\d+\.\d+\Z|\d+\Z")
_GROUP_SIGNS: Final = str.maketrans("", "", "\u00a0\u202f ")
_DIGITS_OF_A_GROUP: Final = 3
"""Between two signs that part thousands."""


def amount(found: re.Match[str], *, decimal_comma: bool) -> float | None:
    """Return the value of the number in a match of `NUMBER`; None where its signs may mean two things.

    English parts thousands by commas; most other languages of Europe by points or spaces, with a decimal comma.
    """
    parts = found.groupdict()
    if parts.get("spelt"):
        value: float | None = _NUMBERS[parts["spelt"].lower()]
    else:
        value = _figure(parts["figure"].translate(_GROUP_SIGNS), decimal_comma=decimal_comma)
    scale = parts["scale"] or parts.get("spelt_scale")
    return value * 10.0 ** _POWERS[scale.lower()] if value is not None and scale else value


def _figure(figure: str, *, decimal_comma: bool) -> float | None:
    if not decimal_comma:
        return float(figure.replace(",", "")) if _COMMA_GROUPS.match(figure) else None
    whole, comma, cents = figure.replace(".", "").partition(",")
    if "." in figure and not comma and len(figure.rpartition(".")[2]) != _DIGITS_OF_A_GROUP:
        return float(figure) if figure.count(".") == 1 else None  # 3.5 is what it is in any language
    return float(f"{whole}.{cents}") if comma else float(whole)
