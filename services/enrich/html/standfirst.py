"""The dek as printed: between headline and story, or marked by the page as what it is."""

import re
from itertools import islice
from typing import Final

from services.enrich.html.blocks import Block
from services.enrich.html.likeness import likeness
from services.enrich.html.marks import around, marks
from services.enrich.printed.dates import first_full_date

_NAMED = re.compile(
    r"(?<![a-z])(?:stand-?first|dek|deck|sub-?head(?:line|ing)?|sub-?title|strap-?line|summary|excerpt|abstract|synopsis|"
    r"tagline|vorspann|chapo|sottotitolo|sommario|entradilla|bajada|ingress|underrubrik|manchet|preamble|alternativeheadline|"
    r"lead(?:-?in|-?text|-?paragraph)?|intro(?:-?text)?|teaser(?:-?text)?|article-?(?:intro|lead|description)|"
    r"(?:header|headline|hero|page)-+(?:intro|description))"
    r"(?![a-z])"
)
_OUTWARDS: Final = 3
_SHORTEST: Final = 20
_LONGEST: Final = 900
_SHORT: Final = 80
_REACH: Final = 40
_LIKE: Final = 0.9
_AMONG_FIRST: Final = 2
"""A dek may be the first or second block that passes for story, never a later one."""
_FEWEST_WORDS: Final = 5


def standfirst(
    blocks: list[Block],
    headline_at: int,
    story: list[int],
    said: tuple[tuple[str, ...], tuple[str, ...]],
    pictures: set[int],
) -> int | None:
    """Return the index of the block that is the dek.

    `said` holds what the page states as headlines and descriptions, `pictures` the blocks of captions and credits.

    A description that no reader sees is no dek, and neither is a first paragraph just because it was copied into the
    description: its neighbour is made the same way.
    """
    titles, descriptions = said
    stop = story[_AMONG_FIRST] if len(story) > _AMONG_FIRST else len(blocks)
    first = story[0] if story else stop
    near = [index for index in range(headline_at + 1, min(stop, headline_at + _REACH)) if index not in pictures]
    near = [index for index in near if _may_be(blocks[index], titles)]
    for index in near:
        block = blocks[index]
        described = any(likeness(block.text, text) >= _LIKE for text in descriptions)
        if described and index < first:
            return index
        if (described or _is_named(block)) and not _like_the_next(blocks, index, story):
            return index
    return next((index for index in near[:1] if index <= headline_at + 2 and blocks[index].element.tag == "h2"), None)


def _may_be(block: Block, titles: tuple[str, ...]) -> bool:
    """Tell whether a block could be a dek: words of its own, neither links nor a date nor the headline once more."""
    if not _SHORTEST <= len(block.text) <= _LONGEST or block.linked > len(block.text) / 2:
        return False
    if len(block.text) < _SHORT and first_full_date(block.text):
        return False
    return len(block.text.split()) >= _FEWEST_WORDS and all(likeness(block.text, title) < _LIKE for title in titles)


def _is_named(block: Block) -> bool:
    return any(_NAMED.search(marks(element)) for element in islice(around(block.element), _OUTWARDS))


def _like_the_next(blocks: list[Block], index: int, story: list[int]) -> bool:
    """Tell whether a block is made just like the story's next one: then it is a paragraph, whatever it is called."""
    after = next((other for other in story if other > index), None)
    if after is None:
        return False
    one, other = blocks[index].element, blocks[after].element
    return (one.tag, one.getparent(), one.get("class")) == (other.tag, other.getparent(), other.get("class"))
