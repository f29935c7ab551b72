"""The top of an article: which of its lines is the headline."""

import re
from collections.abc import Sequence
from typing import Final

from services.enrich.draft import Line
from services.enrich.printed.headline.candidate import (
    FEWEST_WORDS_OF_NO_LABEL,
    MOST_CHARACTERS_OF_A_HEADLINE,
    Candidate,
    candidates,
)
from services.enrich.printed.headline.headline_clues import points_of
from services.enrich.printed.headline.no_headline import may_be_headline
from services.enrich.text.prose import ends_sentence, is_list_item, word_count

_POINTS_BEHIND_A_DEK: Final = 4
"""Points by which the learned score may put a dek before its headline."""
_TWO_SENTENCES: Final = re.compile(r"(?<!\w)(?:[^\W\d_A-ZÀ-Þ]\w{2,}|\d{3,}|\w{6,})[.!?] +[^\W\d_a-z]")


def headline_index(lines: Sequence[Line], zone: Sequence[int], learned: Sequence[float] = ()) -> int | None:
    """Return which line of the zone above the body is the headline, None if none of them can be.

    What speaks for a line: that the page prints it twice (its title and its heading), that a byline or a date
    follows, that a section label stands before it, that it is as long as headlines are, and that it stands first.
    Where a learned score is given for each line, it chooses among those that these rules let pass; an agency's points
    above the story are none of them while there is any other.
    """
    scored = [(_points(candidate), -candidate.position) for candidate in candidates(lines, zone)]
    if learned:
        able = [
            (not _is_point(lines, zone[-place]), learned[zone[-place]], place) for score, place in scored if score > 0
        ]
        return _above_dek(lines, zone, -max(able)[2], scored, learned) if able else None
    best = max(scored, default=None)
    return zone[-best[1]] if best and best[0] > 0 else None


def _points(candidate: Candidate) -> float:
    return points_of(candidate) if may_be_headline(candidate) else 0


def _above_dek(
    lines: Sequence[Line],
    zone: Sequence[int],
    position: int,
    scored: Sequence[tuple[float, int]],
    learned: Sequence[float],
) -> int:
    """Return the line above one that has two sentences and is a dek, where the one above is nearly as likely."""
    at = zone[position]
    above = zone[position - 1] if position else at
    if (
        not _TWO_SENTENCES.search(lines[at].text[:MOST_CHARACTERS_OF_A_HEADLINE])
        or at - above != 1
        or scored[position - 1][0] <= 0
    ):
        return at
    single = word_count(lines[above].text) >= FEWEST_WORDS_OF_NO_LABEL and not ends_sentence(lines[above].text)
    return above if single and learned[above] >= learned[at] - _POINTS_BEHIND_A_DEK else at


def _is_point(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is one of several with bullets: menus are, and the points that agencies print above a story.

    Numbers are another matter: the last crumb of a trail may be the headline.
    """
    near = lines[max(0, at - 1) : at + 2]
    points = [is_list_item(line.text) and not line.text[0].isdigit() for line in near]
    return sum(points) > 1 and is_list_item(lines[at].text) and not lines[at].text[0].isdigit()
