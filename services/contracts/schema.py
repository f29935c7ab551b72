"""The contracts as JSON Schema: `python -m services.contracts.schema` writes them, a test holds them to the models."""

import json
from pathlib import Path
from typing import Any, Final

from services.contracts.enriched import SCHEMA_VERSION, EnrichedArticle
from services.contracts.raw import RAW_SCHEMA_VERSION, RawArticle

FOLDER: Final = Path(__file__).parent / "schemas"
_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, dict[str, Any]]:
    """Return file name to schema. A published version's file never changes in a way that breaks its readers."""
    return {
        f"raw-article.v{RAW_SCHEMA_VERSION}.json": {
            "$schema": _DIALECT,
            **RawArticle.model_json_schema(mode="validation", by_alias=False),
        },
        f"enriched-article.v{SCHEMA_VERSION}.json": {
            "$schema": _DIALECT,
            **EnrichedArticle.model_json_schema(mode="serialization"),
        },
    }


def written(schema: dict[str, Any]) -> str:
    """Return a schema as its file has it."""
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def main() -> None:
    """Write every schema."""
    FOLDER.mkdir(exist_ok=True)
    for name, schema in schemas().items():
        (FOLDER / name).write_text(written(schema), encoding="utf-8")


if __name__ == "__main__":
    main()
