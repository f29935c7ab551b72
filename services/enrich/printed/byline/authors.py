"""The authors that a byline names."""

import re
from functools import lru_cache
from typing import Final

from services.enrich.gazetteer.agencies import agency
from services.enrich.languages.vocabulary import pattern
from services.enrich.printed.byline.byline_cut import stretches
from services.enrich.printed.byline.byline_lead import REPORTING, unbracketed
from services.enrich.printed.byline.byline_names import names_in, pieces, without_role
from services.enrich.printed.byline.caseless_names import is_told
from services.enrich.text.names import in_title_case

_MOST_CHARACTERS_OF_A_BYLINE: Final = 400
"""Of a byline, which has a line or two: what is longer is a paragraph that passes for one."""

_OTHER_WORK = re.compile(rf"[;.,]?\s*(?:{pattern('byline.other_work')})\b.*$", re.IGNORECASE | re.DOTALL)
_NO_WORD = re.compile(r"[^\w\s.]")


def authors_of(byline: str) -> tuple[str, ...]:
    """Return the names in a byline; agencies, roles, places and dates are none.

    >>> authors_of("By JANE DOE and Ann van der Berg in Kyiv, Reuters | March 3, 2024")
    ('Jane Doe', 'Ann van der Berg')
    """
    return tuple(dict.fromkeys(map(in_title_case, _read(byline[:_MOST_CHARACTERS_OF_A_BYLINE])[0])))


def names_as_printed(byline: str) -> tuple[str, ...]:
    """Return the same names in the letters that they are printed in."""
    return _read(byline[:_MOST_CHARACTERS_OF_A_BYLINE])[0]


def reporters_of(closing: str) -> tuple[str, ...]:
    """Return who reported a story, from a closing line as agencies print it: writers and editors stand behind them."""
    opened = REPORTING.match(closing[:_MOST_CHARACTERS_OF_A_BYLINE])
    return authors_of(_OTHER_WORK.sub("", closing[opened.end() : _MOST_CHARACTERS_OF_A_BYLINE])) if opened else ()


def without_authors(byline: str) -> str:
    """Return what a byline says beside its names, roles and dates: a house, a place, or that it is no byline."""
    return _read(byline[:_MOST_CHARACTERS_OF_A_BYLINE])[1]


@lru_cache(maxsize=4096)
def _read(byline: str) -> tuple[tuple[str, ...], str]:
    """Return the names in a byline, and what else it says."""
    byline = unbracketed(byline)
    parts, led = stretches(byline)
    told = led or is_told(byline)
    found: dict[str, str] = {}
    rest: list[str] = []
    closed = False
    for stretch in parts:
        names = [] if closed else list(names_in(stretch, told=told))
        closed = closed or (bool(found) and not names)
        left = stretch
        for name in names:
            found.setdefault(name.casefold(), name)
            left = left.replace(name, "   ", 1)
        rest.extend(_NO_WORD.sub(" ", without_role(piece)) for piece in pieces(left))
    if not found:
        house = " ".join(parts).strip(" .,|")
        return ((house,), "") if agency(house) else ((), " ".join(rest))
    return tuple(found.values()), " ".join(" ".join(rest).split())
