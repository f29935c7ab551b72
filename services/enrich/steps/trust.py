"""How sure the reading is: that headline, authors and body are right."""

from dataclasses import replace

from services.contracts.metadata import ArticleKind
from services.enrich.draft import Draft
from services.enrich.learned.trusted import trusted


def trust(draft: Draft) -> Draft:
    """Tell how far the article may be trusted; a page that lists others has nothing to be sure of."""
    return draft if draft.kind is ArticleKind.INDEX else replace(draft, confidence=trusted(draft))
