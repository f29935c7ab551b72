"""What `make bench` makes of figures: turns, targets, what got worse, and the table of docs/performance.md."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import islice
from pathlib import Path

import pytest

from benchmarks.speed import samples
from benchmarks.speed.figure import OURS, Figure, Spread, Target, Turn
from benchmarks.speed.percentiles import percentile
from benchmarks.speed.results import Line, Run, append, lines, read, worse
from benchmarks.speed.row import Form, Plan, Row, Sides
from benchmarks.speed.rows import ROWS
from benchmarks.speed.table import PAGE, rendered
from benchmarks.speed.turns import Outcome, measured


def line(median: float, **other: str) -> Line:
    """Make a line of results: ours, of posts, unless said otherwise."""
    told = {"date": "2026-12-01T00:00:00+00:00", "commit": "abc", "machine": "m", "versions": "", "form": "whole"}
    named = {"row": "posts", "side": OURS, "figure": Figure.ARTICLES.name, "notes": ""}
    return Line(**{**told, **named, **other}, load=0, median=median, low=median, high=median, turns=5)


async def test_programs_are_warmed_up_and_then_run_in_turns(tmp_path: Path) -> None:
    """What else happens on the machine hits both; the first turn of each does not count."""
    ran: list[str] = []

    def side(name: str, values: list[float]) -> Sides:
        async def run() -> Turn:
            ran.append(name)
            return {Figure.ARTICLES: values.pop(0)}

        return Sides({name: run})

    @asynccontextmanager
    async def sides(_: Plan) -> AsyncIterator[Sides]:
        ours, other = side(OURS, [1, 30, 10, 20]), side("other", [1, 2, 2, 2])
        yield Sides({**ours.of, **other.of}, turns=3)

    row = Row("row", "says", sides, ())
    outcome = await measured(row, Plan(Form.WHOLE, tmp_path, None))
    assert ran == [OURS, "other"] * 4
    assert outcome.found[OURS][Figure.ARTICLES] == Spread(20, 10, 30)


@pytest.mark.parametrize(
    ("target", "ours", "theirs", "met"),
    [
        (Target(Figure.ARTICLES, 0.5, "limit"), 60, 100, True),
        (Target(Figure.ARTICLES, 0.5, "limit"), 40, 100, False),
        (Target(Figure.P99, 1.0, "peer"), 90, 100, True),
        (Target(Figure.P99, 50), 51, None, False),
        (Target(Figure.LOST, 0), 0, None, True),
        (Target(Figure.SECONDS, 1.0, "load", adds=True), 2.5, 2, True),
        (Target(Figure.SECONDS, 1.0, "load", adds=True), 3.5, 2, False),
    ],
)
def test_a_target_is_a_share_of_the_other_or_a_bound(
    target: Target, ours: float, theirs: float | None, *, met: bool
) -> None:
    """Of rates at least as much is wanted, of times at most."""
    found = target.found(ours, theirs)
    assert found is not None
    assert target.is_met(found) is met


def test_what_got_worse_is_told_within_one_kind_of_machine_and_form() -> None:
    """Ours only, and only beyond what differs from run to run."""
    before = [line(500, form="short"), line(1000), line(100, side="other"), line(10, figure=Figure.P50.name)]
    assert not list(worse([line(950)], before))
    assert list(worse([line(800)], before)) == ["posts: articles 800 /s, was 1,000 at abc on 2026-12-01"]
    assert not list(worse([line(800, machine="another")], before))
    assert not list(worse([line(10, side="other")], before))
    assert len(list(worse([line(13, figure=Figure.P50.name)], before))) == 1


def test_results_are_only_added_and_read_as_they_were_written(tmp_path: Path) -> None:
    """The file has one heading, whoever writes to it."""
    file = tmp_path / "results.csv"
    append([line(1.5)], file)
    append([line(2.5, notes='a "note", with a comma')], file)
    assert read(file) == [line(1.5), line(2.5, notes='a "note", with a comma')]


def test_every_figure_of_every_side_has_its_line() -> None:
    """With three digits more than anybody reads."""
    found = {
        OURS: {Figure.P50: Spread(1.23456789, 1, 2), Figure.P99: Spread(3, 2, 4)},
        "other": {Figure.P50: Spread(1, 1, 1)},
    }
    run = Run("2026-12-01", "abc", "m", "", 0, "whole")
    made = list(lines(run, Outcome(ROWS[0], found, 5, ("one", "two", "one"))))
    assert [(each.side, each.figure, each.median) for each in made] == [
        (OURS, "P50", 1.23457),
        (OURS, "P99", 3.0),
        ("other", "P50", 1.0),
    ]
    assert {each.notes for each in made} == {"one; two"}


def test_the_table_has_the_newest_whole_run_and_marks_what_is_missed() -> None:
    """A short run stands in only where there is no whole one."""
    limit = "aiohttp answering 202 unseen"
    old = [line(100), line(400, side=limit)]
    new = [line(150, date="2026-12-02"), line(200, date="2026-12-02", side=limit)]
    short = [line(1, date="2026-12-03", form="short")]
    row = next(each for each in rendered([*new, *short, *old]).splitlines() if limit in each)
    assert "| 0.75 | 150 (150–150) /s | 200 (200–200) /s | 2026-12-02, abc, whole |" in row
    assert "| **0.25** |" in rendered(old)


def test_the_table_of_the_page_is_that_of_the_results() -> None:
    """Whoever adds results writes the table anew: `python -m benchmarks.speed --table`."""
    assert rendered(read()) in PAGE.read_text("utf-8")


def test_no_article_is_like_another_and_markup_stays() -> None:
    """Nothing is remembered from one to the next, and pages are read as such."""
    assert len(set(islice(samples.stories(), 60))) == 60
    first, second = islice(samples.pages(), 0, 4, 2)
    assert first != second
    assert first.count("<p") == second.count("<p") > 5


def test_a_prepared_article_has_five_kilobytes_and_its_number() -> None:
    """So many bytes are what the rows of posts say they post."""
    one, other = samples.article_json(1), samples.article_json(2)
    assert 5000 <= len(one) == len(other) <= 5 * 1024
    assert one != other


def test_percentiles_are_values_that_were_measured() -> None:
    """None is made up between two."""
    assert percentile([3.0, 1.0, 2.0], 50) == 2.0
    assert percentile([float(one) for one in range(1, 201)], 99) == 199.0
    assert percentile([], 99) == 0.0


def test_rows_have_names_of_their_own() -> None:
    """They are asked for by them."""
    assert len({row.name for row in ROWS}) == len(ROWS)
