"""Stopping when the deploy is at fault: burying every article that comes would only move the backlog."""

import time
from dataclasses import dataclass
from datetime import timedelta

import structlog

_log = structlog.get_logger()


@dataclass(slots=True)
class Breaker:
    """Open after too many articles were given up in a row; lets one look through now and then."""

    limit: int
    retry_after: timedelta
    partition: int
    _opened: float | None = None

    def is_open(self, given_up_in_a_row: int) -> bool:
        """Whether to take nothing now. Says so once when it opens and once when it closes."""
        if given_up_in_a_row < self.limit:
            if self._opened is not None:
                _log.info("worker.resumed", partition=self.partition)
            self._opened = None
            return False
        now = time.monotonic()
        if self._opened is None:
            self._opened = now
            _log.error("worker.stopped", partition=self.partition, given_up_in_a_row=given_up_in_a_row)
            return True
        if now - self._opened > self.retry_after.total_seconds():
            self._opened = now
            return False
        return True
