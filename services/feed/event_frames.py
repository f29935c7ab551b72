"""Server-sent events as bytes (HTML Living Standard, section 9.2).

An `id:` without data is no event to a page, but moves its last event id: so heartbeats carry positions.
"""

import json
from datetime import timedelta

from services.feed.position import Position, printed
from services.feed.published import Gap, Item


def frame(item: Item, position: Position) -> bytes:
    """Write one event; `position` is where its reader stands once it has it."""
    head, data = ("gap", _gap(item)) if isinstance(item, Gap) else ("article", item.data)
    return b"event: %b\nid: %b\ndata: %b\n\n" % (head.encode(), str(position).encode(), data)


def heartbeat(position: Position) -> bytes:
    """Write a sign of life that carries the position."""
    return b": heartbeat\nid: %b\n\n" % str(position).encode()


def opening(position: Position, retry: timedelta) -> bytes:
    """Write what a stream begins with: how soon to come back after a cut, and from where."""
    return b"retry: %d\nid: %b\n\n" % (int(retry.total_seconds() * 1000), str(position).encode())


def _gap(gap: Gap) -> bytes:
    told = {"partition": gap.partition, "from": printed(gap.after), "to": printed(gap.entry)}
    return json.dumps(told, separators=(",", ":")).encode()
