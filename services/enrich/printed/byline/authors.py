"""The authors that a byline names."""

import re
from typing import Final

from services.enrich.gazetteer.agencies import agency, may_name_agency
from services.enrich.languages.vocabulary import pattern, words
from services.enrich.printed.byline.byline_lead import BY, LABEL, LEAD
from services.enrich.printed.byline.role_words import AND, ROLES
from services.enrich.printed.date.printed_dates import printed_dates
from services.enrich.text.names import in_title_case, is_name
from services.enrich.text.sieve import Sieve

_MOST_CHARACTERS_OF_A_BYLINE: Final = 400
"""Of a byline, which has a line or two: what is longer is a paragraph that passes for one."""

_PARTICLES: Final = words("text.particles")
_BAR = re.compile(rf"\s*[|·•]\s*|\s+[–—-]+\s+|\s*\t\s*|\.\s+(?=[A-Z][a-z]+ (?:{pattern('byline.shares')}))")
_AND = re.compile(AND)
_ROLE = Sieve(rf"(?:^|[\s,(])(?:(?:{pattern('byline.before_roles')})\s+)?(?:{ROLES})(?!\w).*$")
_GLUED = re.compile(
    rf"(?<=[a-zß-ÿ])(?=[A-Z])(?=(?i:(?:{pattern('byline.before_roles')})\s|(?:[a-z]+\s)?(?:{ROLES})(?!\w)))"
)
"""Where a page's text has lost the break between a name and its role."""
_PLACE = re.compile(
    rf"\s+(?:(?i:{pattern('byline.at')})|{pattern('byline.at_in_small_letters')})\s+[^\W\d_a-z\u0430-\u044f\u0456\u0457].*$"
)
_BRACKET = re.compile(r"\s*[(\[][^)\]]*[)\]]")
_EMAIL = re.compile(r"\S+@\S+|@\w+|https?://\S+")
_OTHER_WORK = re.compile(rf"[;.,]?\s*(?:{pattern('byline.other_work')})\b.*$", re.IGNORECASE | re.DOTALL)
_REPORTING = re.compile(rf"[(\[—–-]*\s*(?:{pattern('note.reporting')})\s*:?\s*", re.IGNORECASE)
_DAY = re.compile(
    rf"[\s,]+(?:{pattern('byline.days')})(?!\w).*$|\s+(?:{pattern('byline.before_dates')})\s*$",
    re.IGNORECASE | re.DOTALL,
)
"""A day without a date, and what stands before one that has been cut off."""
_SMALL = re.compile(r"\S+\s+([a-z]+)(?![\w.’'ʼ-])")
_LED = re.compile(rf"(?:{BY})\s+(?=[^\W\d_a-zà-öø-ÿ]\S*\s+\S)")
"""A second lead behind a house, `Alder Times | von Ada Holt`; before one name alone it is a particle."""


def authors_of(byline: str) -> tuple[str, ...]:
    """Return the names in a byline; agencies, roles, places and dates are none.

    >>> authors_of("By JANE DOE and Ann van der Berg in Kyiv, Reuters | March 3, 2024")
    ('Jane Doe', 'Ann van der Berg')
    """
    text = _without_lead(_BRACKET.sub("", _EMAIL.sub("", _GLUED.sub(" | ", byline[:_MOST_CHARACTERS_OF_A_BYLINE]))))
    dates = next(printed_dates(text), None)
    if dates:
        text = text[: dates.start] or text[dates.end :]
    text = _DAY.sub("", text)
    found: list[str] = []
    for stretch in _BAR.split(text):
        names = [name for piece in _AND.split(stretch) if (name := _name(piece))]
        if names:
            found.extend(names)
        elif found:
            break
    return tuple(dict.fromkeys(found)) or _house(text)


def _house(text: str) -> tuple[str, ...]:
    """Return the agency that signs a story where nobody else does: `By Associated Press`, `Von dpa`."""
    return (text.strip(" .,|"),) if agency(text.strip(" .,|")) else ()


def reporters_of(closing: str) -> tuple[str, ...]:
    """Return who reported a story, from a closing line as agencies print it: writers and editors stand behind them."""
    opened = _REPORTING.match(closing[:_MOST_CHARACTERS_OF_A_BYLINE])
    return authors_of(_OTHER_WORK.sub("", closing[opened.end() : _MOST_CHARACTERS_OF_A_BYLINE])) if opened else ()


def without_authors(byline: str) -> str:
    """Return what a byline says beside its names, roles and dates: a house, a place, or that it is no byline."""
    text = _BRACKET.sub("", _EMAIL.sub("", byline[:_MOST_CHARACTERS_OF_A_BYLINE]))
    for date in reversed(list(printed_dates(text))):
        text = text[: date.start] + text[date.end :]
    for name in authors_of(byline):
        text = re.sub(re.escape(name), " ", text, flags=re.IGNORECASE)
    return " ".join(_ROLE.sub(" ", piece) for piece in _AND.split(_without_lead(text)))


def _without_lead(text: str) -> str:
    opened = _REPORTING.match(text) or LEAD.match(text) or LABEL.match(text)
    return text[opened.end() :] if opened else text


def _name(piece: str) -> str | None:
    """Return the name in a piece of a byline: its role, place and house cut off."""
    text = piece.strip(" .,:;|*-–—")
    if not _may_open_name(text):
        return None
    for cut in (_ROLE, _PLACE):
        shorter = cut.sub("", text).strip(" ,.")
        if shorter != text and (not shorter or is_name(shorter)):
            text = shorter
    text = _without_house(text)
    led = _LED.match(text)
    if led and is_name(text[led.end() :]):
        text = text[led.end() :]
    if not text or agency(text) or not is_name(text):
        return None
    return in_title_case(text)


def _may_open_name(text: str) -> bool:
    """Whether a text has two words, and a name may have the second one: most lines that are asked about are none."""
    small = _SMALL.match(text)
    return small[1] in _PARTICLES if small else len(text.split(None, 1)) > 1


def _without_house(text: str) -> str:
    """Cut off the agency that some bylines print behind the name with nothing between."""
    parts = text.split()
    reach = range(2, len(parts)) if any(map(may_name_agency, parts[-1:])) else ()
    cuts = (cut for cut in reach if agency(" ".join(parts[cut:])))
    return " ".join(parts[: next(cuts, len(parts))])
