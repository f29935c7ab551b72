"""Family names that stand before the given ones: Chinese, Korean and Vietnamese."""

from functools import cache

from services.enrich.gazetteer.tables import rows

_GIVEN_TOO = "?"


def stands_first(word: str) -> bool:
    """Whether a word that opens a name is a family name, and never a given one: `Zhang`."""
    return word in _listed()


def may_stand_first(word: str) -> bool:
    """Whether it may be one: `Lee`."""
    return word in _listed() or f"{_GIVEN_TOO}{word}" in _listed()


@cache
def _listed() -> frozenset[str]:
    return frozenset(name for (name,) in rows("family_names.txt"))
