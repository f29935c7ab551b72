"""First-level divisions of all countries, without the word that says what they are: `Kursk` for Kursk province.

From GeoNames (CC BY 4.0; see NOTICE). The table is made by `benchmarks/provinces.py`.
"""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from services.enrich.gazetteer.fold import folded
from services.enrich.gazetteer.tables import names, rows


@dataclass(frozen=True, slots=True)
class Province:
    """A state, province, oblast, governorate ..."""

    country: str
    """ISO 3166-1 alpha-2."""
    code: str
    """GeoNames' code in its country: `TX`, `41`."""
    iso: str | None
    """ISO 3166-2."""
    geonames: int


def provinces(name: str) -> tuple[Province, ...]:
    """Return the divisions that go by a name, in any case and with or without accents."""
    return _by_name().get(folded(name), ())


def by_geonames(geonames: int) -> Province | None:
    """Return the division that has a GeoNames id."""
    return _by_id().get(geonames)


@cache
def _by_name() -> dict[str, tuple[Province, ...]]:
    found: dict[str, list[Province]] = defaultdict(list)
    for province, called in _table():
        for name in {folded(name) for name in called}:
            found[name].append(province)
    return {name: tuple(all_of) for name, all_of in found.items()}


@cache
def _by_id() -> dict[int, Province]:
    return {province.geonames: province for province, _ in _table()}


@cache
def _table() -> tuple[tuple[Province, tuple[str, ...]], ...]:
    return tuple(
        (Province(country, code, iso or None, int(geonames)), tuple(names(called)))
        for country, code, iso, geonames, called in rows("provinces.tsv")
    )
