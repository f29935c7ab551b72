"""What was handed in: an article, a live blog, a page for a video, pictures, or a page that only lists stories."""

from dataclasses import replace

from services.contracts.metadata import ArticleKind
from services.enrich.draft import Draft
from services.enrich.printed.kind.article_kind import article_kind
from services.enrich.printed.kind.live_blog import with_entry_headings
from services.enrich.printed.kind.story_list import without_story


def kind(draft: Draft) -> Draft:
    """Tell what it is. A list of stories has none of its own: its lines are named among what was removed."""
    told = article_kind(draft)
    if told is ArticleKind.INDEX:
        return without_story(draft)
    headed = with_entry_headings(draft) if told is ArticleKind.LIVE_BLOG else draft
    return replace(headed, kind=told)
