"""A label above a headline names the section that the story stands in."""

import pytest

from services.enrich.printed.section.section_labels import is_breadcrumb, is_kicker, is_section_label, section_of


@pytest.mark.parametrize(
    ("line", "section"),
    [
        ("Transport", "Transport"),
        ("Arts & Culture", "Arts & Culture"),
        ("Home > News > Harbour life", "Harbour life"),
        ("Startseite / Politik / Ausland", "Ausland"),
        ("Головна / Новини / Політика", "Політика"),
        ("FERRIES | POLITICS", "POLITICS"),
        ("CULTURE TALK | THE SATURDAY INTERVIEW", "CULTURE TALK"),
    ],
)
def test_a_label_names_a_section(line: str, section: str) -> None:
    """Of a path the last crumb, of labels beside each other the known one or else the first."""
    assert is_section_label(line)
    assert section_of(line) == section


@pytest.mark.parametrize(
    "line",
    [
        "transport",
        "Closed.",
        "Harbour bridge to close",
        "Home / Harbour bridge",
        "« Home > News »",
        "News > The bridge that will not carry cars",
        "Bridge to close | The Alder Post",
        "Donaudampfschifffahrtsgesellschaftskapitän",
    ],
)
def test_other_lines_are_no_labels(line: str) -> None:
    """Sentences, headlines, quotations, and paths of which one part is no section."""
    assert not is_section_label(line)


def test_a_bar_parts_labels_and_an_arrow_makes_a_path() -> None:
    """Unknown sections make a path where an arrow leads on, and labels only in capitals."""
    assert is_breadcrumb("Quayside > Herring")
    assert not is_breadcrumb("Quayside | Herring")
    assert is_kicker("QUAYSIDE | HERRING")
    assert not is_kicker("QUAYSIDE > HERRING")
