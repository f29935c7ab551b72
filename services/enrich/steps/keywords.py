"""A handful of words that say what the article is about."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from typing import Final

from services.enrich.draft import Draft
from services.enrich.languages.lists import words

_MOST: Final = 8
_REACH: Final = 20_000
"""Characters of the body that are counted: what a story is about shows early."""
_IN_HEADLINE: Final = 3
_FEWEST: Final = 2
_PHRASE = re.compile(r"[^\W\d_a-zа-яіїєґà-öø-ÿ][^\W\d_]+(?:[ -][^\W\d_a-zа-яіїєґà-öø-ÿ][^\W\d_]+)*|[^\W\d_]{4,}")


def keywords(draft: Draft) -> Draft:
    """Take the page's own keywords first, then the names and words that the story repeats."""
    given = [word.strip() for word in draft.facts.keywords if word.strip()]
    heading = " . ".join(found.text for found in (draft.headline, draft.dek) if found)
    counts: Counter[str] = Counter()
    spelling: dict[str, str] = {}
    for text, weight in ((heading, _IN_HEADLINE), (" . ".join(block.text for block in draft.body)[:_REACH], 1)):
        for phrase, times in Counter(_PHRASE.findall(text)).items():
            word = _without_stopwords(phrase)
            if word:
                folded = word.casefold()
                spelling.setdefault(folded, word)
                counts[folded] = counts.get(folded, 0) + weight * times
    told = [spelling[word] for word, count in counts.most_common(4 * _MOST) if count >= _FEWEST]
    return replace(draft, keywords=tuple(islice(_distinct([*given, *told]), _MOST)))


def _without_stopwords(phrase: str) -> str:
    stopwords = words("stopwords")
    first, _, rest = phrase.partition(" ")
    while first.casefold() in stopwords:
        phrase = rest
        first, _, rest = phrase.partition(" ")
    return phrase


def _distinct(words: Iterable[str]) -> Iterator[str]:
    """Leave out what is a part of a longer keyword: `Korean` beside `North Korean`."""
    kept: set[str] = set()
    for word in words:
        folded = word.casefold()
        if folded not in kept:
            kept |= {folded, *folded.split()}
            yield word
