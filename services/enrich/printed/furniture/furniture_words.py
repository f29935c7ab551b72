"""What pages print round an article, by kind: `furniture.txt`, one phrase a line, casefolded.

A `…` stands for any words; right behind a letter or a digit, also for the rest of that word: `copyright 20…`. A phrase
without it is furniture only as a whole line, so that a sentence that merely uses the words stays. More specific kinds
stand first: the first match decides.
"""

from functools import cache

from services.contracts.part import RemovedKind
from services.enrich.languages.lists import rows


@cache
def furniture_phrases() -> dict[RemovedKind, tuple[str, ...]]:
    """Return the phrases of each kind, the kinds in their order."""
    found: dict[RemovedKind, list[str]] = {}
    kind = RemovedKind.OTHER
    for row in rows("furniture"):
        if row.startswith("["):
            kind = RemovedKind(row.strip("[]"))
            continue
        found.setdefault(kind, []).append(row)
    return {each: tuple(phrases) for each, phrases in found.items()}
