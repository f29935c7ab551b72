"""What each line of a page is, as far as is known of the page."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Final, NotRequired, TypedDict

from services.enrich.draft import Line


class Page(TypedDict):
    """One page as plain text, with what is known of it."""

    publisher: str
    text: str
    headline: NotRequired[str]
    paragraphs: NotRequired[list[str]]
    subheads: NotRequired[list[str]]
    captions: NotRequired[list[str]]
    dek: NotRequired[str]


class Label(StrEnum):
    """What a line is."""

    STORY = "story"
    SUBHEAD = "subhead"
    HEADLINE = "headline"
    CAPTION = "caption"
    OTHER = "other"
    FRAGMENT = "fragment"
    """A few words that stand in the story, too: of it if its neighbours are."""


_WORD = re.compile(
    r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]|[^\W\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]+"
)
"""A word, or one character of a script without spaces."""
_SHINGLE: Final = 4
_FEWEST: Final = 6
_ENOUGH: Final = 0.6
_NEAR: Final = 2
_ALIKE: Final = 0.9
_LEAST_LONG: Final = 0.8


def labels(lines: Sequence[Line], page: Page) -> list[Label]:
    """Return what each line is; on a page whose paragraphs are not known, only the headline counts."""
    story = [words_of(text) for text in (*page.get("paragraphs", ()), *page.get("subheads", ()))]
    whole = {tuple(words) for words in story}
    shingles = {shingle for words in story for shingle in shingles(words)}
    running = " " + " ".join(" ".join(words) for words in story) + " "
    headline = words_of(page.get("headline", ""))
    subheads = {tuple(words_of(text)) for text in page.get("subheads", ())}
    captions = [words_of(text) for text in page.get("captions", ())]
    found = []
    for line in lines:
        words = words_of(line.text)
        if is_alike(words, headline):
            found.append(Label.HEADLINE)
        elif tuple(words) in subheads:
            found.append(Label.SUBHEAD)
        elif any(is_alike(words, caption) for caption in captions):
            found.append(Label.CAPTION)
        elif tuple(words) in whole:
            found.append(Label.STORY)
        elif len(words) >= _FEWEST:
            own = shingles(words)
            found.append(Label.STORY if sum(each in shingles for each in own) >= _ENOUGH * len(own) else Label.OTHER)
        else:
            found.append(Label.FRAGMENT if words and f" {' '.join(words)} " in running else Label.OTHER)
    return [_settled(found, index) for index in range(len(found))]


def words_of(text: str) -> list[str]:
    """Return the words of a text, casefolded."""
    return _WORD.findall(text.casefold())


def shingles(words: Sequence[str]) -> list[tuple[str, ...]]:
    """Return each run of so many words."""
    return [tuple(words[at : at + _SHINGLE]) for at in range(len(words) - _SHINGLE + 1)]


def is_alike(words: list[str], other: list[str]) -> bool:
    """Whether two texts are the same but for a few letters."""
    if not words or not other or not _LEAST_LONG < len(words) / len(other) < 1 / _LEAST_LONG:
        return False
    return words == other or SequenceMatcher(None, " ".join(words), " ".join(other)).ratio() >= _ALIKE


def _settled(found: list[Label], index: int) -> Label:
    if found[index] is not Label.FRAGMENT:
        return found[index]
    near = [*found[max(index - _NEAR, 0) : index], *found[index + 1 : index + 1 + _NEAR]]
    return Label.STORY if near.count(Label.STORY) >= _NEAR else Label.OTHER
