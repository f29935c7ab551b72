"""Captions: the words under the pictures, each once, however often the page prints them."""

from services.enrich.draft import Draft
from services.enrich.printed.caption.claimed_captions import with_captions


def captions(draft: Draft) -> Draft:
    """Claim caption lines and merge the doubled ones; `after_block` waits for the body."""
    return with_captions(draft)
