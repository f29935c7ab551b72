"""Results and reports of games: teams called by their towns, scorers, contests and headings."""

import pytest

from services.contracts.entity import EntityType
from services.enrich.steps.entities import entities
from tests.unit.entities.test_entities import by_name, drafted
from tests.unit.named import Named

PERSON, ORGANIZATION, PLACE, EVENT = EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE, EntityType.EVENT


def test_a_town_beside_scores_is_a_team() -> None:
    """States and towns of two words, too."""
    draft = drafted("Boston 8 St. Louis 0", "Florida 4 New Jersey 2", "Buffalo 9 5 0 286", "It rained in Ohio.")
    found = by_name(entities(draft, Named(**{"Boston": PLACE, "St. Louis": PLACE, "Buffalo": PLACE})))
    teams = ("Boston", "St. Louis", "Florida", "New Jersey", "Buffalo")
    assert [found[name].type for name in (*teams, "Ohio")] == [ORGANIZATION] * 5 + [PLACE]


@pytest.mark.parametrize("line", ["BOSTON 69 65 .515 5 1/2", "BOSTON AT DENVER", "DENVER AT BOSTON"])
def test_standings_and_schedules_are_of_teams(line: str) -> None:
    """By shares of games won, and by who plays at whose place."""
    assert by_name(entities(drafted(line), Named(BOSTON=PLACE)))["BOSTON"].type is ORGANIZATION


def test_a_country_plays_under_its_own_name() -> None:
    """Its team is the country."""
    found = by_name(entities(drafted("Peru 3 Chile 1", "Peru 12 5 0"), Named(Peru=PLACE, Chile=PLACE)))
    assert {found["Peru"].type, found["Chile"].type} == {PLACE}


def test_a_town_that_plays_in_a_report_is_a_team() -> None:
    """As often as it is a place, or more; three different words of sport make a report."""
    report = "The striker scored a goal as Boston beat Denver in the second half. Denver coach Ada Holt was angry."
    found = by_name(entities(drafted(report), Named(Boston=PLACE, Denver=PLACE)))
    assert (found["Boston"].type, found["Denver"].type) == (ORGANIZATION, ORGANIZATION)
    visited = by_name(entities(drafted(report, "They met in Denver, outside Denver."), Named(Denver=PLACE)))
    assert visited["Denver"].type is PLACE


def test_two_that_beat_each_other_are_teams_in_a_story_of_any_kind() -> None:
    """What stands between them is said of teams alone; a country stays one."""
    draft = drafted("Boston beat Denver by an innings, and Ohio v Florida was left drawn. Peru beat Chile.")
    found = by_name(entities(draft, Named(Boston=PLACE, Denver=PLACE, Peru=PLACE)))
    assert {found[name].type for name in ("Boston", "Denver", "Ohio", "Florida")} == {ORGANIZATION}
    assert found["Peru"].type is PLACE


def test_who_scored_is_a_person() -> None:
    """In brackets behind the score; the teams outside of them are none."""
    draft = drafted("Arden 3 (Holm 27, Lisk 45) Leyton 1 (Brenner 62).")
    found = by_name(entities(draft, Named(Holm=ORGANIZATION, Arden=PLACE)))
    assert {found[name].type for name in ("Holm", "Lisk", "Brenner")} == {PERSON}
    assert {found[name].type for name in ("Arden", "Leyton")} == {ORGANIZATION}


@pytest.mark.parametrize("name", ["Champions League", "American League"])
def test_a_contest_is_no_body(name: str) -> None:
    """It is played."""
    assert by_name(entities(drafted(f"They won the {name}."), Named(**{name: ORGANIZATION})))[name].type is EVENT


@pytest.mark.parametrize("heading", ["MAJOR LEAGUE RESULTS FRIDAY", "EASTERN DIVISION", "ICE HOCKEY"])
def test_headings_over_results_name_nobody(heading: str) -> None:
    """Capitals all through tell nothing there."""
    assert not entities(drafted(f"{heading}."), Named(**{heading: PERSON})).entities
