"""Closed sets of words, kept in `words.txt` beside this file."""

from functools import cache
from importlib.resources import files


@cache
def words(name: str) -> frozenset[str]:
    """Return the set that goes by a name. Raises KeyError when there is none."""
    return _sets()[name]


@cache
def _sets() -> dict[str, frozenset[str]]:
    sets: dict[str, frozenset[str]] = {}
    name = ""
    for printed in files("services.enrich.entities.find").joinpath("words.txt").read_text(encoding="utf-8").split("\n"):
        line = printed.partition("#")[0].strip()
        if line.startswith("["):
            name = line.strip("[]")
        elif line:
            sets[name] = sets.get(name, frozenset()) | frozenset(line.split())
    return sets
