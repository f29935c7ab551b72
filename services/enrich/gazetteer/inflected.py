"""Names in the cases of Russian, Ukrainian and Polish."""

from collections.abc import Iterator
from functools import cache
from typing import Final

from services.enrich.languages.vocabulary import spoken

_LEAST_LETTERS: Final = 3
"""A shorter stem is anybody's."""
_UKRAINIAN: Final = "uk"
_CLOSED: Final = {"о": "і", "е": "і", "є": "ї"}
"""What becomes of a vowel of Ukrainian where the syllable is closed: `Харкова` is of `Харків`."""


@cache
def case_endings(language: str) -> tuple[str, ...]:
    """Return what may stand behind the stem of a name; not what makes a people of it, as in `иранец`."""
    return ("", *sorted(spoken("names.endings.case").get(language, ())))


def nominatives(name: str, language: str) -> Iterator[str]:
    """Yield what a name may be called in a dictionary: `Москве` gives `Москва`, `Харкові` gives `Харків`."""
    yield name
    shed, put = _endings(language)
    for ending in shed:
        stem = name.removesuffix(ending)
        if stem == name or len(stem) < _LEAST_LETTERS:
            continue
        yield from (stem + end for end in put)
        if language == _UKRAINIAN and stem[-2] in _CLOSED:
            yield stem[:-2] + _CLOSED[stem[-2]] + stem[-1]


@cache
def _endings(language: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what the cases of a language end with, and what the dictionary form may have in its place."""
    shed = sorted(spoken("names.endings.shed").get(language, ()), key=lambda ending: (-len(ending), ending))
    return tuple(shed), ("", *sorted(spoken("names.endings.put").get(language, ())))
