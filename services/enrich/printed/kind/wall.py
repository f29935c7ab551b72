"""A page that stands in place of an article: it asks for consent or scripts, or says that there is none."""

import re
from collections.abc import Sequence
from typing import Final

from services.enrich.languages.vocabulary import pattern
from services.enrich.page.blocks import Block
from services.enrich.text.prose import is_prose

_FEWEST_WORDS: Final = 4
"""Of what a wall says, which ends as a sentence does: it asks for scripts in fewer than a paragraph has."""
_MOST_CHARACTERS_OF_A_WALL: Final = 4_000
"""Of its sentences; whatever has more has something else to tell."""
_MOST_CHARACTERS_BELOW_AN_ERROR: Final = 400
"""Of sentences below a heading that says that there is no page: where one might look instead."""
_FEWEST_WORDS_OF_A_HEADING: Final = 2
"""Which a paragraph has where it is about what the heading says."""

_WORD = re.compile(r"\w{4,}")
_SAID = re.compile(rf"(?<!\w)(?:{pattern('wall.consent', 'wall.script')})(?!\w)", re.IGNORECASE)
_HEADED = re.compile(rf"[\W\d]*(?:{pattern('wall.error')})[\W\d]*", re.IGNORECASE)


def is_wall(seen: Sequence[Block], heading: str) -> bool:
    """Tell such a page: most of its sentences say so, or its heading does and hardly anything stands below."""
    shown = (block.text for block in seen if 2 * block.linked < len(block.text))
    sentences = [text for text in shown if is_prose(text, _FEWEST_WORDS)]
    size = sum(map(len, sentences))
    if heads_error(heading) and size <= _MOST_CHARACTERS_BELOW_AN_ERROR:
        return True
    said = sum(len(text) for text in sentences if says_wall(text))
    others = (text for text in sentences if is_prose(text) and not says_wall(text))
    return 0 < size <= min(2 * said, _MOST_CHARACTERS_OF_A_WALL) and not any(
        _is_about(text, heading) for text in others
    )


def says_wall(text: str) -> bool:
    """Tell a sentence that a wall says."""
    return _SAID.search(text) is not None


def heads_error(heading: str) -> bool:
    """Tell the heading of a page that is not there."""
    return _HEADED.fullmatch(heading) is not None


def _is_about(text: str, heading: str) -> bool:
    """Tell a paragraph of the story below a heading: a brief may be shorter than the notice beside it."""
    wanted = set(_WORD.findall(heading.casefold()))
    return len(wanted.intersection(_WORD.findall(text.casefold()))) >= _FEWEST_WORDS_OF_A_HEADING
