"""The raw articles of `seeds/`, as producers post them."""

import json
from functools import cache
from pathlib import Path

from services.contracts.raw import ContentType, RawArticle

SEEDS = Path(__file__).parents[2] / "seeds"
_TYPES = {".txt": ContentType.TEXT, ".html": ContentType.HTML}


@cache
def samples() -> tuple[RawArticle, ...]:
    """Every sample in the order of the files; a file of lines holds several."""
    return tuple(raw for file in sorted(SEEDS.iterdir()) if file.is_file() for raw in _in(file))


def _in(file: Path) -> list[RawArticle]:
    if file.suffix in _TYPES:
        return [RawArticle(content=file.read_text("utf-8"), content_type=_TYPES[file.suffix])]
    if file.suffix == ".json":
        return [RawArticle.model_validate_json(file.read_bytes())]
    if file.suffix == ".ndjson":
        lines = file.read_bytes().split(b"\n")
        return [RawArticle.model_validate(json.loads(line)) for line in lines if line.strip()]
    return []
