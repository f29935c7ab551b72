"""Names in texts without capitals."""

import pytest

from services.enrich.gazetteer.caseless import cased, is_caseless, scan


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("the kenyan president flew to peru", ["Kenyan", "Peru"]),
        ("angela merkel spoke to nato envoys in cairo", ["Angela Merkel", "NATO", "Cairo"]),
        ("aid from the united arab emirates reached south sudan", ["United Arab Emirates", "South Sudan"]),
        ("they ate turkey and polish bread near a green target", []),
        ("he was in trouble and in debt", []),
    ],
)
def test_names_that_no_word_is_spelt_like_are_found(text: str, names: list[str]) -> None:
    """Names of several words, countries, acronyms; metropolises behind a word for `in`."""
    assert [cased(text[start:end], known) for start, end, known in scan(text)] == names


@pytest.mark.parametrize(
    ("text", "so"),
    [
        ("the minister said that nothing had been decided in the talks", True),
        ("the minister said that nothing had been decided in the talks with Peru", False),
        ("cairo", False),
        ("12 345 678 901 234 567 890 123 456 789 012 345 678", False),
    ],
)
def test_a_text_without_capitals_has_letters_enough_to_tell(text: str, so: bool) -> None:  # noqa: FBT001 - a table
    """One word, or figures, tell nothing."""
    assert is_caseless(text) is so
