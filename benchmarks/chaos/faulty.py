"""Deliberate defects, to show that a run notices them. They are patched in here: the services know no such switch."""

import hashlib
from datetime import timedelta
from enum import StrEnum

from services.chassis.consumer.entry import Entry
from services.chassis.consumer.group import Group, Left
from services.chassis.scripts import Script
from services.contracts.keys import GROUP
from services.enrich.worker import desk
from services.ingest import admissions, admit


class Defect(StrEnum):
    """What is wrong with the code of a run."""

    ACK_FIRST = "ack-first"
    """Entries are acknowledged before they are published."""
    NO_REPEAT_CHECK = "no-repeat-check"
    """Admit does not look whether it knows the article."""
    NO_OWN_RECLAIM = "no-own-reclaim"
    """A worker claims what others left behind, and nothing that stands under its own name."""


def break_code(defect: Defect) -> None:
    """Put the defect into this process."""
    {
        Defect.ACK_FIRST: _ack_first,
        Defect.NO_REPEAT_CHECK: _no_repeat_check,
        Defect.NO_OWN_RECLAIM: _no_own_reclaim,
    }[defect]()


def _ack_first() -> None:
    settle = desk.Desk.settle
    desk._SETTLE = _changed(  # noqa: SLF001 - a defect is put where the code is
        desk._SETTLE,  # noqa: SLF001 - as above
        "if #redis.call('XPENDING', KEYS[1], ARGV[1], ARGV[2], ARGV[2], 1) == 0 then return '' end",
        "",
    )

    async def acked(self: desk.Desk, entry: Entry) -> None:
        await self.client.xack(self.partition.raw, GROUP, entry.id)
        await self.client.xdel(self.partition.raw, entry.id)
        await settle(self, entry)

    desk.Desk.settle = acked  # type: ignore[method-assign]


def _no_repeat_check() -> None:
    admissions.ADMIT = _changed(  # type: ignore[attr-defined]
        admit.ADMIT, "local known = redis.call('HGET', KEYS[2], 'd:' .. ARGV[2])", "local known = false"
    )


def _no_own_reclaim() -> None:
    left_behind = Group.left_behind

    async def by_others(self: Group, idle: timedelta, in_hand: set[str]) -> list[Left]:
        return [left for left in await left_behind(self, idle, in_hand) if left.consumer != self.consumer]

    Group.left_behind = by_others  # type: ignore[method-assign]


def _changed(script: Script, old: str, new: str) -> Script:
    if old not in script.source:
        message = f"the script has changed; the defect does not fit any more: {old}"
        raise AssertionError(message)
    source = script.source.replace(old, new)
    return Script(source, hashlib.sha1(source.encode()).hexdigest())  # noqa: S324 - Redis names scripts by SHA-1
