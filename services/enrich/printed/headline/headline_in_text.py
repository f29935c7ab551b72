"""The headline in plain text: the line that most speaks for, and what is claimed with it."""

from bisect import bisect_right
from dataclasses import replace
from typing import Final

from services.contracts.part import RemovedKind
from services.enrich.draft import Draft, Line, Role, Rule
from services.enrich.printed.byline.byline_line import is_mark
from services.enrich.printed.headline.candidate import FEWEST_WORDS_OF_NO_LABEL
from services.enrich.printed.headline.headline_line import headline_index
from services.enrich.printed.headline.headline_words import headline_words
from services.enrich.printed.headline.headline_zone import MOST_WORDS_OF_AN_OPENING_HEADLINE, headline_zone
from services.enrich.printed.note.notes import is_note
from services.enrich.printed.section.section_labels import is_section_label, is_section_name
from services.enrich.text.copied import is_copied_page
from services.enrich.text.prose import ends_sentence, is_capitals, word_count

_MOST_CHARACTERS_READ: Final = 300
"""Of a line of which the words are counted: no headline has more."""

_CAPITALS: Final = Rule("copy that opens with its headline in capitals", __name__)
_LEARNED: Final = Rule(
    "the likeliest line, by the learned weights, of those that may be a headline", headline_index.__module__
)
_BELOW_SECTION: Final = Rule("tight below the name of a section, with which the text opens", __name__)
_SCORED: Final = Rule("the line that most speaks for", headline_index.__module__)
_AGAIN: Final = Rule("the headline again", __name__)
ABOVE_HEADLINE: Final = Rule("what stands above the headline and is no section", __name__)


def headline_in_text(draft: Draft) -> tuple[int, Rule] | None:
    """Return which line is the headline and by which rule, None where none can be."""
    zone = headline_zone(draft)
    if (at := _in_capitals(draft, zone)) is not None:
        return at, _CAPITALS
    if (at := _below_section(draft, zone)) is not None:
        return at, _BELOW_SECTION
    learned = [likely.headline for likely in draft.likely]
    at = headline_index(draft.lines, zone, learned)
    return None if at is None else (at, _LEARNED if learned else _SCORED)


def with_headline(draft: Draft, at: int, rule: Rule) -> Draft:
    """Claim the headline; where it stands again it is a duplicate, and no caption is made of it."""
    line = draft.lines[at]
    changed = {at: line.as_(Role.HEADLINE, rule)}
    folded = line.text.casefold()
    for index in draft.unclaimed():
        if index != at and draft.lines[index].text.casefold() == folded:
            changed[index] = draft.lines[index].out(RemovedKind.DUPLICATE, _AGAIN)
    draft = replace(_without_caption(draft, line), headline=headline_words(draft.lines, at))
    return draft.with_lines(changed)


def without_menu(draft: Draft, at: int) -> Draft:
    """Take out what nobody has claimed above the headline but bylines, dates and notes."""
    menu = {
        index: draft.lines[index].out(RemovedKind.MENU, ABOVE_HEADLINE)
        for index in draft.unclaimed()
        if index < at and not is_mark(draft.lines[index].text) and not is_note(draft.lines[index].text)
    }
    return draft.with_lines(menu)


def _in_capitals(draft: Draft, zone: list[int]) -> int | None:
    """Return the first line of copy that opens with its headline in capitals, as agencies send it: `TENNIS - …`."""
    if is_copied_page(draft) or not zone or zone[0] != next(iter(draft.unclaimed()), None):
        return None
    text = draft.lines[zone[0]].text
    shouted = is_capitals(text) and not is_section_label(text)
    return (
        zone[0]
        if shouted and FEWEST_WORDS_OF_NO_LABEL <= word_count(text) <= MOST_WORDS_OF_AN_OPENING_HEADLINE
        else None
    )


def _below_section(draft: Draft, zone: list[int]) -> int | None:
    """Return the second line of a text that opens with a section's name and the headline tight below it."""
    if len(draft.lines) <= 1 or not is_section_name(draft.lines[0].text):
        return None
    line = draft.lines[1]
    words = word_count(line.text[:_MOST_CHARACTERS_READ])
    fits = FEWEST_WORDS_OF_NO_LABEL <= words <= MOST_WORDS_OF_AN_OPENING_HEADLINE and not is_mark(line.text)
    return 1 if fits and 1 in zone and not line.blank_before and not ends_sentence(line.text) else None


def _without_caption(draft: Draft, line: Line) -> Draft:
    """Drop the caption that the headline was taken for; the lines on which it stands again are duplicates."""
    if line.role is not Role.CAPTION:
        return draft
    taken = [caption for caption in draft.captions if any(_overlap(span, line) for span in caption.spans)]
    starts = [each.start for each in draft.lines]
    again = {bisect_right(starts, span[0]) - 1 for caption in taken for span in caption.spans}
    changed = {
        index: draft.lines[index].out(RemovedKind.DUPLICATE, _AGAIN)
        for index in again
        if draft.lines[index].role is Role.CAPTION and draft.lines[index] is not line
    }
    kept = tuple(caption for caption in draft.captions if caption not in taken)
    return replace(draft.with_lines(changed), captions=kept)


def _overlap(span: tuple[int, int], line: Line) -> bool:
    return span[0] < line.end and line.start < span[1]
