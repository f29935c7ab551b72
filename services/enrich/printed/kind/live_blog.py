"""A live blog, by its times on lines of their own, and the headings of its entries."""

from dataclasses import replace
from itertools import groupby, pairwise
from typing import Final

from services.contracts.part import Block, BlockKind, RemovedKind
from services.enrich.draft import Draft, Line, Role
from services.enrich.printed.body.body_blocks import placed
from services.enrich.printed.body.live_entries import FEWEST_TIMES_OF_A_BLOG, MOST_WORDS_OF_AN_ENTRYS_HEADING
from services.enrich.text.prose import collapsed, is_prose, word_count

_FEWEST_WORDS_OF_AN_ENTRY: Final = 20
"""Boxes of other stories have a headline behind each time, which has fewer."""


def is_live_blog(draft: Draft) -> bool:
    """Whether times stand on lines of their own with a paragraph right behind, as a live blog's entries do.

    Boxes of other stories print times, too, with a headline behind each.
    """
    if sum(map(_is_time, draft.lines)) < FEWEST_TIMES_OF_A_BLOG:
        return False
    story = [line for line in draft.lines if line.role is None or line.role is Role.PARAGRAPH or _is_time(line)]
    shapes = ["time" if _is_time(line) else "entry" if _is_entry(line) else "heading" for line in story]
    runs = [shape for shape, _ in groupby(shapes)]
    text = " ".join(runs)
    return text.count("time entry") + text.count("time heading entry") >= FEWEST_TIMES_OF_A_BLOG


def with_entry_headings(draft: Draft) -> Draft:
    """Take the short line right behind an entry's time for its heading, also where it read like a page's label."""
    heads = {line.start: line for time, line in pairwise(draft.lines) if _is_time(time) and _is_heading(line)}
    paragraphs = {block.start for block in draft.body if block.kind is BlockKind.PARAGRAPH}
    labels = {part.start for part in draft.removed if part.kind is RemovedKind.OTHER}
    heads = {start: line for start, line in heads.items() if start in paragraphs | labels}
    made = [
        Block(kind=BlockKind.SUBHEAD, text=collapsed(line.text), start=at, end=line.end) for at, line in heads.items()
    ]
    body = sorted([*made, *(block for block in draft.body if block.start not in heads)], key=lambda block: block.start)
    return replace(
        draft,
        body=tuple(body),
        removed=tuple(part for part in draft.removed if part.start not in heads),
        captions=placed(draft.captions, body),
    )


def _is_entry(line: Line) -> bool:
    return is_prose(line.text, _FEWEST_WORDS_OF_AN_ENTRY)


def _is_time(line: Line) -> bool:
    """Whether a line is a time of day; a bare `4:11` is how long a video takes."""
    return line.removed is RemovedKind.DATE and (line.text[:2].isdigit() or line.text[-1:].isalpha())


def _is_heading(line: Line) -> bool:
    return word_count(line.text) in range(2, MOST_WORDS_OF_AN_ENTRYS_HEADING + 1) and not line.text.endswith(
        (".", ":", ",")
    )
