"""The names and words that a text repeats: they say what it is about."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from services.enrich.languages.vocabulary import words

_MOST_REPEATED: Final = 32
"""Words handed on; more than are wanted, for parts of longer ones fall away."""
_COUNTED_CHARACTERS: Final = 20_000
"""Characters of the text that are counted: what a story is about shows early."""
_HEADING_WEIGHT: Final = 3
"""Times that a word of headline or dek counts: they say what the story is about."""
_FEWEST_TIMES_SAID: Final = 2
"""What is said once is not what the story is about."""
_STOPWORDS: Final = words("text.stopwords")
_SMALL: Final = r"a-z\u00e0-\u00f6\u00f8-\u00ff\u0430-\u044f\u0454\u0456\u0457\u0491"
"""Small letters of the Latin alphabet and the Cyrillic one: what opens with another is printed as a name."""
_PHRASE = re.compile(rf"[^\W\d_{_SMALL}][^\W\d_]+(?:[ -][^\W\d_{_SMALL}][^\W\d_]+)*|[^\W\d_]{{4,}}")


def repeated_words(heading: str, text: str) -> list[str]:
    """Return the names and words of a text that it repeats, the most frequent first; what its heading says counts more.

    A run of capitalised words is one name.
    """
    counts: Counter[str] = Counter()
    spelling: dict[str, str] = {}
    for part, weight in ((heading, _HEADING_WEIGHT), (text[:_COUNTED_CHARACTERS], 1)):
        for phrase, times in Counter(_PHRASE.findall(part)).items():
            word = _without_stopwords(phrase)
            if word:
                folded = word.casefold()
                spelling.setdefault(folded, word)
                counts[folded] = counts.get(folded, 0) + weight * times
    return [spelling[word] for word, count in counts.most_common(_MOST_REPEATED) if count >= _FEWEST_TIMES_SAID]


def distinct(words: Iterable[str]) -> Iterator[str]:
    """Leave out what is a part of a longer keyword: `Korean` beside `North Korean`."""
    kept: set[str] = set()
    for word in words:
        folded = word.casefold()
        if folded not in kept:
            kept |= {folded, *folded.split()}
            yield word


def _without_stopwords(phrase: str) -> str:
    first, _, rest = phrase.partition(" ")
    while first.casefold() in _STOPWORDS:
        phrase = rest
        first, _, rest = phrase.partition(" ")
    return phrase
