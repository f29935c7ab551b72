"""Every step takes time in proportion to the text, whatever shape the text has."""

import re
from collections.abc import Callable, Sequence
from random import Random
from time import process_time
from typing import Final

import pytest

from services.contracts.entity import EntityType
from services.contracts.raw import RawArticle
from services.enrich.compose import Envelope
from services.enrich.enriching import enrich
from services.enrich.pipeline import pipeline
from services.enrich.recogniser.model import Recognised

_SMALL: Final = 8_000
_LARGER: Final = 32_000
"""For shapes in which next to nothing is found: only a longer text shows what grows faster than it."""
_SPARSE: Final = frozenset({"By ", "“a ", "o'"})
_TIMES: Final = 8
_FACTOR: Final = 22
"""Eight times the text takes eight times as long where the time is linear, and 64 times where it is quadratic."""
_ATTEMPTS: Final = 4
_ENVELOPE: Final = Envelope("a", 1, "2024-01-01T00:00:00Z", "2024-01-01T00:00:00Z")


class _Pairs:
    """A recogniser that takes any two capitalised words for a person."""

    name = "pairs"
    languages = frozenset({"en"})

    def recognise(self, texts: Sequence[str]) -> list[list[Recognised]]:
        """Find the pairs in each text."""
        return [[Recognised(*pair.span(), EntityType.PERSON) for pair in _PAIR.finditer(text)] for text in texts]


_PAIR: Final = re.compile(r"[A-Z][a-z]+ [A-Z][a-z]+")
_STEPS: Final = pipeline(_Pairs())


def _words(random: Random) -> str:
    """Return a name that stands nowhere else."""
    return "".join(random.choice("aeioulmnrst") for _ in range(7)).capitalize()


_UNITS: Final[dict[str, Callable[[Random], str]]] = {
    "capitalised words that are no names": lambda _: "By ",
    "a list of one name": lambda _: "Kim, ",
    "an agency over and over": lambda _: "via Reuters ",
    "a dateline over and over": lambda _: "KYIV -- ",
    "short lines": lambda _: "Short line\n",
    "doubled captions": lambda _: "Crowds walk home past the old quay in Oslo. [Kim Doe/AFP]\n\n",
    "a name in each paragraph": lambda random: f"{_words(random)} {_words(random)} said so in {_words(random)}.\n\n",
    "names that begin alike": lambda random: f"Kim {_words(random)} said so. ",
    "acronyms that nobody explains": lambda random: f"{_words(random)[:4].upper()} was able to verify it and ",
    "speech in one paragraph": lambda random: f'"I do so," {_words(random)} {_words(random)} said. ',
    "marks that open and never close": lambda _: "“a ",
    "apostrophes without a space": lambda _: "o'",
}


@pytest.mark.parametrize("unit", _UNITS.values(), ids=_UNITS.keys())
def test_takes_linear_time(unit: Callable[[Random], str]) -> None:
    """Eight times the text takes about eight times as long; a busy machine gets further attempts."""
    ratios = []
    for attempt in range(_ATTEMPTS):
        random = Random(attempt)  # noqa: S311 - a shape, no secret
        one = unit(random)
        small = _LARGER if one in _SPARSE else _SMALL
        text = "".join(unit(random) for _ in range(small * _TIMES // len(one)))
        ratios.append(_seconds(text) / max(_seconds(text[:small]), 0.004))
        if ratios[-1] < _FACTOR:
            return
    pytest.fail(f"{_TIMES} times the text took {', '.join(f'{ratio:.0f}' for ratio in ratios)} times as long")


def _seconds(text: str) -> float:
    began = process_time()
    result = enrich(RawArticle(content=text), _ENVELOPE, _STEPS)
    assert not result.failures
    return process_time() - began
