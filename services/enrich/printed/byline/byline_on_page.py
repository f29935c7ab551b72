"""The byline as printed."""

import re
from collections.abc import Iterator
from itertools import islice, pairwise
from typing import Final

from services.enrich.page.blocks import Block
from services.enrich.page.element_names import around, marks
from services.enrich.printed.byline.authors import authors_of, without_authors
from services.enrich.printed.byline.byline_lead import LABEL, opens_like_byline
from services.enrich.printed.byline.byline_line import is_byline
from services.enrich.printed.byline.caseless_byline import caseless_byline
from services.enrich.printed.date.printed_dates import first_full_date
from services.enrich.text.alignment import letters

_NAMED = re.compile(
    r"(?<![a-z])(?:by-?line|authors?|autor(?:e|en|es|i)?|auteurs?|writer|signature|firma|forfatter|vcard|contributors?|"
    r"reporters?|journalists?|columnists?|correspondents?|written-?by)(?![a-z])"
)
_LABEL = re.compile(
    r"(?:authors?|by|written by|posted by|autor(?:en|in|es|a|e|i)?|von|verfasser(?:in)?|auteure?s?|autrice|por|par|"
    r"door|forfatter|författare|skribent|kirjoittaja|автори?|авторы?|yazar|penulis|redaktion|redazione|redacción)\s*:?",
    re.IGNORECASE,
)
_WRITER = re.compile(
    r"(?:authors?|written by|autor(?:en|in|es|a|e|i)?|verfasser(?:in)?|auteure?s?|autrice|forfatter|författare|"
    r"skribent|автори?|авторы|yazar|penulis)\s*:?",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"(?:authors?|written by|posted by|autor(?:en|in)?|verfasst von|eingestellt von|auteure?s?|autore|автор)\s*:?\s+"
    r"(?P<handle>[^\W\d_][\w.-]{2,30}(?:\s[^\W\d_][\w.-]{1,30}){0,2}?)(?=\s*$|\s+(?:on|am|le|el|il|den|at|um)\s|\s*[,|@·–-])",
    re.IGNORECASE,
)
"""Blogs and forums are signed with names that are nobody's elsewhere; only a label tells them."""
_OUTWARDS: Final = 3
_MOST_OTHER_WORDS: Final = 2
_OPENING: Final = 4
_LAST: Final = 3
_BEHIND: Final = 8
"""A signed line is among the last of the story, or among these behind it."""
_SET_BOLD: Final = 0.95
_LONGEST: Final = 160


def byline_on_page(blocks: list[Block], near: list[int], story: list[int], authors: tuple[str, ...]) -> int | None:
    """Return the index of the block that names the authors.

    The first that holds a stated name; else one that reads like a byline; else one that the page names so. Where
    nothing is stated, also a name beside a date or behind a label, names in bold type that open the story, and a
    signed line behind it.
    """
    names = [letters(author).casefold() for author in authors]
    for index in near:
        key = letters(blocks[index].text).casefold()
        if any(name in key for name in names):
            return index
    for index in near:
        text = blocks[index].text
        if ((opens_like_byline(text) or LABEL.match(text)) and is_byline(text)) or caseless_byline(text):
            return index
    named = next((index for index in near if _is_named(blocks[index]) and writers(blocks[index].text)), None)
    return named if named is not None or authors else _unmarked(blocks, near, story)


def writers(text: str) -> tuple[str, ...]:
    """Return the names in a byline, or else the one that it labels as the author's."""
    signed = _SIGNED.match(text[:_LONGEST])
    named = signed["handle"] if signed else caseless_byline(text)
    return authors_of(text) or ((named,) if named else ())


def _unmarked(blocks: list[Block], near: list[int], story: list[int]) -> int | None:
    behind = range(story[-_LAST:][0], min(len(blocks), story[-1] + 1 + _BEHIND)) if story else range(0)
    labelled = (after for label, after in pairwise(near) if _LABEL.fullmatch(blocks[label].text))
    candidates = (
        *(index for index in near if _is_name_and_date(blocks[index].text)),
        *(index for index in labelled if is_byline(blocks[index].text)),
        *(index for index in _far_labelled(blocks, story) if is_byline(blocks[index].text)),
        *(index for index in story[:_OPENING] if _is_bold_names(blocks[index])),
        *(index for index in behind if _is_signed(blocks[index])),
    )
    return next(iter(candidates), None)


def _far_labelled(blocks: list[Block], story: list[int]) -> Iterator[int]:
    """Yield what stands below a label that cannot mean anything but the author, wherever on the page it is."""
    for index in range(1, min(len(blocks), story[-1] + 1 + _BEHIND) if story else 0):
        if _WRITER.fullmatch(blocks[index - 1].text):
            yield index


def _is_named(block: Block) -> bool:
    near = islice(around(block.element), _OUTWARDS)
    return any(element.tag == "address" or _NAMED.search(marks(element)) for element in near)


def _is_name_and_date(text: str) -> bool:
    return first_full_date(text) is not None and bool(authors_of(text)) and _is_little(without_authors(text))


def _is_bold_names(block: Block) -> bool:
    return block.bold >= _SET_BOLD * len(block.text) and is_byline(block.text) and bool(authors_of(block.text))


def _is_signed(block: Block) -> bool:
    return len(block.text) <= _LONGEST and _SIGNED.match(block.text) is not None


def _is_little(rest: str) -> bool:
    return len(re.findall(r"[^\W\d_]{2,}", rest)) <= _MOST_OTHER_WORDS
