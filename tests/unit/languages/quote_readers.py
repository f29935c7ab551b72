"""What reads the lines of the sections of quotes."""

from collections.abc import Callable

from tests.unit.quotes import lines as speech

QUOTE_READERS: dict[str, Callable[[str], object]] = {
    "quotes.according": speech.is_reported,
    "quotes.as_saying": speech.is_reported,
    "quotes.asides": speech.is_broken_by_an_aside,
    "quotes.before_days": speech.is_indirect,
    "quotes.called": speech.is_reported,
    "quotes.caseless_fillers": speech.is_spoken_by_a_name,
    "quotes.caseless_said": speech.is_spoken_by_a_name,
    "quotes.caseless_titles": speech.is_spoken_by_a_name,
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
    "quotes.said_together": speech.is_reported,
    "quotes.saying": speech.is_reported,
    "quotes.speaking_plurals": speech.has_speaker,
    "quotes.that": speech.is_indirect,
}
