"""Telling speech from titles, nicknames and words held at arm's length."""

import re
from typing import Final

from services.enrich.languages.vocabulary import pattern, words

_WORD: Final = re.compile(r"[\w’'-]+")
_UNSPACED: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]+")
"""Japanese, Chinese and Thai do not part their words; two signs or so make one."""
_FEWEST_WORDS_OF_SPEECH: Final = 3
"""One or two are a nickname, or held at arm's length, where nothing reports them."""
_MOST_CHARACTERS_OF_A_TITLE: Final = 120
"""Of a work, with its subtitle."""
_REACH_CHARACTERS_OF_A_KIND: Final = 40
"""How far before a title it is looked for what kind of work it is."""
_SMALL: Final = words("quotes.small_in_titles")
_BY: Final = re.compile(
    rf"[\"”'’]{{1,2}},? (?:{pattern('quotes.works_by')}) (?:(?:{pattern('quotes.articles')}) )?[A-Z]"
)
_BEFORE_WORK: Final = re.compile(rf"(?:[A-Z][\w.&]*['’]s?|\b(?:{pattern('quotes.before_works')}))\s[\"“‘'«„]\Z")

_SO_CALLED: Final = re.compile(rf"(?<![a-z])(?:{pattern('quotes.so_called')})\s?[\"“‘'«„»]\s?\Z", re.IGNORECASE)


def is_speech(printed: str, *, reported: bool) -> bool:
    """Whether quoted words are somebody's speech; `reported` if a reporting word was found for them.

    One or two words are speech only where something reports them and punctuation inside the marks shows that they
    are a whole utterance. Words that all have capitals are a title.
    """
    found = _words(printed)
    if len(found) < _FEWEST_WORDS_OF_SPEECH:
        return bool(found) and reported and printed.rstrip()[-1:] in {",", ".", "!", "?", "…"}
    return not _has_capitals(found) or (reported and (printed.isupper() or printed.rstrip()[-1:] in {".", "!", "?"}))


def is_called_so(text: str, start: int) -> bool:
    """Whether the words in marks that begin there are only held at arm's length: `the so-called “wall of shame”`."""
    return bool(_SO_CALLED.search(text, max(0, start - _REACH_CHARACTERS_OF_A_KIND), start))


def is_title(text: str, start: int, end: int) -> bool:
    """Whether what surrounds `text[start:end]` and its marks makes it the title of a work.

    `on NBC's "Meet the Press."`, and in reviews of the press `"Museum to close," by Gordon Cox`.
    """
    if _BY.match(text, end):
        return True
    work = text[start:end]
    if len(work) >= _MOST_CHARACTERS_OF_A_TITLE or not _has_capitals(_words(work)):
        return False
    return bool(_BEFORE_WORK.search(text, max(0, start - _REACH_CHARACTERS_OF_A_KIND), start))


def _words(text: str) -> list[str]:
    return _WORD.findall(text) + [sign for run in _UNSPACED.findall(text) for sign in run[1:]]


def _has_capitals(found: list[str]) -> bool:
    return all(word[0].isupper() or word[0].isdigit() or word in _SMALL for word in found)
