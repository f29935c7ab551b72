"""The headline: what the page prints as one, checked against what it states."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice
from typing import Final

from lxml.html import HtmlElement

from services.enrich.draft import Found
from services.enrich.page.blocks import printed, unseen
from services.enrich.page.element_names import around, marks, names_of
from services.enrich.text.alignment import letters
from services.enrich.text.likeness import likeness, same
from services.enrich.text.prose import word_count

_NAMED = re.compile(rf"(?<![a-z])(?:{names_of('headline')})(?![a-z])")
_OUTLET = re.compile(r"\s+[|–—\-•·»:]+\s+(?=[^|–—•·»]+$)")
_LIKE: Final = 0.5
_CLOSE: Final = 0.6
_CLOSER: Final = 0.75
"""What a heading of a lower rank has to agree by: those within a story are about the same things as its headline."""
_MOST: Final = 12
_LONGEST: Final = 400
_FEWEST_WORDS: Final = 3
_OPENS: Final = 1.5
"""More than the name of a house can agree with a title that it makes up most of."""
_AWAY: Final = frozenset({"aside", "a"})
_CRUMBS: Final = frozenset({"li", "nav"})
_OUTWARDS: Final = 4
_KICKER = re.compile(rf"(?<![a-z])(?:{names_of('kicker')})")


@dataclass(frozen=True, slots=True)
class Headline:
    """The headline and the element that prints it, if the page does print it."""

    found: Found
    element: HtmlElement | None = None


def headline_on_page(root: HtmlElement, stated: tuple[Found, ...], outlet: str | None) -> Headline | None:
    """Choose among the printed headings the one that the page's own statements agree with most.

    Statements are written for search engines and feeds and may differ from each other; what is printed is the
    headline, and only without one does a statement stand in for it.
    """
    titles = _without_house(stated, outlet)
    printed_ = [(text, element) for element, text in _headings(root, titles)]
    if printed_:
        text, element = max(printed_, key=lambda pair: _standing(pair[0], pair[1], titles))
        if _agrees(text, titles) or (element.tag == "h1" and word_count(text) >= _FEWEST_WORDS):
            return Headline(Found(_parted(_without_kicker(text, titles), element, titles), "html"), element)
    return _unmarked(root, titles) or (Headline(titles[0]) if titles else None)


def _unmarked(root: HtmlElement, titles: list[Found]) -> Headline | None:
    """Return the line of a page without headings that its title ends with, behind the house's name and the section."""
    endings = [title.text.casefold() for title in titles if _PARTED.search(title.text)]
    if not endings:
        return None
    for element in islice(root.iter("td", "p", "div", "span", "font", "b", "strong"), _MOST_UNMARKED):
        text = printed(element) if not len(element) and not unseen(element) else ""
        if len(text.split()) >= _FEWEST_UNMARKED and any(_is_ending(text.casefold(), title) for title in endings):
            return Headline(Found(text, "html"), element)
    return None


def _is_ending(text: str, title: str) -> bool:
    found = _PARTED.search(title, len(title) - len(text) - _LONGEST_PARTING) if title.endswith(text) else None
    return bool(found) and title[found.end() :] == text if found else False


_PARTED = re.compile(r"\s+[|–—\-•·»:]+\s+")
_LONGEST_PARTING: Final = 4
_MOST_UNMARKED: Final = 3000
_FEWEST_UNMARKED: Final = 4


def _headings(root: HtmlElement, titles: list[Found]) -> Iterator[tuple[HtmlElement, str]]:
    """Yield headings in the order of their standing: `h1`, what is named a headline, other headings."""
    named = (
        element
        for element in root.iter("h2", "h3", "div", "p", "span")
        if _is_named(marks(element)) and next(element.iterancestors("h1"), None) is None
    )
    seconds = root.iter("h2")
    for group in (root.iter("h1"), named, seconds):
        for element in islice(group, _MOST):
            if unseen(element):
                continue
            for text in dict.fromkeys((printed(element), printed(element, _kickers(element)))):
                if text and len(text) <= _LONGEST:
                    yield element, text
            yield from ((element, text) for text in _parts(element) if any(same(text, title.text) for title in titles))


@lru_cache(maxsize=4096)
def _is_named(names: str) -> bool:
    """Tell a headline by its names; a page gives the same ones to many elements."""
    return _NAMED.search(names) is not None


def _parts(heading: HtmlElement) -> Iterator[str]:
    """Yield what is left of a heading without its first or its last part: lines above and below are set in it, too."""
    if len(heading):
        yield printed(heading, [heading[0]])
        yield printed(heading, [heading[-1]])


def _kickers(heading: HtmlElement) -> list[HtmlElement]:
    """Return the elements in a heading that are named as the line above it, and do stand above the rest."""
    named = [part for part in islice(heading.iterdescendants("*"), _MOST) if _KICKER.search(marks(part))]
    opening = printed(heading)
    return [part for part in named if opening.startswith(printed(part))]


def _standing(text: str, element: HtmlElement, titles: list[Found]) -> tuple[bool, float]:
    """Rank a heading: what agrees with no statement well is behind what does, wherever on the page that stands."""
    closest = max((_agreement(text, title.text) for title in titles), default=1.0)
    return closest >= (_CLOSE if element.tag == "h1" else _CLOSER), _support(text, element, titles)


def _support(text: str, element: HtmlElement, titles: list[Found]) -> float:
    """Weigh a heading; one in a link leads to another story, one in a list ends the path of sections at the top."""
    agreement = sum(_agreement(text, title.text) for title in titles) + (0.5 if element.tag == "h1" else 0)
    tags = {outer.tag for outer in islice(around(element), _OUTWARDS)}
    if not _CRUMBS.isdisjoint(tags):
        return agreement / 4
    return agreement if _AWAY.isdisjoint(tags) else agreement / 2


def _agreement(text: str, title: str) -> float:
    """Say how alike they are; a title that begins with the heading and goes on with the house's name agrees fully."""
    if len(text.split()) >= _FEWEST_WORDS and len(text) < len(title) and title.casefold().startswith(text.casefold()):
        return _OPENS if _PARTED.match(title, len(text)) else likeness(text, title)
    return likeness(text, title)


def _agrees(text: str, titles: list[Found]) -> bool:
    return any(_agreement(text, title.text) >= _LIKE for title in titles)


def _without_kicker(text: str, titles: list[Found]) -> str:
    """Cut a kicker off that stands in the same heading, where a statement gives the rest word for word."""
    for title in titles:
        rest = title.text
        if title.basis == "html" or len(rest.split()) < _FEWEST_WORDS or len(rest) >= len(text):
            continue
        if text[-len(rest) :].casefold() == rest.casefold():
            return text[-len(rest) :]
    return text


def _parted(text: str, element: HtmlElement, titles: list[Found]) -> str:
    """Take the colon between kicker and headline from a statement where they are parted by lines alone in print."""
    key = letters(text)
    same_letters = (title.text for title in titles if title.basis != "html" and letters(title.text) == key)
    return next(same_letters, text) if len(element) > 1 else text


def _without_house(stated: tuple[Found, ...], outlet: str | None) -> list[Found]:
    """Cut the outlet's name off each statement; what JSON-LD calls the headline has none."""
    headlines = {found.text.casefold() for found in stated if found.basis == "json-ld"}
    return [
        found if found.text.casefold() in headlines else replace(found, text=_without_outlet(found.text, outlet))
        for found in stated
    ]


def _without_outlet(title: str, outlet: str | None) -> str:
    """Cut the outlet's name off: `Headline - Section | The Daily Name`."""
    if outlet and title.casefold().endswith(outlet.casefold()):
        cut = title[: -len(outlet)].rstrip(" |–—-•·»:")
        return cut or title
    parts = _OUTLET.split(title)
    return parts[0] if len(parts) > 1 and len(parts[0].split()) > len(parts[-1].split()) else title
