"""Which of the page's blocks belong to the story: extraction decides; the words and their order are the page's."""

from collections.abc import Sequence
from typing import Final

from lxml.html import HtmlElement

from services.enrich.page.blocks import Block
from services.enrich.page.extraction import extracted, is_too_deep
from services.enrich.page.lean import lean
from services.enrich.page.main_part import main_part
from services.enrich.printed.body.cards import in_cards
from services.enrich.printed.body.rejoined import rejoined
from services.enrich.text.alignment import Alignment

_FOUND_SHARE_OF_A_BLOCK: Final = 0.5
"""Share of a block that must be among what was extracted to count."""
_FEWEST_CHARACTERS_OF_A_PARAGRAPH: Final = 80
"""Characters from which running text without links is taken for a paragraph."""
_TOO_LITTLE_SHARE_READ: Final = 0.5
"""Share of the running text, of the page or of the part marked as the story's, below which a reading is doubted."""
_SHORT_READING_CHARACTERS: Final = 600
"""Characters below which a reading that is doubted gives way without being compared."""
_MOST_BLOCKS_TO_COMPARE: Final = 3_000
"""A second opinion takes time with the square of the blocks."""


def story(root: HtmlElement, blocks: list[Block]) -> list[int]:
    """Return the indices of the story's blocks, with headline and captions in it if they are near."""
    running = [index for index, block in enumerate(blocks) if _reads_like_one(block)]
    if is_too_deep(root):
        return _told((), blocks, running)
    part = main_part(root, [blocks[index] for index in running])
    first = extracted(lean(part), fast=True)
    size = sum(map(len, first.lines))
    doubtful = not first.sound or size < _TOO_LITTLE_SHARE_READ * _length(blocks, running)
    comparable = len(blocks) <= _MOST_BLOCKS_TO_COMPARE
    if doubtful and size < _SHORT_READING_CHARACTERS and comparable:
        return _told(extracted(root, fast=False).lines, blocks, running)
    told = _told(first.lines, blocks, running)
    if part is root or not comparable or not _is_little(told, part, blocks, running):
        return told
    second = _told(extracted(root, fast=False).lines, blocks, running)
    return max(told, second, key=lambda reading: _length(blocks, reading))


def _told(lines: Sequence[str], blocks: list[Block], running: list[int]) -> list[int]:
    """Find lines again on the page."""
    alignment = Alignment([block.text for block in blocks])
    for line in lines:
        alignment.find(line)
    found = [index for index in range(len(blocks)) if alignment.share(index) >= _FOUND_SHARE_OF_A_BLOCK]
    found = rejoined(blocks, found, running) if found else running
    return sorted({*found, *in_cards(blocks, found, running)}) or list(range(len(blocks)))


def _is_little(told: list[int], part: HtmlElement, blocks: list[Block], running: list[int]) -> bool:
    """Tell a reading that leaves most of the running text out where the page marks that text as the story's part."""
    length = _length(blocks, sorted(set(running).intersection(told)))
    if length >= _TOO_LITTLE_SHARE_READ * _length(blocks, running):
        return False
    inside = set(part.iter())
    return length < _TOO_LITTLE_SHARE_READ * _length(
        blocks, [index for index in running if blocks[index].element in inside]
    )


def _length(blocks: list[Block], indices: list[int]) -> int:
    return sum(len(blocks[index].text) for index in indices)


def _reads_like_one(block: Block) -> bool:
    return len(block.text) >= _FEWEST_CHARACTERS_OF_A_PARAGRAPH and block.linked < len(block.text) / 2
