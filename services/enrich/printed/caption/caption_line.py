"""One caption at one of its places: which part of its line is words and which credit."""

import re
from dataclasses import dataclass
from typing import Final

from services.contracts.caption import Credit, Image
from services.enrich.draft import Line, Rule
from services.enrich.printed.byline.byline_lead import opens_like_byline
from services.enrich.printed.caption.own_words import label_end
from services.enrich.printed.credit.credit import credit
from services.enrich.text.prose import collapsed, without_bullet, word_count


@dataclass(frozen=True, slots=True)
class CaptionLine:
    """One caption, at one of its places. Its words are `text[start:end]`; its credit may have a line of its own.

    A credit that stands alone, under a picture without words, has no text.
    """

    lines: tuple[int, ...]
    text: str
    start: int
    end: int
    rule: Rule
    credit: Credit | None = None
    image: Image | None = None
    alt: int | None = None
    """The line above that describes the picture in other words."""


_LONGEST_LINE: Final = 3000
_BETWEEN: Final = " \t\n\u00a0-–—|/·、，"
"""Signs that may stand between a caption and its credit."""
_WRAPPED = re.compile(r"[\[(](?:photo|image|picture|pictured|caption|foto|bild)\s*:\s*", re.IGNORECASE)
_FEWEST_WRAPPED: Final = 6
_INNER_END = re.compile(r"[^\W\d_]{3}[.!?]\s+(?=[^\W\d_])")


def caption_line(index: int, line: Line, printed: Credit | None, rule: Rule) -> CaptionLine:
    """Return the caption of a line: its words without label, bullet, credit and the sign between."""
    bullet = len(line.text) - len(without_bullet(line.text))
    start, end = _wrapped(line.text) or (label_end(line.text, credited=printed is not None) or bullet, len(line.text))
    if printed and not printed.start:  # the credit goes before its caption
        start = (printed.end or 0) + len(line.text[printed.end :]) - len(line.text[printed.end :].lstrip())
    words = line.text[start : (printed and printed.start) or end]
    words = words.rstrip(_BETWEEN if printed else None)
    return CaptionLine(
        (index,),
        collapsed(words),
        line.start + start,
        line.start + start + len(words),
        rule,
        printed and at_line(printed, line.start),
        line.image,
    )


def credit_line(index: int, line: Line, printed: Credit, rule: Rule) -> CaptionLine:
    """Return a credit that stands alone as a caption without words."""
    return CaptionLine((index,), "", line.start, line.start, rule, at_line(printed, line.start), line.image)


def credit_of(line: Line) -> Credit | None:
    """Return the credit in a line, with offsets in the line; brackets round caption and credit are looked into."""
    if len(line.text) > _LONGEST_LINE or opens_like_byline(line.text):
        return None
    inner = _wrapped(line.text)
    if inner is None:
        return credit(line.text)
    found = credit(line.text[inner[0] : inner[1]])
    return found and at_line(found, inner[0])


def at_line(printed: Credit, offset: int) -> Credit:
    """Return a credit with its offsets moved: from the line's to the text's."""
    return printed.model_copy(update={"start": (printed.start or 0) + offset, "end": (printed.end or 0) + offset})


def _wrapped(text: str) -> tuple[int, int] | None:
    """Return where the words stand in a caption that is in brackets as a whole: `[Photo: A man walks. Jane Doe/AP]`."""
    opened = _WRAPPED.match(text)
    if not opened or text[-1] not in ")]" or word_count(text[opened.end() :]) < _FEWEST_WRAPPED:
        return None
    return (opened.end(), len(text) - 1) if _INNER_END.search(text, opened.end()) else None
