"""Reading a newsroom's own gazetteer: CSV or JSON lines.

GazetteerError
"""

import csv
import json
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Final

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from services.contracts.entity import EntityType
from services.contracts.metadata import Links
from services.enrich.gazetteer.known import Known
from services.enrich.gazetteer.own import OwnNames
from services.enrich.gazetteer.scan import openings

_COLUMNS: Final = ("id", "name", "aliases", "type", "links")


class GazetteerError(Exception):
    """The file cannot be read as a gazetteer; the message names the line."""


class Ids(BaseModel):
    """What other tables call the thing."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    wikidata: str | None = Field(default=None, pattern=r"^Q[1-9]\d*$")
    geonames: int | None = Field(default=None, gt=0)
    iso: str | None = Field(default=None, pattern=r"^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$")


class Entry(BaseModel):
    """One line: a thing with its names."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    id: str = Field(min_length=1, max_length=256)
    name: str = Field(min_length=1, max_length=256)
    aliases: tuple[str, ...] = ()
    type: EntityType
    links: Ids = Ids()

    @field_validator("aliases")
    @classmethod
    def _blank_ones_out(cls, aliases: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(alias.strip() for alias in aliases if alias.strip())


def load(path: Path) -> OwnNames:
    """Read a gazetteer: `.csv` with a header, or JSON lines. Raises GazetteerError."""
    try:
        body = path.read_bytes()
        text = body.decode("utf-8-sig")
        by_name = _gathered(_csv(text) if path.suffix.lower() == ".csv" else _json_lines(text))
    except (OSError, UnicodeDecodeError, GazetteerError) as error:
        message = f"{path}: {error}"
        raise GazetteerError(message) from error
    return OwnNames(sha256(body).hexdigest()[:32], by_name, openings(by_name))


def _gathered(rows: Iterable[tuple[int, object]]) -> dict[str, Known]:
    by_name: dict[str, Known] = {}
    lines: dict[str, int] = {}
    for number, row in rows:
        entry = _entry(row, number)
        links = Links(**entry.links.model_dump(), own=entry.id, confidence=1.0)
        one = Known(entry.name, entry.type, links, own=True)
        for name in (entry.name, *entry.aliases):
            if by_name.setdefault(name, one).links.own != entry.id:
                message = f"line {number}: {name!r} stands for something else in line {lines[name]}"
                raise GazetteerError(message)
            lines.setdefault(name, number)
    return by_name


def _entry(row: object, number: int) -> Entry:
    try:
        return Entry.model_validate(row)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        message = f"line {number}: {'.'.join(map(str, first['loc'])) or 'entry'}: {first['msg']}"
        raise GazetteerError(message) from error


def _json_lines(text: str) -> Iterator[tuple[int, object]]:
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            try:
                yield number, json.loads(line)
            except ValueError as error:
                message = f"line {number}: not JSON: {error}"
                raise GazetteerError(message) from error


def _csv(text: str) -> Iterator[tuple[int, object]]:
    """Yield the rows; aliases are parted by `;`, links too: `wikidata=Q1;geonames=2`."""
    reader = csv.DictReader(text.splitlines(), strict=True)
    unknown = set(reader.fieldnames or ()) - set(_COLUMNS)
    missing = {"id", "name", "type"} - set(reader.fieldnames or ())
    if unknown or missing:
        message = f"line 1: the header must name {', '.join(_COLUMNS)}; not {', '.join(sorted(unknown | missing))}"
        raise GazetteerError(message)
    try:
        for row in reader:
            if None in row or None in row.values():
                message = f"line {reader.line_num}: not as many columns as the header has"
                raise GazetteerError(message)
            parted = {**row, "aliases": (row.get("aliases") or "").split(";"), "links": _links(row.get("links") or "")}
            yield reader.line_num, parted
    except csv.Error as error:
        message = f"line {reader.line_num}: {error}"
        raise GazetteerError(message) from error


def _links(column: str) -> dict[str, str]:
    pairs: Iterable[tuple[str, str, str]] = (part.partition("=") for part in column.split(";") if part.strip())
    return {key.strip(): value.strip() for key, _, value in pairs}
