"""Chances, as the made and changed sentences take them."""

from random import Random


def seeded(seed: int) -> Random:
    """Return a source of chances that gives the same ones for the same seed."""
    return Random(seed)  # noqa: S311 - variety is wanted, no secret


def often(chance: Random, share: float) -> bool:
    """Whether a thing happens that happens in this share of cases."""
    return chance.random() < share
