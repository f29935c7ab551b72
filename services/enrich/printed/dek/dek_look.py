"""How pages set a dek: by its name, as a list of points, or apart from the story."""

import re
from itertools import islice
from typing import Final

from lxml.html import HtmlElement

from services.enrich.page.blocks import Block
from services.enrich.page.element_names import around, marks, names_of
from services.enrich.printed.byline.byline_line import is_mark
from services.enrich.text.prose import ends_sentence

_NAMED = re.compile(rf"(?<![a-z])(?:{names_of('dek')})(?![a-z])")
_LEVELS_OUTWARDS: Final = 3
"""Elements round a line whose names may mean it, itself among them: names of those further out mean more."""
_MOST_POINTS_OF_A_DEK: Final = 6
"""Tabloids open with three lines or points; a list that is much longer is part of the story."""
_MOST_CHARACTERS_OF_POINTS: Final = 1_000
"""All points together; a list that is longer is part of the story."""
MOST_CHARACTERS_OF_A_MARK: Final = 160
"""A line with the byline, the date or both has no more."""
_BLOCKS_FROM_A_MARK: Final = 2
"""Between headline and dek, and between dek and byline, stands hardly more than a label."""
_FEWEST_CHARACTERS_OF_AN_OPENING: Final = 60
"""A byline, a date or a button beside a dek has fewer."""
_HEADERS: Final = frozenset({"header", "hgroup"})


def is_named(block: Block) -> bool:
    """Tell whether the page calls a block, or what it stands in, by one of a dek's names.

    A box that holds the headline and several paragraphs is the opening of a story that goes on in other boxes.
    """
    home = _naming(block)
    return home is not None and not (home.find(".//h1") is not None and len(_paragraphs(home)) > 1)


def run_of(blocks: list[Block], first: int, story: list[int]) -> tuple[int, ...]:
    """Return the indices of the sentences of a dek that is named as a whole or line by line, from its first one on.

    Tabloids open with three lines or points. A name on an element that holds more, or the whole story, says nothing.
    """
    home = _naming(blocks[first])
    if home is None:
        return (first,)
    own = home is blocks[first].element
    run = [first]
    for index in range(first + 1, min(first + _MOST_POINTS_OF_A_DEK + 1, len(blocks))):
        element = blocks[index].element
        if 2 * blocks[index].linked > len(blocks[index].text) or not ends_sentence(blocks[index].text):
            break
        if not (_is_twin(element, home) if own else home in islice(around(element), _LEVELS_OUTWARDS)):
            break
        run.append(index)
    fits = (
        len(run) <= _MOST_POINTS_OF_A_DEK
        and sum(len(blocks[index].text) for index in run) <= _MOST_CHARACTERS_OF_POINTS
    )
    fits = fits and sum(index > run[-1] for index in story) >= len(run)
    return tuple(run) if fits else (first,)


def is_set_apart(blocks: list[Block], headline_at: int, index: int, story: list[int]) -> bool:
    """Tell whether a sentence stands between headline and byline or date, or in the header that holds the headline."""
    if not ends_sentence(blocks[index].text):
        return False
    head, element = set(around(blocks[headline_at].element)), blocks[index].element
    if any(outer.tag in _HEADERS and outer in head for outer in islice(around(element), _LEVELS_OUTWARDS)):
        return True
    if index in story or index > headline_at + _BLOCKS_FROM_A_MARK:
        return False
    between = (blocks[other].text for other in range(index + 1, min(len(blocks), index + 1 + _BLOCKS_FROM_A_MARK)))
    return any(len(text) <= MOST_CHARACTERS_OF_A_MARK and is_mark(text) for text in between)


def _naming(block: Block) -> HtmlElement | None:
    return next(
        (outer for outer in islice(around(block.element), _LEVELS_OUTWARDS) if _NAMED.search(marks(outer))), None
    )


def _paragraphs(home: HtmlElement) -> list[HtmlElement]:
    return [one for one in home.iterfind(".//p") if len(one.text_content()) >= _FEWEST_CHARACTERS_OF_AN_OPENING]


def _is_twin(element: HtmlElement, home: HtmlElement) -> bool:
    return (element.tag, element.getparent(), element.get("class")) == (home.tag, home.getparent(), home.get("class"))
