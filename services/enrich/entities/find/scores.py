"""Who stands in results: teams beside their goals, points and standings, scorers in brackets behind them."""

import re
from typing import Final

from services.enrich.languages.vocabulary import pattern

_BEAT: Final = pattern("names.before_scores")
_AT: Final = pattern("names.at")
_OVERS: Final = pattern("names.overs")
_TEAM: Final = r"(?:[A-Z][\w.'’-]* ){1,3}"
_BEHIND: Final = re.compile(
    rf" \d{{1,3}},? {_TEAM}\d{{1,3}}\b"  # Antwerp 2 Raith 1
    r"|(?: \d{1,3}){3}"  # Antwerp 17 9 5
    r"| \d{1,3} \d{1,3} \.\d{3}\b"  # Antwerp 17 9 .654
    rf"| (?:{_AT}) (?:[A-Z][A-Z.'’-]+ ?){{1,3}}\Z"  # ANTWERP AT RAITH
    rf"|(?: \d{{1,2}})? (?:{_BEAT}) {_TEAM}\d{{1,2}}[-–]\d{{1,2}}\b(?!,? \d)"  # beat Raith 2-1
    rf"| \d{{1,3}}(?:[-–]\d{{1,2}})?(?: (?:{_OVERS}))? \((?:[A-Z]\. ?)?[A-Z][\w'’ -]{{1,30}} \d"  # Antwerp 3 (Olsen 23)
)
_BEFORE: Final = re.compile(rf"(?:[A-Z][\w.'’-]* \d{{1,3}},? |\d\) |\b(?:{_BEAT}) )\Z")
_HOST: Final = re.compile(rf"\A(?:[A-Z][A-Z.'’-]+ ){{1,3}}(?:{_AT}) \Z")
_SCORE: Final = re.compile(r" \d{1,3}(?:[-–]\d{1,2})?(?![\d.:%–-]|,\d|,? \d+[-–]\d)")
"""Goals behind a name; sets, as in tennis, are won by people."""
_MINUTES: Final = re.compile(
    rf" \d{{1,3}}(?:['’]|[-–]\d{{1,3}}| (?:{pattern('names.scored')})\b)?(?:, \d{{1,3}})*[,;)]"
)


def is_scorer(before: str, after: str) -> bool:
    """Whether a name stands in brackets behind a score, with its minutes or its runs: `(Olsen 23, Lisk 45)`."""
    opened = before.rfind("(")
    return opened > before.rfind(")") and before[:opened].rstrip()[-1:].isdigit() and bool(_MINUTES.match(after))


def is_scored(before: str, after: str) -> bool:
    """Whether a name stands beside a score as a team's does."""
    if before.rfind("(") > before.rfind(")"):
        return False
    if not after.strip() and _HOST.search(before):
        return True
    return bool(_BEHIND.match(after) or (_BEFORE.search(before) and _SCORE.match(after)))
