"""The schedule of faults, and the articles that are posted meanwhile."""

import random
from collections import Counter
from datetime import timedelta

import pytest

from benchmarks.chaos.articles import article, marker, second_version, wicked
from benchmarks.chaos.plan import Plan
from benchmarks.chaos.schedule import POISON, POSTED, Fault, schedule

THREE_MINUTES = Plan(7, timedelta(minutes=3))


def drawing() -> random.Random:
    """Draws that are the same each time."""
    return random.Random(1)  # noqa: S311 - to be repeated


def test_a_seed_repeats_a_run() -> None:
    """The same seed gives the same faults at the same times; another seed does not."""
    assert schedule(7, THREE_MINUTES.traffic) == schedule(7, THREE_MINUTES.traffic)
    assert schedule(7, THREE_MINUTES.traffic) != schedule(8, THREE_MINUTES.traffic)


@pytest.mark.parametrize("seed", range(20))
def test_three_minutes_kill_twenty_of_each(seed: int) -> None:
    """Ingest, workers, children and feed die twenty times each, and everything else happens at least once."""
    counted = Counter(one.fault for one in schedule(seed, THREE_MINUTES.traffic))
    for kind in (Fault.KILL_INGEST, Fault.KILL_WORKER, Fault.KILL_CHILD, Fault.KILL_FEED):
        assert counted[kind] >= 20
    assert set(counted) == set(Fault)


def test_faults_are_in_order_and_poison_comes_early() -> None:
    """All of it within the time of traffic; poison so early that it can be buried within the run."""
    faults = schedule(7, THREE_MINUTES.traffic)
    assert faults == sorted(faults)
    assert all(timedelta() <= one.at <= THREE_MINUTES.traffic for one in faults)
    assert all(one.at <= THREE_MINUTES.traffic / 2 for one in faults if one.fault in POISON)


def test_no_two_articles_are_alike() -> None:
    """Whatever the generator draws, each name has a content of its own: a double can be told by its content."""
    articles = [article(drawing(), f"a-{number}") for number in range(200)]
    articles += [second_version(one, drawing()) for one in articles]
    assert len({one.sha256 for one in articles}) == 400


def test_an_article_has_an_id_or_a_key() -> None:
    """What is posted under an Idempotency-Key states no id."""
    rng = drawing()
    assert article(rng, "a").body()["id"] == "a"
    assert "id" not in article(rng, "a", keyed=True).body()


@pytest.mark.parametrize("fault", sorted(POSTED))
def test_poison_says_what_it_does(fault: Fault) -> None:
    """Exactly one marker stands in the content, and none in other articles."""
    content = wicked(drawing(), "w-1", fault).content
    assert [one for one in POSTED if marker(one) in content] == [fault]
    assert "chaos-" not in article(drawing(), "a").content
