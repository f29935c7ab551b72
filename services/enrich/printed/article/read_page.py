"""A page's HTML: one parse, and every part of the article from that one tree."""

from dataclasses import replace

from services.enrich.draft import Draft, Found, Role, Rule
from services.enrich.printed.article.layout import Layout
from services.enrich.printed.article.page_article import Article, article
from services.enrich.printed.article.seen_page import opened
from services.enrich.printed.article.within_bounds import read_in_part, within_bounds
from services.enrich.printed.byline.byline_on_page import byline_on_page
from services.enrich.printed.date.publication import publication
from services.enrich.printed.dek.dek_on_page import dek_on_page
from services.enrich.printed.headline.headline_on_page import headline_on_page

_HEADLINE = Rule("what the page prints as its headline, checked against what it states", headline_on_page.__module__)
_DEK = Rule("what the page sets between headline and story", dek_on_page.__module__)
_BYLINE = Rule("what the page prints by the headline and names its authors", byline_on_page.__module__)
_DATE = Rule("the date that the page prints by the headline", publication.__module__)


def read_page(draft: Draft) -> Draft:
    """Compose the text in reading order (headline, dek, byline, blocks and captions) and take the page's facts.

    Raises ValueError for a page that cannot be parsed or shows no text at all.
    """
    root, cut = opened(draft.raw.content)
    page = article(root, draft.raw.url, draft.raw.language)
    layout = Layout()
    headline = _set(layout, page.headline, Role.HEADLINE, _HEADLINE)
    dek = _set(layout, page.dek, Role.DEK, _DEK)
    byline = _set(layout, page.byline, Role.BYLINE, _BYLINE)
    for date in page.dates:
        layout.add(date, Role.DATE, _DATE)
    _set_story(layout, page)
    read = within_bounds(
        replace(
            draft,
            text=layout.text,
            lines=tuple(layout.lines),
            unkept=page.unkept,
            shown=page.shown + cut,
            facts=page.facts,
            month_first=page.month_first,
            section=page.facts.section,
            headline=headline,
            dek=dek,
            byline=byline,
            authors=page.authors,
            published_at=page.facts.published_at,
            modified_at=page.facts.modified_at,
        )
    )
    return read_in_part(read, cut) if cut else read


def _set(layout: Layout, found: Found | None, role: Role, rule: Rule) -> Found | None:
    return replace(found, span=layout.add(found.text, role, rule)) if found else None


def _set_story(layout: Layout, page: Article) -> None:
    for part in page.story:
        layout.add(part.text, part.role, part.rule, part.image, part.removed, part.credit_at)
