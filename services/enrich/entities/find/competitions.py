"""Leagues that are played for and not joined: a contest goes by the name, and no body."""

import re
from typing import Final

_HOLDERS: Final = ("UEFA", "AFC", "CAF", "CONCACAF", "European", "Asian", "African")
_CUPS: Final = ("Champions", "Europa", "Nations", "Conference", "Super")
_DIVISIONS: Final = ("American", "National", "AMERICAN", "NATIONAL")
_CONTEST: Final = re.compile(
    rf"(?:(?:{'|'.join(_HOLDERS)}) )?(?:{'|'.join(_CUPS)}) League|(?:{'|'.join(_DIVISIONS)}) (?:League|LEAGUE)"
)


def is_contest(name: str) -> bool:
    """Whether a name is a contest's: `the Champions League` has a final, the Premier League has members."""
    return bool(_CONTEST.fullmatch(name))
