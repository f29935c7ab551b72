"""Percentiles of what was measured."""

from collections.abc import Sequence


def percentile(values: Sequence[float], share: int) -> float:
    """Return the value that so many in a hundred do not exceed; 0 of nothing."""
    ordered = sorted(values)
    return ordered[min(len(ordered) * share // 100, len(ordered) - 1)] if ordered else 0.0
