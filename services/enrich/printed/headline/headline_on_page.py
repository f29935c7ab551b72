"""The headline: what the page prints as one, checked against what it states."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Final

from lxml.html import HtmlElement

from services.enrich.draft import Found
from services.enrich.page.blocks import printed, unseen
from services.enrich.page.element_names import around, marks, names_of
from services.enrich.printed.date.printed_dates import first_full_date
from services.enrich.printed.headline.agreement import FEWEST_WORDS_OF_A_STATED_HEADLINE, agreement
from services.enrich.printed.headline.stated_headlines import without_house
from services.enrich.printed.headline.unmarked_headline import unmarked_headline
from services.enrich.text.alignment import letters
from services.enrich.text.likeness import same
from services.enrich.text.prose import word_count

_NAMED = re.compile(rf"(?<![a-z])(?:{names_of('headline')})(?![a-z])")
_LEAST_AGREEMENT: Final = 0.5
"""Below it a printed line is another one, and what is stated stands in for the headline."""
_CLOSE_AGREEMENT: Final = 0.6
"""What agrees less is behind what does, wherever on the page that stands."""
_CLOSE_AGREEMENT_OF_SUBHEADS: Final = 0.75
"""What a heading of a lower rank has to agree by: those within a story are about the same things as its headline."""
_STANDING_OF_H1: Final = 0.5
"""What the highest rank counts for: half as much as a statement that agrees."""
_SHARE_IN_CRUMBS: Final = 1 / 4
"""A heading in a list ends the path of sections at the top."""
_SHARE_IN_A_LINK: Final = 1 / 2
"""One in a link leads to another story."""
_MOST_HEADINGS_OF_A_RANK: Final = 12
"""The headline is among the first; lists of other stories have headings by the hundred."""
_MOST_PARTS_OF_A_HEADING: Final = 12
"""Elements in a heading among which the line above the headline is: it opens the heading."""
_MOST_CHARACTERS_OF_A_HEADING: Final = 400
"""What is longer is a part of the page that is set as a heading by mistake."""
_MOST_CHARACTERS_OF_A_DATE: Final = 40
"""With its hour and its zone; what is longer says more."""
_LEVELS_ROUND_A_HEADING: Final = 4
"""Elements that may show a heading to stand in a link or a list, itself among them."""
_AWAY: Final = frozenset({"aside", "a"})
_CRUMBS: Final = frozenset({"li", "nav"})
_RANKS: Final = ("h1", "h2", "h3")
_HOME = re.compile(r"(?:\S*/)?(?:https?:)?//[^/?#\s]+/?|/?index\.\w{2,5}|\.?/", re.IGNORECASE)
"""The address of a site's front page, also as an archive keeps it."""
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
    houses = _houses(root, stated)
    titles = without_house(stated, outlet, tuple(houses.values()))
    printed_ = [(text, element) for element, text in _headings(root, titles) if element not in houses]
    if printed_:
        text, element = max(printed_, key=lambda pair: _standing(pair[0], pair[1], titles))
        if _agrees(text, titles) or (element.tag == "h1" and word_count(text) >= FEWEST_WORDS_OF_A_STATED_HEADLINE):
            return Headline(Found(_parted(_without_kicker(text, titles), element, titles), "html"), element)
    unmarked = unmarked_headline(root, titles)
    return Headline(*unmarked) if unmarked else Headline(titles[0]) if titles else None


def _houses(root: HtmlElement, stated: tuple[Found, ...]) -> dict[HtmlElement, str]:
    """Return the headings that lead to the front page, with what they say: the name of the house or of the blog.

    A heading that is the whole of a title is none: on the front page itself, they are the same.
    """
    found: dict[HtmlElement, str] = {}
    for link in root.iter("a"):
        if not _HOME.fullmatch(link.get("href", "").strip()):
            continue
        heading = next((outer for outer in islice(around(link), _LEVELS_ROUND_A_HEADING) if outer.tag in _RANKS), None)
        heading = next(link.iter(*_RANKS), None) if heading is None else heading
        if heading is not None:
            text = printed(heading)
            if letters(text) == letters(printed(link)) and not any(same(text, title.text) for title in stated):
                found[heading] = text
    return found


def _headings(root: HtmlElement, titles: list[Found]) -> Iterator[tuple[HtmlElement, str]]:
    """Yield headings in the order of their standing: `h1`, what is named a headline, other headings."""
    named = (
        element
        for element in root.iter("h2", "h3", "div", "p", "span")
        if _is_named(marks(element)) and next(element.iterancestors("h1"), None) is None
    )
    seconds = root.iter("h2")
    for group in (root.iter("h1"), named, seconds):
        for element in islice(group, _MOST_HEADINGS_OF_A_RANK):
            if unseen(element):
                continue
            dates = _dates(element)
            for text in dict.fromkeys((printed(element, dates), printed(element, [*dates, *_kickers(element)]))):
                if text and len(text) <= _MOST_CHARACTERS_OF_A_HEADING:
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


def _dates(heading: HtmlElement) -> list[HtmlElement]:
    """Return the elements in a heading that are a date and nothing else."""
    parts = islice(heading.iterdescendants("*"), _MOST_PARTS_OF_A_HEADING)
    texts = ((part, printed(part)) for part in parts)
    dated = ((part, text, first_full_date(text)) for part, text in texts if len(text) <= _MOST_CHARACTERS_OF_A_DATE)
    return [part for part, text, date in dated if date and text[: date.start] == text[date.end :] == ""]


def _kickers(heading: HtmlElement) -> list[HtmlElement]:
    """Return the elements in a heading that are named as the line above it, and do stand above the rest."""
    named = [
        part for part in islice(heading.iterdescendants("*"), _MOST_PARTS_OF_A_HEADING) if _KICKER.search(marks(part))
    ]
    opening = printed(heading)
    return [part for part in named if opening.startswith(printed(part))]


def _standing(text: str, element: HtmlElement, titles: list[Found]) -> tuple[bool, float]:
    """Rank a heading: what agrees with no statement well is behind what does, wherever on the page that stands."""
    closest = max((agreement(text, title.text) for title in titles), default=1.0)
    return closest >= (_CLOSE_AGREEMENT if element.tag == "h1" else _CLOSE_AGREEMENT_OF_SUBHEADS), _support(
        text, element, titles
    )


def _support(text: str, element: HtmlElement, titles: list[Found]) -> float:
    """Weigh a heading by what agrees with it, and by where it stands."""
    support = sum(agreement(text, title.text) for title in titles) + (_STANDING_OF_H1 if element.tag == "h1" else 0)
    tags = {outer.tag for outer in islice(around(element), _LEVELS_ROUND_A_HEADING)}
    if not _CRUMBS.isdisjoint(tags):
        return support * _SHARE_IN_CRUMBS
    return support if _AWAY.isdisjoint(tags) else support * _SHARE_IN_A_LINK


def _agrees(text: str, titles: list[Found]) -> bool:
    return any(agreement(text, title.text) >= _LEAST_AGREEMENT for title in titles)


def _without_kicker(text: str, titles: list[Found]) -> str:
    """Cut a kicker off that stands in the same heading, where a statement gives the rest word for word."""
    for title in titles:
        rest = title.text
        if title.basis == "html" or len(rest.split()) < FEWEST_WORDS_OF_A_STATED_HEADLINE or len(rest) >= len(text):
            continue
        if text[-len(rest) :].casefold() == rest.casefold():
            return text[-len(rest) :]
    return text


def _parted(text: str, element: HtmlElement, titles: list[Found]) -> str:
    """Take the colon between kicker and headline from a statement where they are parted by lines alone in print."""
    key = letters(text)
    same_letters = (title.text for title in titles if title.basis != "html" and letters(title.text) == key)
    return next(same_letters, text) if len(element) > 1 else text
