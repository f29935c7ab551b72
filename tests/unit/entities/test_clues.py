"""The table of what words beside a name say about it: each rule by a line that it takes and one that it must not."""

import pytest

from services.enrich.entities.find.clue import Beside, Clue
from services.enrich.entities.find.clues import SCORES, clues
from services.enrich.entities.find.clues_before import CLUES_BEFORE, TITLES_BEFORE
from services.enrich.entities.find.clues_behind import APPOSED_TITLE, CLUES_BEHIND

RULES = [
    pytest.param(rule, id=rule.name) for rule in (*SCORES, *CLUES_BEHIND, APPOSED_TITLE, *TITLES_BEFORE, *CLUES_BEFORE)
]


def parted(line: str) -> tuple[str, int, int]:
    """Return a line without its brackets, and where the name stands that was between them."""
    before, _, rest = line.partition("[")
    name, _, after = rest.partition("]")
    return before + name + after, len(before), len(before) + len(name)


def beside(line: str) -> Beside:
    """What stands beside the name between brackets."""
    text, start, end = parted(line)
    return Beside(text[:start], text[end:], single=" " not in text[start:end])


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_takes_its_line_and_leaves_the_other(rule: Clue) -> None:
    """The one shows what the rule is for, the other how far it goes."""
    assert rule.looks(beside(rule.takes))
    assert not rule.looks(beside(rule.leaves))


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_is_asked_where_its_line_stands(rule: Clue) -> None:
    """What spares most names the table lets through whatever a rule takes."""
    assert (rule.speaks_for, rule.weight) in clues(*parted(rule.takes))
