"""The story's text as trafilatura finds it, kept to pages that it can read in bounded time."""

from copy import deepcopy
from dataclasses import dataclass
from functools import cache
from typing import Final

from lxml import etree
from lxml.html import HtmlElement
from trafilatura import bare_extraction
from trafilatura.settings import DEFAULT_CONFIG, Extractor

_MOST_LEVELS_OF_ELEMENTS: Final = 200
"""Its work grows with elements times depth; pages of newspapers are thirty levels deep."""
_TOO_DEEP: Final = f"boolean({'/*' * (_MOST_LEVELS_OF_ELEMENTS + 2)})"
"""A path, level by level: counting each element's ancestors would itself take elements times depth."""


@dataclass(frozen=True, slots=True)
class Extract:
    """What extraction found: lines of text, and whether most of them are paragraphs rather than tables and lists."""

    lines: tuple[str, ...] = ()
    sound: bool = False


def is_too_deep(root: HtmlElement) -> bool:
    """Tell whether a page is too deep to be read in bounded time."""
    return bool(root.xpath(_TOO_DEEP))


def extracted(root: HtmlElement, *, fast: bool) -> Extract:
    """Return the text, a block a line; nothing for pages that are too strange.

    Unless it is to be fast, it asks other extractors for a second opinion, which may take in half the page.
    """
    try:
        document = bare_extraction(root, options=_options(fast=fast))
    except (etree.LxmlError, ValueError, TypeError, AttributeError, IndexError, KeyError, RecursionError):
        return Extract()  # it was written for pages, and this is something else: our own reading takes over
    text, body = getattr(document, "text", None), getattr(document, "body", None)
    if not isinstance(text, str) or body is None:
        return Extract()
    return Extract(tuple(text.split("\n")), body.xpath("boolean(.//p//text()) and count(.//table) <= count(.//p)"))


@cache
def _options(*, fast: bool) -> Extractor:
    """Let short stories through: a picture brief is one sentence. It also keeps trafilatura's log quiet."""
    config = deepcopy(DEFAULT_CONFIG)
    config["DEFAULT"]["MIN_OUTPUT_SIZE"] = "0"
    config["DEFAULT"]["MIN_OUTPUT_COMM_SIZE"] = "0"
    return Extractor(config=config, output_format="python", fast=fast, comments=False)
