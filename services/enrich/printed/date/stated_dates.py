"""When it was published and changed, as the page states it for machines."""

from typing import Any, Literal

from lxml.html import HtmlElement

from services.contracts.metadata import Moment
from services.enrich.page.jsonld import text_of
from services.enrich.page.meta import Meta, itemprop
from services.enrich.printed.date.machine_date import machine_date

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
    ),
}  # fmt: skip


_LOOSE = ("date", "dc.date", "dcterms.date")
"""The day of publication on some pages, of the last change on others."""


def loose_date(named: Meta) -> Moment | None:
    """Return what the page calls its date and nothing more, which what it prints may correct."""
    values = (machine_date(text) for name in _LOOSE for text in named.all(name))
    return next((Moment(value=value, basis="meta") for value in values if value), None)


def stated_date(root: HtmlElement, article: dict[str, Any], named: Meta, which: Which) -> Moment | None:
    """Return the moment from the first place that gives a readable one: JSON-LD, meta elements, microdata and time."""
    for key in _JSON_LD[which]:
        for text in text_of(article.get(key)):
            if value := machine_date(text):
                return Moment(value=value, basis="json-ld")
    for name in _META[which]:
        for text in named.all(name):
            if value := machine_date(text):
                return Moment(value=value, basis="meta")
    for text in itemprop(root, "datePublished" if which == "published" else "dateModified"):
        if value := machine_date(text):
            return Moment(value=value, basis="time-element")
    return None
