"""One attempt at one entry: settled, buried or left for another time."""

import time
from datetime import timedelta

import structlog

from services.chassis.consumer.entry import (
    Burial,
    Entry,
    Limits,
    PermanentError,
    Reason,
    TransientError,
    Work,
)

_log = structlog.get_logger()


async def finish(work: Work, entry: Entry, limits: Limits) -> None:
    """Try to settle the entry; bury it if it can never be settled, or if this was its last delivery."""
    if work.is_too_new(entry):
        await _await_newer_worker(work, entry, limits)
        return
    if entry.deliveries > limits.max_deliveries:
        times = f"delivered {entry.deliveries - 1} times, never finished"
        await work.bury(entry, Burial(Reason.MAX_DELIVERIES, "GaveUp", times))
        return
    try:
        await work.settle(entry)
    except PermanentError as error:
        await work.bury(entry, Burial(Reason.PERMANENT, _class(error), str(error)))
    except TransientError as error:
        if entry.deliveries >= limits.max_deliveries:
            await work.bury(entry, Burial(Reason.MAX_DELIVERIES, _class(error), str(error)))
        else:
            _log.warning(
                "entry.failed", stream=entry.stream, entry=entry.id, deliveries=entry.deliveries, error=str(error)
            )


async def _await_newer_worker(work: Work, entry: Entry, limits: Limits) -> None:
    """During a rolling deploy an old worker may meet what a new producer wrote: it is left pending for a while."""
    accepted = timedelta(milliseconds=int(entry.id.partition("-")[0]))
    age = timedelta(seconds=time.time()) - accepted
    if age > limits.newer_schema_age:
        await work.bury(entry, Burial(Reason.TOO_NEW, "NewerSchema", f"no newer worker came within {age}"))
    else:
        _log.warning("entry.left_for_newer_worker", stream=entry.stream, entry=entry.id)


def _class(error: Exception) -> str:
    return type(error.__cause__ or error).__name__
