"""How far an article may be trusted: how likely its headline, its authors, its body and all three are right."""

from typing import Final

import numpy as np

from services.contracts.metadata import Confidence
from services.enrich.boosted.trees import load
from services.enrich.draft import Draft
from services.enrich.learned.doubts import doubts

_DECIMALS_OF_A_CHANCE: Final = 3
"""More would say more than is known."""


def trusted(draft: Draft) -> Confidence:
    """Ask the trees that were learned from how often such articles were right; what the producer states is right."""
    trees, numbers = load("trust"), doubts(draft)
    row = np.array([[numbers[name] for name in trees.features]])
    told = dict(zip(trees.classes, trees.each_alone(row)[0].round(_DECIMALS_OF_A_CHANCE).tolist(), strict=True))
    told |= {field: 1.0 for field, value in _stated(draft).items() if value}
    return Confidence(**told | {"reading": min(told.values())})


def _stated(draft: Draft) -> dict[str, str | None]:
    return {"headline": draft.raw.headline, "authors": draft.raw.byline}
