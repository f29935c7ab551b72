"""What each line is, decided: the rules have proposed, the learned labels weigh what they say."""

from dataclasses import replace

from services.contracts.raw import ContentType
from services.enrich.draft import Draft
from services.enrich.learned.deciding import decided
from services.enrich.learned.labelling import labelled
from services.enrich.learned.sure import sure


def decide(draft: Draft) -> Draft:
    """Give the lines of a text the roles that the learned labels are surer of; a page's marks tell its parts apart."""
    if draft.raw.content_type is ContentType.HTML:
        return draft
    chances = labelled(draft)
    settled = decided(draft, chances)
    return replace(settled, sure=sure(settled.lines, chances))
