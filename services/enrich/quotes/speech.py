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
    found = _WORD.findall(words) + [sign for run in _UNSPACED.findall(words) for sign in run[1:]]
    whole = words.rstrip()[-1:] in {",", ".", "!", "?", "…"}
    if len(found) < _FEW:
        return bool(found) and reported and whole
    titled = all(word[0].isupper() or word[0].isdigit() or word in _SMALL for word in found)
    return not titled or (reported and words.isupper()) or (reported and words.rstrip()[-1:] in {".", "!", "?"})
