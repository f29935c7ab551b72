"""Which credit a line has, alone or behind a caption's words; and what only looks like one."""

import re
from typing import Final

from services.contracts.caption import Credit
from services.contracts.part import RemovedKind
from services.enrich.draft import Line
from services.enrich.languages.vocabulary import pattern
from services.enrich.printed.byline.byline_lead import opens_like_byline
from services.enrich.printed.caption.caption_line import (
    CHARACTERS_OF_A_CAPTION,
    INNER_END,
    MOST_WORDS_OF_A_CAPTION,
    credit_at,
    in_brackets,
)
from services.enrich.printed.caption.caption_look import names_sides, opens_story
from services.enrich.printed.credit.credit import credit
from services.enrich.printed.credit.credit_openers import opens_credit
from services.enrich.printed.credit.read_credit import read_credit
from services.enrich.printed.credit.told_credit import is_credit_apart, told_credit
from services.enrich.text.names import is_name
from services.enrich.text.prose import ends_sentence, word_count

FEWEST_WORDS_BEFORE_A_CREDIT: Final = 4
"""A caption is a sentence or a label; fewer words before a credit are a name or a link of the page."""
_MOST_WORDS_OF_A_SIGN_OFF: Final = 2
"""Below the last paragraph, an agency or two alone sign the story: `(AFP)`, `AFP/Reuters`."""
_MOST_WORDS_BEHIND_A_SIGN: Final = 10
"""Words of a credit behind a copyright sign; legal notices say more."""
_LEGAL = re.compile(rf"\b(?:(?:19|20)\d\d|{pattern('caption.legal')})\b", re.IGNORECASE)
_LEADING = re.compile(r"[(\[]([^()\[\]\n]{5,80})[)\]]\s+(?=[^\W\d_a-z]\S*\s+\S+\s+\S)")
_IN_BRACKETS = re.compile(r"\(([^\W\d_][^()\[\]\n]{1,40})\)")
_POSTED = re.compile(r"\(@\w{1,20}\)|pic\.twitter\.com/|https?://")
_LABELLED = re.compile(rf"[^\W\d_]+\s?[:.]|\W*(?:{pattern('caption.picture')})", re.IGNORECASE)
_SIGN = re.compile(rf"©|{pattern('caption.copyright')}", re.IGNORECASE)


def line_credit(above: Line | None, line: Line, *, is_last: bool) -> Credit | None:
    """Return the credit in a line, with offsets in the line, unless what could be one is something else.

    `is_last`: no line of the story stands below. A second copy of a picture's words counts with a credit alone.
    """
    if line.credit_at is not None and (told := _told(line, line.credit_at)):
        return told
    printed = None if _is_posted(line) else _credit_of(line)
    printed = _whole_line(above, line, printed) or _house_in_brackets(above, line)
    if printed is None:
        return None
    if line.removed is RemovedKind.DUPLICATE:
        return None if printed.start else printed
    return None if _says_who(line, printed) or _signs_off(line, printed, is_last=is_last) else printed


def leading_credit(line: Line) -> Credit | None:
    """Read a credit before its caption: `(Ada Holt | The Alder Tribune) Crews mend …`, `Photo: Ada Holt | Crews …`."""
    head, bar, rest = line.text[:CHARACTERS_OF_A_CAPTION].partition(" | ")
    if bar and not line.removed and opens_credit(head) and is_credit_apart(head):
        told = told_credit(head, 0) if word_count(rest) >= FEWEST_WORDS_BEFORE_A_CREDIT else None
        return told and told.model_copy(update={"text": f"{head}{bar}".rstrip(), "end": len(f"{head}{bar}".rstrip())})
    opened = None if line.removed else _LEADING.match(line.text[:CHARACTERS_OF_A_CAPTION])
    reading = read_credit(opened[1]) if opened else None
    if opened is None or reading is None or not (reading.photographers and reading.is_sure) or reading.unread:
        return None
    if opens_story(line.text):
        return None
    return reading.credit(opened[0].rstrip(), 0)


def is_copyright(line: Line) -> bool:
    """Whether what was taken for the page's legal notice credits a picture: `© Ada Holt`, or a caption's rights.

    A sign alone stands without a year; behind a caption's words and a name, all rights may be reserved.
    """
    if line.removed is not RemovedKind.LEGAL or len(line.text) > CHARACTERS_OF_A_CAPTION:
        return False
    if _SIGN.match(line.text):
        said = word_count(line.text) <= _MOST_WORDS_BEHIND_A_SIGN and not _LEGAL.search(line.text)
        return said and credit(line.text) is not None
    printed = credit(line.text)
    words = word_count(line.text[: printed.start]) if printed else 0
    return bool(printed and printed.photographers) and FEWEST_WORDS_BEFORE_A_CREDIT <= words <= MOST_WORDS_OF_A_CAPTION


def is_marked(line: Line) -> bool:
    """Whether a line has a sign or a label of a credit: brackets, a copyright sign, a colon."""
    return not line.text[0].isalnum() or ":" in line.text or _SIGN.match(line.text) is not None


def is_one_sentence(text: str) -> bool:
    """Whether a line may be a caption that stands apart from its credit: one sentence, and nobody speaks."""
    return text[0] not in '"“„«‘' and text[-1] not in '"”»“’' and not INNER_END.search(text)


def _told(line: Line, at: int) -> Credit | None:
    """Read a credit that the page tells, with one that its caption ends in: one may name whom the other leaves out."""
    told, within = told_credit(line.text, at), credit(line.text[:at].rstrip()) if at else None
    if told is None or within is None or not within.start:
        return told
    joined = {
        key: tuple(dict.fromkeys((*getattr(within, key), *getattr(told, key))))
        for key in ("photographers", "agencies", "qualifiers")
    }
    one = {key: getattr(within, key) or getattr(told, key) for key in ("distributor", "outlet", "rights")}
    printed = line.text[within.start : told.end]
    return told.model_copy(update={**joined, **one, "text": printed, "start": within.start})


def _credit_of(line: Line) -> Credit | None:
    """Return what reads like a credit in a line; brackets round caption and credit are looked into."""
    if len(line.text) > CHARACTERS_OF_A_CAPTION or opens_like_byline(line.text):
        return None
    inner = in_brackets(line.text)
    if inner is None:
        return credit(line.text)
    found = credit(line.text[inner[0] : inner[1]])
    return found and credit_at(found, inner[0])


def _is_posted(line: Line) -> bool:
    """Whether a line is how a network signs what was posted there: `— Ada Holt (@adaholt) March 3, 2021`."""
    return bool(_POSTED.search(line.text[-CHARACTERS_OF_A_CAPTION:]))


def _whole_line(above: Line | None, line: Line, printed: Credit | None) -> Credit | None:
    """Read `Ada Holt (Reuters)` as a credit where it stands tight below a sentence; alone, the picture shows her."""
    if not printed or not printed.start or above is None or line.blank_before or not ends_sentence(above.text):
        return printed
    if not is_name(line.text[: printed.start].strip()):
        return printed
    reading = read_credit(line.text)
    return reading.credit(line.text, 0) if reading.is_sure and not reading.unread else printed


def _house_in_brackets(above: Line | None, line: Line) -> Credit | None:
    """Read a line that is one house in brackets, below a sentence: `(Christie's)`. In mid-sentence it explains."""
    house = _IN_BRACKETS.fullmatch(line.text)
    if (
        not house
        or above is None
        or line.blank_before
        or not (ends_sentence(above.text) and is_one_sentence(above.text))
    ):
        return None
    reading = read_credit(house[1])
    return reading.credit(line.text, 0) if reading.is_anything else None


def _says_who(line: Line, printed: Credit) -> bool:
    """Whether what could be a credit says whom the picture shows: `The crew from left: Ada Holt, Bo Lind`."""
    return printed.start == 0 and not printed.agencies and names_sides(line.text)


def _signs_off(line: Line, printed: Credit, *, is_last: bool) -> bool:
    """Whether the agency alone below the last paragraph signs the story: `(AFP)`, `/ritzau/`; or a house does."""
    if not is_last or printed.photographers or printed.qualifiers:
        return False
    alone = line.role is None and line.blank_before and word_count(line.text) <= _MOST_WORDS_OF_A_SIGN_OFF
    return line.text[0] == "©" or (alone and not _LABELLED.match(line.text))
