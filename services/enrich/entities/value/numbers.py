"""Numbers as papers print them: figures with their separators, scales in words, small numbers spelt out."""

import re
from typing import Final

_SCALES: Final = {
    "hundred": 2,
    "thousand thousands tausend mille mil mila тысяч тысячи тысяча тыс тис тисяч тисячі k": 3,
    "million millions mln mn m millionen mio millones milioni milhões miljoen miljoner millioner milionów "
    "миллион миллиона миллионов млн мільйон мільйони мільйонів": 6,
    "billion billions bn milliarde milliarden mrd milliard milliards miliardi miliardo bilhões miljard miljarder "
    "milliarder miliardów миллиард миллиарда миллиардов млрд мільярд мільярди мільярдів": 9,
    "trillion trillions tn": 12,
}
_POWERS: Final = {word: power for words, power in _SCALES.items() for word in words.split()}
_SPELT: Final = {
    "a": 1,
    "an": 1,
    "half a": 0.5,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
}
_FIGURE: Final = r"\d{1,3}(?:[,.\u00a0\u202f ]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d+)?"
_SCALE: Final = "|".join(sorted(map(re.escape, _POWERS), key=len, reverse=True))
_SCALED: Final = rf"(?:[ \u00a0-]?(?P<scale>(?i:{_SCALE}))(?!\w)(?:\.(?= [€\w]))?)?"
NUMBER: Final = (
    rf"(?:(?<![\w.,−–-])(?P<figure>{_FIGURE}){_SCALED}"
    rf"|(?<!\w)(?P<spelt>(?i:{'|'.join(sorted(_SPELT, key=len, reverse=True))}))"
    rf"(?:[ -](?P<spelt_scale>(?i:{_SCALE}))(?!\w))?)"
)
"""A number; its groups are read by `amount`. To stand in a larger expression once. The ends of ranges and negative
numbers are none."""
FIGURES: Final = rf"(?P<figure>{_FIGURE})(?![.,]?\d|[-–]\d){_SCALED}"
"""A number in figures, behind a currency's sign."""
_COMMA_GROUPS: Final = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?\Z|\d+\.\d+\Z|\d+\Z")
_GROUP_SIGNS: Final = str.maketrans("", "", "\u00a0\u202f ")
_GROUP: Final = 3


def amount(found: re.Match[str], *, decimal_comma: bool) -> float | None:
    """Return the value of the number in a match of `NUMBER`; None where its signs may mean two things.

    English parts thousands by commas; most other languages of Europe by points or spaces, with a decimal comma.
    """
    parts = found.groupdict()
    if parts.get("spelt"):
        value: float | None = _SPELT[parts["spelt"].lower()]
    else:
        value = _figure(parts["figure"].translate(_GROUP_SIGNS), decimal_comma=decimal_comma)
    scale = parts["scale"] or parts.get("spelt_scale")
    return value * 10.0 ** _POWERS[scale.lower()] if value is not None and scale else value


def _figure(figure: str, *, decimal_comma: bool) -> float | None:
    if not decimal_comma:
        return float(figure.replace(",", "")) if _COMMA_GROUPS.match(figure) else None
    whole, comma, cents = figure.replace(".", "").partition(",")
    if "." in figure and not comma and len(figure.rpartition(".")[2]) != _GROUP:
        return float(figure) if figure.count(".") == 1 else None  # 3.5 is what it is in any language
    return float(f"{whole}.{cents}") if comma else float(whole)
