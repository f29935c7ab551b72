"""What each line of a text is, by what is known of its page."""

from collections.abc import Iterator, Sequence
from typing import Final

from services.enrich.draft import Line, Role
from services.enrich.learned.classes import Class
from training.lines.labels import is_alike, shingles, words_of
from training.roles.page import Page

_FEWEST_WORDS: Final = 6
"""Words of a line that is of the story by what it says; of fewer, its neighbours speak for it."""
_ENOUGH: Final = 0.6
"""Share of a line's shingles that the story or a caption must have, too."""
_MOST_WORDS_BESIDE_AUTHORS: Final = 16
"""Words beside an author's name in a byline: roles, dates, the house."""
_MOST_WORDS_BESIDE_CREDIT: Final = 7
"""Words beside the names in a line that is a credit and nothing else."""
_MOST_WORDS_OF_A_CREDIT: Final = 14
"""More are a caption with its credit."""
_NOT_FROM_LOOSE_PAGES: Final = frozenset({Class.SUBHEAD, Class.CAPTION, Class.CREDIT})
"""What a page teaches nothing about whose story is known as one text, with whatever stands in it."""
_PERHAPS: Final = frozenset({Role.CAPTION, Role.DEK})
"""What the rules take a line for of which such a page does not tell whether it has any."""
_NEAR: Final = 2
"""Lines of the story about a few words of it that make them its own."""


class Known:
    """What is known of a page, ready to be asked line by line."""

    def __init__(self, page: Page) -> None:
        self._headline = words_of(page.get("headline", ""))
        self._dek = words_of(page.get("dek", ""))
        self._authors = [words for name in page.get("authors", ()) if (words := words_of(name))]
        story = [words_of(text) for text in page.get("story", ())]
        self._whole = {tuple(words) for words in story}
        self._shingles = {shingle for words in story for shingle in shingles(words)}
        self._running = _run([word for words in story for word in words])
        self._subheads = {tuple(words_of(text)) for text in page.get("subheads", ())}
        pictures = page.get("pictures", ())
        self._captions = [(words, set(shingles(words))) for each in pictures if (words := words_of(each["caption"]))]
        self._credits = [words for each in pictures if (words := words_of(" ".join(each["credit"])))]
        self._knows_story, self._knows_pictures = "story" in page, "pictures" in page
        self._is_loose = bool(page.get("loose"))

    def labels(self, lines: Sequence[Line]) -> list[Class | None]:
        """Return what each line is, None where that is not known."""
        found = [self._label(line) for line in lines]
        return [self._settled(found, index, line) for index, line in enumerate(lines)]

    def _label(self, line: Line) -> Class | None:
        words = words_of(line.text)
        if is_alike(words, self._headline):
            return Class.HEADLINE
        if not self._knows_story:
            return Class.BYLINE if self._names_author(words) else None
        return next(self._told(words), None)

    def _told(self, words: list[str]) -> Iterator[Class]:
        """Yield what a line may be, the surest first."""
        own = shingles(words)
        if tuple(words) in self._subheads:
            yield Class.SUBHEAD
        if self._is_loose and self._names_author(words):
            yield Class.BYLINE
        if not self._is_loose and tuple(words) in self._whole:
            yield Class.PARAGRAPH
        if any(_is_of(words, own, *caption) for caption in self._captions):
            yield Class.CAPTION
        if self._dek and (is_alike(words, self._dek) or _is_within(words, self._dek)):
            yield Class.DEK
        if len(words) >= _FEWEST_WORDS and own and _share(own, self._shingles) >= _ENOUGH:
            yield Class.PARAGRAPH
        if any(_is_credit(words, names) for names in self._credits):
            yield Class.CREDIT
        if self._names_author(words):
            yield Class.BYLINE
        if len(words) >= _FEWEST_WORDS or not words or f" {' '.join(words)} " not in self._running:
            yield Class.REMOVED

    def _settled(self, found: Sequence[Class | None], index: int, line: Line) -> Class | None:
        """Return what a line is, looked at once more: a few words of the story are its own where they stand in it."""
        label = found[index]
        if not self._knows_story:
            return label
        if self._is_loose:
            return None if line.role in _PERHAPS or label in _NOT_FROM_LOOSE_PAGES else label
        if label is Class.REMOVED and line.role is Role.CAPTION and not self._knows_pictures:
            return None
        if label is not None:
            return label
        near = [*found[max(index - _NEAR, 0) : index], *found[index + 1 : index + 1 + _NEAR]]
        return Class.PARAGRAPH if near.count(Class.PARAGRAPH) >= _NEAR else Class.REMOVED

    def _names_author(self, words: list[str]) -> bool:
        run = _run(words)
        most = _MOST_WORDS_BESIDE_AUTHORS + 2 * len(self._authors)
        return any(_run(name) in run and len(words) - len(name) <= most for name in self._authors)


def _run(words: Sequence[str]) -> str:
    return f" {' '.join(words)} "


def _share(own: Sequence[tuple[str, ...]], others: set[tuple[str, ...]]) -> float:
    return sum(each in others for each in own) / len(own)


def _is_of(words: list[str], own: list[tuple[str, ...]], caption: list[str], told: set[tuple[str, ...]]) -> bool:
    """Whether a line is a caption, a good part of one, or one with its credit."""
    if words == caption:
        return len(words) > 1
    if len(own) > 1 and _share(own, told) >= _ENOUGH:
        return True
    return bool(told) and len(own) <= len(told) + 30 and len(told & set(own)) >= 0.85 * len(told)


def _is_within(words: list[str], dek: list[str]) -> bool:
    return len(words) >= _FEWEST_WORDS and _run(words) in _run(dek)


def _is_credit(words: list[str], names: list[str]) -> bool:
    if len(words) > min(_MOST_WORDS_OF_A_CREDIT, len(names) + _MOST_WORDS_BESIDE_CREDIT):
        return False
    return sum(name in words for name in names) >= 0.8 * len(names)
