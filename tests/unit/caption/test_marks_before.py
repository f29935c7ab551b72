"""Marks before a caption that point to its picture are none of its words."""

import pytest

from services.enrich.printed.caption.counters import counter_end


@pytest.mark.parametrize("mark", ["▲ ", "▼", "[2/5] "])
def test_a_mark_before_a_caption_is_not_of_it(mark: str) -> None:
    """Papers print an arrow to the picture above, or its number."""
    assert counter_end(f"{mark}高雄港第七貨櫃中心") == len(mark)
