"""How the blocks of a page were weighed for its story: for whoever asks why one is in it or not."""

from typing import NamedTuple

from services.enrich.printed.article.seen_page import opened, seen_on_page
from services.enrich.printed.article.stated_facts import stated
from services.enrich.printed.body.block_chances import block_chances
from services.enrich.printed.body.decided_story import MOST_BLOCKS, chosen
from services.enrich.printed.body.story import story


class Weighed(NamedTuple):
    """A block of a page, and what spoke for it."""

    text: str
    read: bool
    """Whether extraction found it in the story."""
    chance: float
    """How likely it is of the story, by the learned trees that know the former."""
    stays: bool
    """Whether it was taken for the story; what is a headline, a byline or a caption in it is told apart later."""


def weighed_blocks(content: str, url: str | None) -> list[Weighed]:
    """Return the blocks of a page as they were weighed; none where nothing is weighed.

    That is so of a story that a page holds without printing it, and of a page with more blocks than any article has.
    Raises ValueError for a page that cannot be parsed.
    """
    root, _ = opened(content)
    seen, held = seen_on_page(root, [])
    if held is not None or not 0 < len(seen) <= MOST_BLOCKS:
        return []
    read = story(root, seen)
    chances = block_chances(seen, stated(root, url).says, read)
    stays = frozenset(chosen(chances, read) or read)
    known = frozenset(read)
    return [
        Weighed(block.text, index in known, float(chances[index]), index in stays) for index, block in enumerate(seen)
    ]
