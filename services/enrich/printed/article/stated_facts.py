"""What the page says about its article outside the printed text."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Final

from lxml.html import HtmlElement

from services.contracts.metadata import Moment
from services.enrich.draft import Facts, Found
from services.enrich.languages.language_tag import language_tag, locale
from services.enrich.page import jsonld
from services.enrich.page.address import base, canonical
from services.enrich.page.blocks import squeezed
from services.enrich.page.jsonld import names, text_of
from services.enrich.page.meta import Meta, meta
from services.enrich.printed.article.page_kind import is_free, page_kind
from services.enrich.printed.body.block_features import Says
from services.enrich.printed.byline.outlet_as_author import people_of
from services.enrich.printed.byline.stated_authors import stated_authors
from services.enrich.printed.credit.unprinted_credit import stated_credits
from services.enrich.printed.date.month_order import is_month_first
from services.enrich.printed.date.stated_dates import loose_date, stated_date
from services.enrich.printed.dek.stated_deks import stated_deks
from services.enrich.printed.headline.stated_headlines import stated_headlines
from services.enrich.printed.section.stated_section import stated_section

_MOST_STATED_KEYWORDS: Final = 50
"""Some pages state every word that anybody may search for."""


@dataclass(frozen=True, slots=True)
class Stated:
    """The facts, and what the page calls its headline and description, to be looked for in print."""

    facts: Facts
    headlines: tuple[Found, ...] = ()
    descriptions: tuple[str, ...] = ()
    body: str = ""
    """The story's text, as it stands there for machines."""
    loose_date: Moment | None = None
    """A date that may be that of publication."""
    picture_credits: dict[str, str] = field(default_factory=dict)
    """What JSON-LD states of pictures, under the names of their files."""
    picture: str | None = None
    """The address of the picture that stands for the page elsewhere."""
    base: str = ""
    """The address that relative ones are relative to."""

    @property
    def says(self) -> Says:
        """What is stated of the story, to hold its blocks against."""
        return Says([found.text for found in self.headlines], self.descriptions, self.body)


def stated(root: HtmlElement, url: str | None) -> Stated:
    """Read everything the page states. What is broken is passed over, never an error."""
    named = meta(root)
    found = jsonld.nodes(root)
    article = jsonld.article(found)
    address = canonical(root, (named.one("og:url"), *text_of(article.get("url"))), url)
    outlet = _outlet(found, article, named)
    tags = _language_tags(root, article, named)
    language = next(filter(None, map(language_tag, tags)), None)
    locale = _locale(tags, language)

    def month_first(text: str) -> bool:
        return is_month_first(f"{text}\n{root.text_content()}", address or outlet, locale)

    return Stated(
        Facts(
            outlet=outlet,
            url=address,
            language=language,
            locale=locale,
            section=stated_section(root, article, named),
            authors=_authors(stated_authors(root, found, article, named), outlet, address or url),
            published_at=stated_date(root, article, named, "published"),
            modified_at=stated_date(root, article, named, "modified", month_first),
            keywords=_keywords(article, named),
            kind=page_kind(found, named),
            is_free=is_free(found, named),
        ),
        loose_date=loose_date(root, article, named, month_first),
        picture_credits=stated_credits(found),
        headlines=stated_headlines(root, article, named),
        descriptions=stated_deks(article, named),
        body=" ".join(text_of(article.get("articleBody"))),
        picture=named.one("og:image", "og:image:url", "twitter:image"),
        base=base(root, address or url or ""),
    )


def _authors(stated_: Iterable[tuple[str, ...]], outlet: str | None, url: str | None) -> tuple[str, ...]:
    """Return the first statement that names people; one that names the house only where there is no other."""
    first: tuple[str, ...] = ()
    for authors in stated_:
        if people_of(authors, outlet, url):
            return authors
        first = first or authors
    return first


def _keywords(article: dict[str, Any], named: Meta) -> tuple[str, ...]:
    texts = text_of(article.get("keywords")) or named.all("news_keywords") or named.all("article:tag", "keywords")
    words = [squeezed(word) for text in texts for word in text.split(",")]
    return tuple(dict.fromkeys(filter(None, words)))[:_MOST_STATED_KEYWORDS]


def _outlet(found: list[dict[str, Any]], article: dict[str, Any], named: Meta) -> str | None:
    return next(iter(names(article.get("publisher"), found)), None) or named.one("og:site_name", "application-name")


def _language_tags(root: HtmlElement, article: dict[str, Any], named: Meta) -> tuple[str | None, ...]:
    inner = next(iter(text_of(article.get("inLanguage"))), None)
    return (root.get("lang"), root.get("xml:lang"), inner, named.one("content-language", "language", "og:locale"))


def _locale(tags: Iterable[str | None], language: str | None) -> str | None:
    """Return the first tag of the page's own language that has a region; what shares a page may be tagged otherwise."""
    of_it = (tag for tag in tags if language_tag(tag) == language)
    return next(filter(None, map(locale, of_it)), None)
