"""Settings of feed, beside those of every service."""

from datetime import timedelta
from typing import Final

from pydantic import Field

from services.chassis.settings import Duration, ServiceSettings


class FeedSettings(ServiceSettings):
    """Where feed listens, and how much it holds for each subscriber."""

    port: int = Field(default=8081, ge=0, le=65535, description="Port to listen on; 0 takes a free one.")
    heartbeat: Duration = Field(
        default=timedelta(seconds=15),
        gt=timedelta(),
        description="A subscriber that has nothing to read gets a heartbeat with its position this often.",
    )
    buffer_entries: int = Field(
        default=1000, gt=0, description="Articles held for a subscriber that reads slowly; one more closes its stream."
    )
    buffer_bytes: int = Field(default=16 * 1024 * 1024, gt=0, description="The same in bytes of articles.")
    page_bytes: int = Field(
        default=4 * 1024 * 1024, gt=0, description="Bytes of articles aimed at in one read of the log."
    )
    stall_timeout: Duration = Field(
        default=timedelta(seconds=60),
        gt=timedelta(),
        description="A subscriber that takes nothing for this long while it is written to is let go.",
    )
    max_subscribers: int = Field(default=1000, gt=0, description="Open streams this process serves; more get 503.")
    ingest_url: str = Field(
        default="http://127.0.0.1:8080",
        pattern=r"^https?://[^\s;,'\"/]+(?:/[^\s;,'\"]*)?$",
        description="Where the live page posts articles to, as a browser reaches it.",
    )


BLOCK: Final = timedelta(seconds=1)
"""How long one read of the log waits for the next entry."""
START_PATIENCE: Final = timedelta(seconds=3)
"""How long a request waits for this process to find the end of the log, before it is refused."""
