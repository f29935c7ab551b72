"""Reading a page takes time in proportion to it, whatever it is made of."""

from time import process_time

import pytest

from benchmarks.linear import PAGES
from services.contracts.raw import ContentType, RawArticle
from services.enrich.compose import Envelope
from services.enrich.enriching import UnreadableError, enrich
from services.enrich.pipeline import pipeline

STEPS = pipeline(None)
ENVELOPE = Envelope("a", 1, "2024-01-01T00:00:00Z", "2024-01-01T00:00:00Z")
SMALL, TIMES, FACTOR, ATTEMPTS = 10_000, 4, 9, 4
"""Four times the page takes four times as long where the time is linear, and 16 times where it is quadratic."""


@pytest.mark.parametrize("unit", PAGES.values(), ids=PAGES.keys())
def test_a_page_takes_linear_time(unit: str) -> None:
    """Four times as many elements take about four times as long; a busy machine gets further attempts."""
    ratios = []
    for attempt in range(ATTEMPTS):
        number = SMALL // len(unit)
        small = max(seconds(f"{unit * number}<p>{attempt}</p>"), 0.02)
        ratios.append(seconds(f"{unit * number * TIMES}<p>{attempt}</p>") / small)
        if ratios[-1] < FACTOR:
            return
    pytest.fail(f"{TIMES} times the page took {', '.join(f'{ratio:.0f}' for ratio in ratios)} times as long")


def seconds(content: str) -> float:
    """How long a page takes; one that cannot be read is refused in time, too."""
    began = process_time()
    try:
        result = enrich(RawArticle(content=content, content_type=ContentType.HTML), ENVELOPE, STEPS)
    except UnreadableError:
        return process_time() - began
    assert not result.failures
    return process_time() - began
