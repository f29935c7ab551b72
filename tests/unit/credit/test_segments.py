"""A credit cut into its segments."""

import pytest

from services.enrich.printed.credit.segments import segments


@pytest.mark.parametrize("blank", ["\u00a0", "\t", "\u2003"])
def test_a_segment_of_blanks_is_none(blank: str) -> None:
    """Pages leave a blank of their own between two signs; it names nobody, and stops nothing."""
    assert [each.text for each in segments(f"Ada Holt/{blank}/AFP")] == ["Ada Holt", "AFP"]
