"""The block of a page that prints the date of publication: near the headline, behind the story, or in a dateline."""

import re
from typing import Final

from lxml.html import HtmlElement

from services.contracts.metadata import Moment
from services.enrich.languages.vocabulary import pattern
from services.enrich.page.blocks import Block, printed
from services.enrich.page.element_names import marks, names_of
from services.enrich.printed.date.date_line import is_date_line
from services.enrich.printed.date.date_words import says_modified, says_published
from services.enrich.printed.date.embedded_post import is_of_embedded_post
from services.enrich.printed.date.printed_dates import first_full_date
from services.enrich.text.prose import ends_sentence

_NAMED: Final = re.compile(rf"(?<![a-z])(?:{names_of('printed_date')})(?![a-z])")
_SIGNED: Final = re.compile(rf"(?:{pattern('date.signed')})\s*:?\s", re.IGNORECASE)
_MOST_CHARACTERS_OF_A_DATED_BLOCK: Final = 160
"""A block behind the story that signs and dates it has names, a date and a label."""
_DATELINE_CHARACTERS: Final = 60
"""A town, a department and a day have room in it."""
_FEWEST_CHARACTERS_TOLD: Final = 70
"""A sentence so long that names a day tells what happened on it; `Published on 3 May.` is shorter."""
_DATELINE_END = re.compile(r"\s{0,2}(?:\)\s{0,2})?(?:[.:]|[-–—]{1,2}(?=\s))|\)\s")
_DATED_BEHIND_WITHIN_BLOCKS: Final = 8
"""Behind the story, where older pages print the date."""


def date_near(blocks: list[Block], near: list[int]) -> int | None:
    """Return the index of the block by the headline that prints a date with its year.

    The day of a change is taken only where no other is printed.
    """
    dated = [index for index in near if not _is_told(blocks[index].text) and first_full_date(blocks[index].text)]
    return next((index for index in dated if not says_modified(blocks[index].text)), next(iter(dated), None))


def change_near(blocks: list[Block], near: list[int], published_at: int | None) -> int | None:
    """Return the index of the block by the headline that prints the day of a change, beside the one of publication."""
    said = (index for index in near if index != published_at and says_modified(blocks[index].text))
    return next(
        (index for index in said if not _is_told(blocks[index].text) and is_date_line(blocks[index].text)), None
    )


def kicker_date(headline: HtmlElement | None, *, month_first: bool = False) -> Moment | None:
    """Return the day that a page prints within its headline's element and names a date: in the line over it."""
    inside = () if headline is None else headline.iterdescendants()
    texts = (printed(element) for element in inside if _NAMED.search(marks(element)))
    found = next(filter(None, map(first_full_date, texts)), None)
    value = found.ordered(month_first=month_first).value if found else None
    return Moment(value=value, basis="text") if value else None


def dateline_date(opening: str, *, month_first: bool = False) -> Moment | None:
    """Return the day in a dateline, as press offices write it: `Tampere (12.11.2021). The ferry …`."""
    found = first_full_date(opening[:_DATELINE_CHARACTERS])
    ends = found is not None and _DATELINE_END.match(opening, found.end) is not None
    value = found.ordered(month_first=month_first).value if found and ends else None
    return Moment(value=value, basis="dateline") if value else None


def _is_told(text: str) -> bool:
    """Tell a sentence of the story that names a day."""
    return len(text) >= _FEWEST_CHARACTERS_TOLD and ends_sentence(text)


def date_below(blocks: list[Block], story: list[int]) -> int | None:
    """Return the index of the block that dates the story behind it, or anywhere if it says so in words."""
    end = story[-1] + 1 if story else 0
    for index in range(end, min(len(blocks), end + _DATED_BEHIND_WITHIN_BLOCKS)):
        text = blocks[index].text[:_MOST_CHARACTERS_OF_A_DATED_BLOCK]
        named = _NAMED.search(marks(blocks[index].element)) is not None
        if (signs_and_dates(text) or named) and _is_dated(blocks[index]):
            return index
    said = (
        index
        for index, block in enumerate(blocks)
        if len(block.text) <= _MOST_CHARACTERS_OF_A_DATED_BLOCK and says_published(block.text)
    )
    return next((index for index in said if _is_dated(blocks[index])), None)


def _is_dated(block: Block) -> bool:
    """Whether a block prints a date with its year that is not an embedded post's."""
    return first_full_date(block.text) is not None and not is_of_embedded_post(block.element)


def signs_and_dates(text: str) -> bool:
    """Whether a line says whose the story is, and when: `Posted by Ada Holt, 3 May 2024`."""
    return _SIGNED.match(text) is not None and first_full_date(text) is not None
