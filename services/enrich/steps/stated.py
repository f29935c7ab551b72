"""What the producer has said about the article: it wins over what we found."""

from dataclasses import replace

from services.contracts.metadata import Moment
from services.enrich.draft import Draft, Role
from services.enrich.printed.article.stated_value import STATED, placed
from services.enrich.printed.byline.authors import authors_of


def stated(draft: Draft) -> Draft:
    """Set what was stated, with its place where it stands in the text as a line of its own."""
    raw = draft.raw
    if raw.section:
        draft, section = placed(draft, raw.section, Role.SECTION)
        draft = replace(draft, section=section)
    if raw.headline:
        draft, headline = placed(draft, raw.headline, Role.HEADLINE)
        draft = replace(draft, headline=headline)
    if raw.dek:
        draft, dek = placed(draft, raw.dek, Role.DEK)
        draft = replace(draft, dek=dek)
    if raw.byline:
        draft, byline = placed(draft, raw.byline, Role.BYLINE)
        draft = replace(draft, byline=byline, authors=authors_of(byline.text) or (byline.text,))
    if raw.published_at:
        draft = replace(draft, published_at=Moment(value=raw.published_at, basis=STATED))
    return draft
