"""The account: every article that was accepted, against where it is now."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from benchmarks.chaos.facts import Buried, Facts, Key, Published
from benchmarks.chaos.ledger import Accepted
from benchmarks.chaos.schedule import POISON
from benchmarks.chaos.subscriber import Seen

_Content = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Account:
    """Where everything is. What ought to be empty is listed, not counted, so that it can be looked into."""

    accepted: int
    poison: int
    once: int
    """In the log once, and not among the dead."""
    buried: int
    """Among the dead once, and not in the log."""
    redeliveries: int
    """By Redis' own delivery counts, over all that came to an end."""
    twice: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    buried_twice: list[str] = field(default_factory=list)
    buried_innocent: list[str] = field(default_factory=list)
    enriched_poison: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    """In the log with another content than was posted under that id and version."""
    missed: Mapping[str, list[str]] = field(default_factory=dict)
    """By subscriber: what is in the log and it has not seen."""
    repeats: Mapping[str, int] = field(default_factory=dict)
    """By subscriber: how often it saw something again."""


def reconcile(accepted: Iterable[Accepted], facts: Facts, seen: Mapping[str, Counter[Seen]]) -> Account:
    """Draw up the account."""
    taken = {(one.id, one.version): one for one in accepted}
    log = Counter((one.id, one.version) for one in facts.log)
    dead = Counter((one.id, one.version) for one in facts.dead)
    poison = {key for key, one in taken.items() if one.fault in POISON}
    again = _one_content_under_two_versions(facts)
    published = {(one.id, one.version, one.type) for one in facts.log}
    return Account(
        accepted=len(taken),
        poison=len(poison),
        once=sum(log[key] == 1 and not dead[key] and key not in again for key in taken),
        buried=sum(dead[key] == 1 and not log[key] and key not in again for key in taken),
        redeliveries=_redeliveries(facts),
        twice=_named({key for key, times in log.items() if times > 1 or dead[key]} | again),
        lost=_named(key for key in taken if not log[key] and not dead[key]),
        buried_twice=_named(key for key, times in dead.items() if times > 1),
        buried_innocent=[
            f"{one.id} v{one.version} ({one.reason}, {one.deliveries} deliveries: {one.detail})"
            for one in facts.dead
            if (one.id, one.version) not in poison and not one.id.startswith("wicked-")
        ],
        enriched_poison=_named(key for key in poison if log[key]),
        changed=_named(
            key for one in facts.log if (key := (one.id, one.version)) in taken and taken[key].sha256 != one.sha256
        ),
        missed={name: _named((one[0], one[1]) for one in published - set(what)) for name, what in seen.items()},
        repeats={name: sum(what.values()) - len(what) for name, what in seen.items()},
    )


def _one_content_under_two_versions(facts: Facts) -> set[Key]:
    """Find articles that were taken for another version of themselves when they were posted again."""
    versions: dict[_Content, set[int]] = defaultdict(set)
    entries: list[Published | Buried] = [*facts.log, *facts.dead]
    for one in entries:
        versions[one.id, one.sha256].add(one.version)
    return {(article, version) for (article, _), found in versions.items() for version in sorted(found)[1:]}


def _redeliveries(facts: Facts) -> int:
    settled = sum(max(0, one.attempts - 1) for one in facts.statuses.values())
    dead = {(one.id, one.version) for one in facts.dead}
    counted = sum(max(0, facts.statuses[key].attempts - 1) for key in dead if key in facts.statuses)
    return settled - counted + sum(one.deliveries - 1 for one in facts.dead)


def _named(keys: Iterable[Key]) -> list[str]:
    return [f"{article} v{version}" for article, version in sorted(keys)]
