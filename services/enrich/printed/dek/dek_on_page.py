"""The dek as printed: between headline and story, or marked by the page as what it is."""

from dataclasses import dataclass
from typing import Final

from services.enrich.page.blocks import Block
from services.enrich.printed.date.printed_dates import first_full_date
from services.enrich.printed.dek.dek_look import is_named, is_set_apart, run_of
from services.enrich.printed.furniture.phrases import furniture_kind
from services.enrich.text.likeness import likeness
from services.enrich.text.prose import word_count

_FEWEST_CHARACTERS_OF_A_DEK: Final = 20
"""What is shorter is a label, whatever it is named."""
_MOST_CHARACTERS_OF_A_DEK: Final = 900
"""What is longer is a part of the story, whatever it is named."""
_MOST_CHARACTERS_ROUND_A_DATE: Final = 80
"""A line of no more that holds a date is there for the date."""
_DEK_WITHIN_BLOCKS: Final = 40
"""Blocks below the headline: authors, buttons and pictures may stand between."""
_LEAST_LIKENESS_OF_A_DEK: Final = 0.9
"""Printed word for word but for a full stop, a quotation mark or the like."""
_FIRST_BLOCKS_OF_STORY: Final = 2
"""A dek may be the first or second block that passes for story, never a later one."""
_FEWEST_WORDS_OF_A_PRINTED_DEK: Final = 5
"""What has fewer is a label, whatever it is named."""
_LEAST_SHARE_IN_BOLD: Final = 0.95
"""Share of a block in bold type from which it is set otherwise than the story, though it stands in it."""


@dataclass(frozen=True, slots=True)
class Said:
    """What the page states as headlines and as descriptions, and what it prints as its headline."""

    titles: tuple[str, ...]
    descriptions: tuple[str, ...]
    headline: str


def dek_on_page(
    blocks: list[Block], headline_at: int, story: list[int], said: Said, pictures: set[int]
) -> tuple[int, ...]:
    """Return the indices of the blocks that are the dek: one, or the lines of a list; none where there is none.

    `pictures` holds the blocks of captions and credits.

    A description that no reader sees is no dek, and neither is a first paragraph just because it was copied into the
    description: its neighbour is made the same way.
    """
    stop = story[_FIRST_BLOCKS_OF_STORY] if len(story) > _FIRST_BLOCKS_OF_STORY else len(blocks)
    first = story[0] if story else stop
    near = [
        index for index in range(headline_at + 1, min(stop, headline_at + _DEK_WITHIN_BLOCKS)) if index not in pictures
    ]
    near = [index for index in near if _may_be(blocks[index], said)]
    for index in near:
        described = any(likeness(blocks[index].text, text) >= _LEAST_LIKENESS_OF_A_DEK for text in said.descriptions)
        named = is_named(blocks[index])
        run = run_of(blocks, index, story) if named else (index,)
        run = tuple(at for at in run if furniture_kind(blocks[at].text) is None)
        if described and (index < first or blocks[index].bold >= _LEAST_SHARE_IN_BOLD * len(blocks[index].text)):
            return run
        if (described or named) and not _like_the_next(blocks, run, story):
            return run
    return next(
        (
            (index,)
            for index in near
            if (index <= headline_at + 2 and blocks[index].element.tag == "h2")
            or is_set_apart(blocks, headline_at, index, story)
        ),
        (),
    )


def _may_be(block: Block, said: Said) -> bool:
    """Tell whether a block could be a dek: words of its own, neither links nor a date nor the headline once more."""
    text = block.text
    if (
        not _FEWEST_CHARACTERS_OF_A_DEK <= len(text) <= _MOST_CHARACTERS_OF_A_DEK
        or block.linked > len(text) / 2
        or word_count(text) < _FEWEST_WORDS_OF_A_PRINTED_DEK
    ):
        return False
    if (len(text) < _MOST_CHARACTERS_ROUND_A_DATE and first_full_date(text)) or text.endswith(said.headline):
        return False
    return furniture_kind(text) is None and all(
        likeness(text, title) < _LEAST_LIKENESS_OF_A_DEK for title in said.titles
    )


def _like_the_next(blocks: list[Block], run: tuple[int, ...], story: list[int]) -> bool:
    """Tell whether a block is made just like the story's next one: then it is a paragraph, whatever it is called."""
    after = next((other for other in story if other > run[-1]), None)
    if after is None:
        return False
    one, other = blocks[run[0]].element, blocks[after].element
    return (one.tag, one.getparent(), one.get("class")) == (other.tag, other.getparent(), other.get("class"))
