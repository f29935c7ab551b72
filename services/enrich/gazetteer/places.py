"""Cities, towns and villages of 1,000 people and more, from GeoNames (CC BY 4.0; see NOTICE).

The table is made by `benchmarks/gazetteer.py`. It is searched in place, as sorted bytes: 7 MB, where dicts of the same
names take 200.
"""

import gzip
import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from math import inf

import numpy as np

from services.enrich.gazetteer.fold import folded
from services.enrich.languages.vocabulary import pattern

OWN_NAME_TIMES = 4
"""A place's own name weighs as if it had four times its people: Odessa, Texas, has 118,000, and Odesa a million."""
METROPOLIS_PEOPLE = 1_000_000
"""A city of so many people is named all over the world, without the land it lies in."""
KNOWN_PEOPLE = 40_000
"""A town of so many people is meant by its own name before any larger one is by another: Bridgetown is not Portland, as
it once was called. Of smaller ones the larger is known better: Medina is a suburb in Ohio.
"""
LARGE_PEOPLE = 100_000
"""A town of so many people is meant even before what is called so for short: Hull is not in Quebec."""


@dataclass(frozen=True, slots=True)
class Place:
    """A populated place."""

    name: str
    """As GeoNames spells it in English."""
    geonames: int
    country: str
    """ISO 3166-1 alpha-2."""
    population: int
    division: str = ""
    """GeoNames' code of the state or province it lies in: `TX`, `41`."""


def find(name: str, country: str | None = None) -> Place | None:
    """Return the place that goes by a name, in any case and with or without accents; the likeliest if there are more.

    The most populous one is the likeliest, unless the country (ISO 3166-1 alpha-2) is given. Old and foreign names
    are known for towns of 30,000 people and more: 'Kiev' finds Kyiv, 'Moskau' Moscow.
    """
    return next((place for place in called(name) if country in {None, place.country}), None)


@lru_cache(maxsize=4096)
def called(name: str) -> tuple[Place, ...]:
    """Return every place that goes by a name, the likeliest first."""
    key = folded(name).encode()
    if not key:
        return ()
    table = load()
    own, other = list(table.own(key)), list(table.other(key))
    largest = max((place.population for place in own), default=0)
    ranked = [
        *((False, -place.population * OWN_NAME_TIMES, place) for place in own),
        *((largest >= bows_to(place, name), -place.population, place) for place in other),
    ]
    return tuple(place for *_, place in sorted(ranked, key=lambda one: (*one[:2], one[2].geonames)))


def bows_to(place: Place, name: str, *, at_home: bool = False) -> float:
    """Return the people of a town of that very name that is meant rather than a place that has it for another name.

    `at_home` says that the story plays in the country of the place, where its old and short names are read more often.
    None is so large where it is but another spelling of the name: `St. Petersburg`, `Odessa` with its letter doubled.
    """
    if _spelt(place.name) == _spelt(name):
        return inf
    if f" {folded(name)} " in f" {folded(place.name)} ":
        return inf if at_home else LARGE_PEOPLE
    return LARGE_PEOPLE if at_home else KNOWN_PEOPLE


def _spelt(name: str) -> str:
    return _DOUBLED.sub(r"\1", _SAINT.sub("st", folded(name)))


_DOUBLED = re.compile(r"([^\W\d_])\1")
_SAINT = re.compile(rf"\b(?:{pattern('names.saint')})\b")


@cache
def load() -> "Table":
    """Read the table, once; a service that calls this when it starts has no slow first article."""
    packed = files("services.enrich.gazetteer").joinpath("places.gz").read_bytes()
    rows, _, others = gzip.decompress(packed).partition(b"\n\n")
    return Table(_Lines(rows), _Lines(others.rstrip(b"\n")))


class Table:
    """Places under their own names, and their other names."""

    def __init__(self, rows: "_Lines", others: "_Lines") -> None:
        self._rows = rows
        self._others = others

    def own(self, key: bytes) -> Iterator[Place]:
        """Yield the places whose own name, folded, is `key`."""
        for row in range(bisect_left(self._rows, key, key=_folded_name), len(self._rows)):
            if _folded_name(self._rows[row]) != key:
                return
            yield _place(self._rows[row])

    def other(self, key: bytes) -> Iterator[Place]:
        """Yield the places that have `key` among their other names."""
        at = bisect_left(self._others, key, key=_name)
        if at < len(self._others) and _name(self._others[at]) == key:
            yield from (_place(self._rows[int(row)]) for row in self._others[at].split(b"\t")[1].split())


class _Lines:
    """Lines of a block of bytes, by number, without an object for each."""

    def __init__(self, block: bytes) -> None:
        self._block = block
        ends = np.flatnonzero(np.frombuffer(block, dtype=np.uint8) == ord("\n"))
        self._starts = array("I", [0, *(ends + 1).tolist(), len(block) + 1])

    def __len__(self) -> int:
        return len(self._starts) - 1

    def __getitem__(self, number: int) -> bytes:
        return self._block[self._starts[number] : self._starts[number + 1] - 1]


def _name(line: bytes) -> bytes:
    return line.partition(b"\t")[0]


def _folded_name(line: bytes) -> bytes:
    return folded(_name(line).decode()).encode()


def _place(line: bytes) -> Place:
    name, geonames, country, population, division = line.decode().split("\t")
    return Place(name, int(geonames), country, int(population), division)
