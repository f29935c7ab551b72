"""The section that a page states, for machines or in the link to its category."""

from typing import Any

from lxml.html import HtmlElement

from services.enrich.draft import Found
from services.enrich.page.blocks import squeezed
from services.enrich.page.jsonld import text_of
from services.enrich.page.meta import Meta
from services.enrich.printed.section.section_labels import MOST_CHARACTERS_OF_A_LABEL


def stated_section(root: HtmlElement, article: dict[str, Any], named: Meta) -> Found | None:
    """Return what JSON-LD or else a meta element states; what the page prints as its category where neither does."""
    return _for_machines(article, named) or _category(root)


def _for_machines(article: dict[str, Any], named: Meta) -> Found | None:
    for text in text_of(article.get("articleSection")):
        return Found(text, "json-ld")
    name = named.one("article:section", "og:article:section", "parsely-section", "cxenseparse:section", "section")
    return Found(name, "meta") if name and "://" not in name else None


def _category(root: HtmlElement) -> Found | None:
    """Return the first category of a page that states none: WordPress themes mark their links to them."""
    link = root.find(".//a[@rel='category tag']")
    name = squeezed(link.text_content()) if link is not None else ""
    return Found(name, "html") if 0 < len(name) <= MOST_CHARACTERS_OF_A_LABEL else None
