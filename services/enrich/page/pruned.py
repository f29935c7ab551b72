"""A page with more elements than any article has, cut behind as many as are read."""

from itertools import islice
from typing import Final

from lxml.html import HtmlElement

_MOST_ELEMENTS: Final = 8_000
"""Pages of newspapers have one or two thousand, hardly any five; each is looked at some ten times."""


def pruned(root: HtmlElement) -> bool:
    """Take out all that stands behind as many elements, and say whether there was any."""
    beyond = next(islice(root.iter("*"), _MOST_ELEMENTS, None), None)
    if beyond is None:
        return False
    for last in (beyond, *beyond.iterancestors()):
        parent = last.getparent()
        if parent is not None:
            del parent[parent.index(last) + 1 :]
            last.tail = None
    beyond.getparent().remove(beyond)
    return True
