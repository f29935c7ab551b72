"""Settings of enrich, beside those of every service."""

import os
from datetime import timedelta
from enum import StrEnum
from pathlib import Path

from pydantic import Field

from services.chassis.settings import Duration, ServiceSettings
from services.enrich.set_behind import Furniture


class Channel(StrEnum):
    """What the pub/sub channel carries for each enriched article."""

    FULL = "full"
    ID = "id"
    OFF = "off"


class EnrichSettings(ServiceSettings):
    """How a worker works."""

    port: int = Field(default=9100, ge=0, le=65535, description="Port of its metrics; 0 takes a free one.")
    children: int = Field(
        default_factory=lambda: min(2, os.cpu_count() or 1),
        ge=1,
        le=64,
        description="Processes that do the reading: each holds the model and takes one article at a time.",
    )
    model: str = Field(
        default="fast",
        description="What finds names: `fast`, a folder with an ONNX token classifier, a spaCy pipeline's package, or "
        " `none` (entities are then degraded).",
    )
    gazetteer: Path | None = Field(
        default=None,
        description="A newsroom's own names, CSV or JSON lines (see Own names): they win over ours.",
    )
    furniture: Furniture = Field(
        default=Furniture.FULL,
        description="Menus, footers and boxes round a page's article: `full` sets them behind it in `text` and names "
        "them in `removed`; `counted` leaves them out of the event. `metadata.coverage` counts them either way.",
    )
    child_memory_bytes: int = Field(
        default=1024**3,
        gt=0,
        description="Memory a child may take beyond the model; one that has kept half of it is replaced.",
    )
    child_module: str = Field(default="services.enrich.worker.reading_child", description="Module that children run.")
    time_limit: Duration = Field(
        default=timedelta(seconds=60), description="How long one attempt at one article may take."
    )
    claim_after: Duration = Field(
        default=timedelta(seconds=15), description="Idle time after which another worker's entry counts as left."
    )
    max_deliveries: int = Field(default=4, ge=1, description="Attempts after which an article is buried.")
    stop_after_given_up: int = Field(
        default=20, ge=1, description="Articles given up in a row, over all workers, after which they stop and say so."
    )
    retry_after_stop: Duration = Field(
        default=timedelta(seconds=60), description="How often a stopped worker tries one article; a success ends it."
    )
    retention_age: Duration = Field(
        default=timedelta(hours=24), description="How long articles stay in the enriched log, at least."
    )
    retention_bytes: int = Field(
        default=1024**3,
        gt=0,
        description="Hard cap of a partition's enriched log: above it the oldest go, read by every group or not.",
    )
    retention_every: Duration = Field(default=timedelta(seconds=10), description="How often the log is trimmed.")
    newer_schema_age: Duration = Field(
        default=timedelta(hours=24), description="How long an entry of a newer schema waits for a newer worker."
    )
    idempotency_window: Duration = Field(
        default=timedelta(days=7), description="How long a repeat of a settled article is recognised."
    )
    duplicate_window: Duration = Field(
        default=timedelta(hours=48),
        description="How long an article is remembered for its near-duplicates, at most; half of it at least.",
    )
    duplicate_entries: int = Field(
        default=50_000,
        ge=0,
        description="Articles remembered for that at most, over all partitions; 0 looks for none.",
    )
    duplicate_similarity: float = Field(
        default=0.6, gt=0, le=1, description="Likeness from which an article counts as a near-duplicate."
    )
    channel: Channel = Field(default=Channel.FULL, description="What the pub/sub channel carries: full, id or off.")
    slot: int | None = Field(default=None, ge=0, description="Consumer number; the lowest free one if not set.")
