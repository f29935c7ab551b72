"""Measures of markets, by name: shares' indexes, kinds of oil, rates. They are no bodies and no towns."""

import re
from collections.abc import Iterator
from typing import Final

_SHARES: Final = (
    *("S&P 500", r"S&P/(?:ASX|TSX)(?: \d+| Composite)?", "Dow Jones (?:Industrial Average|[Ii]ndustrials?)"),
    *("Nasdaq (?:Composite|100)", r"(?:pan-European )?(?:Euro )?STOXX(?: Europe)?(?: \d{2,3})?"),
    *(r"FTSE(?: ?\d{3}| MIB)?", "Nikkei 225", "DAX", "CAC[ -]40", "Topix", "TOPIX", "KOSPI", "Kospi", "Sensex"),
    *("Nifty(?: 50)?", "CSI ?300", "Bovespa", "Ibovespa", "IBEX(?: 35)?", "Hang Seng(?: [Ii]ndex)?", "Russell 2000"),
)
_OTHERS: Final = ("VIX", "West Texas Intermediate", "WTI", "Brent(?! [A-Z])", "Libor", "Euribor")
_INDEX: Final = re.compile(rf"(?<![\w&-])(?:{'|'.join((*_SHARES, *_OTHERS))})(?![\w-])")


def indexes(text: str) -> Iterator[tuple[int, int]]:
    """Yield where such a measure is named: `the S&P 500`. Nasdaq and Nikkei alone may be the company or the paper."""
    for found in _INDEX.finditer(text):
        yield found.span()


def is_index(name: str) -> bool:
    """Whether a name is a measure's."""
    return bool(_INDEX.fullmatch(name))
