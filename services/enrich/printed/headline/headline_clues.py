"""What speaks for a line as the headline, and against it: a table of clues with their weights."""

from collections.abc import Callable
from typing import Final, NamedTuple

from services.enrich.printed.byline.byline_line import is_mark
from services.enrich.printed.headline.candidate import FEWEST_WORDS_OF_NO_LABEL, Candidate, words_of
from services.enrich.printed.headline.no_headline import MOST_WORDS_OF_A_HEADLINE, is_slug
from services.enrich.printed.section.section_labels import is_kicker, is_section_label
from services.enrich.text.prose import ends_sentence, is_list_item

_WORDS_OF_A_USUAL_HEADLINE: Final = 8
"""A line of so many words, or more, is as long as headlines are."""
_MARK_WITHIN_LINES: Final = 4
"""Lines below a headline in which a byline or a date stands, behind dek and picture."""
_LINES_A_POINT: Final = 25
"""Lines above the story that cost one point: page titles and menus stand far above."""
_MOST_POINTS_FOR_DISTANCE: Final = 3
"""However far above: a page's title may stand over two hundred lines of its menu."""


class Clue(NamedTuple):
    """What speaks for a line, or against it. In its examples the line stands between braces."""

    name: str
    points: float
    speaks: Callable[[Candidate], float]
    """How much of the points; yes or no for most."""
    takes: tuple[str, ...]
    leaves: tuple[str, ...]


def points_of(candidate: Candidate) -> float:
    """Add up what speaks for a line and against it."""
    return sum(clue.points * clue.speaks(candidate) for clue in CLUES)


def _is_printed_again(candidate: Candidate) -> bool:
    if candidate.words < FEWEST_WORDS_OF_NO_LABEL:
        return False
    return candidate.printed[candidate.text.casefold()] > 1 or _opens_another(candidate)


def _opens_another(candidate: Candidate) -> bool:
    """Whether another line is this one with the outlet's name behind it, as page titles have it."""
    if candidate.words <= FEWEST_WORDS_OF_NO_LABEL or not (longer := candidate.longer()):
        return False
    return len(longer) < 2 * len(candidate.text.casefold())


def _is_first_or_labelled(candidate: Candidate) -> bool:
    above = candidate.above
    return above is None or (candidate.words >= FEWEST_WORDS_OF_NO_LABEL and is_section_label(above.text))


def _is_below_another(candidate: Candidate) -> bool:
    above = candidate.above
    if above is None or not FEWEST_WORDS_OF_NO_LABEL <= words_of(above.text) <= MOST_WORDS_OF_A_HEADLINE:
        return False
    return not (is_mark(above.text) or is_list_item(above.text) or is_kicker(above.text) or is_slug(above.text))


def _is_sentence(candidate: Candidate) -> bool:
    return ends_sentence(candidate.text) and candidate.text[-1] not in "?!?!”’\"'"


def _is_among_labels(candidate: Candidate) -> bool:
    lines, at = candidate.lines, candidate.at
    near = [lines[place] for place in (at - 1, at + 1) if 0 <= place < len(lines)]
    tight = not candidate.line.blank_before and (at + 1 == len(lines) or not lines[at + 1].blank_before)
    return tight and all(words_of(line.text) < FEWEST_WORDS_OF_NO_LABEL and not is_mark(line.text) for line in near)


_TITLE: Final = "Bridge to close for two years"
CLUES: Final = (
    Clue(
        "it passes the bars",
        1,
        lambda _: 1,
        takes=(f"{{{_TITLE}}}",),
        leaves=(),
    ),
    Clue(
        "it is as long as headlines are",
        2,
        lambda candidate: min(candidate.words, _WORDS_OF_A_USUAL_HEADLINE) / _WORDS_OF_A_USUAL_HEADLINE,
        takes=("{Harbour bridge to close for two long years}",),
        leaves=("{Bridge closed}", "{Harbour bridge to close for two years}"),
    ),
    Clue(
        "the page prints it twice, as its title and its heading",
        3,
        _is_printed_again,
        takes=(f"{{{_TITLE}}}\nTides\n{_TITLE}", f"{{{_TITLE}}}\nTides\n{_TITLE} | Alder Post"),
        leaves=(
            "{Tides and boats}\nJobs\nTides and boats",
            f"{{{_TITLE}}}\n{_TITLE}, and the ferries that are to run instead are not yet built",
            "{Bridge to be closed}\nBridge to be closed today",
        ),
    ),
    Clue(
        "a byline or a date follows",
        1.5,
        lambda candidate: any(is_mark(line.text) for line in candidate.below(_MARK_WITHIN_LINES)),
        takes=(f"{{{_TITLE}}}\nBy Ada Holt", f"{{{_TITLE}}}\nFerries to run\nBuses, too\nTrams, too\nMarch 3, 2021"),
        leaves=(f"By Ada Holt\n{{{_TITLE}}}", f"{{{_TITLE}}}\nTides\nBoats\nJobs\nHerring\nBy Ada Holt"),
    ),
    Clue(
        "it stands first, or below a section's label",
        1,
        _is_first_or_labelled,
        takes=(f"{{{_TITLE}}}\nTides", f"Tides\nTransport\n{{{_TITLE}}}"),
        leaves=(f"No cars for a long while\n{{{_TITLE}}}", "Transport\n{Bridge closed}"),
    ),
    Clue(
        "the line above would do as a headline, too: then it is its dek",
        -1.5,
        _is_below_another,
        takes=(f"{_TITLE}\n{{Ferries to run every ten minutes}}",),
        leaves=(
            f"Transport\n{{{_TITLE}}}",
            f"By Ada Holt in Port Alder\n{{{_TITLE}}}",
            f"* Tides for the whole week\n{{{_TITLE}}}",
            f"CULTURE | THE SATURDAY INTERVIEW\n{{{_TITLE}}}",
            f"ALDER-BRIDGE/CLOSED FOR TWO YEARS\n{{{_TITLE}}}",
        ),
    ),
    Clue(
        "it begins with dots or a dash",
        -2,
        lambda candidate: candidate.text[0] in "….-–—",
        takes=("{… and the ferries are to run}", "{— Ada Holt of the Post}"),
        leaves=("{“No bridge for years”}",),
    ),
    Clue(
        "it is a point of a list",
        -2,
        lambda candidate: is_list_item(candidate.text),
        takes=("{* Bridge closed}", "{3. Bridge closed}"),
        leaves=("{3 bridges closed}",),
    ),
    Clue(
        "it ends as a sentence that neither asks, shouts nor quotes",
        -1.5,
        _is_sentence,
        takes=("{The bridge is closed.}",),
        leaves=("{Is the bridge closed?}", "{“The bridge is closed.”}", "{The bridge is closed!}", "{Bridge closed}"),
    ),
    Clue(
        "it stands tight between labels, as an entry of a menu does",
        -1.5,
        _is_among_labels,
        takes=("Tides\n{Boats for sale}\nJobs", "Tides\n{Boats for sale}"),
        leaves=(
            "Tides\n\n{Boats for sale}\nJobs",
            f"Tides\n{{Boats for sale}}\n{_TITLE}",
            "Tides\n{Boats}\nBy Ada Holt",
        ),
    ),
    Clue(
        "it is a label in capitals",
        -1.5,
        lambda candidate: candidate.words < FEWEST_WORDS_OF_NO_LABEL and candidate.text.isupper(),
        takes=("{THE SATURDAY INTERVIEW}",),
        leaves=("{THE BRIDGE IS CLOSED}", "{Bridge closed}"),
    ),
    Clue(
        "it stands far above the story",
        -1,
        lambda candidate: min((candidate.zone[-1] - candidate.at) / _LINES_A_POINT, _MOST_POINTS_FOR_DISTANCE),
        takes=(f"{{The Alder Post}}\nTides\nBoats\n{_TITLE}",),
        leaves=(f"The Alder Post\nTides\nBoats\n{{{_TITLE}}}",),
    ),
)
