"""Paragraphs that were cut into several lines: wrapped mail and agency copy, and pages stripped of their tags."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, zip_longest
from typing import Final

from services.contracts.raw import ContentType
from services.enrich.draft import Draft, Line
from services.enrich.languages.vocabulary import pattern, words
from services.enrich.printed.byline.byline_lead import is_lone_lead, joins_names, opens_like_byline
from services.enrich.printed.byline.byline_line import is_mark
from services.enrich.printed.date.date_line import is_date_line
from services.enrich.text.prose import ends_sentence, is_list_item, word_count

_WIDEST_WRAPPED_LINE: Final = 110
"""Characters in the widest line of wrapped copy; mail wraps at 72 to 80, agencies at 60 to 70."""
_FULL_LINE_SHARE: Final = 0.6
"""Share of that width which a line must fill to be one that goes on in the next."""
_FEWEST_FULL_LINES: Final = 3
"""Full lines that stop in mid-sentence; one or two may be headlines or verse."""
_FEWEST_WORDS_TO_GO_ON: Final = 4
"""Of a line that goes on in the next; of fewer nothing can be said but by what they end with."""
_MOST_WORDS_OF_A_LINK: Final = 6
"""Of what stands between two halves of a sentence: a name with what its bearer is."""
_FEWEST_WORDS_HEARD: Final = 5
"""Words of half a sentence, of which the small ones are heard, where a link stands behind it."""
_FEWEST_WORDS_OF_THE_REST: Final = 6
"""Words of the other half, behind a link that opens a sentence."""
_SMALL_WORDS_SHARE: Final = 0.2
"""Share of articles, prepositions and their like in what is a sentence; headlines and labels have fewer."""
_SAID_REACH_CHARACTERS: Final = 400
"""Characters above a line's end in which its sentence is looked for."""
_LONGEST_LINK_CHARACTERS: Final = 60
"""Characters of a link in a sentence: of a line that is one, and back to a bracket that goes on below."""
_WIDEST_BRACKET_CHARACTERS: Final = 1200
"""Characters of a line that ends a bracket; a paragraph of more has a bracket of its own."""

_SMALL_WORDS: Final = words("body.small_words")
_NAMES_TOO: Final = words("body.small_words_but_with_capitals")
_SIGNED: Final = re.compile(
    rf"(?:{pattern('body.signed_in_small_letters')})\s[^\s.,;:!?]{{2,20}}(?:\s[^\s.,;:!?]{{2,20}})?"
)

_ADDRESS = re.compile(r"[\w.+-]{2,60}@[\w-]+\.|(?:https?://|www\.)\S")
"""An author's address, or a page's: it begins small, and goes on with nothing above it."""
_LABEL = re.compile(r"[A-ZÀ-Þ]{4,}(?: [A-ZÀ-Þ]{2,})?")
"""What pages print beside a headline: `LIVE`, `WATCH NOW`."""


def unwrapped(draft: Draft) -> Draft:
    """Return the draft with the pieces of each paragraph in one line, which then has newlines in it."""
    if draft.raw.content_type is ContentType.HTML:
        return draft
    width = max((line.end - line.start for line in draft.lines), default=0)
    full = _FULL_LINE_SHARE * width if _is_wrapped(draft.lines) else None
    groups: list[list[Line]] = []
    for line, following in zip_longest(draft.lines, draft.lines[1:]):
        if groups and not line.blank_before and _goes_on(draft.text, groups[-1], line, following, full):
            groups[-1].append(line)
        else:
            groups.append([line])
    return replace(draft, lines=tuple(_joined(group, draft.text) for group in groups))


def _goes_on(text: str, group: list[Line], line: Line, following: Line | None, full: float | None) -> bool:
    """Whether a line is the rest of the paragraph above it; `full` is the width of a full line of wrapped copy."""
    above = group[-1]
    if _stands_alone(text, group, line, following):
        return False
    if is_lone_lead(group[0].text):
        return len(group) == 1 or joins_names(line.text) or joins_names(above.text)
    if is_list_item(line.text) or is_mark(line.text) or opens_like_byline(line.text) or is_lone_lead(line.text):
        return (
            full is None
            and len(line.text) < _LONGEST_LINK_CHARACTERS
            and _is_inside(_said(text, group), line, following)
        )
    if full is not None:
        return above.end - above.start >= full or line.text[0].islower()
    said = _said(text, group)
    if said[0] in "([" and said[-1] in ")]":  # a credit, not the beginning of a sentence
        return False
    return _is_cut(said, line) or _is_inside(said, line, following)


def _is_small(following: Line | None) -> bool:
    """Whether the next line goes on with a sentence."""
    return following is not None and (following.text[0].islower() or following.text[0] in ",;.")


def _stands_alone(text: str, group: list[Line], line: Line, following: Line | None) -> bool:
    """Whether a line is never the rest of another: an author's address, and unless it goes on below, a label.

    Nothing is the rest of a date: `Feb. 27, 2025, 5:04 a.m. ET` ends in no full stop, and is whole.
    """
    if len(group) == 1 and not line.text[0].islower() and is_date_line(group[0].text):
        return True
    if _is_initial(line.text) or _is_signature(line.text, group, following) or _ADDRESS.match(line.text):
        return True
    label = _LABEL.fullmatch(line.text) is not None and not _is_small(following)
    return label and not is_lone_lead(group[0].text) and not text[group[-1].start : group[-1].end].isupper()


def _is_initial(text: str) -> bool:
    """Whether a line is the large first letter of a paragraph, which has an element of its own on some pages."""
    return len(text) == 1 and text.isupper()


def _is_signature(text: str, group: list[Line], following: Line | None) -> bool:
    """Whether a line is `by ada` below a headline: an author's small letters do not make it the rest of a sentence."""
    return len(group) == 1 and not _is_small(following) and _SIGNED.fullmatch(text) is not None


def _said(text: str, group: list[Line]) -> str:
    return text[max(group[0].start, group[-1].end - _SAID_REACH_CHARACTERS) : group[-1].end]


def _joined(group: list[Line], text: str) -> Line:
    first, last = group[0], group[-1]
    return first if len(group) == 1 else replace(first, text=text[first.start : last.end], end=last.end)


def _is_wrapped(lines: Sequence[Line]) -> bool:
    """Whether no line is longer than a mail's, blank lines part the paragraphs, and full lines stop in mid-sentence."""
    widths = [line.end - line.start for line in lines]
    if not widths or max(widths) > _WIDEST_WRAPPED_LINE:
        return False
    full = _FULL_LINE_SHARE * max(widths)
    tight = [(above, line) for above, line in pairwise(lines) if not line.blank_before]
    cut = [above for above, _ in tight if above.end - above.start >= full and not ends_sentence(above.text)]
    return len(cut) >= _FEWEST_FULL_LINES and 2 * len(cut) >= len(tight)


def _is_cut(said: str, line: Line) -> bool:
    """Whether a line is the rest of a sentence: the tag of a link or of bold print stood between."""
    opens = line.text[0]
    if said.rfind("(", -_LONGEST_LINK_CHARACTERS) > said.rfind(")") or opens in ")]":
        return line.end - line.start < _WIDEST_BRACKET_CHARACTERS
    opened_in_middle = opens in ",.;:!?)”’" and len(line.text) > 1
    if ends_sentence(said):
        return False
    last = said.rsplit(None, 1)[-1]
    dangles = last not in _NAMES_TOO and last.casefold() in _SMALL_WORDS
    if word_count(said) < _FEWEST_WORDS_TO_GO_ON:
        return (dangles or _is_told(line.text[:_SAID_REACH_CHARACTERS])) and (opens.islower() or opened_in_middle)
    return opened_in_middle or opens.islower() or said[-1] == "," or dangles


def _is_inside(said: str, line: Line, following: Line | None) -> bool:
    """Whether a name or a few words stand between the two halves of a sentence: `President`, `Ada Holt`, `said …`."""
    if following is None or following.blank_before or ends_sentence(said) or ends_sentence(line.text):
        return False
    if (
        not (following.text[0].islower() or following.text[0] in ",;’")
        or word_count(line.text[:_SAID_REACH_CHARACTERS]) > _MOST_WORDS_OF_A_LINK
    ):
        return False
    if _ADDRESS.match(following.text):
        return False
    return _is_told(said, _FEWEST_WORDS_HEARD)


def _is_told(text: str, fewest: int = _FEWEST_WORDS_OF_THE_REST) -> bool:
    """Whether a text has the small words of a sentence, and so many words at least."""
    heard = [word.casefold() in _SMALL_WORDS for word in text.split()]
    return len(heard) >= fewest and sum(heard) >= _SMALL_WORDS_SHARE * len(heard)
