"""Which of the page's blocks belong to the story: extraction decides; the words and their order are the page's."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from lxml.html import HtmlElement

from services.enrich.html.alignment import Alignment, letters
from services.enrich.html.blocks import Block, squeezed
from services.enrich.html.extraction import extracted, is_too_much
from services.enrich.html.lean import lean
from services.enrich.html.main_part import main_part

_MOST_OF_IT: Final = 0.5
_PARAGRAPH: Final = 80
"""Characters from which running text without links is taken for a paragraph."""
_TOO_LITTLE: Final = 0.5
"""Share of the page's running text below which a first reading that is also short is not believed."""
_SHORT: Final = 600
_MOST_BLOCKS_TO_COMPARE: Final = 3_000
"""A second opinion takes time with the square of the blocks."""


@dataclass(frozen=True, slots=True)
class Story:
    """The indices of the blocks that make up the story; or, where the page does not print it, its lines."""

    indices: list[int] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)


def story(root: HtmlElement, blocks: list[Block]) -> Story:
    """Find the story, with headline and captions in it if they are near.

    Some pages hold it in a script or a template, for a script to print: then its lines come from there.
    """
    lines = _lines(root, blocks)
    alignment = Alignment([block.text for block in blocks])
    for line in lines:
        alignment.find(line)
    if alignment.found() < _MOST_OF_IT * _size(lines):
        return Story(lines=[line for line in map(squeezed, lines) if line])
    found = [index for index in range(len(blocks)) if alignment.share(index) >= _MOST_OF_IT]
    found = found or [index for index, block in enumerate(blocks) if _reads_like_one(block)]
    return Story(found or list(range(len(blocks))))


def _lines(root: HtmlElement, blocks: list[Block]) -> Sequence[str]:
    if is_too_much(root):
        return ()
    running = [block for block in blocks if _reads_like_one(block)]
    first = extracted(lean(main_part(root, running)), fast=True)
    size = sum(map(len, first.lines))
    doubtful = not first.sound or size < _TOO_LITTLE * sum(len(block.text) for block in running)
    if doubtful and size < _SHORT and len(blocks) <= _MOST_BLOCKS_TO_COMPARE:
        return extracted(root, fast=False).lines
    return first.lines


def _size(lines: Sequence[str]) -> int:
    return sum(len(letters(line)) for line in lines)


def _reads_like_one(block: Block) -> bool:
    return len(block.text) >= _PARAGRAPH and block.linked < len(block.text) / 2
