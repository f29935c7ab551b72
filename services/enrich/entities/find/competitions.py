"""Leagues that are played for and not joined: a contest goes by the name, and no body."""

import re
from typing import Final

_CONTEST: Final = re.compile(
    r"(?:(?:UEFA|AFC|CAF|CONCACAF|European|Asian|African) )?(?:Champions|Europa|Nations|Conference|Super) League"
    r"|(?:American|National|AMERICAN|NATIONAL) (?:League|LEAGUE)"
)


def is_contest(name: str) -> bool:
    """Whether a name is a contest's: `the Champions League` has a final, the Premier League has members."""
    return bool(_CONTEST.fullmatch(name))
