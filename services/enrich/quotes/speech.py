"""Telling speech from titles, nicknames and words held at arm's length."""

import re
from typing import Final

_WORD: Final = re.compile(r"[\w’'-]+")
_UNSPACED: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]+")
"""Japanese, Chinese and Thai do not part their words; two signs or so make one."""
_FEW: Final = 3
_SMALL: Final = frozenset(
    {"a", "an", "and", "as", "at", "by", "de", "for", "from", "in", "is", "of", "on", "or", "the", "to", "with"}
)


def is_speech(words: str, *, reported: bool) -> bool:
    """Whether quoted words are somebody's speech; `reported` if a reporting word was found for them.

    One or two words are speech only where something reports them and punctuation inside the marks shows that they
    are a whole utterance. Words that all have capitals are a title.
    """
    found = _words(words)
    if len(found) < _FEW:
        return bool(found) and reported and words.rstrip()[-1:] in {",", ".", "!", "?", "…"}
    return not _has_capitals(found) or (reported and (words.isupper() or words.rstrip()[-1:] in {".", "!", "?"}))


def is_title(text: str, start: int, end: int) -> bool:
    """Whether what surrounds `text[start:end]` and its marks makes it the title of a work.

    `on NBC's "Meet the Press."`, and in reviews of the press `"Museum to close," by Gordon Cox`.
    """
    if _BY.match(text, end):
        return True
    words = text[start:end]
    return len(words) < _LONGEST and _has_capitals(_words(words)) and bool(_OF.search(text, max(0, start - 40), start))


def _words(text: str) -> list[str]:
    return _WORD.findall(text) + [sign for run in _UNSPACED.findall(text) for sign in run[1:]]


def _has_capitals(found: list[str]) -> bool:
    return all(word[0].isupper() or word[0].isdigit() or word in _SMALL for word in found)


_LONGEST: Final = 120
_BY: Final = re.compile(r"[\"”'’]{1,2},? by (?:the )?[A-Z]")
_OF: Final = re.compile(
    r"(?:[A-Z][\w.&]*['’]s?|\b(?:on|in|of|from|called|titled|entitled|hosts?|series|show|programme?|film|movie|book|song|"
    r"album|novel|segment|podcast|play|musical|memoir|essay|column))\s[\"“‘'«„]\Z"
)
