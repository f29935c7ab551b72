"""In which of several stretches a number lies."""

from bisect import bisect_right
from collections.abc import Sequence


def among(value: float, bounds: Sequence[float]) -> list[float]:
    """Return for each stretch between two neighbouring bounds 1.0 if the value is in it, the upper bound left out."""
    found = [0.0] * (len(bounds) - 1)
    if bounds[0] <= value < bounds[-1]:
        found[bisect_right(bounds, value) - 1] = 1.0
    return found
