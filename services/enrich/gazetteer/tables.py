"""The small tables entered by hand: tab-separated columns, names in a column parted by `;`, `#` opens a comment."""

from collections.abc import Iterator
from importlib.resources import files
from typing import Final

LONGEST_ABBREVIATION_LETTERS: Final = 3
"""What is printed in so few capitals is an abbreviation; in more, a name that is shouted."""


def rows(table: str) -> Iterator[list[str]]:
    """Yield the columns of each row of a table of this package."""
    text = files("services.enrich.gazetteer").joinpath(table).read_text(encoding="utf-8")
    for line in text.split("\n"):
        if line and not line.startswith("#"):
            yield line.split("\t")


def names(column: str) -> list[str]:
    """Return the names in a column."""
    return [name for name in column.split(";") if name]


def as_listed(name: str) -> tuple[str, ...]:
    """Return the keys to look a printed name up by: itself, and in ordinary case if it is printed in capitals.

    Case counts otherwise: turkey, polish, us and chad are words. A short name in capitals is itself only, so that
    an abbreviation is not taken for a name (MALI is one, CAR and US are listed as they are printed).
    """
    if name.isupper() and len(name) > LONGEST_ABBREVIATION_LETTERS:
        return name, name.title()
    return (name,)
