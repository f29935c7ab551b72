"""What speaks for a scene in a picture: each row of the table by its own examples."""

import pytest

from services.enrich.printed.caption.scene_clues import CLUES, Clue, Told, scene

ROWS = [pytest.param(clue, id=clue.name) for clue in CLUES]


@pytest.mark.parametrize("clue", ROWS)
def test_a_row_sees_its_example_and_not_the_one_that_looks_like_it(clue: Clue) -> None:
    """The table says of each row what it takes and what it leaves."""
    assert clue.seen(Told(clue.takes))
    assert not clue.seen(Told(clue.leaves))


def test_what_speaks_for_a_scene_outweighs_what_speaks_against_it() -> None:
    """A dated scene in the present counts for more than the same line in somebody's mouth."""
    line = "Two ferries cross the inlet near Port Alder on March 3, 2021"
    assert scene(f"{line}.") > scene(f"{line}, Lind said.") > scene(f"She said two ferries crossed on {line[-13:]}.")
