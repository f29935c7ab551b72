"""What the pub/sub channel carries."""

import json

from services.contracts.enriched import ARTICLE_ENRICHED
from services.contracts.entries import RawEntry
from services.enrich.worker.settings import Channel


def message(channel: Channel, raw: RawEntry, article: bytes) -> bytes:
    """Return the message for one enriched article: itself, or just what names it."""
    if channel is Channel.FULL:
        return article
    if channel is Channel.ID:
        return json.dumps({"id": raw.id, "version": raw.version, "type": ARTICLE_ENRICHED}).encode()
    return b""
