"""A line that may be the headline, and what a rule can see of what stands round it."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from services.enrich.draft import Line
from services.enrich.text.prose import word_count

MOST_CHARACTERS_OF_A_HEADLINE: Final = 260
"""What is longer is a paragraph, and a line may be a million characters long."""
FEWEST_WORDS_OF_NO_LABEL: Final = 4
"""Words from which a line says something; sections and menus have fewer."""


class Candidate(NamedTuple):
    """One of the lines among which the headline is looked for: `lines[zone[position]]`."""

    lines: Sequence[Line]
    zone: Sequence[int]
    position: int
    at: int
    """Where it stands among all lines."""
    line: Line
    text: str
    words: int
    printed: Counter[str]
    """How often each line is printed in the zone, in small letters."""
    titles: Sequence[str]
    """The lines of the zone in small letters, sorted: what begins with what is found by halves."""

    @property
    def above(self) -> Line | None:
        """The line of the zone above it."""
        return self.lines[self.zone[self.position - 1]] if self.position else None

    def below(self, most: int) -> Iterator[Line]:
        """Yield so many lines of the zone below it."""
        return (self.lines[index] for index in self.zone[self.position + 1 : self.position + 1 + most])

    def opened_by(self, folded: str) -> str | None:
        """Return a line of the zone that begins so."""
        at = bisect_left(self.titles, folded)
        return self.titles[at] if at < len(self.titles) and self.titles[at].startswith(folded) else None

    def longer(self) -> str | None:
        """Return a longer line of the zone that begins with this one."""
        folded = self.text.casefold()
        at = bisect_right(self.titles, folded)
        return self.titles[at] if at < len(self.titles) and self.titles[at].startswith(folded) else None


def candidates(lines: Sequence[Line], zone: Sequence[int]) -> list[Candidate]:
    """Return each line of the zone with what stands round it."""
    printed = Counter(lines[index].text.casefold() for index in zone)
    titles = sorted(printed)
    return [
        Candidate(lines, zone, position, at, line := lines[at], line.text, words_of(line.text), printed, titles)
        for position, at in enumerate(zone)
    ]


def words_of(text: str) -> int:
    """Count the words of a line as far as a headline could go."""
    return word_count(text[:MOST_CHARACTERS_OF_A_HEADLINE])
