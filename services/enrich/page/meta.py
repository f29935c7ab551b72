"""What a page says about itself in `meta`, `link`, microdata and `time`."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Final

from lxml.html import HtmlElement

from services.enrich.page.blocks import printed, squeezed

_NAMES: Final = ("property", "name", "itemprop", "http-equiv")
_MOST_ELEMENTS_WITH_A_PROPERTY: Final = 50
"""A bound for lists that mark each of their entries."""
_NEIGHBOURS_UP: Final = 2
"""Elements outwards from one value of a property in which the others of the same thing stand."""
_PARTS_OF_PAGES: Final = frozenset({"main", "body", "html"})
_MOST_ELEMENTS_OF_A_VALUE: Final = 50
"""An element that holds more is a section of the page, not a value."""


@dataclass(frozen=True, slots=True)
class Meta:
    """Values under their names in lower case, in the order in which they stand."""

    named: dict[str, list[str]] = field(default_factory=dict)

    def all(self, *names: str) -> list[str]:
        """Return every value of the first of these names that has any."""
        return next((self.named[name] for name in names if name in self.named), [])

    def one(self, *names: str) -> str | None:
        """Return the first value of the first of these names that has any."""
        return next(iter(self.all(*names)), None)


def meta(root: HtmlElement) -> Meta:
    """Collect the page's meta elements: OpenGraph, Twitter, Dublin Core, parsely, sailthru and the plain ones."""
    named: dict[str, list[str]] = {}
    for element in root.iter("meta"):
        value = squeezed(element.get("content", ""))
        if not value:
            continue
        for attribute in _NAMES:
            for name in element.get(attribute, "").lower().split():
                key = f"itemprop:{name}" if attribute == "itemprop" else name
                named.setdefault(key, []).append(value)
    return Meta(named)


def link(root: HtmlElement, rel: str) -> str | None:
    """Return where the first link with this relation leads."""
    for element in root.iter("link"):
        href: str = element.get("href", "").strip()
        if href and rel in element.get("rel", "").lower().split():
            return href
    return None


def itemprop(root: HtmlElement, name: str, *, one_item: bool = False) -> list[str]:
    """Return the values of a microdata property: the machine's form where there is one, else what is printed.

    A property marked on a whole section of the page says nothing, and is passed over. `one_item` keeps to the item
    that the first one belongs to: teasers of other stories are items too.
    """
    found = []
    holders = [element for element in root.xpath("//*[@itemprop]") if name in element.get("itemprop").split()]
    for element in holders[:_MOST_ELEMENTS_WITH_A_PROPERTY]:
        if one_item and not _belongs(element, holders[0]):
            continue
        value = element.get("content") or element.get("datetime")
        if value is None and len(list(islice(element.iter(), _MOST_ELEMENTS_OF_A_VALUE))) < _MOST_ELEMENTS_OF_A_VALUE:
            value = printed(element)
        if value and squeezed(value):
            found.append(squeezed(value))
    return found


def _belongs(element: HtmlElement, first: HtmlElement) -> bool:
    """Whether an element is of the first one's item; where that is of none, whether it stands near it."""
    item = _item(first)
    if item is not None:
        return _item(element) is item
    return not set(_near(first)).isdisjoint(_near(element))


def _near(element: HtmlElement) -> Iterator[HtmlElement]:
    """Go outwards so far, and not out of the article: the cards of other stories stand beside it."""
    for outer in islice(element.iterancestors(), _NEIGHBOURS_UP):
        if outer.tag in _PARTS_OF_PAGES:
            return
        yield outer
        if outer.tag == "article":
            return


def _item(element: HtmlElement) -> HtmlElement | None:
    return next((outer for outer in element.iterancestors() if outer.get("itemscope") is not None), None)
