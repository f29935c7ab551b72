"""When it was published and changed, and when its pictures were taken."""

from dataclasses import replace

from services.enrich.draft import Draft
from services.enrich.printed.date.article_dates import article_dates
from services.enrich.printed.date.picture_date import dated


def dates(draft: Draft) -> Draft:
    """Fill in what the page has not said, from the lines that are bylines and dates."""
    published, modified = article_dates(draft)
    draft = replace(
        draft,
        published_at=draft.published_at or draft.facts.published_at or published,
        modified_at=draft.modified_at or draft.facts.modified_at or modified,
    )
    against = draft.raw.published_at or (draft.published_at.value if draft.published_at else None)
    return replace(draft, captions=tuple(dated(caption, draft, against) for caption in draft.captions))
