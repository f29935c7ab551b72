"""From raw content to text and its lines."""

from services.contracts.raw import ContentType
from services.enrich.draft import Draft
from services.enrich.printed.article.read_page import read_page
from services.enrich.printed.article.read_text import read_text


def read(draft: Draft) -> Draft:
    """Make the text that all offsets count in, and its lines, out of the raw content."""
    if draft.raw.content_type is ContentType.HTML:
        return read_page(draft)
    return read_text(draft)
