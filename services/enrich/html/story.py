"""Which of the page's blocks belong to the story. trafilatura decides; the words and their order are the page's."""

from configparser import ConfigParser
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Final

from lxml import etree
from lxml.html import HtmlElement
from trafilatura import bare_extraction
from trafilatura.settings import DEFAULT_CONFIG

from services.enrich.html.alignment import Alignment, letters
from services.enrich.html.blocks import Block, squeezed

_MOST_OF_IT: Final = 0.5
_MOST_BLOCKS: Final = 20_000
"""Beyond this a page is a table or a trap, and extraction, which copies the tree many times, is not tried."""
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
    if len(blocks) <= _MOST_BLOCKS:
        text = _extract(root)
        alignment = Alignment([block.text for block in blocks])
        for line in text.split("\n"):
            alignment.find(line)
        if alignment.found() < _MOST_OF_IT * len(letters(text)):
            return Story(lines=[line for line in map(squeezed, text.split("\n")) if line])
        found = [index for index in range(len(blocks)) if alignment.share(index) >= _MOST_OF_IT]
        if found:
            return Story(found)
    return Story([index for index, block in enumerate(blocks) if _reads_like_one(block)] or list(range(len(blocks))))


def _extract(root: HtmlElement) -> str:
    try:
        document = bare_extraction(root, include_comments=False, deduplicate=False, config=_config())
    except (etree.LxmlError, ValueError, TypeError, AttributeError, IndexError, KeyError, RecursionError):
        return ""  # it was written for pages, and this is something else: our own reading takes over
    text = getattr(document, "text", None)
    return text if isinstance(text, str) else ""


def _config() -> ConfigParser:
    """Let short stories through: a picture brief is one sentence. It also keeps trafilatura's log quiet."""
    config = deepcopy(DEFAULT_CONFIG)
    config["DEFAULT"]["MIN_OUTPUT_SIZE"] = "0"
    config["DEFAULT"]["MIN_OUTPUT_COMM_SIZE"] = "0"
    return config


def _reads_like_one(block: Block) -> bool:
    return len(block.text) >= _PARAGRAPH and block.linked < len(block.text) / 2
