"""What can be measured of a program, and what is wanted of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final

OURS: Final = "copydesk"
"""The side that is ours, in every row."""
STEP: Final = "step "
"""What the sides of a row begin with that are the steps of ours, each with its share of the time."""


class Figure(Enum):
    """A kind of figure: its unit, and whether more of it is better."""

    ARTICLES = ("articles", "/s", True)
    WORDS = ("words", "/s of processor", True)
    PAGES = ("pages", "/s of processor", True)
    PROCESSOR = ("processor", "ms an article", False)
    DELIVERY = ("processor", "µs a delivery", False)
    P50 = ("p50", "ms", False)
    P99 = ("p99", "ms", False)
    BEYOND_P50 = ("p50 beyond the steps", "ms", False)
    BEYOND_P99 = ("p99 beyond the steps", "ms", False)
    SHARE = ("share", "% of the time", False)
    OUTSIDE = ("outside the pipeline", "%", False)
    PROCESSOR_SECONDS = ("processor", "s", False)
    SECONDS = ("time", "s", False)
    LOST = ("lost", "articles", False)
    DOUBLED = ("doubled", "articles", False)

    def __init__(self, label: str, unit: str, more_is_better: bool) -> None:  # noqa: FBT001 - read from the table above
        """Keep the columns of the table above."""
        self.label, self.unit, self.more_is_better = label, unit, more_is_better


Turn = Mapping[Figure, float]
"""What one turn of one program came to."""


@dataclass(frozen=True, slots=True)
class Spread:
    """The middle of several turns, and the least and most."""

    median: float
    low: float
    high: float

    def __str__(self) -> str:
        """Write `median (low–high)`, no more digits than it deserves."""
        return f"{rounded(self.median)} ({rounded(self.low)}–{rounded(self.high)})"


Found = dict[str, dict[Figure, Spread]]
"""Figures by side."""


@dataclass(frozen=True, slots=True)
class Target:
    """What is wanted: a figure of ours, as a share of the same figure of another, or by itself."""

    figure: Figure
    bound: float
    against: str | None = None
    adds: bool = False
    """Whether the bound is what may come on top of the other's, and no share of it."""
    of: str = OURS
    """Whose figure it is, where a row runs ours in several ways."""

    def found(self, ours: float, theirs: float | None) -> float | None:
        """Return what the bound is held against; None where the other was not measured."""
        if self.against is None:
            return ours
        if theirs is None:
            return None
        if self.adds:
            return ours - theirs
        return ours / theirs if theirs else None

    def is_met(self, found: float) -> bool:
        """Whether that is enough."""
        return found >= self.bound if self.figure.more_is_better else found <= self.bound

    @property
    def wanted(self) -> str:
        """Say what is wanted."""
        sign = "≥" if self.figure.more_is_better else "≤"
        if self.adds:
            return f"{sign} {self.bound:g} {self.figure.unit} more"
        return f"{sign} {self.bound:g}" + (" ×" if self.against else f" {self.figure.unit}")


def rounded(value: float) -> str:
    """Write a figure with three digits that count."""
    if abs(value) >= 100:  # noqa: PLR2004 - three digits stand before the point
        return f"{value:,.0f}"
    return f"{value:.3g}"
