"""The account at the end of a chaos run: what counts as lost, doubled, missed, and how stalls are measured."""

from collections import Counter
from dataclasses import replace

from benchmarks.chaos.facts import Buried, Facts, Left, Published, Remembered
from benchmarks.chaos.in_hand import Orphaned
from benchmarks.chaos.ledger import Accepted
from benchmarks.chaos.reconcile import reconcile
from benchmarks.chaos.schedule import Fault
from benchmarks.chaos.stalls import after_kills, longest_silence
from benchmarks.chaos.windows import Window, Windows

NOTHING_LEFT = Left(0, 0, 0, 0)


def accepted(name: str, version: int = 1, fault: Fault | None = None, content: str = "") -> Accepted:
    """What a producer wrote down."""
    return Accepted(id=name, version=version, sha256=content or f"{name}{version}", repeat=False, fault=fault, at=0)


def published(name: str, version: int = 1, at: int = 0, content: str = "") -> Published:
    """An entry of the log."""
    return Published(name, version, "article.enriched", content or f"{name}{version}", at)


def buried(name: str, deliveries: int = 4) -> Buried:
    """A dead letter."""
    return Buried(name, 1, f"{name}1", "max-deliveries", "", deliveries)


def facts(log: list[Published], dead: list[Buried] | None = None, **attempts: int) -> Facts:
    """What Redis holds; `attempts` by id, each admitted at 0 ms."""
    statuses = {(name, 1): Remembered(times, 0) for name, times in attempts.items()}
    return Facts(log, dead or [], statuses, NOTHING_LEFT)


def test_each_once_is_as_it_should_be() -> None:
    """An article in the log, poison among the dead, a repeat of either: nothing is wrong."""
    taken = [accepted("a"), accepted("a", 2), accepted("p", fault=Fault.HANGS), accepted("a")]
    account = reconcile(taken, facts([published("a"), published("a", 2)], [buried("p")], a=3, p=4), {})
    assert (account.accepted, account.once, account.buried, account.poison) == (3, 2, 1, 1)
    assert account.redeliveries == 5
    assert not any([account.lost, account.twice, account.buried_twice, account.buried_innocent, account.changed])


def test_what_is_nowhere_is_lost() -> None:
    """Accepted, and neither in the log nor among the dead."""
    assert reconcile([accepted("a"), accepted("b")], facts([published("b")]), {}).lost == ["a v1"]


def test_twice_is_noticed_in_every_form() -> None:
    """Twice in the log, in the log and among the dead, twice among the dead, one content under two versions."""
    assert reconcile([accepted("a")], facts([published("a")] * 2), {}).twice == ["a v1"]
    assert reconcile([accepted("a")], facts([published("a")], [buried("a")]), {}).twice == ["a v1"]
    assert reconcile([accepted("a")], facts([], [buried("a")] * 2), {}).buried_twice == ["a v1"]
    again = facts([published("a", content="same"), published("a", 2, content="same")])
    assert reconcile([accepted("a", content="same")], again, {}).twice == ["a v2"]


def test_only_poison_may_be_buried() -> None:
    """An innocent among the dead is told, with its reason; so is poison in the log."""
    account = reconcile([accepted("a"), accepted("p", fault=Fault.HANGS)], facts([published("p")], [buried("a")]), {})
    assert len(account.buried_innocent) == 1
    assert account.buried_innocent[0].startswith("a v1 (max-deliveries, 4 deliveries")
    assert account.enriched_poison == ["p v1"]


def test_another_content_than_posted_is_noticed() -> None:
    """The log must hold what was posted under that id and version."""
    assert reconcile([accepted("a")], facts([published("a", content="other")]), {}).changed == ["a v1"]


def test_a_subscriber_must_see_everything_and_may_see_it_again() -> None:
    """What is in the log and was not seen is missed; a repeat is counted."""
    log = facts([published("a"), published("b")])
    seen = {"whole": Counter([("a", 1, "article.enriched")] * 3 + [("b", 1, "article.enriched")]), "none": Counter()}
    account = reconcile([accepted("a"), accepted("b")], log, seen)
    assert account.missed == {"whole": [], "none": ["a v1", "b v1"]}
    assert account.repeats == {"whole": 2, "none": 0}


def test_silence_counts_only_while_something_waits() -> None:
    """From the last publication, or from the first admission after it, to the next publication."""
    log = [published("a", at=1000), published("b", at=9000), published("c", at=9500)]
    found = replace(
        facts(log),
        statuses={("a", 1): Remembered(1, 900), ("b", 1): Remembered(1, 7000), ("c", 1): Remembered(1, 9000)},
    )
    windows = Windows([Window("stall server", 8000, 8500), Window("SIGKILL feed", 100, 200)])
    stall = longest_silence(found, windows, until=10_000)
    assert (stall.seconds, stall.meanwhile) == (2.0, ("stall server",))
    waiting = replace(found, statuses={**found.statuses, ("c", 1): Remembered(2, 500)})
    assert longest_silence(waiting, windows, until=10_000).seconds == 8.0
    assert longest_silence(waiting, windows, until=5_000).seconds == 0.0


def test_what_a_killed_worker_had_in_hand_is_timed() -> None:
    """From the kill to the publication; what was published before the kill does not count."""
    log = facts([published("a", at=3500), published("b", at=900)])
    stalls = after_kills([Orphaned("a", 1, 1000), Orphaned("b", 1, 1000), Orphaned("c", 1, 1000)], log, Windows())
    assert [stall.seconds for stall in stalls] == [2.5]
