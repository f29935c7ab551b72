"""The lines around a page's headline, where byline and date are printed."""

from typing import Final

from services.enrich.page.blocks import Block
from services.enrich.printed.dek.dek_look import MOST_CHARACTERS_OF_A_MARK

_BLOCKS_ABOVE: Final = 4
"""Some pages print section, byline or date above the headline."""
_BLOCKS_BELOW: Final = 12
"""Dek, picture and buttons stand between; four times as many where it takes so long until the story begins."""
_BLOCKS_OF_STORY: Final = 2
"""Some print the byline behind the first paragraph."""


def byline_zone(blocks: list[Block], headline_at: int, story: list[int]) -> list[int]:
    """Return the indices of the short blocks near the headline, those below it first."""
    first = next((index for index in story if index > headline_at), headline_at + 1)
    start = headline_at if headline_at >= 0 else max(-1, first - _BLOCKS_BELOW)
    end = min(len(blocks), max(first + _BLOCKS_OF_STORY, start + _BLOCKS_BELOW), start + 4 * _BLOCKS_BELOW)
    below = range(start + 1, end)
    above = range(max(0, headline_at - _BLOCKS_ABOVE), max(0, headline_at))
    return [index for index in (*below, *above) if len(blocks[index].text) <= MOST_CHARACTERS_OF_A_MARK]
