"""What was handed in: an article, a live blog, a page for a video, pictures, or a page that only lists stories."""

from bisect import bisect_right
from dataclasses import replace
from itertools import groupby, pairwise
from typing import Final

from services.contracts.caption import Caption
from services.contracts.metadata import ArticleKind
from services.contracts.part import Block, BlockKind, RemovedKind
from services.enrich.draft import Draft, Found, Line, Role
from services.enrich.text.prose import collapsed, ends_sentence, is_list_item, is_prose, word_count

_STUB_WORDS: Final = 150
"""Words up to which a text is there for the sake of a video or a recording."""
_FEWEST_PICTURES: Final = 3
_FEWEST_ENTRIES: Final = 3
_ENTRY_WORDS: Final = 20
_HEADING_WORDS: Final = 15
_FEWEST_HEADLINES: Final = 8
_HEADLINE_WORDS: Final = range(4, 19)
_HEADLINES_A_TEASER: Final = 2
_TEASER_WORDS: Final = 40
_MEDIA: Final = frozenset({ArticleKind.VIDEO, ArticleKind.AUDIO})


def kind(draft: Draft) -> Draft:
    """Tell what it is. A list of stories has none of its own: its lines are named among what was removed."""
    told = _kind(draft)
    if told is ArticleKind.INDEX:
        return _without_story(draft)
    headed = _with_entry_headings(draft) if told is ArticleKind.LIVE_BLOG else draft
    return replace(headed, kind=told)


def _kind(draft: Draft) -> ArticleKind:
    told = draft.facts.kind
    words = sum(word_count(block.text) for block in draft.body)
    if told is ArticleKind.LIVE_BLOG or _entries(draft) >= _FEWEST_ENTRIES:
        return ArticleKind.LIVE_BLOG
    if told in _MEDIA and words <= _STUB_WORDS:
        return told
    pictured = sum(word_count(caption.text) for caption in draft.captions)
    if len(draft.captions) >= _FEWEST_PICTURES and words < pictured and words <= _STUB_WORDS:
        return ArticleKind.GALLERY
    if told is ArticleKind.INDEX or (told is None and _is_list(draft)):
        return ArticleKind.INDEX
    return ArticleKind.ARTICLE


def _entries(draft: Draft) -> int:
    """Count the times that stand on lines of their own with a paragraph right behind, as a live blog's entries do.

    Boxes of other stories print times, too, with a headline behind each.
    """
    if sum(map(_is_time, draft.lines)) < _FEWEST_ENTRIES:
        return 0
    story = [line for line in draft.lines if line.role is None or line.role is Role.PARAGRAPH or _is_time(line)]
    shapes = ["time" if _is_time(line) else "entry" if _is_entry(line) else "heading" for line in story]
    runs = [shape for shape, _ in groupby(shapes)]
    text = " ".join(runs)
    return text.count("time entry") + text.count("time heading entry")


def _is_entry(line: Line) -> bool:
    return is_prose(line.text, _ENTRY_WORDS)


def _is_time(line: Line) -> bool:
    """Whether a line is a time of day; a bare `4:11` is how long a video takes."""
    return line.removed is RemovedKind.DATE and (line.text[:2].isdigit() or line.text[-1:].isalpha())


def _with_entry_headings(draft: Draft) -> Draft:
    """Take the short line right behind an entry's time for its heading, also where it read like a page's label."""
    heads = {line.start: line for time, line in pairwise(draft.lines) if _is_time(time) and _is_heading(line)}
    paragraphs = {block.start for block in draft.body if block.kind is BlockKind.PARAGRAPH}
    labels = {part.start for part in draft.removed if part.kind is RemovedKind.OTHER}
    heads = {start: line for start, line in heads.items() if start in paragraphs | labels}
    made = [
        Block(kind=BlockKind.SUBHEAD, text=collapsed(line.text), start=at, end=line.end) for at, line in heads.items()
    ]
    body = sorted([*made, *(block for block in draft.body if block.start not in heads)], key=lambda block: block.start)
    starts = [block.start for block in body]
    return replace(
        draft,
        body=tuple(body),
        removed=tuple(part for part in draft.removed if part.start not in heads),
        captions=tuple(_placed(caption, starts) for caption in draft.captions),
    )


def _placed(caption: Caption, starts: list[int]) -> Caption:
    before = bisect_right(starts, caption.spans[0][0])
    return caption.model_copy(update={"after_block": before - 1 if before else None})


def _is_heading(line: Line) -> bool:
    return word_count(line.text) in range(2, _HEADING_WORDS + 1) and not line.text.endswith((".", ":", ","))


def _is_list(draft: Draft) -> bool:
    """Whether plain text is a page of headlines: many of them, nothing signed or dated, no two paragraphs in a row."""
    if draft.byline or draft.dateline or draft.published_at:
        return False
    if any(word_count(block.text) > 2 * _TEASER_WORDS for block in draft.body):
        return False
    shapes = [_shape(line) for line in draft.lines if line.role is not Role.CAPTION]
    headlines = shapes.count("headline")
    runs = [(shape, sum(1 for _ in run)) for shape, run in groupby(shapes)]
    longest = max((length for shape, length in runs if shape in {"teaser", "story"}), default=0)
    return (
        headlines >= _FEWEST_HEADLINES
        and longest <= 1
        and shapes.count("story") == 0
        and _HEADLINES_A_TEASER * shapes.count("teaser") <= headlines
    )


def _shape(line: Line) -> str:
    head = line.text[:600]
    words = word_count(head)
    if is_prose(line.text):
        return "story" if words > _TEASER_WORDS else "teaser"
    is_headline = words in _HEADLINE_WORDS and not ends_sentence(head) and not is_list_item(head)
    return "headline" if is_headline else "other"


def _without_story(draft: Draft) -> Draft:
    stated = "stated"

    def kept(found: Found | None) -> Found | None:
        return found if found and found.basis == stated else None

    return replace(
        draft,
        kind=ArticleKind.INDEX,
        headline=kept(draft.headline),
        dek=kept(draft.dek),
        byline=kept(draft.byline),
        authors=draft.authors if kept(draft.byline) else (),
        dateline=None,
        published_at=draft.published_at if draft.published_at and draft.published_at.basis == stated else None,
        modified_at=None,
        captions=(),
        body=(),
        lede=None,
    )
