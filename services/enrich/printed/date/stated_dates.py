"""When it was published and changed, as the page states it for machines."""

from collections.abc import Callable, Iterator
from typing import Any, Final, Literal

from lxml.html import HtmlElement

from services.contracts.metadata import Moment
from services.enrich.page.jsonld import listed, text_of
from services.enrich.page.meta import Meta, itemprop
from services.enrich.printed.date.machine_date import machine_date
from services.enrich.printed.date.printed_dates import first_full_date

Which = Literal["published", "modified"]

_JSON_LD = {"published": ("datePublished", "dateCreated", "uploadDate"), "modified": ("dateModified",)}
_META = {
    "published": (
        "article:published_time", "og:published_time", "og:article:published_time", "article:published",
        "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date", "publish_date",
        "publication_date", "dc.date.issued", "dcterms.created", "dc.date.created",
        "itemprop:datepublished", "datepublished", "cxenseparse:recs:publishtime", "published_at", "date.publish",
    ),
    "modified": (
        "article:modified_time", "og:modified_time", "og:updated_time", "article:modified", "last-modified", "lastmod",
        "itemprop:datemodified", "datemodified", "dcterms.modified", "dc.date.modified", "revised",
        "modified-date", "modified_date", "modified-time", "updated",
    ),
}  # fmt: skip


_LOOSE = (
    "date", "dc.date", "dcterms.date", "published-date", "publisheddate", "published_date", "published",
    "published-time", "published_time", "dcterms.issued", "originalpublicationdate", "article_date_original",
)  # fmt: skip
"""The day of publication on some pages, of the last change on others."""
IsMonthFirst = Callable[[str], bool]
"""Tells of a date in figures whether its page means November by `11/12/2024`."""
_MOST_CHARACTERS_OF_A_STATED_DATE: Final = 64
"""In words, with the day of the week and the hour; what is longer tells something."""


def loose_date(root: HtmlElement, article: dict[str, Any], named: Meta, month_first: IsMonthFirst) -> Moment | None:
    """Return what may be the date of publication, which what the page prints may correct.

    What it calls its date and nothing more; and what it states as people write, since systems fill in so the day on
    which they last wrote the page.
    """
    places = [("meta", named.all(name)) for name in _LOOSE]
    for basis, texts in (*places, *_places(root, article, named, "published")):
        for text in texts:
            if value := machine_date(text) or _as_people_write(text, month_first):
                return Moment(value=value, basis=basis)
    return None


def stated_date(
    root: HtmlElement, article: dict[str, Any], named: Meta, which: Which, month_first: IsMonthFirst | None = None
) -> Moment | None:
    """Return the moment from the first place that gives a readable one: JSON-LD, meta elements, microdata and time.

    As machines write it; with `month_first` as people do, too.
    """
    for basis, texts in _places(root, article, named, which):
        for text in texts:
            if value := machine_date(text) or (month_first and _as_people_write(text, month_first)):
                return Moment(value=value, basis=basis)
    return None


def _places(root: HtmlElement, article: dict[str, Any], named: Meta, which: Which) -> Iterator[tuple[str, list[str]]]:
    for key in _JSON_LD[which]:
        numbers = [str(value) for value in listed(article.get(key)) if type(value) in {int, float}]
        yield "json-ld", [*text_of(article.get(key)), *numbers]
    for name in _META[which]:
        yield "meta", named.all(name)
    yield "time-element", itemprop(root, "datePublished" if which == "published" else "dateModified")


def _as_people_write(text: str, month_first: IsMonthFirst) -> str | None:
    """Read a date as people write it: `March 3, 2024`, `03/04/2024`."""
    printed = first_full_date(text) if len(text) <= _MOST_CHARACTERS_OF_A_STATED_DATE else None
    if printed and printed.either_way:
        printed = printed.ordered(month_first=month_first(text))
    return printed.value if printed else None
