"""Countries and towns that stand for their teams: `England beat Samoa`, `Leeds started the second half better`."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from services.enrich.entities.find.scores import is_scored
from services.enrich.entities.find.spot import Spot
from services.enrich.entities.join.placed import Placed
from services.enrich.gazetteer.countries import country
from services.enrich.gazetteer.places import find
from services.enrich.gazetteer.regions import region
from services.enrich.languages.vocabulary import pattern, patterns

_LEAST_WORDS_OF_GAMES: Final = 3
"""Different words of sport: a war has captains, a strike a half-time, no other story three of these."""
_WORDS_OF_A_REPORT: Final = 7
"""As many has the report of a game, in which whatever nothing happens `in` plays."""
_MOST_WORDS_OF_A_TEAM: Final = 3
"""Longer names in tables of results are those of contests and grounds."""
_NEAR_CHARACTERS: Final = 24
"""The longest of what stands before a team or a town fits."""
_W: Final = patterns("names.teams")
_THE: Final = rf"(?: (?:{pattern('names.definite')}))?"
_GAME: Final = re.compile(rf"\b(?:{_W['game']})\b")
_WHERE: Final = re.compile(rf"\b(?i:{_W['place_before']}){_THE} \Z")
_AT: Final = re.compile(rf"\b(?i:{_W['town_before']}){_THE} \Z")
_BEFORE: Final = re.compile(rf"\b(?:{_W['played']}){_THE} \Z")
_OF_TWO: Final = re.compile(rf"[A-Z][\w.'’-]* (?:{_W['beaten']}){_THE} \Z")
_WITH_ANOTHER: Final = re.compile(rf" (?:{_W['beaten']}){_THE} [A-Z]")
_AFTER: Final = re.compile(
    rf"(?:['’]s?)? (?:{_W['plays']}|(?:{pattern('names.and')}) [A-Z]\w+ (?:{_W['met']})|\d{{1,3}}[-–]\d{{1,3}}\b|"
    rf"(?:{_W['squad']})\b)"
)


def is_team(text: str, placed: Sequence[Placed]) -> bool:
    """Whether a place's name stands for a team more often than for the place, in a story about a game."""
    sport = _sport(text)
    if sport < _LEAST_WORDS_OF_GAMES:
        return False
    as_team = sum(_plays(text, one) for one in placed)
    as_place = sum(bool(_WHERE.search(text, max(0, one.start - _NEAR_CHARACTERS), one.start)) for one in placed)
    return as_team >= max(1, as_place) or (sport >= _WORDS_OF_A_REPORT and not as_place)


def team_names(text: str, spots: Iterable[Spot]) -> frozenset[str]:
    """Return the towns and states that stand for their teams: beside scores, or where teams are said to play.

    Countries are not among them: those play under their own names.
    """
    sport = _sport(text) >= _LEAST_WORDS_OF_GAMES
    as_team: Counter[str] = Counter()
    for one in spots:
        scored = one.name.count(" ") < _MOST_WORDS_OF_A_TEAM and is_scored(*one.around())
        plays = sport and _plays(text, one)
        if scored or plays or _is_one_of_two(text, one):
            as_team[one.name] += 1
        elif _AT.search(text, max(0, one.start - _NEAR_CHARACTERS), one.start):
            as_team[one.name] -= 1
    return frozenset(name for name, count in as_team.items() if count > 0 and _is_town_or_state(name))


def _is_one_of_two(text: str, one: Spot) -> bool:
    """Whether it stands beside another name as only teams do, whatever the story has beside: `Essex beat Kent`."""
    before = _OF_TWO.search(text, max(0, one.start - _NEAR_CHARACTERS), one.start)
    return bool(before or _WITH_ANOTHER.match(text, one.end))


def _is_town_or_state(name: str) -> bool:
    return bool(country(name) is None and (region(name) or find(name)))


@lru_cache(maxsize=4)
def _sport(text: str) -> int:
    """Count the different words of sport; kept, since all places of a story ask."""
    return len({match[0].lower() for match in _GAME.finditer(text)})


def _plays(text: str, one: Placed | Spot) -> bool:
    before = _BEFORE.search(text, max(0, one.start - _NEAR_CHARACTERS), one.start)
    return bool(before or _AFTER.match(text, one.end))
