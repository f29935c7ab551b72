"""What part of a page a text stands in: by the elements around it, by what their makers call them, or by its words."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final, NamedTuple

from lxml.html import HtmlElement

from services.contracts.part import RemovedKind
from services.enrich.page.element_names import around, marks, names_of
from services.enrich.printed.furniture.beside import box
from services.enrich.printed.furniture.phrases import furniture_kind
from services.enrich.printed.furniture.time_alone import is_time_alone

_OF_TAGS: Final = {
    "nav": RemovedKind.MENU, "menu": RemovedKind.MENU, "header": RemovedKind.MENU, "footer": RemovedKind.MENU,
    "aside": RemovedKind.RELATED, "form": RemovedKind.WIDGET, "search": RemovedKind.WIDGET,
    "dialog": RemovedKind.WIDGET, "button": RemovedKind.WIDGET, "select": RemovedKind.WIDGET,
    "audio": RemovedKind.WIDGET, "video": RemovedKind.WIDGET, "canvas": RemovedKind.WIDGET,
}  # fmt: skip
"""What HTML means its elements for, where the names given to them do not say more."""
_OF_ROLES: Final = {
    "navigation": RemovedKind.MENU, "menu": RemovedKind.MENU, "menubar": RemovedKind.MENU,
    "banner": RemovedKind.MENU, "contentinfo": RemovedKind.MENU, "toolbar": RemovedKind.WIDGET,
    "complementary": RemovedKind.RELATED, "search": RemovedKind.WIDGET, "dialog": RemovedKind.WIDGET,
}  # fmt: skip
"""The same as ARIA calls them."""
_WHOLE: Final = frozenset({"html", "body", "main"})
"""No box, whatever they are called: makers name the state of the whole page here, such as `menu-open`."""
_ADVERTISEMENT: Final = re.compile(rf"(?<![a-z])(?:{names_of('advertisement_box')})(?![a-z])")
_MENU: Final = re.compile(rf"(?<![a-z])(?:{names_of('menu_box')})(?![a-z])")
_LINKED_SHARE: Final = 0.8
"""Share of a text inside links from which it leads somewhere else, wherever it stands."""


class Place(NamedTuple):
    """A box of a page, and what it is; nothing for what stands in none."""

    box: HtmlElement | None
    kind: RemovedKind | None


_NONE: Final = Place(None, None)


class Places:
    """The boxes of one page: the outermost element that is one decides for all that is in it."""

    def __init__(self, told: Iterable[HtmlElement]) -> None:
        """Begin with the elements of the story: what stands round them is no box."""
        self._known: dict[HtmlElement, Place] = {}
        for element in told:
            for outer in around(element):
                if outer in self._known:
                    break
                self._known[outer] = _NONE

    def of(self, element: HtmlElement) -> Place:
        """Return the box that an element stands in, or is."""
        inner: list[HtmlElement] = []
        found = _NONE
        for outer in around(element):
            if outer in self._known:
                found = self._known[outer]
                break
            inner.append(outer)
        for each in reversed(inner):
            if found.box is None and (kind := _kind(each)):
                found = Place(each, kind)
            self._known[each] = found
        return found

    @staticmethod
    def kind_of_line(text: str, linked: int) -> RemovedKind:
        """Return what a line in no box is, by its words and by how much of it leads elsewhere."""
        if is_time_alone(text):
            return RemovedKind.DATE
        related = RemovedKind.RELATED if linked >= _LINKED_SHARE * len(text) else RemovedKind.OTHER
        return furniture_kind(text) or related


def _kind(element: HtmlElement) -> RemovedKind | None:
    if element.tag in _WHOLE:
        return None
    names = marks(element)
    return (
        box(element)
        or (_named(names) if names else None)
        or _OF_ROLES.get(element.get("role") or "")
        or _OF_TAGS.get(element.tag)
    )


@lru_cache(maxsize=4096)
def _named(names: str) -> RemovedKind | None:
    if _ADVERTISEMENT.search(names):
        return RemovedKind.ADVERTISEMENT
    return RemovedKind.MENU if _MENU.search(names) else None
