"""By which rules an article was read: a digest of the code and data of each step, made by `make provenance`."""

import json
from functools import cache
from importlib.resources import files
from typing import Final

FILE: Final = "provenance.json"


@cache
def digests() -> dict[str, str]:
    """Return the digest of each step's rules, by the step's name. Kept true by a test: nobody has to remember it."""
    read: dict[str, str] = json.loads(files("services.enrich").joinpath(FILE).read_text(encoding="utf-8"))
    return read
