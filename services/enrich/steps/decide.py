"""What each line is, decided: the rules have proposed, the learned labels weigh what they say."""

from services.contracts.raw import ContentType
from services.enrich.draft import Draft
from services.enrich.learned.deciding import decided
from services.enrich.learned.labelling import labelled


def decide(draft: Draft) -> Draft:
    """Give the lines of a text the roles that the learned labels are surer of; a page's marks tell its parts apart."""
    if draft.raw.content_type is ContentType.HTML:
        return draft
    return decided(draft, labelled(draft))
