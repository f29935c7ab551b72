"""Settings of ingest, beside those of every service."""

from datetime import timedelta

from pydantic import Field

from services.chassis.settings import Duration, ServiceSettings


class IngestSettings(ServiceSettings):
    """Where ingest listens, and how much it takes."""

    port: int = Field(default=8080, ge=0, le=65535, description="Port to listen on; 0 takes a free one.")
    max_body_bytes: int = Field(default=4 * 1024 * 1024, gt=0, description="Largest article taken, in bytes.")
    max_backlog_entries: int = Field(
        default=100_000, gt=0, description="High-water mark of a partition's backlog: above it posts get 503."
    )
    max_backlog_bytes: int = Field(default=512 * 1024 * 1024, gt=0, description="The same in bytes of article content.")
    memory_mark: float = Field(
        default=0.9, gt=0, le=1, description="Share of Redis' maxmemory above which posts get 503."
    )
    max_wait: Duration = Field(default=timedelta(seconds=30), description="Longest `Prefer: wait` that is honoured.")
    max_dead_entries: int = Field(
        default=100_000, gt=0, description="Dead letters a partition may hold: they are never trimmed; above it 503."
    )
