"""Whether the text breaks off before the story ends: the stub before a paywall, the teaser of a feed."""

from dataclasses import replace

from services.enrich.draft import Draft
from services.enrich.printed.body.breaking_off import is_truncated


def truncated(draft: Draft) -> Draft:
    """Say so when there was more than is read; or when the text itself shows it, and the page or its length agrees."""
    return replace(draft, truncated=draft.truncated or is_truncated(draft))
