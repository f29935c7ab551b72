"""Lines that say who reported a story, told from sentences that begin like them."""

import pytest

from services.enrich.printed.note.closing_credit import is_closing_credit


@pytest.mark.parametrize(
    ("line", "so"),
    [
        ("Avec AFP", True),
        ("Con la agencia EFE", True),
        ("Com a Lusa", True),
        ("(avec Belga)", True),
        ("Avec AFP/Belga", True),
        ("Con EFE—", True),
        ("Bloomberg contributed", True),
        ("The Associated Press reporters Ada Holt and Bo Lind", True),
        ("((ada.holt@wire.example; +44 20 7946 0000;))", True),
        ("Avec la mairie, tout va mieux.", False),
        ("Port Alder reporters Ada Holt and Bo Lind won the prize", False),
        ("((see below))", False),
    ],
)
def test_a_line_that_thanks_an_agency_closes_a_story(line: str, so: bool) -> None:  # noqa: FBT001 - a table
    """Any agency that is known is thanked so; what opens alike and names none goes on as a sentence."""
    assert is_closing_credit(line) == so
