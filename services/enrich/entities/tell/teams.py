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


def is_team(text: str, placed: Sequence[Placed]) -> bool:
    """Whether a place's name stands for a team more often than for the place, in a story about a game."""
    sport = _sport(text)
    if sport < _ENOUGH:
        return False
    as_team = sum(_plays(text, one) for one in placed)
    as_place = sum(bool(_WHERE.search(text, max(0, one.start - _WINDOW), one.start)) for one in placed)
    return as_team >= max(1, as_place) or (sport >= _REPORT and not as_place)


def team_names(text: str, spots: Iterable[Spot]) -> frozenset[str]:
    """Return the towns and states that stand for their teams: beside scores, or where teams are said to play.

    Countries are not among them: those play under their own names.
    """
    sport = _sport(text) >= _ENOUGH
    as_team: Counter[str] = Counter()
    for one in spots:
        scored = one.name.count(" ") < _LONGEST and is_scored(*one.around())
        plays = sport and _plays(text, one)
        if scored or plays:
            as_team[one.name] += 1
        elif _AT.search(text, max(0, one.start - _WINDOW), one.start):
            as_team[one.name] -= 1
    return frozenset(name for name, count in as_team.items() if count > 0 and _is_town_or_state(name))


def _is_town_or_state(name: str) -> bool:
    return bool(country(name) is None and (region(name) or find(name)))


_LONGEST: Final = 3


@lru_cache(maxsize=4)
def _sport(text: str) -> int:
    """Count the different words of sport; kept, since all places of a story ask."""
    return len({match[0].lower() for match in _SPORT.finditer(text)})


_ENOUGH: Final = 3
"""Different words of sport: a war has captains, a strike a half-time, no other story three of these."""
_REPORT: Final = 7
"""As many has the report of a game, in which whatever nothing happens `in` plays."""
_WINDOW: Final = 24
_SPORT: Final = re.compile(
    r"\b(?:match(?:es)?|goals?|half-time|halftime|second half|first half|kick-?off|coach|strikers?|midfielders?|"
    r"goalkeeper|defenders?|scored|wickets?|innings|penalt(?:y|ies)|tries|season|fixtures?|touchdowns?|quarterback|"
    r"semi-?finals?|quarter-?finals?|World Cups?|[Ll]eague|Test|Six Nations|football|rugby|cricket|hockey|players?|"
    r"squad|equalis(?:er|ed)|teammates?|playoffs?|rebounds|pitcher)\b"
)
_WHERE: Final = re.compile(
    r"\b(?:[Ii]n|[Nn]ear|[Aa]cross|[Oo]utside|[Ff]rom|[Tt]hroughout|[Vv]isit(?:ed)? to) (?:the )?\Z"
)
_AT: Final = re.compile(r"\b(?:[Ii]n|[Nn]ear|[Aa]t|[Aa]cross|[Oo]utside|[Ff]rom|[Tt]o|[Oo]f) (?:the )?\Z")
_BEFORE: Final = re.compile(
    r"\b(?:beat|beats|beating|defeated|thrashed|against|versus|vs\.?|v|over|edged|stunned|faced?|hosts?|lost to|"
    r"drew with|draw with|defeat (?:to|by)|loss to|played|playing for|plays for|captained|coached) (?:the )?\Z"
)
_AFTER: Final = re.compile(
    r"(?:['’]s?)? (?:beat|defeated|thrashed|won|win|scored|drew|trailed|equalised|kicked off|"
    r"started the (?:first|second)|easing to|versus|vs?\.? [A-Z]|and [A-Z]\w+ (?:have|had) met|\d{1,3}[-–]\d{1,3}\b|"
    r"(?:great|captain|coach|manager|striker|goalkeeper|keeper|midfielder|defender|winger|forwards?|supporters|fans|"
    r"bowlers?|batsm[ae]n|batters?|opener|skipper|fly-half|scrum-half|quarterback|pitcher)\b)"
)


def _plays(text: str, one: Placed | Spot) -> bool:
    before = _BEFORE.search(text, max(0, one.start - _WINDOW), one.start)
    return bool(before or _AFTER.match(text, one.end))
