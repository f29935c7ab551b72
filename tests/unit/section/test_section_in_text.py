"""The label above a headline in plain text, and what is none."""

import pytest

from services.contracts.raw import RawArticle
from services.enrich.draft import Draft, Role
from services.enrich.enriching import passes
from services.enrich.pipeline import pipeline

TOLD = "Die Brücke über die Alder wird im Herbst gesperrt, teilte die Stadt am Montag mit, und das für zwei Jahre"


def section_of(text: str) -> list[str]:
    """The lines that are claimed for the section."""
    lines = [passed.draft for passed in passes(Draft(raw=RawArticle(content=text)), pipeline(None))][-1].lines
    return [line.text for line in lines if line.role is Role.SECTION]


@pytest.mark.parametrize("byline", ["Von Ada Holt", "By Ada Holt", "Par Ada Holt"])
def test_a_byline_above_what_is_taken_for_the_headline_is_no_section(byline: str) -> None:
    """It is as short as a label, and has capitals as one: its lead tells it."""
    assert not section_of(f"{byline}\n\n{TOLD}\n\n{TOLD}.")


def test_the_label_above_a_headline_is_its_section() -> None:
    """So that the test above can fail."""
    assert section_of(f"Verkehr\n\nBrücke über die Alder wird gesperrt\n\n{TOLD}.\n\n{TOLD}.") == ["Verkehr"]
