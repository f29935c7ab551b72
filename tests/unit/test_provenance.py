"""By which rules an article was read: the digests are true without anybody's remembering them."""

import ast

import pytest

from benchmarks.provenance import digests, rules_in
from services.enrich.rules import digests as kept


def rules(source: str) -> str:
    """What counts of a module's source."""
    return "".join(rules_in(ast.parse(source)))


def test_the_digests_are_those_of_the_code_and_data() -> None:
    """A step whose rules or words have changed bears another digest: `make provenance` writes them."""
    assert kept() == digests()


def test_each_step_has_a_digest_of_its_own() -> None:
    """No two steps stand on the same code."""
    assert len(set(digests().values())) == len(digests())


@pytest.mark.parametrize(
    "other",
    [
        '"""Another sentence."""\nMOST = 8\n',
        "# a reason\nMOST = 8\n",
        "from services.enrich.text.prose import is_prose\nMOST = 8\n",
        "MOST=8",
    ],
)
def test_what_is_no_rule_does_not_count(other: str) -> None:
    """Comments, docstrings, white space and imports leave a digest as it is."""
    assert rules(other) == rules("MOST = 8\n")


@pytest.mark.parametrize("other", ["MOST = 9\n", "LEAST = 8\n", "MOST = -8\n", "MOST = '8'\n"])
def test_what_is_a_rule_counts(other: str) -> None:
    """A threshold, a name, a sign, a type: each makes other rules."""
    assert rules(other) != rules("MOST = 8\n")
