"""The table at the end, and whether the run has passed."""

import os
from datetime import UTC, datetime

from benchmarks.chaos.run import Outcome
from benchmarks.chaos.schedule import POSTED, Fault

_SHOWN = 5


def failures(outcome: Outcome) -> list[str]:
    """Say what is wrong; nothing if the promise was kept."""
    account = outcome.account
    wrong = {
        "lost": account.lost,
        "enriched twice": account.twice,
        "buried twice": account.buried_twice,
        "buried though not poison": account.buried_innocent,
        "poison enriched": account.enriched_poison,
        "another content than posted": account.changed,
        "refused for good": outcome.refused,
        **{f"missed by {name}": missed for name, missed in account.missed.items()},
    }
    said = [f"{what}: {len(which)} ({_some(which)})" for what, which in wrong.items() if which]
    left = outcome.left
    if left.backlog or left.pending:
        said.append(f"left over: {left.backlog} on the raw stream, {left.pending} of them pending")
    elif left.backlog_bytes or left.uncounted:
        said.append(f"counters are off: {left.backlog_bytes} bytes, {left.uncounted} articles, of an empty backlog")
    if outcome.gaps:
        said.append(f"gaps told to subscribers though nothing was trimmed: {outcome.gaps}")
    if not account.redeliveries:
        said.append("no redeliveries: this run has tested nothing")
    return said


def table(outcome: Outcome) -> str:
    """Write everything down, one fact a line."""
    plan, account = outcome.plan, outcome.account
    rows: dict[str, str] = {
        "seed": str(plan.seed),
        "date": datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC"),
        "server": outcome.server,
        "machine": f"{os.cpu_count()} processors, with a load of {outcome.load:.1f} before",
        "defect put in": plan.defect.value if plan.defect else "none",
        "duration": f"{outcome.traffic_seconds:.0f} s of traffic, {outcome.drain_seconds:.0f} s until nothing was left",
        "posted": f"{outcome.posted} (and {outcome.retries} retries)",
        "accepted": str(account.accepted),
        "articles a second": f"{account.accepted / outcome.traffic_seconds:.1f}",
        "enriched once": str(account.once),
        "enriched twice": str(len(account.twice)),
        "lost": str(len(account.lost)),
        "buried": f"{account.buried} of {account.poison} that are poison",
        "buried, not poison": str(len(account.buried_innocent)),
        "buried twice": str(len(account.buried_twice)),
        "redeliveries": str(account.redeliveries),
        **{fault: str(outcome.done[fault]) for fault in Fault if fault not in POSTED},
        **{fault: f"{outcome.done[fault]} articles" for fault in Fault if fault in POSTED},
        "ended by themselves": ", ".join(f"{name}: {ends}" for name, ends in outcome.ended_alone.items()) or "none",
        "longest silence": _silence(outcome),
        **_orphaned(outcome),
        **{f"subscriber {name}": _subscriber(outcome, name) for name in account.missed},
    }
    return "\n".join(f"{name:<24}{value}" for name, value in rows.items())


def _subscriber(outcome: Outcome, name: str) -> str:
    account = outcome.account
    missed, repeats = len(account.missed[name]), account.repeats[name]
    return f"missed {missed}, saw {repeats} again, cut off {outcome.drops[name]} times"


def _silence(outcome: Outcome) -> str:
    stall = outcome.silence
    meanwhile = f" (meanwhile: {', '.join(stall.meanwhile)})" if stall.meanwhile else ""
    return f"{stall.seconds:.1f} s without a publication while articles waited{meanwhile}"


def _orphaned(outcome: Outcome) -> dict[str, str]:
    """Tell how long the work of killed workers lay: over all, and where only that one worker was down meanwhile."""
    alone = [one for one in outcome.orphaned if len(one.meanwhile) <= 1]
    promised = outcome.plan.claim_after.total_seconds() + 2
    rows = {}
    if outcome.orphaned:
        worst = outcome.orphaned[0]
        meanwhile = f" (meanwhile: {', '.join(worst.meanwhile)})" if worst.meanwhile else ""
        rows["after killing a worker"] = (
            f"{worst.seconds:.1f} s at most until what it had in hand was out, of {len(outcome.orphaned)}{meanwhile}"
        )
    if alone:
        rows["the same, undisturbed"] = f"{alone[0].seconds:.1f} s at most, of {len(alone)}; promised: {promised:g} s"
    return rows


def _some(which: list[str]) -> str:
    return ", ".join(which[:_SHOWN]) + (", ..." if len(which) > _SHOWN else "")
