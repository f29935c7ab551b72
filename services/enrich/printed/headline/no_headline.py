"""What no headline is, whatever speaks for it: a table of bars, each enough by itself."""

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from services.enrich.languages.vocabulary import pattern
from services.enrich.printed.byline.byline_line import is_mark
from services.enrich.printed.dateline.printed_dateline import printed_dateline
from services.enrich.printed.headline.candidate import (
    FEWEST_WORDS_OF_NO_LABEL,
    MOST_CHARACTERS_OF_A_HEADLINE,
    Candidate,
)
from services.enrich.printed.note.notes import is_note
from services.enrich.printed.section.section_labels import (
    FEWEST_CRUMBS,
    crumbs,
    is_breadcrumb,
    is_kicker,
    is_section_name,
)
from services.enrich.text.prose import word_count

_FEWEST_WORDS_OF_A_HEADLINE: Final = 2
"""A single word is a label or a name."""
MOST_WORDS_OF_A_HEADLINE: Final = 32
"""Whole sentences stand as headlines, paragraphs do not."""
_SLUG: Final = re.compile(r"[A-Z0-9][A-Z0-9&.'-]*/[A-Z0-9][A-Z0-9/&.' -]*(?:\([^()]*\))?")
_FILE: Final = re.compile(r"://|\.(?:jpe?g|png|gif|webp|svg|mp[34])$", re.IGNORECASE)
_IN_BRACKETS: Final = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_CRAFT: Final = re.compile(rf"(?:{pattern('headline.crafts')})\s+(?:{pattern('headline.crafted_by')})\s", re.IGNORECASE)


class Bar(NamedTuple):
    """What bars a line from being the headline. In its examples the line stands between braces."""

    name: str
    bars: Callable[[Candidate], bool]
    takes: tuple[str, ...]
    leaves: tuple[str, ...]


def may_be_headline(candidate: Candidate) -> bool:
    """Whether nothing bars a line from being the headline."""
    return not any(bar.bars(candidate) for bar in BARS)


def is_slug(text: str) -> bool:
    """Whether a line is an agency's slug, its working name of a story: `HARBOUR-STRIKE/TALKS (UPDATE 2, PIX)`."""
    return _SLUG.fullmatch(text[:MOST_CHARACTERS_OF_A_HEADLINE]) is not None


def is_craft(text: str) -> bool:
    """Whether a line says who has made what goes with a story: `Words and pictures by …`."""
    return _CRAFT.match(text) is not None


def _has_other_length(candidate: Candidate) -> bool:
    fits = _FEWEST_WORDS_OF_A_HEADLINE <= candidate.words <= MOST_WORDS_OF_A_HEADLINE
    return not fits or len(candidate.text) > MOST_CHARACTERS_OF_A_HEADLINE


def _leads_to_another(candidate: Candidate) -> bool:
    parts = crumbs(candidate.text)
    last = parts[-1].casefold() if len(parts) > FEWEST_CRUMBS else ""
    return word_count(last) >= FEWEST_WORDS_OF_NO_LABEL and candidate.opened_by(last) is not None


BARS: Final = (
    Bar(
        "it is as long as a label or a paragraph",
        _has_other_length,
        takes=("{Transport}", "{" + "Donaudampfschifffahrt " * 12 + "gesperrt}", "{" + "It is so. " * 11 + "}"),
        leaves=("{Bridge closed}",),
    ),
    Bar(
        "it is a byline or a date",
        lambda candidate: is_mark(candidate.text),
        takes=("{By Ada Holt}", "{March 3, 2021}"),
        leaves=("{By boat to Alder in March}",),
    ),
    Bar(
        "it opens with a dateline",
        lambda candidate: printed_dateline(candidate.text) is not None,
        takes=("{PORT ALDER (Reuters) - The old harbour bridge is to close for two years}",),
        leaves=("{Port Alder to lose its bridge}",),
    ),
    Bar(
        "it is an editor's note",
        lambda candidate: is_note(candidate.text),
        takes=("{Correction: The bridge was built in 1911}",),
        leaves=("{Correctional staff on strike}",),
    ),
    Bar(
        "it is the name of a section",
        lambda candidate: is_section_name(candidate.text),
        takes=("{Middle East}",),
        leaves=("{Middle East bridge to close}",),
    ),
    Bar(
        "it is a path of sections",
        lambda candidate: is_breadcrumb(candidate.text),
        takes=("{Home > News > Transport}",),
        leaves=("{News from the harbour}",),
    ),
    Bar(
        "it is an address, or a file's name where a picture has no words",
        lambda candidate: _FILE.search(candidate.text) is not None,
        takes=("{ada holt portrait.jpg}", "{Bridge closed https://alder.example/bridge}"),
        leaves=("{Portrait of a bridge}",),
    ),
    Bar(
        "it is a path of sections that ends with another line here, or with how that begins",
        _leads_to_another,
        takes=("{Home / Cities / Bridge to close for years}\nBridge to close for years, ferries to run",),
        leaves=("{Home / Cities / Bridge to close for years}\nFerries to run every hour",),
    ),
    Bar(
        "it is labels in capitals beside each other",
        lambda candidate: is_kicker(candidate.text),
        takes=("{CULTURE | THE SATURDAY INTERVIEW}",),
        leaves=("{Bridge to close | The Alder Post}",),
    ),
    Bar(
        "it is an agency's slug",
        lambda candidate: is_slug(candidate.text),
        takes=("{HARBOUR-STRIKE/TALKS (UPDATE 2, PIX)}",),
        leaves=("{Harbour strike: talks go on}",),
    ),
    Bar(
        "it is a desk's note on what is new in this version",
        lambda candidate: _IN_BRACKETS.fullmatch(candidate.text) is not None,
        takes=("{(Adds comment, background)}", "{[With map]}"),
        leaves=("{Bridge (built in 1911) to close}",),
    ),
    Bar(
        "it says who has made what goes with the story",
        lambda candidate: is_craft(candidate.text),
        takes=("{Words and pictures by Ada Holt of the Post}",),
        leaves=("{Words fail mayor}",),
    ),
)
"""The order is of no matter to what is read; those that most lines meet stand first."""
