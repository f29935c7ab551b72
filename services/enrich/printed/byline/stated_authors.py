"""Who wrote it, as the page states it for machines."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any, Final

from lxml.html import HtmlElement

from services.enrich.languages.vocabulary import pattern
from services.enrich.page.blocks import printed
from services.enrich.page.jsonld import names, people_first
from services.enrich.page.meta import Meta, itemprop
from services.enrich.printed.byline.author_elements import marked_names
from services.enrich.printed.byline.author_links import linked_names
from services.enrich.printed.byline.stated_names import people

_MOST_REL_LINKS: Final = 4
"""Links that say they lead to the author; a story with more names teams."""
_MOST_LABELS_ON_A_CARD: Final = 3
"""Cards for social networks have two; the number behind `twitter:label`."""
_NEIGHBOURS_UP: Final = 2
"""Elements outwards from a link in which the links to the other authors stand."""
_MOST_CHARACTERS_OF_MICRODATA: Final = 120
"""Microdata marked too widely takes in the author's whole life."""

_COMPANY = re.compile(rf"(?<!\w)(?:{pattern('byline.companies')})\.?$")
_META: Final = ("author", "parsely-author", "sailthru.author", "dc.creator", "byl")
_WRITTEN_BY = re.compile(pattern("byline.author_labels", "byline.written_by", "byline.published_by"), re.IGNORECASE)
"""The label that cards for social networks put before the author's name, in the page's own language."""


def stated_authors(
    root: HtmlElement, found: list[dict[str, Any]], article: dict[str, Any], named: Meta
) -> Iterator[tuple[str, ...]]:
    """Yield the authors of each place that names any: JSON-LD, meta elements, microdata, names of elements."""
    for texts in _sources(root, found, article, named):
        if authors := people([text for text in texts if "://" not in text]):
            yield authors


def _sources(
    root: HtmlElement, found: list[dict[str, Any]], article: dict[str, Any], named: Meta
) -> Iterator[list[str]]:
    """Yield what may name authors, what costs most to find last: it is seldom asked for."""
    yield names(people_first(article.get("author")), found)
    yield names(people_first(article.get("creator")), found)
    yield [text for text in named.all(*_META) if _wrote(text)]
    yield named.all("article:author", "og:article:author")
    yield [text for text in itemprop(root, "author", one_item=True) if len(text) < _MOST_CHARACTERS_OF_MICRODATA]
    yield _on_cards(named)
    yield _linked(root)
    yield marked_names(root)
    yield linked_names(root)


def _wrote(text: str) -> bool:
    """Tell a writer from the company that made the page."""
    return _COMPANY.search(text) is None


def _linked(root: HtmlElement) -> list[str]:
    """Return the names in the first link that says it leads to the author, and in those beside it."""
    links = list(islice((link for link in root.iter("a") if "author" in link.get("rel", "").split()), _MOST_REL_LINKS))
    home = {outer for link in links[:1] for outer in islice(link.iterancestors(), _NEIGHBOURS_UP)}
    return [printed(link) for link in links if not home.isdisjoint(islice(link.iterancestors(), _NEIGHBOURS_UP))]


def _on_cards(named: Meta) -> list[str]:
    """Return the names on a card for social networks, where a label says that they wrote it."""
    labels = ((number, named.one(f"twitter:label{number}") or "") for number in range(1, _MOST_LABELS_ON_A_CARD + 1))
    return [
        name
        for number, label in labels
        if _WRITTEN_BY.fullmatch(label.strip(" :"))
        for name in named.all(f"twitter:data{number}")
    ]
