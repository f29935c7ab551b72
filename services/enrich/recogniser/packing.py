"""Texts cut into pieces of words and packed into windows, as an encoder reads them: context helps, padding costs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from services.enrich.recogniser.casing import shapes
from services.enrich.recogniser.decoding import Unit
from services.enrich.recogniser.telling import telling
from services.enrich.recogniser.windows import bearable, windows

if TYPE_CHECKING:
    from tokenizers import Encoding

_STRETCH_CHARACTERS: Final = 480
"""Code points of a text that are cut into pieces at once: about 100 pieces of English, so that most fit a window."""


@dataclass(frozen=True, slots=True)
class Part:
    """What a window holds of one text."""

    text: int
    """The text's number."""
    units: list[Unit]


@dataclass(frozen=True, slots=True)
class Window:
    """Pieces that are read together, how each is printed, and what of which texts they are."""

    pieces: list[int]
    shapes: list[int]
    parts: list[Part] = field(default_factory=list)


class Packer:
    """Packs texts one behind the other, so that an article's short paragraphs are read in each other's sight."""

    def __init__(self, tokenizer: Path, limit: int) -> None:
        """Take the tokenizer's description and the number of pieces a window may have."""
        from tokenizers import Tokenizer  # noqa: PLC0415 - only a worker with a model needs it

        self._tokenizer = Tokenizer.from_file(str(tokenizer))
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        around = self._tokenizer.encode("").ids
        self._open, self._close = around[:1], around[1:][-1:]
        self._limit = limit

    def windows(self, texts: Sequence[str]) -> Iterator[Window]:
        """Yield windows that hold all texts, in order."""
        window = Window(list(self._open), [0] * len(self._open))
        for number, text in enumerate(texts):
            for at, stretch in _stretches(bearable(text)):
                read = self._tokenizer.encode(stretch, add_special_tokens=False)
                printed = shapes(stretch, read.offsets)
                for low in range(0, len(read.ids), self._room):
                    high = min(low + self._room, len(read.ids))
                    if len(window.pieces) + high - low + len(self._close) > self._limit:
                        yield self._closed(window)
                        window = Window(list(self._open), [0] * len(self._open))
                    self._add(window, read, printed, (low, high), number, at)
        if window.parts:
            yield self._closed(window)

    @property
    def _room(self) -> int:
        return self._limit - len(self._open) - len(self._close)

    def _add(
        self, window: Window, read: "Encoding", printed: list[int], span: tuple[int, int], number: int, at: int
    ) -> None:
        low, high = span
        if window.parts:
            window.pieces.extend(self._close)
            window.shapes.extend([0] * len(self._close))
        units = list(_units(read, span, len(window.pieces) - low, at))
        window.pieces.extend(read.ids[low:high])
        window.shapes.extend(printed[low:high])
        if units:
            window.parts.append(Part(number, units))

    def _closed(self, window: Window) -> Window:
        window.pieces.extend(self._close)
        window.shapes.extend([0] * len(self._close))
        return window


def _stretches(text: str) -> Iterator[tuple[int, str]]:
    for start, end in telling(text):
        yield from ((start + at, stretch) for at, stretch in windows(text[start:end], _STRETCH_CHARACTERS))


def _units(read: "Encoding", span: tuple[int, int], rows: int, at: int) -> Iterator[Unit]:
    """Yield the words that begin within the span of pieces; marks glued to a word are no part of it."""
    words, offsets = read.word_ids, read.offsets
    row, start, end = -1, 0, 0
    for piece in range(*span):
        low, high = offsets[piece]
        if row >= 0 and words[piece] == words[piece - 1] and low == end:
            end = high
            continue
        if row >= 0:
            yield Unit(row, start + at, end + at)
        row, start, end = piece + rows, low, high
    if row >= 0:
        yield Unit(row, start + at, end + at)
