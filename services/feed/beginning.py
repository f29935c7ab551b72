"""Where a subscriber wants to begin: behind a position, at a time, a few articles back, or now."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from aiohttp import web
from redis.asyncio import Redis

from services.chassis.problems import ProblemError
from services.contracts.keys import Keyspace
from services.feed.history import before_newest, end_of_log
from services.feed.position import Position, PositionError, before_time, parse
from services.feed.problems import INVALID_POSITION, INVALID_QUERY, INVALID_SINCE
from services.feed.wanted import FILTERS

LAST_EVENT_ID: Final = "Last-Event-ID"
_PARAMETERS: Final = frozenset({*FILTERS, "last_event_id", "since", "recent"})
_MOST_RECENT: Final = 100
_LOST_PLUS: Final = re.compile(r"(?<=\d) (?=\d\d:?\d\d$)")
"""A plus sign in a URL's query means a blank, and people forget to write it as %2B."""
_REREAD: Final = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Beginning:
    """What was asked for. The client's own position wins: so a page that reconnects goes on where it was."""

    behind: Position | None = None
    since: datetime | None = None
    recent: int | None = None

    async def position(self, client: Redis, keyspace: Keyspace) -> Position | None:
        """Return the position to replay from, None for what comes from now on. Raises what Redis raises.

        A time to come means now. A position beyond the end of the log comes from a log that has lost its end since
        (a failover, a restored copy): a minute is read again, since what came instead stands there.
        """
        if self.behind is None and self.since is None:
            return await before_newest(client, keyspace, self.recent) if self.recent else None
        end = await end_of_log(client, keyspace)
        if self.behind is None:
            asked = before_time(self.since) if self.since else None
            return end.met(Position((asked,) * keyspace.partitions)) if asked else None
        back = int(_REREAD.total_seconds() * 1000)
        return Position(
            tuple(
                seen if seen <= last else (max(last[0] - back, 0), 0)
                for seen, last in zip(self.behind.entries, end.entries, strict=True)
            )
        )


def beginning(request: web.Request, partitions: int) -> Beginning:
    """Read what a request asks for. Raises ProblemError."""
    unknown = sorted(set(request.query) - _PARAMETERS)
    if unknown:
        raise ProblemError(INVALID_QUERY, f"It takes {', '.join(sorted(_PARAMETERS))}; not {', '.join(unknown)}.")
    behind = request.headers.get(LAST_EVENT_ID) or request.query.get("last_event_id")
    since, recent = request.query.get("since"), request.query.get("recent")
    return Beginning(
        _position(behind, partitions) if behind else None,
        _moment(since) if since is not None else None,
        _number(recent) if recent is not None else None,
    )


def _position(text: str, partitions: int) -> Position:
    try:
        return parse(text, partitions)
    except PositionError as error:
        raise ProblemError(INVALID_POSITION, f"{error}.") from error


def _moment(text: str) -> datetime:
    """Read a time; without a zone it is UTC."""
    try:
        moment = datetime.fromisoformat(_LOST_PLUS.sub("+", text) if "T" in text else text)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise ProblemError(INVALID_SINCE, "Write it like 2026-11-22T10:00:00Z, and a plus sign as %2B.") from error


def _number(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text[:9]) <= _MOST_RECENT:
        raise ProblemError(INVALID_QUERY, f"recent is a number from 1 to {_MOST_RECENT}.")
    return int(text)
