"""Which sentences a model need not read."""

import pytest

from services.enrich.recogniser.telling import telling


def read(text: str) -> list[str]:
    """Return the stretches that are read."""
    return [text[start:end] for start, end in telling(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The tug sank off Varna.",
        "Petrov said he would not go.",
        "the mayor of varna said so.",
        "It was over in three weeks.",
        "They paid 40 of them.",
        "He called it an iPhone.",
        "“They left,” said Ann.",
        "ОН УЕХАЛ. Он уехал.",
        "He was born in são paulo and moved to São Paulo.",
    ],
)
def test_what_may_hold_a_name_or_a_value_is_read(text: str) -> None:
    """A capital, a figure, a day or a sum is enough, and so is a text without case."""
    assert read(text) == [text]


@pytest.mark.parametrize("text", ["He said he would not go.", "“The tug sank,” they said.", "", "But why not?"])
def test_what_cannot_is_passed_over(text: str) -> None:
    """Its one capital opens it, with a word that is no name."""
    assert read(text) == []


def test_the_rest_stays_where_it_was() -> None:
    """Stretches are cut at sentences, and neighbours stay together."""
    text = "Ann Lee left. She was tired of it all. Bob Ray stayed. Cy Dow came. They sat down."
    assert read(text) == ["Ann Lee left. ", "Bob Ray stayed. Cy Dow came. "]


def test_a_full_stop_within_a_name_parts_nothing_that_is_read() -> None:
    """An abbreviation looks like an end; what is behind it has a capital."""
    assert read("The U.S. Navy sailed for St. Kitts.") == ["The U.S. Navy sailed for St. Kitts."]
