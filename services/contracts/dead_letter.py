"""Dead letters: what could not be enriched, and why."""

from typing import Final

from pydantic import BaseModel, ConfigDict, Field

from services.contracts.entries import Fields

ADDED_FIELDS: Final = ("reason", "error", "detail", "deliveries", "worker", "raw_entry", "buried_at")
"""What burying adds to the fields of the raw entry, and redriving takes away again."""


class DeadLetter(BaseModel):
    """An article that could not be enriched. Fields of entries that others wrote may be empty."""

    model_config = ConfigDict(frozen=True)

    id: str = Field(description="partition-milliseconds-sequence")
    article: str = Field(description="The article's id.")
    version: int = Field(description="Its version; 0 if the entry did not say.")
    reason: str = Field(description="permanent, max-deliveries or too-new.")
    error: str = Field(description="Class of the error.")
    detail: str = Field(description="What it said.")
    deliveries: int = Field(description="How often the entry had been delivered.")
    worker: str = Field(description="Consumer that buried it.")
    received_at: str
    buried_at: str
    content_type: str
    content: str = Field(description="The raw content.")
    stated: str = Field(description="What the producer stated, as JSON.")


def dead_letter(partition: int, entry: str, fields: Fields) -> DeadLetter:
    """Read an entry of the dead stream, whatever it holds."""

    def text(name: str) -> str:
        return fields.get(name.encode(), b"").decode("utf-8", "replace")

    return DeadLetter(
        id=f"{partition}-{entry}",
        article=text("id"),
        version=_number(text("version")),
        reason=text("reason"),
        error=text("error"),
        detail=text("detail"),
        deliveries=_number(text("deliveries")),
        worker=text("worker"),
        received_at=text("received_at"),
        buried_at=text("buried_at"),
        content_type=text("content_type"),
        content=text("body"),
        stated=text("stated"),
    )


def _number(value: str) -> int:
    return int(value) if value.isascii() and value.isdigit() and len(value) < 12 else 0  # noqa: PLR2004 - of a sane size
