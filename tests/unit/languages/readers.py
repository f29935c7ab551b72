"""What reads the lines of a section: whether a line is taken for what the section is about.

A section without a reader of its own is read as a part of others; its lines are only held against its list.
"""

from collections.abc import Callable
from functools import partial

from services.contracts.part import RemovedKind
from services.enrich.languages.vocabulary import below
from services.enrich.printed.furniture.cut_off import offers_the_rest
from services.enrich.printed.furniture.phrases import furniture_kind
from services.enrich.printed.furniture.time_alone import is_time_alone
from services.enrich.printed.headline.headline_words import version_end
from services.enrich.printed.headline.no_headline import is_craft
from services.enrich.printed.section.section_labels import is_section_label
from tests.unit.quotes import lines as speech
from services.enrich.text.sentences import first_sentence


def is_furniture(kind: RemovedKind, line: str) -> bool:
    """Whether a line is furniture of a kind."""
    return furniture_kind(line) is kind


def is_one_sentence(line: str) -> bool:
    """Whether a line is read as one sentence."""
    return first_sentence(line) == line


READERS: dict[str, Callable[[str], object]] = {
    "body.entry_at": is_time_alone,
    "body.entry_dated": is_time_alone,
    "body.entry_hour_marks": is_time_alone,
    "body.entry_minutes": is_time_alone,
    "body.entry_zones": is_time_alone,
    "body.rest_elsewhere": offers_the_rest,
    "body.rest_elsewhere_unspaced": offers_the_rest,
    **{f"furniture.{kind}": partial(is_furniture, RemovedKind(kind)) for kind in below("furniture")},
    **{f"furniture_ends.{kind}": partial(is_furniture, RemovedKind(kind)) for kind in below("furniture_ends")},
from tests.unit.languages.date_readers import DATE_READERS
from tests.unit.languages.value_readers import VALUE_READERS

READERS: dict[str, Callable[[str], object]] = {
    **DATE_READERS,
    "headline.crafted_by": is_craft,
    "headline.crafts": is_craft,
    "headline.numbered_versions": version_end,
    "headline.versions": version_end,
    "quotes.according": speech.is_reported,
    "quotes.as_saying": speech.is_reported,
    "quotes.asides": speech.is_broken_by_an_aside,
    "quotes.called": speech.is_reported,
    "quotes.clause_openers": speech.is_indirect,
    "quotes.clitics": speech.has_speaker,
    "quotes.dashes": speech.is_dialogue,
    "quotes.determiners": speech.ends_with_a_speaker,
    "quotes.fillers": speech.has_speaker,
    "quotes.goes_on": speech.has_speaker,
    "quotes.no_clause": speech.is_no_statement,
    "quotes.no_subject": speech.is_reported,
    "quotes.participles": speech.has_speaker,
    "quotes.pronouns.bodies": speech.has_speaker,
    "quotes.pronouns.first": speech.has_speaker,
    "quotes.pronouns.people": speech.has_speaker,
    "quotes.pronouns.second": speech.has_speaker,
    "quotes.quoted_as": speech.is_reported,
    "quotes.quoted_by": speech.is_passed_on,
    "quotes.reports_clause": speech.is_indirect,
    "quotes.reports_clause_without_that": speech.is_indirect,
    "quotes.said": speech.is_reported,
    "quotes.said_on": speech.is_indirect,
    "quotes.said_together": speech.is_reported,
    "quotes.saying": speech.is_reported,
    "quotes.speaking_plurals": speech.has_speaker,
    "quotes.that": speech.is_indirect,
    "section.home": is_section_label,
    "section.names": is_section_label,
    "text.abbreviations": is_one_sentence,
    **VALUE_READERS,
}
"""Section to what tells its lines; what it returns is true or false."""
