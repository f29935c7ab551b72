"""What speaks for a line as the headline and what bars it: each rule, shown by its own examples."""

from itertools import chain

import pytest

from services.contracts.raw import RawArticle
from services.enrich.draft import Draft
from services.enrich.languages.listing import unmarked
from services.enrich.printed.article.read_text import read_text
from services.enrich.printed.headline.candidate import Candidate, candidates
from services.enrich.printed.headline.headline_clues import CLUES, Clue, points_of
from services.enrich.printed.headline.no_headline import BARS, Bar, may_be_headline


def candidate(example: str) -> Candidate:
    """The line of an example that stands between braces, among all its lines."""
    text, [(start, _)] = unmarked(example)
    lines = read_text(Draft(raw=RawArticle(content=text))).lines
    at = next(index for index, line in enumerate(lines) if line.start == start)
    return candidates(lines, range(len(lines)))[at]


@pytest.mark.parametrize("bar", BARS, ids=lambda bar: bar.name)
def test_a_bar_takes_its_own_examples_and_leaves_headlines_alone(bar: Bar) -> None:
    """What looks like one and is none passes."""
    assert bar.takes
    assert bar.leaves
    assert all(bar.bars(candidate(example)) for example in bar.takes)
    assert not any(bar.bars(candidate(example)) for example in bar.leaves)


@pytest.mark.parametrize("bar", BARS, ids=lambda bar: bar.name)
def test_no_bar_can_be_taken_away_unnoticed(bar: Bar) -> None:
    """One of its examples at least is barred by nothing else."""
    others = [other for other in BARS if other is not bar]
    assert any(not any(other.bars(candidate(example)) for other in others) for example in bar.takes)
    assert not any(may_be_headline(candidate(example)) for example in bar.takes)


@pytest.mark.parametrize("clue", CLUES, ids=lambda clue: clue.name)
def test_a_clue_speaks_louder_in_what_it_takes_than_in_what_it_leaves(clue: Clue) -> None:
    """Each example by itself."""
    taken = [clue.speaks(candidate(example)) for example in clue.takes]
    assert min(taken) > max((clue.speaks(candidate(example)) for example in clue.leaves), default=0)


@pytest.mark.parametrize("clue", CLUES, ids=lambda clue: clue.name)
def test_points_are_what_all_clues_say_together(clue: Clue) -> None:
    """A clue that speaks moves the sum its way."""
    for example in chain(clue.takes, clue.leaves):
        found = candidate(example)
        rest = sum(other.points * other.speaks(found) for other in CLUES if other is not clue)
        assert points_of(found) == pytest.approx(rest + clue.points * clue.speaks(found))
