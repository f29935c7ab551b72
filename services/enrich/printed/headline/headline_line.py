"""The top of an article: which of its lines is the headline."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from typing import Final

from services.enrich.draft import Line
from services.enrich.languages.lists import phrases
from services.enrich.printed.byline.marks import is_mark
from services.enrich.printed.dateline.printed_dateline import printed_dateline
from services.enrich.printed.note.notes import is_note
from services.enrich.printed.section.labels import (
    FEWEST_CRUMBS,
    crumbs,
    is_breadcrumb,
    is_kicker,
    is_section_label,
)
from services.enrich.text.prose import ends_sentence, is_list_item, word_count

_FEWEST_WORDS: Final = 2
_MOST_WORDS: Final = 32
_USUAL_WORDS: Final = 8
_LONGEST: Final = 260
_NEAR: Final = 4
_FAR: Final = 25
"""Lines above the body that cost a candidate one point: page titles and menus stand far above."""
_FARTHEST: Final = 3
_NEARLY: Final = 4
"""Points by which the learned score may put a dek before its headline."""
_TWO_SENTENCES: Final = re.compile(r"(?<!\w)(?:[^\W\d_A-ZÀ-Þ]\w{2,}|\d{3,}|\w{6,})[.!?] +[^\W\d_a-z]")


def headline_index(lines: Sequence[Line], zone: Sequence[int], learned: Sequence[float] = ()) -> int | None:
    """Return which line of the zone above the body is the headline, None if none of them can be.

    What speaks for a line: that the page prints it twice (its title and its heading), that a byline or a date
    follows, that a section label stands before it, that it is as long as headlines are, and that it stands first.
    Where a learned score is given for each line, it chooses among those that these rules let pass; an agency's points
    above the story are none of them while there is any other.
    """
    repeated = Counter(lines[index].text.casefold() for index in zone)
    titles = sorted(repeated)
    scored = [(_score(lines, zone, position, repeated, titles), -position) for position in range(len(zone))]
    if learned:
        able = [
            (not _is_point(lines, zone[-place]), learned[zone[-place]], place) for score, place in scored if score > 0
        ]
        return _above_dek(lines, zone, -max(able)[2], scored, learned) if able else None
    best = max(scored, default=None)
    return zone[-best[1]] if best and best[0] > 0 else None


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
    if not _TWO_SENTENCES.search(lines[at].text[:_LONGEST]) or at - above != 1 or scored[position - 1][0] <= 0:
        return at
    single = word_count(lines[above].text) >= _NEAR and not ends_sentence(lines[above].text)
    return above if single and learned[above] >= learned[at] - _NEARLY else at


def _is_point(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is one of several with bullets: menus are, and the points that agencies print above a story.

    Numbers are another matter: the last crumb of a trail may be the headline.
    """
    near = lines[max(0, at - 1) : at + 2]
    points = [is_list_item(line.text) and not line.text[0].isdigit() for line in near]
    return sum(points) > 1 and is_list_item(lines[at].text) and not lines[at].text[0].isdigit()


def _score(
    lines: Sequence[Line], zone: Sequence[int], position: int, repeated: Counter[str], titles: list[str]
) -> float:
    line = lines[zone[position]]
    words = word_count(line.text[:_LONGEST])
    if (
        not _FEWEST_WORDS <= words <= _MOST_WORDS
        or len(line.text) > _LONGEST
        or is_mark(line.text)
        or printed_dateline(line.text)
        or is_note(line.text)
    ):
        return 0
    if line.text.casefold() in phrases("sections") or is_breadcrumb(line.text) or _FILE.search(line.text):
        return 0
    if (
        _leads_to_another(line.text, titles)
        or is_kicker(line.text)
        or is_slug(line.text)
        or _IN_BRACKETS.fullmatch(line.text)
        or _CRAFT.match(line.text)
    ):
        return 0
    score = 1 + 2 * min(words, _USUAL_WORDS) / _USUAL_WORDS
    score += 3 * (words >= _NEAR) * (repeated[line.text.casefold()] > 1 or _opens_another(line.text, titles))
    score += 1.5 * any(is_mark(lines[index].text) for index in zone[position + 1 : position + 1 + _NEAR])
    above = lines[zone[position - 1]] if position else None
    score += above is None or (words >= _NEAR and is_section_label(above.text))
    score -= 1.5 * (above is not None and _could_be_headline(above))
    score -= (
        2 * (line.text[0] in "….-–—")
        + 2 * is_list_item(line.text)
        + 1.5 * (ends_sentence(line.text) and line.text[-1] not in "?!?!”’\"'")
    )
    score -= 1.5 * _is_among_labels(lines, zone[position])
    score -= 1.5 * (words < _NEAR and line.text.isupper())
    return score - min((zone[-1] - zone[position]) / _FAR, _FARTHEST)


def _is_among_labels(lines: Sequence[Line], index: int) -> bool:
    """Whether a line stands tight between labels, as an entry of a menu does."""
    near = [lines[place] for place in (index - 1, index + 1) if 0 <= place < len(lines)]
    tight = not lines[index].blank_before and (index + 1 == len(lines) or not lines[index + 1].blank_before)
    return tight and all(word_count(line.text[:_LONGEST]) < _NEAR and not is_mark(line.text) for line in near)


def _could_be_headline(line: Line) -> bool:
    """Whether the line above would do as a headline, too: then this one is its dek."""
    words = word_count(line.text[:_LONGEST])
    label = is_mark(line.text) or is_list_item(line.text) or is_kicker(line.text) or is_slug(line.text)
    return _NEAR <= words <= _MOST_WORDS and not label


def _opens_another(text: str, titles: list[str]) -> bool:
    """Whether another line is this one with the outlet's name behind it, as page titles have it."""
    folded = text.casefold()
    at = bisect_right(titles, folded)
    longer = titles[at] if at < len(titles) else ""
    return word_count(text) > _NEAR and longer.startswith(folded) and len(longer) < 2 * len(folded)


def _leads_to_another(text: str, titles: list[str]) -> bool:
    """Whether a line is a path of sections that ends with another line here, or with how that begins."""
    parts = crumbs(text)
    last = parts[-1].casefold() if len(parts) > FEWEST_CRUMBS else ""
    at = bisect_left(titles, last)
    return word_count(last) >= _NEAR and at < len(titles) and titles[at].startswith(last)


def is_slug(text: str) -> bool:
    """Whether a line is an agency's slug, its working name of a story: `HARBOUR-STRIKE/TALKS (UPDATE 2, PIX)`."""
    return _SLUG.fullmatch(text[:_LONGEST]) is not None


_SLUG: Final = re.compile(r"[A-Z0-9][A-Z0-9&.'-]*/[A-Z0-9][A-Z0-9/&.' -]*(?:\([^()]*\))?")
_FILE: Final = re.compile(r"://|\.(?:jpe?g|png|gif|webp|svg|mp[34])$", re.IGNORECASE)
"""An address, or a file's name where a picture has no words."""
_IN_BRACKETS: Final = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
"""A desk's note on what is new in this version: `(Adds comment, background)`."""
_CRAFT: Final = re.compile(
    r"(?:words|text|story|photographs?|photography|photos?|pictures?|images?|illustrations?|graphics?|video|interview)"
    r"\s+(?:and\s+\w+\s+)?by\s",
    re.IGNORECASE,
)
