"""Which of the page's blocks belong to the story: extraction decides; the words and their order are the page's."""

from dataclasses import dataclass, field
from typing import Final

from lxml.html import HtmlElement

from services.enrich.html.alignment import Alignment, letters
from services.enrich.html.blocks import Block, squeezed
from services.enrich.html.extraction import extracted

_MOST_OF_IT: Final = 0.5
_PARAGRAPH: Final = 80
"""Characters from which running text without links is taken for a paragraph."""


@dataclass(frozen=True, slots=True)
class Story:
    """The indices of the blocks that make up the story; or, where the page does not print it, its lines."""

    indices: list[int] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)


def story(root: HtmlElement, blocks: list[Block]) -> Story:
    """Find the story, with headline and captions in it if they are near.

    Some pages hold it in a script or a template, for a script to print: then its lines come from there.
    """
    lines = extracted(root, len(blocks)).split("\n")
    alignment = Alignment([block.text for block in blocks])
    for line in lines:
        alignment.find(line)
    if alignment.found() < _MOST_OF_IT * sum(len(letters(line)) for line in lines):
        return Story(lines=[line for line in map(squeezed, lines) if line])
    found = [index for index in range(len(blocks)) if alignment.share(index) >= _MOST_OF_IT]
    found = found or [index for index, block in enumerate(blocks) if _reads_like_one(block)]
    return Story(found or list(range(len(blocks))))


def _reads_like_one(block: Block) -> bool:
    return len(block.text) >= _PARAGRAPH and block.linked < len(block.text) / 2
