"""The lines around the headline, where byline and date are printed."""

from typing import Final

from services.enrich.page.blocks import Block

_ABOVE: Final = 4
"""Some pages print section, byline or date above the headline."""
_BELOW: Final = 12
_INTO_STORY: Final = 2
_LONGEST: Final = 160


def zone(blocks: list[Block], headline_at: int, story: list[int]) -> list[int]:
    """Return the indices of the short blocks near the headline, those below it first."""
    first = next((index for index in story if index > headline_at), headline_at + 1)
    start = headline_at if headline_at >= 0 else max(-1, first - _BELOW)
    end = min(len(blocks), max(first + _INTO_STORY, start + _BELOW), start + 4 * _BELOW)
    below = range(start + 1, end)
    above = range(max(0, headline_at - _ABOVE), max(0, headline_at))
    return [index for index in (*below, *above) if len(blocks[index].text) <= _LONGEST]
