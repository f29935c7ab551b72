"""Who said what, in so many words."""

from dataclasses import replace

from services.enrich.draft import Draft
from services.enrich.quotes.indirect import indirect
from services.enrich.quotes.named_speaker import named
from services.enrich.quotes.quotations import Reading
from services.enrich.quotes.sources import sources, with_kind
from services.enrich.quotes.style import Style, spaced


def quotes(draft: Draft) -> Draft:
    """Find the direct and the indirect speech of the body, with what reports it and who speaks.

    Subheads, headlines and captions are not read: what stands between marks there repeats or plays with words.
    """
    text, mentions = spaced(draft.text), named(draft.entities)
    style = Style.of(draft.body, draft.language.code.partition("-")[0])
    direct = tuple(Reading(text, draft.body, mentions, style=style).quotes())
    behind_dateline = draft.dateline.end if draft.dateline else 0
    reported = tuple(indirect(text, draft.body, mentions, direct, behind_dateline))
    types = {entity.id: entity.type for entity in draft.entities}
    direct, reported = (tuple(with_kind(quote, types) for quote in found) for found in (direct, reported))
    return replace(draft, quotes=direct, reported=reported, sources=sources((*direct, *reported)))
