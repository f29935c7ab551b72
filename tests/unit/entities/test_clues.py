"""The table of what words beside a name say about it: each rule by a line that it takes and one that it must not."""

from typing import Any

import pytest

from services.enrich.entities.find.clue import Beside, Clue
from services.enrich.entities.find.clues import SCORES, clues
from services.enrich.entities.find.clues_before import CLUES_BEFORE, CLUES_OF_WORDS, TITLES_BEFORE
from services.enrich.entities.find.clues_behind import APPOSED_TITLE, CLUES_BEHIND, TAKEN_UP

BOTH_SIDES: tuple[Clue[Beside], ...] = (*SCORES, *TAKEN_UP, APPOSED_TITLE, *TITLES_BEFORE, *CLUES_OF_WORDS)
ONE_SIDE: tuple[Clue[str], ...] = (*CLUES_BEHIND, *CLUES_BEFORE)
RULES: tuple[Clue[Any], ...] = (*BOTH_SIDES, *ONE_SIDE)
NAMES = [rule.name for rule in RULES]


def parted(line: str) -> tuple[str, int, int]:
    """Return a line without its brackets, and where the name stands that was between them."""
    before, _, rest = line.partition("[")
    name, _, after = rest.partition("]")
    return before + name + after, len(before), len(before) + len(name)


def seen(rule: Clue[Any], line: str) -> Beside | str:
    """What a rule sees of a line: what stands beside the name between brackets, or on one side of it."""
    text, start, end = parted(line)
    if rule in BOTH_SIDES:
        return Beside(text[:start], text[end:], single=" " not in text[start:end])
    return text[end:] if rule in CLUES_BEHIND else text[:start]


@pytest.mark.parametrize("rule", RULES, ids=NAMES)
def test_a_rule_takes_its_line_and_leaves_the_other(rule: Clue[Any]) -> None:
    """The one shows what the rule is for, the other how far it goes."""
    assert rule.looks(seen(rule, rule.takes))
    assert not rule.looks(seen(rule, rule.leaves))


@pytest.mark.parametrize("rule", RULES, ids=NAMES)
def test_a_rule_is_asked_where_its_line_stands(rule: Clue[Any]) -> None:
    """What spares most names the table lets through whatever a rule takes."""
    assert (rule.speaks_for, rule.weight) in clues(*parted(rule.takes))
