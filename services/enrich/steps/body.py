"""The body: what the other steps have left, in blocks; and everything that was taken out."""

from dataclasses import replace

from services.enrich.draft import Draft
from services.enrich.printed.body.body_blocks import body_blocks, lede, placed
from services.enrich.printed.furniture.removed_parts import removed_parts


def body(draft: Draft) -> Draft:
    """Make blocks of the lines left, note what was removed, and place the captions among the blocks."""
    blocks = body_blocks(draft)
    return replace(
        draft,
        body=tuple(blocks),
        captions=placed(draft.captions, blocks),
        removed=removed_parts(draft),
        lede=lede(draft, blocks),
    )
