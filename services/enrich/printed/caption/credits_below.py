"""Credits that stand on a line of their own, and the caption above them that they belong to."""

import re
from typing import Final

from services.contracts.caption import Credit
from services.contracts.part import RemovedKind
from services.enrich.draft import Line
from services.enrich.printed.byline.byline_lead import opens_like_byline
from services.enrich.printed.byline.marks import is_byline, is_mark
from services.enrich.printed.caption.caption_look import may_be_dated_scene, may_be_scene, names_sides, opens_story
from services.enrich.printed.credit.credit import credit
from services.enrich.printed.credit.read_credit import read_credit
from services.enrich.printed.credit.whole_credit import is_whole_credit
from services.enrich.text.names import in_title_case, is_name
from services.enrich.text.prose import ends_sentence, word_count

_LONGEST: Final = 130
"""Words in the longest caption."""
_LONGEST_APART: Final = 35
"""Words in a caption whose credit stands apart, behind a blank line."""
_SHORT: Final = 24
"""Words in a caption that may tell anything, even what somebody said, if its credit says that it is one."""
_FEWEST_OF_A_SENTENCE: Final = 4
_FEWEST_WORDS: Final = 2
_FEWEST_BEFORE_A_HOUSE: Final = 4
_LOOK: Final = 2000
_LONGEST_SIGN: Final = 10
"""Words of a credit behind a copyright sign; legal notices say more."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b|\brights\b|\breserved\b|vorbehalten", re.IGNORECASE)
_LEADING = re.compile(r"[(\[]([^()\[\]\n]{5,80})[)\]]\s+(?=[^\W\d_a-z]\S*\s+\S+\s+\S)")
_LONE = re.compile(r"\(([^\W\d_][^()\[\]\n]{1,40})\)")
_POSTED = re.compile(r"\(@\w{1,20}\)|pic\.twitter\.com/|https?://")
_KEYED = re.compile(r"[^\W\d_]+\s?[:.]|\W*(?:photo|foto|image|bild|фото)", re.IGNORECASE)
_INNER_END = re.compile(r"[^\W\d_]{3}[.!?]\s+(?=[^\W\d_])")


def signs_story(line: Line, printed: Credit, *, above_body: bool) -> bool:
    """Whether a line that could be a credit is rather a byline: `Jane Doe, Staff Writer`, `Jane Doe and AP`.

    Between paragraphs `ADA HOLT, THE ALDER COURIER` is how some papers sign the picture above it.
    """
    if line.role is not None or not line.text[0].isalnum() or not is_byline(line.text):
        return False
    if not above_body and line.text.isupper() and printed.photographers and printed.outlet:
        return False
    known = printed.agencies or printed.distributor or printed.qualifiers
    return not known or (above_body and "/" not in line.text)


def signs_off(line: Line, printed: Credit, *, is_last: bool) -> bool:
    """Whether the agency alone below the last paragraph signs the story: `(AFP)`, `/ritzau/`; or a house does."""
    if not is_last or printed.photographers or printed.qualifiers:
        return False
    alone = line.role is None and line.blank_before and word_count(line.text) <= _FEWEST_WORDS
    return line.text[0] == "©" or (alone and not _KEYED.match(line.text))


def is_named(line: Line, printed: Credit) -> bool:
    """Whether a line of its own is a credit for certain: it has a name, a keyword or brackets, not an agency alone."""
    return _is_keyed(line) or bool(printed.photographers)


def _is_keyed(line: Line) -> bool:
    return not line.text[0].isalnum() or ":" in line.text or line.text.casefold().startswith("copyright")


def whole_line(above: Line | None, line: Line, printed: Credit | None) -> Credit | None:
    """Read `Ada Holt (Reuters)` as a credit where it stands tight below a sentence; alone, the picture shows her."""
    if not printed or not printed.start or above is None or line.blank_before or not ends_sentence(above.text):
        return printed
    if not is_name(line.text[: printed.start].strip()):
        return printed
    reading = read_credit(line.text)
    return reading.credit(line.text, 0) if reading.is_sure and not reading.unread else printed


def is_copyright(line: Line) -> bool:
    """Whether what was taken for the page's legal notice credits a picture: `© Ada Holt`, or a caption's rights.

    A sign alone stands without a year; behind a caption's words and a name, all rights may be reserved.
    """
    if line.removed is not RemovedKind.LEGAL or len(line.text) > _LOOK:
        return False
    if line.text.casefold().startswith(("©", "copyright")):
        said = word_count(line.text) <= _LONGEST_SIGN and not _YEAR.search(line.text)
        return said and credit(line.text) is not None
    printed = credit(line.text)
    words = word_count(line.text[: printed.start]) if printed else 0
    return bool(printed and printed.photographers) and _FEWEST_BEFORE_A_HOUSE <= words <= _LONGEST


def leading_credit(text: str) -> Credit | None:
    """Read a credit in brackets before its caption: `(Ada Holt | The Alder Tribune) Crews mend the bridge.`."""
    opened = _LEADING.match(text)
    reading = read_credit(opened[1]) if opened else None
    if opened is None or reading is None or not (reading.photographers and reading.is_sure) or reading.unread:
        return None
    return reading.credit(opened[0].rstrip(), 0)


def says_who(line: Line, printed: Credit) -> bool:
    """Whether what could be a credit says whom the picture shows: `The crew from left: Ada Holt, Bo Lind`."""
    return printed.start == 0 and not printed.agencies and names_sides(line.text)


def names_anybody(printed: Credit) -> bool:
    """Whether a credit says whose the picture is; `File photo` alone does not."""
    return bool(printed.photographers or printed.agencies or printed.distributor or printed.outlet or printed.rights)


def with_qualifiers(printed: Credit, other: Credit | None) -> Credit:
    """Return a credit with what another one, at the caption's end, says besides."""
    if other is None:
        return printed
    return printed.model_copy(update={"qualifiers": tuple(dict.fromkeys((*other.qualifiers, *printed.qualifiers)))})


def may_carry(above: Line, line: Line, printed: Credit, *, in_body: bool) -> bool:
    """Whether the line above a credit may be its caption; `Archive` alone is a label of the menu above the story."""
    if not (in_body or names_anybody(printed)):
        return False
    over = len(above.text) <= _LOOK and (is_whole_credit(above.text) or opens_story(above.text))
    if over or (is_mark(above.text) and not ends_sentence(above.text)):
        return False
    words = word_count(above.text[:_LOOK])
    named = is_named(line, printed)
    if line.blank_before:
        if not named or opens_like_byline(above.text):
            return False
        apart = _FEWEST_WORDS <= words <= _LONGEST_APART and _is_one_sentence(above.text)
        return (apart and may_be_scene(above.text)) or (_is_keyed(line) and _FEWEST_OF_A_SENTENCE <= words <= _SHORT)
    return (named or words > _FEWEST_BEFORE_A_HOUSE) and _FEWEST_WORDS <= words <= _LONGEST


def lone_bracket(above: Line | None, line: Line) -> Credit | None:
    """Read a line that is one house in brackets, below a sentence: `(Christie's)`. In mid-sentence it explains."""
    house = _LONE.fullmatch(line.text)
    if (
        not house
        or above is None
        or line.blank_before
        or not (ends_sentence(above.text) and _is_one_sentence(above.text))
    ):
        return None
    reading = read_credit(house[1])
    return reading.credit(line.text, 0) if reading.is_anything else None


def lone_name(above: Line | None, line: Line) -> Credit | None:
    """Read a line that is somebody's name alone as the photographer's, tight below what tells a scene and its day.

    Between paragraphs a name may also be who speaks next; nothing dated stands above those.
    """
    if above is None or line.blank_before or not is_name(line.text) or not may_be_dated_scene(above.text):
        return None
    return Credit(text=line.text, start=0, end=len(line.text), photographers=(in_title_case(line.text),))


def is_posted(line: Line) -> bool:
    """Whether a line is how a network signs what was posted there: `— Ada Holt (@adaholt) March 3, 2021`."""
    return bool(_POSTED.search(line.text[-_LOOK:]))


def _is_one_sentence(text: str) -> bool:
    """Whether a line may be a caption that stands apart from its credit: one sentence, and nobody speaks."""
    return text[0] not in '"“„«‘' and text[-1] not in '"”»“’' and not _INNER_END.search(text)
