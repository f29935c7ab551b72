"""What a page is by its own account and by its look: an article, or something that only lists articles."""

import re
from itertools import pairwise
from typing import Any, Final
from urllib.parse import urlsplit

from services.contracts.metadata import ArticleKind
from services.enrich.page.blocks import Block
from services.enrich.page.jsonld import ARTICLES, article, types
from services.enrich.page.meta import Meta
from services.enrich.printed.furniture.cut_off import offers_the_rest
from services.enrich.text.prose import is_prose, word_count

_NAMED: Final = {
    "LiveBlogPosting": ArticleKind.LIVE_BLOG,
    "VideoObject": ArticleKind.VIDEO,
    "AudioObject": ArticleKind.AUDIO,
    "PodcastEpisode": ArticleKind.AUDIO,
    "RadioEpisode": ArticleKind.AUDIO,
    "ImageGallery": ArticleKind.GALLERY,
    "MediaGallery": ArticleKind.GALLERY,
    "ItemList": ArticleKind.INDEX,
    "CollectionPage": ArticleKind.INDEX,
    "SearchResultsPage": ArticleKind.INDEX,
}
"""schema.org's types, and what they are called here."""
_OPEN_GRAPH: Final = {"video": ArticleKind.VIDEO, "music": ArticleKind.AUDIO, "article": ArticleKind.ARTICLE}
_OFFER_WITHIN_BLOCKS: Final = 8
"""Blocks behind the story in which the rest of it is offered: further down stand offers of the house."""
_FEWEST_LINKS_OF_A_LIST: Final = 12
"""Links to stories from which a page may be a list of them; articles have a few below the story."""
_FEWEST_WORDS_OF_A_LINKED_HEADLINE: Final = 4
"""Links in menus have fewer."""
_MOST_CHARACTERS_OF_A_LINKED_HEADLINE: Final = 240
"""A headline, perhaps with its dek, is in one link; whole paragraphs are something else."""
_LEAST_SHARE_IN_LINKS: Final = 0.8
"""Share of a block that is in links where it is one; a date or the number of comments may stand beside it."""
_MOST_TEASERS_IN_A_ROW: Final = 2
"""Two paragraphs below each other may be two teasers; a story has more."""
_MOST_WORDS_OF_A_TEASER: Final = 45
"""An index page prints a teaser below a headline here and there; they are extracted as if they were its story."""
_SLUG = re.compile(r"(?:[^\W_]+[-_]){3}[^/]*/?$|\d{5}|/20\d\d/\d\d?/")
"""How the address of one story ends: words with hyphens, a long number, a date. Sections have one word or two."""


def page_kind(found: list[dict[str, Any]], named: Meta) -> ArticleKind | None:
    """Return what the page says it is, by the type of what its JSON-LD describes first of all, or by OpenGraph."""
    names = types(article(found))
    special = next((_NAMED[name] for name in names if name in _NAMED), None)
    if special:
        return special
    if any(name.endswith(ARTICLES) for name in names) or named.one("article:published_time"):
        return ArticleKind.ARTICLE
    opened = _OPEN_GRAPH.get((named.one("og:type") or "").partition(".")[0].lower())
    told = next((_NAMED[name] for node in found for name in types(node) if name in _NAMED), None)
    return opened or told


def is_free(found: list[dict[str, Any]], named: Meta) -> bool | None:
    """Return whether the page says that all may read it (`isAccessibleForFree`, `article:content_tier`)."""
    said = article(found).get("isAccessibleForFree")
    if said is not None:
        return str(said).strip().lower().rsplit("/", 1)[-1] not in {"false", "no", "0"}
    tier = (named.one("article:content_tier") or "").lower()
    return {"free": True, "locked": False, "metered": False}.get(tier)


def kind_of(told: ArticleKind | None, seen: list[Block], story: list[int], url: str | None) -> ArticleKind | None:
    """Return what the page says it is; one that only says that it lists stories, or nothing, is looked at."""
    if told not in {None, ArticleKind.INDEX}:
        return told
    path = urlsplit(url).path if url and "[" not in url else ""
    if _SLUG.search(path):
        return None
    return ArticleKind.INDEX if _lists_stories(seen, story, is_front=path == "/") else None


def is_cut_short(seen: list[Block], story: list[int]) -> bool:
    """Whether the rest is offered right below the story, or in its last lines."""
    last = story[-1] if story else len(seen)
    return any(offers_the_rest(block.text) for block in seen[max(0, last - 1) : last + _OFFER_WITHIN_BLOCKS])


def _lists_stories(seen: list[Block], story: list[int], *, is_front: bool) -> bool:
    """Whether a page that does not call itself an article is nothing but links to some."""
    links = sum(_is_headline_link(block) for block in seen)
    if links < _FEWEST_LINKS_OF_A_LIST:
        return False
    told = [index for index in story if _is_paragraph(seen[index])]
    in_a_row = sum(after - before == 1 for before, after in pairwise(told))
    longest = max((word_count(seen[index].text) for index in told), default=0)
    return (
        in_a_row < _MOST_TEASERS_IN_A_ROW
        and longest < _MOST_WORDS_OF_A_TEASER
        and (is_front or len(told) <= links // 2)
    )


def _is_headline_link(block: Block) -> bool:
    text = block.text
    return (
        len(text) <= _MOST_CHARACTERS_OF_A_LINKED_HEADLINE
        and block.linked >= _LEAST_SHARE_IN_LINKS * len(text)
        and word_count(text) >= _FEWEST_WORDS_OF_A_LINKED_HEADLINE
    )


def _is_paragraph(block: Block) -> bool:
    return block.linked < (1 - _LEAST_SHARE_IN_LINKS) * len(block.text) and is_prose(block.text)
