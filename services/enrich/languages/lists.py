"""The lists beside this module, read when first asked for."""

from functools import cache
from importlib.resources import files


@cache
def words(name: str) -> frozenset[str]:
    """Return the words of a list that has them parted by white space."""
    return frozenset(_text(name).split())


@cache
def phrases(name: str) -> frozenset[str]:
    """Return the phrases of a list that has one a line."""
    return frozenset(rows(name))


@cache
def rows(name: str) -> tuple[str, ...]:
    """Return the lines of a list in their order, without blank ones."""
    return tuple(line for line in _text(name).split("\n") if line.strip())


def _text(name: str) -> str:
    return files("services.enrich.languages").joinpath(f"{name}.txt").read_text(encoding="utf-8")
