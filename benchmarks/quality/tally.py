"""Counting what is right."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tally:
    """How many answers there should be, how many were given, how many of these are right."""

    right: float = 0
    given: float = 0
    wanted: float = 0

    def __add__(self, other: "Tally") -> "Tally":
        """Count two together."""
        return Tally(self.right + other.right, self.given + other.given, self.wanted + other.wanted)

    @property
    def score(self) -> float:
        """F1: 1 where nothing was wanted and nothing given."""
        both = self.given + self.wanted
        return 2 * self.right / both if both else 1.0


def one(given: object, wanted: object, *, right: bool) -> Tally:
    """Count a single answer; None is no answer."""
    return Tally(
        int(right and given is not None and wanted is not None), int(given is not None), int(wanted is not None)
    )


def many(given: set[str], wanted: set[str]) -> Tally:
    """Count a set of answers."""
    return Tally(len(given & wanted), len(given), len(wanted))


def share(right: int, of: int) -> Tally:
    """Count how many of some facts hold."""
    return Tally(right, of, of)
