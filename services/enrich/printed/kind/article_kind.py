"""What kind of article a draft is, by what the page says of itself and by how much of what there is."""

from typing import Final

from services.contracts.metadata import ArticleKind
from services.enrich.draft import Draft
from services.enrich.printed.kind.live_blog import is_live_blog
from services.enrich.printed.kind.story_list import is_story_list
from services.enrich.text.prose import word_count

_MOST_WORDS_OF_A_STUB_BESIDE_MEDIA: Final = 150
"""Words up to which a text is there for the sake of a video or a recording."""
_FEWEST_PICTURES_OF_A_GALLERY: Final = 3
"""Two pictures have many an article."""
_MEDIA: Final = frozenset({ArticleKind.VIDEO, ArticleKind.AUDIO})


def article_kind(draft: Draft) -> ArticleKind:
    """Return what a draft is, whose body is known."""
    told = draft.facts.kind
    words = sum(word_count(block.text) for block in draft.body)
    if told is ArticleKind.LIVE_BLOG or is_live_blog(draft):
        return ArticleKind.LIVE_BLOG
    if told in _MEDIA and words <= _MOST_WORDS_OF_A_STUB_BESIDE_MEDIA:
        return told
    pictured = sum(word_count(caption.text) for caption in draft.captions)
    if (
        len(draft.captions) >= _FEWEST_PICTURES_OF_A_GALLERY
        and words < pictured
        and words <= _MOST_WORDS_OF_A_STUB_BESIDE_MEDIA
    ):
        return ArticleKind.GALLERY
    if told is ArticleKind.INDEX or (told is None and is_story_list(draft)):
        return ArticleKind.INDEX
    return ArticleKind.ARTICLE
