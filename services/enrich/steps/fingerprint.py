"""A signature of the story's words, by which the same story is known elsewhere."""

from dataclasses import replace

from services.contracts.metadata import ArticleKind
from services.enrich.draft import Draft
from services.enrich.printed.body.breaking_off import STORY
from services.enrich.text import minhash as method


def fingerprint(draft: Draft) -> Draft:
    """Sign the body. An index page has none, and a stub's signature says little, but what it says is true."""
    if draft.kind is ArticleKind.INDEX:
        return draft
    return replace(draft, fingerprint=method.fingerprint(block.text for block in draft.body if block.kind in STORY))
