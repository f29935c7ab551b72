"""Who said what, in so many words."""

import re
from dataclasses import replace

from services.contracts.entity import Zone
from services.enrich.draft import Draft
from services.enrich.quotes.dashes import LANGUAGES, LANGUAGES_INSIDE
from services.enrich.quotes.indirect import indirect
from services.enrich.quotes.quotation_marks import uses_single
from services.enrich.quotes.quotations import Reading, Style
from services.enrich.quotes.speakers import Named


def quotes(draft: Draft) -> Draft:
    """Find the direct and the indirect speech of the body, with what reports it and who speaks.

    Subheads, headlines and captions are not read: what stands between marks there repeats or plays with words.
    """
    mentions = sorted(
        (
            Named(mention.start, mention.end, entity.id, entity.name, entity.type)
            for entity in draft.entities
            for mention in entity.mentions
            if mention.zone is Zone.BODY
        ),
        key=lambda one: one.start,
    )
    language = draft.language.code.partition("-")[0]
    style = Style(
        single=uses_single(" ".join(block.text for block in draft.body)),
        dashes=language in LANGUAGES,
        asides=language in LANGUAGES_INSIDE,
    )
    text = _spaced(draft.text)
    direct = tuple(Reading(text, draft.body, mentions, style=style).quotes())
    behind_dateline = draft.dateline.end if draft.dateline else 0
    reported = tuple(indirect(text, draft.body, mentions, direct, behind_dateline))
    return replace(draft, quotes=direct, reported=reported)


_SPACE = re.compile(r"(?<!\n)\n(?!\n)|[^\S\n]")


def _spaced(text: str) -> str:
    """Return the text, as long as it is, with no-break spaces and lone line ends made spaces."""
    return _SPACE.sub(" ", text)
