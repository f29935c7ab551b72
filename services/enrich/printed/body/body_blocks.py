"""The blocks of the body, its lede, and where among the blocks the captions stand."""

from bisect import bisect_right
from collections.abc import Sequence

from services.contracts.caption import Caption
from services.contracts.part import Block, BlockKind
from services.enrich.draft import Draft, Likely, Line
from services.enrich.printed.body.block_kind import OF_ROLE, block_kind
from services.enrich.printed.body.left_over import SURE_SUBHEAD, is_page
from services.enrich.printed.body.pull_quotes import pull_quotes
from services.enrich.text.prose import collapsed


def body_blocks(draft: Draft) -> list[Block]:
    """Return the blocks of the lines that no step has claimed for anything but the body."""
    kept = [index for index, line in enumerate(draft.lines) if line.role is None or line.role in OF_ROLE]
    learned = draft.likely if is_page(draft) else ()
    return _blocks([draft.lines[index] for index in kept], [learned[index] for index in kept if learned])


def placed(captions: Sequence[Caption], blocks: Sequence[Block]) -> tuple[Caption, ...]:
    """Return the captions, each with the block that it stands behind; none above the first."""
    starts = [block.start for block in blocks]
    behind = [bisect_right(starts, caption.spans[0][0]) - 1 for caption in captions]
    return tuple(
        caption.model_copy(update={"after_block": at if at >= 0 else None})
        for caption, at in zip(captions, behind, strict=True)
    )


def lede(draft: Draft, blocks: Sequence[Block]) -> str | None:
    """Return the first paragraph without its dateline."""
    first = next((block for block in blocks if block.kind is BlockKind.PARAGRAPH), None)
    if first is None:
        return None
    opening = draft.dateline
    if opening and opening.start == first.start:
        return collapsed(draft.text[opening.end : first.end]) or None
    return first.text


def _blocks(story: list[Line], likely: list[Likely]) -> list[Block]:
    kinds = [
        block_kind(story, position, likely[position].subhead if likely else None) for position in range(len(story))
    ]
    sure = {position for position, each in enumerate(likely) if each.subhead >= SURE_SUBHEAD}
    for position in pull_quotes(story, kinds):
        if kinds[position] is BlockKind.SUBHEAD and position in sure:
            continue
        kinds[position] = BlockKind.PULL_QUOTE
    return [
        Block(kind=kind, text=collapsed(line.text), start=line.start, end=line.end)
        for kind, line in zip(kinds, story, strict=True)
    ]
