"""What a page's makers call its parts."""

from collections.abc import Iterator

from lxml.html import HtmlElement

_NAMING = frozenset({"class", "id", "itemprop", "rel", "role", "data-testid", "data-component", "data-type", "data-qa"})
_LONGEST = 300
"""Style frameworks write hundreds of characters of class names; a part's own name stands among the first."""


def marks(element: HtmlElement) -> str:
    """Return the names given to an element, in lower case: its classes, id, microdata property and test ids."""
    return " ".join(value[:_LONGEST] for name, value in element.items() if name in _NAMING).lower()


def around(element: HtmlElement, stop: HtmlElement | None = None) -> Iterator[HtmlElement]:
    """Go from an element outwards, itself first, up to but not including `stop`."""
    at: HtmlElement | None = element
    while at is not None and at is not stop:
        yield at
        at = at.getparent()
