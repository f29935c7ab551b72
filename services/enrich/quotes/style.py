"""How an article sets off what is spoken."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Self

from services.contracts.part import Block
from services.enrich.quotes.dashes import LANGUAGES, LANGUAGES_INSIDE, dashed, without_asides
from services.enrich.quotes.quotation_marks import Quoted, quoted, uses_single

_SPACE: Final = re.compile(r"(?<!\n)\n(?!\n)|[^\S\n]")

_TYPED: Final = re.compile(r"(?<!`)``(?=[^\s`])|(?<=\S)''(?!')")
"""The marks of older wires: ``Turf burns,'' Lee said."""


@dataclass(frozen=True, slots=True)
class Style:
    """How an article sets off what is spoken."""

    single: bool = False
    """Between single marks: it has no double ones."""
    dashes: bool = False
    """Behind dashes at the beginning of paragraphs."""
    asides: bool = False
    """With what reports it between its own marks."""

    @classmethod
    def of(cls, body: Sequence[Block], language: str) -> Self:
        """Tell it by the marks of a body and by its language."""
        return cls(
            single=uses_single(" ".join(block.text for block in body)),
            dashes=language in LANGUAGES,
            asides=language in LANGUAGES_INSIDE,
        )

    def stretches(self, text: str) -> Iterator[Quoted]:
        """Yield what may be speech in a paragraph."""
        found = list(quoted(text, single=self.single))
        if self.asides:
            found = [part for one in found for part in without_asides(text, one)]
        yield from found or (dashed(text) if self.dashes else ())


def spaced(text: str) -> str:
    """Return the text, as long as it is, with no-break spaces and lone line ends made spaces, and curly marks."""
    text = _SPACE.sub(" ", text)
    return _TYPED.sub(lambda mark: " “" if mark[0] == "``" else "” ", text) if "``" in text else text
