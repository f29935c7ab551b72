"""Who speaks, where the speaker stands before the reporting word: `Ann Lee, a baker, also said`."""

import re
from collections.abc import Sequence
from typing import Final

from services.contracts.entity import EntityType
from services.enrich.entities.find.titles import is_title
from services.enrich.languages.vocabulary import pattern
from services.enrich.quotes.cues import SAID_ON
from services.enrich.quotes.named_speaker import Named
from services.enrich.quotes.nominal import nominal_at_end
from services.enrich.quotes.said import SPEAKERS, Said, said_by
from services.enrich.quotes.subject import pronoun_at_end, subject

_REACH_CHARACTERS_OF_FILLERS: Final = 100
"""How far before a reporting word its auxiliaries and adverbs may begin, and before a name the office held."""
_MOST_CHARACTERS_OF_A_NAME: Final = 60
"""Of a name that the article's entities lack."""
_REACH_CHARACTERS_OF_A_JOINT: Final = 6
"""A comma or `and` before a reporting word, with white space."""
_FEWEST_CHARACTERS_OF_AN_OFFICE: Final = 4
"""How much more than the body's own name a speaker without a name must be: an article is no office."""
_FILLER: Final = f"{pattern('quotes.fillers', 'quotes.auxiliaries')}|{SAID_ON}"
_CLITIC: Final = rf"['’](?:{pattern('quotes.clitics')})"
_FILLERS: Final = re.compile(rf"(?:\s+(?:{_FILLER}|{_CLITIC}))+\s*\Z|{_CLITIC}\s*\Z")
_BRACKETS: Final = re.compile(r"\s*\([^()]{1,40}\)\s*\Z")
_ARTICLE: Final = rf"(?:(?:{pattern('quotes.articles')}) )?"
_SPOKEN_FOR: Final = re.compile(rf"\b(?:{pattern('quotes.spoken_for')}) {_ARTICLE}\Z")
_MEMBER: Final = re.compile(rf",? (?:{pattern('quotes.member_of')}) {_ARTICLE}(?:[\w-]+ ){{0,3}}")
_RECEIVES: Final = re.compile(rf"\b(?:{pattern('quotes.before_receivers')})\s+\Z")
"""`her email to her voters notes`: who gets it says nothing."""
_LEFT_OPEN: Final = re.compile(rf"(?:,|\b(?:{pattern('quotes.goes_on')}))\s*\Z")
_OFFICE: Final = re.compile(r"([\w-]+), \Z")
_KIN: Final = re.compile(r"['’]s? [a-z][a-z-]*(?: [a-z][a-z-]*){0,3}(?=,)")
_CAPITALISED: Final = re.compile(r"(?:\A|[\s(])((?:[A-Z][\w.'’-]+ ){0,3}[A-Z][\w'’-]+)\Z")
"""A name that the article's entities lack."""


def before_cue(text: str, low: int, high: int, mentions: Sequence[Named]) -> Said | None:
    """Return the subject that stands in `text[low:high]`, which ends where the reporting word begins."""
    near = max(low, high - _REACH_CHARACTERS_OF_FILLERS)
    end = near + len(_bare(text[near:high]))
    if pronoun := pronoun_at_end(text, low, end):
        return pronoun
    inside = [one for one in mentions if low <= one.start and one.end <= end and one.type in SPEAKERS]
    if inside and (inside[-1].end == end or _is_apposed(text, inside[-1], end)):
        return _owned(text, low, inside[-1], inside)
    if _LEFT_OPEN.search(text, max(low, end - _REACH_CHARACTERS_OF_A_JOINT), end):
        return (
            _thing_between_commas(text, low, end, inside)
            or subject(text, low, end, mentions)
            or _opening(text, low, end)
        )
    nominal = nominal_at_end(text, low, end)
    if nominal and not _RECEIVES.search(text, max(low, nominal[0] - _REACH_CHARACTERS_OF_A_JOINT), nominal[0]):
        start, stop = nominal
        person = next((one for one in inside if one.type is EntityType.PERSON and one.start >= start), None)
        return said_by(text, person) if person and person.end == stop else Said(text[start:stop], start)
    people = [one for one in inside if one.type is EntityType.PERSON]
    if inside:
        return said_by(text, (people or inside)[-1])
    unknown = _CAPITALISED.search(text, max(low, end - _MOST_CHARACTERS_OF_A_NAME), end)
    return Said(unknown[1], unknown.start(1)) if unknown else None


def _thing_between_commas(text: str, low: int, end: int, inside: Sequence[Named]) -> Said | None:
    """Return what opens a sentence, if whom it names is not it: `The report, seen by Lee, ` says, `Lee's sister, `."""
    owned = inside and not text[low : inside[0].start].strip() and _KIN.match(text, inside[0].end, end)
    if owned and len(inside) == 1:
        return Said(text[inside[0].start : owned.end()], inside[0].start)
    opening = _opening(text, low, end)
    behind = opening.start + len(opening.text) if opening else low
    named = next((one for one in inside if one.start >= low), None)
    within = named and named.start < behind
    apposed = named and text[behind : named.start].strip() in {",", ""}
    return None if within or apposed or not named else opening


def _opening(text: str, low: int, end: int) -> Said | None:
    """Return who opens the sentence without a name: `A resident, who asked not to be named, ` said."""
    start = low + len(text[low:end]) - len(text[low:end].lstrip())
    nominal = nominal_at_end(text, start, start + len(text[start:end].partition(",")[0]))
    return Said(text[slice(*nominal)], start) if nominal and nominal[0] == start else None


def _bare(region: str) -> str:
    """Cut auxiliary verbs, adverbs, days and brackets off the end of what stands before a reporting word."""
    region = region.rstrip()
    while (shorter := _BRACKETS.sub("", _FILLERS.sub("", region)).rstrip()) != region:
        region = shorter
    return region


def _is_apposed(text: str, last: Named, end: int) -> bool:
    """Whether somebody stands between commas behind an office: `Lee's deputy, Ann Ray, ` said."""
    if last.type is not EntityType.PERSON or text[last.end : end].strip() != ",":
        return False
    office = _OFFICE.search(text, max(0, last.start - _REACH_CHARACTERS_OF_FILLERS), last.start)
    return bool(office and is_title(office[1]))


def _owned(text: str, low: int, last: Named, mentions: Sequence[Named]) -> Said:
    """Return the name, or `a spokesman for` it, or who is of it: `Lee of the Peat Party`."""
    member = next((one for one in reversed(mentions) if low <= one.start and one.end < last.start), None)
    is_member = member and member.type is EntityType.PERSON and _MEMBER.fullmatch(text, member.end, last.start)
    if member and is_member and last.type is not EntityType.PERSON:
        return said_by(text, member)
    if _SPOKEN_FOR.search(text, low, last.start):
        nominal = nominal_at_end(text, low, last.end)
        if nominal and nominal[0] < last.start - _FEWEST_CHARACTERS_OF_AN_OFFICE:
            return Said(text[nominal[0] : last.end], nominal[0])
    return said_by(text, last)
