"""The byline as printed."""

import re
from collections.abc import Iterator
from itertools import islice, pairwise
from typing import Final

from services.enrich.languages.vocabulary import pattern
from services.enrich.page.blocks import Block
from services.enrich.page.element_names import around, marks, names_of
from services.enrich.printed.byline.authors import authors_of, without_authors
from services.enrich.printed.byline.byline_lead import LABEL, opens_like_byline
from services.enrich.printed.byline.byline_line import is_byline
from services.enrich.printed.byline.caseless_names import is_caseless
from services.enrich.printed.byline.small_letters import SmallLetters
from services.enrich.printed.date.date_line import is_date_line
from services.enrich.printed.date.printed_dates import first_full_date
from services.enrich.text.alignment import letters

_OUTWARDS_ELEMENTS: Final = 3
"""Elements about a block, itself first, that may be named after the author."""
_MOST_WORDS_BESIDE_NAME_AND_DATE: Final = 2
"""`Alder Times` and no more."""
_OPENING_BLOCKS: Final = 4
"""Blocks of the story among which names in bold type may open it."""
_CLOSING_BLOCKS: Final = 3
"""A signed line is among the last blocks of the story …"""
_SIGNED_BEHIND_BLOCKS: Final = 8
"""… or among these behind it: a box or two may stand between."""
_LEAST_SHARE_IN_BOLD: Final = 0.95
"""Of a line's letters: a comma or a bar beside the name may be set otherwise."""
_MOST_CHARACTERS_SIGNED: Final = 160
"""A signature with its day and its house; what is longer tells something."""

_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_NAMED = re.compile(rf"(?<![a-z])(?:{names_of('byline')})(?![a-z])")
_AUTHOR: Final = pattern("byline.author_labels", "byline.written_by")
_LABEL = re.compile(rf"(?:{_AUTHOR}|{pattern('byline.published_by', 'byline.by', 'byline.desks')})\s*:?", re.IGNORECASE)
_WRITER = re.compile(rf"(?:{_AUTHOR})\s*:?", re.IGNORECASE)
_SIGNED = re.compile(
    rf"(?:{_AUTHOR}|{pattern('byline.published_by')})\s*:?\s+"
    r"(?P<handle>[^\W\d_][\w.-]{2,30}(?:\s[^\W\d_][\w.-]{1,30}){0,2}?)"
    rf"(?=\s*$|\s+(?:{pattern('byline.before_dates')})\s|\s*[,|@·–-])",
    re.IGNORECASE,
)
"""Blogs and forums are signed with names that are nobody's elsewhere; only a label tells them."""

_SAYS = re.compile(r"\w")
"""Between a name and a date may stand a block that is a stroke or a point, and says nothing."""


def byline_on_page(
    blocks: list[Block], near: list[int], story: list[int], authors: tuple[str, ...], small: SmallLetters
) -> int | None:
    """Return the index of the block that names the authors.

    The first that holds a stated name; else one that reads like a byline; else one that the page names so. Where
    nothing is stated, also a name beside a date or behind a label, names in bold type that open the story, and a
    signed line in or behind it. What is a byline for no more than where it stands, or for what it is called, is none if
    its words are the page's own: then it is a label.
    """
    names = [letters(author).casefold() for author in authors]
    for index in near:
        key = letters(blocks[index].text).casefold()
        if any(name in key for name in names):
            return index
    for index in near:
        text = blocks[index].text
        if (opens_like_byline(text) or LABEL.match(text) or is_caseless(text)) and is_byline(text):
            return index
    named = (index for index in near if _is_named(blocks[index]) and writers(blocks[index].text))
    marked = next((index for index in named if not _is_label(blocks[index].text, small)), None)
    return marked if marked is not None or authors else _unmarked(blocks, near, story, small)


def writers(text: str) -> tuple[str, ...]:
    """Return the names in a byline, or else the one that it labels as the author's."""
    signed = _SIGNED.match(text[:_MOST_CHARACTERS_SIGNED])
    return authors_of(text) or ((signed["handle"],) if signed else ())


def _unmarked(blocks: list[Block], near: list[int], story: list[int], small: SmallLetters) -> int | None:
    behind = range(story[-_CLOSING_BLOCKS:][0], _end_behind(blocks, story)) if story else range(0)
    labelled = (after for label, after in pairwise(near) if _LABEL.fullmatch(blocks[label].text))
    candidates = (
        *(index for index in near if _is_name_and_date(blocks[index].text)),
        *(index for index in near if _is_name_by_date(blocks, index)),
        *(index for index in labelled if is_byline(blocks[index].text)),
        *(index for index in _far_labelled(blocks, story) if is_byline(blocks[index].text)),
        *(index for index in range(_end_behind(blocks, story)) if _is_writers(blocks[index].text)),
        *(index for index in story[:_OPENING_BLOCKS] if _is_bold_names(blocks[index])),
        *(index for index in behind if _is_signed(blocks[index])),
    )
    return next((index for index in candidates if not _is_label(blocks[index].text, small)), None)


def _is_label(text: str, small: SmallLetters) -> bool:
    """Whether what could be the names of a line are words of the page."""
    names = () if opens_like_byline(text) or LABEL.match(text) else authors_of(text)
    return bool(names) and all(map(small.make_up, names))


def _far_labelled(blocks: list[Block], story: list[int]) -> Iterator[int]:
    """Yield what stands below a label that cannot mean anything but the author, wherever on the page it is."""
    for index in range(1, _end_behind(blocks, story)):
        if _WRITER.fullmatch(blocks[index - 1].text):
            yield index


def _is_writers(text: str) -> bool:
    """Whether a line is names behind a label that cannot mean anything but the author: `Written by Ada Holt`."""
    return _WRITER.match(text[:_MOST_CHARACTERS_SIGNED]) is not None and is_byline(text) and bool(authors_of(text))


def _end_behind(blocks: list[Block], story: list[int]) -> int:
    return min(len(blocks), story[-1] + 1 + _SIGNED_BEHIND_BLOCKS) if story else 0


def _is_named(block: Block) -> bool:
    near = islice(around(block.element), _OUTWARDS_ELEMENTS)
    return any(element.tag == "address" or _NAMED.search(marks(element)) for element in near)


def _is_name_and_date(text: str) -> bool:
    date = first_full_date(text)
    if date is None or not authors_of(text):
        return False
    behind = text[date.end :].lstrip(" ,|·•–—-")
    return _is_little(without_authors(text)) or is_byline(text) or opens_like_byline(behind)


def _is_name_by_date(blocks: list[Block], index: int) -> bool:
    """Whether a block is names and little else, with a date or an age in the block before or behind it."""
    said = [at for at in range(max(index - 2, 0), min(index + 3, len(blocks))) if _SAYS.search(blocks[at].text)]
    at = said.index(index) if index in said else -1
    beside = [blocks[other].text for other in (*said[max(at - 1, 0) : at], *said[at + 1 : at + 2])] if at >= 0 else []
    text = blocks[index].text
    return any(map(is_date_line, beside)) and is_byline(text) and bool(authors_of(text))


def _is_bold_names(block: Block) -> bool:
    """Whether a line in bold type is names; a heading is a subhead, and what a colon ends leads up to something."""
    if block.element.tag in _HEADINGS or block.text.endswith((":", "：")):
        return False
    bold = block.bold >= _LEAST_SHARE_IN_BOLD * len(block.text)
    return bold and is_byline(block.text) and bool(authors_of(block.text))


def _is_signed(block: Block) -> bool:
    return len(block.text) <= _MOST_CHARACTERS_SIGNED and _SIGNED.match(block.text) is not None


def _is_little(rest: str) -> bool:
    return len(re.findall(r"[^\W\d_]{2,}", rest)) <= _MOST_WORDS_BESIDE_NAME_AND_DATE
