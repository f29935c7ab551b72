"""Words that report speech."""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_WORD = re.compile(r"[^\W\d_]+")
_ACCORDING = re.compile(r"\b[Aa]ccording to\b|\bin the words of\b|\bas put by\b|\bper\b(?= [A-Z])")
_PHRASE = re.compile(
    r"\b(?:went on|goes on|(?:shot|fired|hit|shoots|fires|hits) back|(?:chimed|weighed) in|(?:points?|pointed) out|"
    r"spoke up|let out|made clear|said in part)\b"
)
_QUOTED = re.compile(r"\b(?:was|were|is|are) (?:\w+ly |also )?quoted as (?:saying|telling)\b")
_PASSIVE = re.compile(r"\b(?:was|were|is|are|am|be|been|being)\s+(?:\w+ly\s+)?\Z")
"""`Lee was asked` tells whom somebody else asked."""
_NOUN = re.compile(
    r"\b(?:the|an?|of|his|her|their|its|our|some|many|any|no|such|these|those|recent|new|more|few|for|to|with|from|in|on)"
    r"\s+\Z"
)
"""What stands before the nouns reports, claims, calls, questions, and not before the verbs."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting word at its place in the text it was found in."""

    text: str
    start: int
    end: int
    kind: str
    """said, called, saying or according."""


def cues(text: str) -> list[Cue]:
    """Return the reporting words of a text, in order. `have said` gives `said`."""
    kinds = _kinds()
    found = [
        Cue(word[0], word.start(), word.end(), kind)
        for word in _WORD.finditer(text)
        if (
            kind := kinds.get(word[0])
            or (kinds.get(word[0].lower()) if word.start() == 0 or word[0].isupper() else None)
        )
        and not _no_verb(text, word)
    ]
    found += [Cue(match[0], match.start(), match.end(), "said") for match in _PHRASE.finditer(text)]
    found += [Cue("quoted", match.start(), match.end(), "said") for match in _QUOTED.finditer(text)]
    found += [Cue(match[0], match.start(), match.end(), "according") for match in _ACCORDING.finditer(text)]
    return sorted(found, key=lambda cue: cue.start)


def _no_verb(text: str, word: re.Match[str]) -> bool:
    low = max(0, word.start() - 16)
    if word[0].endswith("s"):
        return bool(_NOUN.search(text, low, word.start()))
    return not word[0].endswith("ing") and bool(_PASSIVE.search(text, low, word.start()))


@cache
def _kinds() -> dict[str, str]:
    kinds: dict[str, str] = {}
    kind = ""
    for line in files("services.enrich.quotes").joinpath("cues.txt").read_text(encoding="utf-8").split("\n"):
        if line.startswith("["):
            kind = line.strip("[]")
        elif not line.startswith("#"):
            kinds |= dict.fromkeys(line.split(), kind)
    return kinds
