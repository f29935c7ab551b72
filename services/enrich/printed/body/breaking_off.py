"""Whether the text breaks off before the story ends: the stub before a paywall, the teaser of a feed."""

from typing import Final

from services.contracts.metadata import ArticleKind
from services.contracts.part import Block, BlockKind
from services.enrich.draft import Draft
from services.enrich.printed.furniture.cut_off import breaks_off, offers_the_rest
from services.enrich.text.prose import ends_sentence, is_prose, word_count

_STUB: Final = 200
"""Words that a stub has at most. Pages that ask for money often send the whole story along, hidden: longer texts that
end as texts do are taken for whole."""
_TEASER: Final = 60
"""Words below which an ellipsis at the end is enough."""
STORY: Final = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})
"""What a story is told in. Headlines and subheads are each outlet's own; pull quotes repeat; notes come later."""


def is_truncated(draft: Draft) -> bool:
    """Whether the text itself shows it, and the page or its length agrees; a story may end in an ellipsis."""
    story = [block for block in draft.body if block.kind in STORY]
    while story and offers_the_rest(story[-1].text):
        story.pop()
    if draft.kind is ArticleKind.INDEX or not story:
        return False
    return _is_cut(draft, story)


def _is_cut(draft: Draft, story: list[Block]) -> bool:
    words = sum(word_count(block.text) for block in story)
    cut = breaks_off(story[-1].text)
    asks = draft.facts.offers_the_rest or _offered_below(draft, story[-1].end)
    if asks or draft.facts.is_free is False:
        ends = ends_sentence(story[-1].text)
        return cut or (not ends and words < 2 * _STUB) or (asks and words < _STUB)
    return cut and words < _TEASER


def _offered_below(draft: Draft, end: int) -> bool:
    """Whether the rest is offered below the last paragraph, and nothing that reads like a story follows the offer."""
    below = [line for line in draft.lines if line.start >= end]
    offer = next((index for index, line in enumerate(below) if offers_the_rest(line.text)), None)
    return offer is not None and not any(line.role is None and is_prose(line.text) for line in below[offer + 1 :])
