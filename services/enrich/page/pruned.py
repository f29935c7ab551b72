"""A page with more elements than any article has, cut behind as many as are read."""

from itertools import islice
from typing import Final

from lxml.html import HtmlElement

from services.enrich.page.blocks import words_in
from services.enrich.text.prose import word_count

_MOST_ELEMENTS: Final = 8_000
"""Pages of newspapers have one or two thousand, hardly any five; each is looked at some ten times."""


def pruned(root: HtmlElement) -> int:
    """Take out all that stands behind as many elements; return how many words these show."""
    beyond = next(islice(root.iter("*"), _MOST_ELEMENTS, None), None)
    if beyond is None:
        return 0
    words = 0
    for last in (beyond, *beyond.iterancestors()):
        parent = last.getparent()
        if parent is not None:
            words += word_count(last.tail or "")
            last.tail = None
            behind = parent[parent.index(last) + (last is not beyond) :]
            words += sum(map(_words, behind))
            for element in behind:
                parent.remove(element)
    return words


def _words(element: HtmlElement) -> int:
    return word_count(words_in(element)) + word_count(element.tail or "")
