"""The words round a printed date that say which date it is."""

import re
from typing import Final

from services.enrich.languages.vocabulary import pattern
from services.enrich.text.sieve import Sieve

_MOST_CHARACTERS_TO_DATE: Final = 40
"""Between the word for a change and its date: who made it, or what, or the hour."""
_OPENS_PUBLISHED: Final = re.compile(
    rf"\W{{0,3}}(?:{pattern('date.published', 'date.label', 'date.as_of')})(?!\w)", re.IGNORECASE
)
_OPENS_MODIFIED: Final = re.compile(rf"\W{{0,3}}(?:{pattern('date.modified')})(?!\w)", re.IGNORECASE)
_ENDS_MODIFIED: Final = re.compile(
    rf"(?<!\w)(?:{pattern('date.modified')})(?!\w)(?:\D|\d{{1,2}}[:.]\d\d){{0,{_MOST_CHARACTERS_TO_DATE}}}$",
    re.IGNORECASE,
)
_ENDS_ANOTHER: Final = re.compile(
    rf"(?<!\w)(?:{pattern('date.another')})(?:\s+(?:{pattern('date.until')}))?\W{{0,3}}$", re.IGNORECASE
)
_PUBLISHED: Final = Sieve(
    rf"(?<!\w)(?:{pattern('date.published')})(?:\s+(?:{pattern('date.on')}))?\s*:?\s+(?=[\w.,]{{0,12}}\s?\d)"
)
_MODIFIED: Final = Sieve(rf"(?<!\w)(?:{pattern('date.modified', 'date.as_of')})(?!\w)")


def opens_with_label(text: str, *, changed: bool = False) -> bool:
    """Whether a line begins with what says that it dates the article, or a change of it."""
    return (_OPENS_MODIFIED if changed else _OPENS_PUBLISHED).match(text) is not None


def says_published(text: str) -> bool:
    """Whether a text says anywhere, right before a figure, that the article came out then."""
    return _PUBLISHED.search(text) is not None


def says_modified(text: str) -> bool:
    """Whether a text says anywhere that the article was changed, or as of when it holds."""
    return _MODIFIED.search(text) is not None


def is_of_change(before: str) -> bool:
    """Whether what stands before a date says that it is that of a change."""
    return _ENDS_MODIFIED.search(before) is not None


def is_of_another(before: str) -> bool:
    """Whether what stands before a date says that it is none of the article's."""
    return _ENDS_ANOTHER.search(before) is not None
