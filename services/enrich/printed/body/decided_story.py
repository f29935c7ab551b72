"""Which blocks are the story, decided: what reading found, less what is hardly likely, and more that surely is."""

from collections.abc import Sequence
from typing import Final

import numpy as np

from services.enrich.page.blocks import Block
from services.enrich.printed.body.block_chances import block_chances
from services.enrich.printed.body.block_features import Numbers, Says

_LEAST_CHANCE_TO_STAY: Final = 0.3
"""How likely a block that was read must be to stay."""
_LEAST_CHANCE_TO_COME: Final = 0.7
"""How likely a block that was not read must be to be of the story all the same."""
MOST_BLOCKS: Final = 6_000
"""A page of more is no article, and is left as it was read."""


def decided(read: list[int], blocks: Sequence[Block], says: Says) -> list[int]:
    """Return the story's blocks, of those that were read and those that were not."""
    if len(blocks) > MOST_BLOCKS:
        return read
    return chosen(block_chances(blocks, says, read), read) or read


def chosen(chances: Numbers, read: Sequence[int]) -> list[int]:
    """Return the blocks that are the story, by how likely each is and which were read."""
    least = np.full(len(chances), _LEAST_CHANCE_TO_COME)
    least[list(read)] = _LEAST_CHANCE_TO_STAY
    return [int(index) for index in np.flatnonzero(chances >= least)]
