"""One caption at one of its places: which part of its line is words and which credit."""

import re
from dataclasses import dataclass
from typing import Final

from services.contracts.caption import Credit, Image
from services.enrich.draft import Line, Rule
from services.enrich.languages.vocabulary import pattern
from services.enrich.printed.caption.caption_opening import label_end
from services.enrich.printed.caption.counters import buttons_start, counter_end
from services.enrich.text.prose import collapsed, without_bullet, word_count

MOST_WORDS_OF_A_CAPTION: Final = 130
"""Agencies tell the background of a picture below it as well; a line with more words than this is a paragraph."""
CHARACTERS_OF_A_CAPTION: Final = 3000
"""As far as a line is read to find out whether it is a caption; one may be a million characters long."""
_BETWEEN: Final = " \t\n\u00a0-–—|/·、，"
"""Signs that may stand between a caption and its credit."""
_WRAPPED = re.compile(
    rf"[\[(](?:{pattern('caption.picture', 'caption.speaks.pictured', 'caption.label')})\s*:\s*", re.IGNORECASE
)
_FEWEST_WORDS_IN_BRACKETS: Final = 6
"""Fewer words behind the label in brackets are a credit alone: `(Photo: Ada Holt/AP)`."""
INNER_END: Final = re.compile(r"[^\W\d_]{3}[.!?]\s+(?=[^\W\d_])")
"""Where within a line a sentence ends and another begins; no initials or titles."""


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


def caption_line(index: int, line: Line, printed: Credit | None, rule: Rule) -> CaptionLine:
    """Return the caption of a line: its words without label, bullet, credit and the sign between."""
    bullet = len(line.text) - len(without_bullet(line.text))
    start, end = in_brackets(line.text) or (
        label_end(line.text, credited=printed is not None) or bullet,
        len(line.text),
    )
    if printed and not printed.start:  # the credit goes before its caption
        start = (printed.end or 0) + len(line.text[printed.end :]) - len(line.text[printed.end :].lstrip())
    start += counter_end(line.text[start:])
    words = line.text[start : (printed and printed.start) or end]
    words = words[: buttons_start(words)].rstrip(_BETWEEN if printed else None)
    return CaptionLine(
        (index,),
        collapsed(words),
        line.start + start,
        line.start + start + len(words),
        rule,
        printed and credit_at(printed, line.start),
        line.image,
    )


def lone_credit(index: int, line: Line, printed: Credit, rule: Rule) -> CaptionLine:
    """Return a credit that stands alone as a caption without words."""
    return CaptionLine((index,), "", line.start, line.start, rule, credit_at(printed, line.start), line.image)


def credit_at(printed: Credit, offset: int) -> Credit:
    """Return a credit with its offsets moved: from the line's to the text's."""
    return printed.model_copy(update={"start": (printed.start or 0) + offset, "end": (printed.end or 0) + offset})


def in_brackets(text: str) -> tuple[int, int] | None:
    """Return where the words stand in a caption that is in brackets as a whole: `[Photo: A man walks. Jane Doe/AP]`."""
    opened = _WRAPPED.match(text)
    if not opened or text[-1] not in ")]" or word_count(text[opened.end() :]) < _FEWEST_WORDS_IN_BRACKETS:
        return None
    return (opened.end(), len(text) - 1) if INNER_END.search(text, opened.end()) else None
