"""A page that only lists stories: it has none of its own."""

from dataclasses import replace
from itertools import groupby
from typing import Final

from services.contracts.metadata import ArticleKind
from services.enrich.draft import Draft, Found, Line, Role
from services.enrich.text.prose import ends_sentence, is_list_item, is_prose, word_count

_FEWEST_HEADLINES_OF_A_LIST: Final = 8
"""An article has fewer lines that read like headlines, its subheads and related links among them."""
_HEADLINE_WORDS: Final = range(4, 19)
_HEADLINES_A_TEASER: Final = 2
"""Headlines for each teaser at least: a page of stories has many without one."""
_MOST_WORDS_OF_A_LISTED_TEASER: Final = 40
"""Longer prose is a story's."""
_STATED: Final = "stated"


def is_story_list(draft: Draft) -> bool:
    """Whether plain text is a page of headlines: many of them, nothing signed or dated, no two paragraphs in a row."""
    if draft.byline or draft.dateline or draft.published_at:
        return False
    if any(word_count(block.text) > 2 * _MOST_WORDS_OF_A_LISTED_TEASER for block in draft.body):
        return False
    shapes = [_shape(line) for line in draft.lines if line.role is not Role.CAPTION]
    headlines = shapes.count("headline")
    runs = [(shape, sum(1 for _ in run)) for shape, run in groupby(shapes)]
    longest = max((length for shape, length in runs if shape in {"teaser", "story"}), default=0)
    return (
        headlines >= _FEWEST_HEADLINES_OF_A_LIST
        and longest <= 1
        and shapes.count("story") == 0
        and _HEADLINES_A_TEASER * shapes.count("teaser") <= headlines
    )


def without_story(draft: Draft) -> Draft:
    """Give back what was taken for one story's; what the producer states stays."""
    return replace(
        draft,
        kind=ArticleKind.INDEX,
        headline=_kept(draft.headline),
        dek=_kept(draft.dek),
        byline=_kept(draft.byline),
        authors=draft.authors if _kept(draft.byline) else (),
        dateline=None,
        published_at=draft.published_at if draft.published_at and draft.published_at.basis == _STATED else None,
        modified_at=None,
        captions=(),
        body=(),
        lede=None,
    )


def _kept(found: Found | None) -> Found | None:
    return found if found and found.basis == _STATED else None


def _shape(line: Line) -> str:
    head = line.text[:600]
    words = word_count(head)
    if is_prose(line.text):
        return "story" if words > _MOST_WORDS_OF_A_LISTED_TEASER else "teaser"
    is_headline = words in _HEADLINE_WORDS and not ends_sentence(head) and not is_list_item(head)
    return "headline" if is_headline else "other"
