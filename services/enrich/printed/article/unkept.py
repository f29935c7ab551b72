"""What a page shows and no field of its article has kept, so that no word is lost in silence."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from lxml.html import HtmlElement

from services.contracts.part import RemovedKind
from services.enrich.draft import Unkept
from services.enrich.page.blocks import Block, Unread, labels, words_in
from services.enrich.page.element_names import around
from services.enrich.printed.furniture.place_on_page import Places
from services.enrich.text.prose import word_count

_WORD: Final = re.compile(r"\w+")
_FEWEST_CHARACTERS_ALONE: Final = 80
"""In no box, a text of so many characters may be a lost paragraph: it is told by itself."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What the article has of a page's blocks."""

    whole: Collection[int]
    """Indices of the blocks that are lines of it."""
    partly: Sequence[int]
    """Indices of those that headline, dek, byline, date and captions were read from, the surest first."""
    lines: Iterable[str]
    """What was read from them, as printed."""
    parts: Collection[HtmlElement] = ()
    """Elements of the captions: a control that one stands in is told by it."""


@dataclass(frozen=True, slots=True)
class _Left:
    """A text that is left, what it stands in, and what place it has on the page."""

    at: tuple[int, int]
    element: HtmlElement
    text: str
    linked: int = 0
    again: bool = False
    """Whether it is what a field says already."""


class Rest(NamedTuple):
    """What no field has kept, box by box, and how many words the whole page shows."""

    parts: tuple[Unkept, ...]
    shown: int


def unkept(seen: Sequence[Block], unread: Sequence[Unread], kept: Kept) -> Rest:
    """Return what is left of a page in its order; what stands in one box is one part, whatever was read out of it."""
    controls = list(_controls(unread))
    taken = {outer for part in kept.parts for outer in around(part)}
    left = [*_of_blocks(seen, kept), *(control for control in controls if control.element not in taken)]
    places = Places(seen[index].element for index in (*kept.whole, *kept.partly[:1]))
    texts = (*(block.text for block in seen), *(control.text for control in controls))
    shown = sum(map(word_count, texts))
    return Rest(tuple(_in_boxes(sorted(left, key=lambda text: text.at), places)), shown)


def _of_blocks(seen: Sequence[Block], kept: Kept) -> Iterator[_Left]:
    budget = _Budget(kept.lines)
    partly = {index: budget.rest(seen[index].text) for index in kept.partly}
    for index, block in enumerate(seen):
        if index in kept.whole:
            continue
        if index not in partly:
            yield _Left((index, 1), block.element, labels(block), block.linked, block.text in budget.lines)
        elif rest := partly[index]:
            yield _Left((index, 1), block.element, rest, again=rest == block.text)


def _controls(unread: Sequence[Unread]) -> Iterator[_Left]:
    """Read what the blocks have passed over."""
    for at, element in unread:
        if (element.text or len(element)) and (text := words_in(element)):
            yield _Left((at, 0), element, text)


class _Budget:
    """The words of some lines, each to be found once."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.lines = frozenset(lines)
        self._left = Counter(word for line in self.lines for word in _WORD.findall(line.casefold()))

    def rest(self, text: str) -> str:
        """Take a text's words out; return what of the text is not among them."""
        parts: list[str] = []
        goes_on, starts = False, 0
        for word in _WORD.finditer(text):
            folded = word[0].casefold()
            if self._left[folded] > 0:
                self._left[folded] -= 1
                goes_on = False
            elif goes_on:
                parts[-1] = text[starts : word.end()]
            else:
                starts, goes_on = word.start(), True
                parts.append(word[0])
        return text if parts == [text.strip()] else " ".join(parts)


def _in_boxes(left: Iterable[_Left], places: Places) -> Iterator[Unkept]:
    box: HtmlElement | None = None
    kind: RemovedKind | None = None
    lines: list[str] = []
    for text in left:
        place = places.of(text.element)
        told = RemovedKind.DUPLICATE if text.again else place.kind or places.kind_of_line(text.text, text.linked)
        alone = place.box is None and len(text.text) >= _FEWEST_CHARACTERS_ALONE
        if lines and (place.box is not box or told is not kind or alone):
            yield _together(lines, kind)
            lines = []
        lines.append(text.text)
        box, kind = (None, None) if alone else (place.box, told)
        if alone:
            yield _together(lines, told)
            lines = []
    if lines:
        yield _together(lines, kind)


def _together(lines: list[str], kind: RemovedKind | None) -> Unkept:
    text = "\n".join(lines)
    return Unkept(text, kind or RemovedKind.OTHER, word_count(text))
