"""What a text says somebody is."""

import pytest

from services.enrich.entities.tell.roles import roles


@pytest.mark.parametrize(
    ("behind", "role"),
    [
        ("an architect of boathouses", "architect of boathouses"),
        ("architect of boathouses", "architect of boathouses"),
        ("analyst at a brokerage", "analyst at a brokerage"),
        ("theologian and rower", "theologian and rower"),
        ("then mayor of Alder", "mayor of Alder"),
    ],
)
def test_an_article_before_a_role_is_a_word_of_its_own(behind: str, role: str) -> None:
    """The first letter of `analyst` is no article, nor are the first three of `theologian`."""
    assert list(roles(f"Ada Holt, {behind}, left.", 0, len("Ada Holt"))) == [role]
