"""Counting what the reading side is built of."""

from pathlib import Path

import pytest

from benchmarks.structure import ROOT, arrows, doubled, modules, thresholds, upward, worded


def test_arrows_that_close_a_circle_lead_up() -> None:
    """Where rooms import each other, no order of floors is left; all arrows of the circle are told."""
    graph = {
        "a.one.x": {"a.two.y"},
        "a.two.z": {"a.one.w", "a.three.v"},
        "a.three.v": set[str](),
        "b.four.u": {"a.one.x"},
    }
    between = arrows("a", graph)
    assert between == {("one", "two"), ("two", "one"), ("two", "three")}
    assert upward(between) == [("one", "two"), ("two", "one")]


def test_a_threshold_is_told_by_the_sentence_below_or_beside_it(tmp_path: Path) -> None:
    """A number needs its reason: a string below it, or a comment behind it."""
    file = tmp_path / "some.py"
    file.write_text('_MOST_LINES = 8\n"""Why eight."""\nFEW: Final = Lines(3)  # why three\n_REACH = 14\nNAME = "x"\n')
    assert [(one.name, one.told) for one in thresholds(file)] == [
        ("_MOST_LINES", True),
        ("FEW", True),
        ("_REACH", False),
    ]


def test_words_of_a_language_in_code_are_found_and_prose_is_not(tmp_path: Path) -> None:
    """Alternatives of words and letters of other scripts belong into a language's file; docstrings are about them."""
    file = tmp_path / "some.py"
    file.write_text('"""Reads photo|image."""\nA = r"(?:photo|image)s?"\nB = "фото"\nC = r"[a-z]|\\d"\nD = "en"\n')
    assert worded(file) == [r"(?:photo|image)s?", "фото"]


ENRICH = ROOT / "services" / "enrich"
NO_LANGUAGE = {
    "entities/find/competitions.py": "League, behind the names of sports' bodies",
    "entities/find/indexes.py": "names of indexes",
    "entities/find/initials.py": "abbreviated names of states",
    "entities/find/trim.py": "ends of addresses",
    "page/ended.py": "HTML's tags",
    "printed/caption/placed_figures.py": "ends of files' names",
    "printed/headline/no_headline.py": "ends of files' names",
}
"""Files with strings that look like words and are none: facts and machines' vocabulary."""


def test_no_module_name_stands_for_two_things() -> None:
    """Whoever reads a name in one place need not ask which of two is meant."""
    assert not doubled(modules(ROOT))


@pytest.mark.parametrize("file", sorted(ENRICH.rglob("*.py")), ids=lambda file: str(file.relative_to(ENRICH)))
def test_a_threshold_has_its_sentence_and_words_stand_in_the_languages_files(file: Path) -> None:
    """A number says why it is what it is; a word of a language is data."""
    assert not [f"{one.name}, line {one.line}" for one in thresholds(file) if not one.told]
    assert str(file.relative_to(ENRICH)) in NO_LANGUAGE or not worded(file)


def test_a_threshold_has_one_value() -> None:
    """The same name with another number would be another threshold."""
    values: dict[str, set[str]] = {}
    for file in ENRICH.rglob("*.py"):
        for one in thresholds(file):
            values.setdefault(one.name, set()).add(one.value)
    assert not {name: found for name, found in values.items() if len(found) > 1}
