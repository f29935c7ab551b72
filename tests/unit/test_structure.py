"""Counting what the reading side is built of."""

from pathlib import Path

from benchmarks.structure import arrows, thresholds, upward, worded


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
