"""The words of a headline, without what the desk, the page or the house has set before or behind them on its line."""

import re
from collections.abc import Sequence
from typing import Final

from services.enrich.draft import Found, Line
from services.enrich.languages.vocabulary import pattern
from services.enrich.printed.headline.candidate import FEWEST_WORDS_OF_NO_LABEL, MOST_CHARACTERS_OF_A_HEADLINE
from services.enrich.printed.section.section_labels import MOST_WORDS_OF_A_LABEL
from services.enrich.text.prose import collapsed, word_count

_CRUMB = re.compile(r"(\d)\.\s+(?=[^\W\d_]|[\"“„«])")
_VERSION = re.compile(
    rf"(?:(?:{pattern('headline.versions')})(?: \d{{1,2}})?-)+(?=\S)"
    rf"|(?:{pattern('headline.numbered_versions')}) \d{{1,2}}\s*[:–—-]\s*(?=\S)"
)
_HOUSE_BEHIND: Final = re.compile(r"\s*[|»]\s*(?=[^|»]*$)")


def headline_words(lines: Sequence[Line], at: int) -> Found:
    """Return the headline without what an agency puts before it for editors: `UPDATE 2-`. Papers drop that, too."""
    line, start = lines[at], _crumb_end(lines, at)
    start = version_end(line.text, start)
    end = start + len(_without_house(line.text[start:]))
    return Found(collapsed(line.text[start:end]), "text", (line.start + start, line.start + end))


def version_end(text: str, start: int = 0) -> int:
    """Return where the words begin behind what tells editors that the story is sent again."""
    version = _VERSION.match(text, start)
    return version.end() if version else start


def _crumb_end(lines: Sequence[Line], at: int) -> int:
    """Return where the words begin of a headline that is the last crumb of a numbered path: `4. Bridge to close`."""
    number = _CRUMB.match(lines[at].text)
    above = _CRUMB.match(lines[at - 1].text) if number and at else None
    return number.end() if number and above and int(above[1]) + 1 == int(number[1]) else 0


def _without_house(text: str) -> str:
    """Return a headline without the house that page titles put behind it: `Bridge to close for years | Alder Post`."""
    found = _HOUSE_BEHIND.search(text[:MOST_CHARACTERS_OF_A_HEADLINE])
    behind = word_count(text[found.end() :]) if found else 0
    return (
        text[: found.start()]
        if found and behind <= MOST_WORDS_OF_A_LABEL and word_count(text[: found.start()]) >= FEWEST_WORDS_OF_NO_LABEL
        else text
    )
