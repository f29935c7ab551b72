"""Who the subject of a reporting word is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from services.contracts.entity import EntityType
from services.enrich.entities.find.titles import is_modifier, is_title
from services.enrich.quotes.named import Named
from services.enrich.quotes.nominal import nominal_at_end


@dataclass(frozen=True, slots=True)
class Said:
    """A speaker as the text has it; pronouns are resolved by whoever knows what stood before."""

    text: str
    start: int
    entity: Named | None = None
    pronoun: bool = False


_FILLERS: Final = re.compile(
    r"(?:\s+(?:has|have|had|a|ha|hat|haben|avait|había|was|were|is|are|also|later|then|once|again|first|since|would|will|could|did|does|even|just|"
    r"now|today|yesterday|earlier|who|further|still|only|on|last|this|long|always|never|often|to|all|too|in part|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:morning|afternoon|evening|night|week|month|year)|[a-z]+ly|"
    r"(?:['’](?:s|d|ve|re|ll))))+\s*\Z|['’](?:s|d|ve|re|ll)\s*\Z"
)
_BRACKETS: Final = re.compile(r"\s*\([^()]{1,40}\)\s*\Z")
_PRONOUN: Final = re.compile(r"(?:\A|[\s,;(“\"—–-])(he|she|they|it|I|we|you|He|She|They|It|We|You)\Z")
_OPENING: Final = re.compile(r"[\s,.—–-]*(?:[A-Z]\w+ [^,.;:]{0,60}, )?(he|she|they|we|He|She|They|We|I)\b")
_OWNER: Final = re.compile(r"\b(?:for|of|at|from|with|in|to|by|on|about|against) (?:the |an? )?\Z")
_PHRASE_END: Final = re.compile(
    r"[,;:—–(\"“”!?]|(?<![A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})\.| - | -- | "
    r"(?:in|on|at|during|after|before|when|while|as|who|and|but|to|"
    r"nach|im|am|auf|bei|beim|vor|während|gegenüber|zum|zur|laut|lors|pendant|après|dans|devant|au|aux|à|en|durante|"
    r"tras|após|em|dopo|nel|nella|tijdens|tegen|op|til|till|på|etter|efter|ved|vid|før|innan|und|et|og|och) "
)
"""Of the languages whose marks and reporting words are known. A name's own small words (`von`, `de`) go on."""
_DETERMINERS: Final = frozenset(
    {"der", "die", "das", "ein", "eine", "le", "la", "les", "un", "une", "el", "los", "las", "una", "il", "lo", "gli"}
    | {"i", "o", "os", "as", "um", "uma", "de", "het", "een", "en", "et", "ei"}
)
"""Of those other languages, where one opens what follows a reporting word."""
_LEFT_OPEN: Final = re.compile(r"(?:,|\band|\bbut|\bwho|\bthen)\s*\Z")
_SPEAKERS: Final = frozenset({EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE})


def before_cue(text: str, low: int, high: int, mentions: Sequence[Named]) -> Said | None:
    """Return the subject that stands in `text[low:high]`, which ends where the reporting word begins."""
    near = max(low, high - _REACH)
    end = near + len(_bare(text[near:high]))
    pronoun = _PRONOUN.search(text, max(low, end - 8), end)
    if pronoun:
        return Said(pronoun[1], pronoun.start(1), pronoun=True)
    inside = [one for one in mentions if low <= one.start and one.end <= end and one.type in _SPEAKERS]
    if inside and (inside[-1].end == end or _is_apposed(text, inside[-1], end)):
        return _owned(text, low, inside[-1], inside)
    if _LEFT_OPEN.search(text, max(low, end - 6), end):
        return subject(text, low, end, mentions)
    nominal = nominal_at_end(text, low, end)
    if nominal:
        start, stop = nominal
        person = next((one for one in inside if one.type is EntityType.PERSON and one.start >= start), None)
        return _named(text, person) if person and person.end == stop else Said(text[start:stop], start)
    people = [one for one in inside if one.type is EntityType.PERSON]
    if inside:
        return _named(text, (people or inside)[-1])
    unknown = _CAPITALISED.search(text, max(low, end - _LONGEST), end)
    return Said(unknown[1], unknown.start(1)) if unknown else None


def _is_apposed(text: str, last: Named, end: int) -> bool:
    """Whether somebody stands between commas behind an office: `Lee's deputy, Ann Ray, ` said."""
    if last.type is not EntityType.PERSON or text[last.end : end].strip() != ",":
        return False
    office = _OFFICE.search(text, max(0, last.start - _REACH), last.start)
    return bool(office and is_title(office[1]))


_OFFICE: Final = re.compile(r"([\w-]+), \Z")


def behind_cue(text: str, low: int, high: int, mentions: Sequence[Named]) -> Said | None:
    """Return the speaker named in `text[low:high]`, which begins behind a reporting word: `said Ann Lee, a baker`."""
    start = low + len(text[low:high]) - len(text[low:high].lstrip())
    named = next((one for one in mentions if start <= one.start < high and one.type in _SPEAKERS), None)
    if named and _only_titles(text[start : named.start]):
        return _named(text, _officer(text, named, high, mentions) or named)
    stop = _PHRASE_END.search(text, start, high)
    phrase = text[start : stop.start() if stop else high].strip()
    pronoun = _OPENING.match(phrase)
    if pronoun and pronoun[1] == phrase:
        return Said(phrase, start, pronoun=True)
    if titled := _unknown(text, start, high, phrase):
        return titled
    if (
        phrase
        and len(phrase) < _LONGEST
        and (phrase[0].isupper() or _determined(phrase) or is_title(phrase.split()[0]))
    ):
        return Said(phrase, start)
    return None


def _unknown(text: str, start: int, high: int, phrase: str) -> Said | None:
    """Return a full name, of no entity of the article, behind an office: `lufthavnsjef Kari Moe`, `la maire, Ann Lee`.

    Most languages print offices in small letters.
    """
    if not phrase or not phrase[0].islower() or len(phrase) > _LONGEST:
        return None
    end = start + len(phrase)
    behind = _APPOSED.match(text, end, high) or _TITLED.fullmatch(text, start, end - phrase.endswith("."))
    return Said(behind["name"], behind.start("name")) if behind else None


def subject(text: str, low: int, high: int, mentions: Sequence[Named]) -> Said | None:
    """Return the subject of the sentence in `text[low:high]`: its opening pronoun, or whom it names first."""
    inside = [one for one in mentions if low <= one.start and one.end <= high]
    pronoun = _OPENING.match(text, low, high)
    if pronoun and not any(one.type is EntityType.PERSON and one.start < pronoun.start(1) for one in inside):
        return Said(pronoun[1], pronoun.start(1), pronoun=True)
    people = [one for one in inside if one.type is EntityType.PERSON]
    speakers = people or [one for one in inside if one.type in _SPEAKERS]
    return _named(text, speakers[0]) if speakers else None


_MEMBER: Final = re.compile(r",? (?:of|from|at|with|for) (?:the )?(?:[\w-]+ ){0,3}")
_LONGEST: Final = 60
_REACH: Final = 100
"""How far before a reporting word its auxiliaries and adverbs may begin."""
_CAPITALISED: Final = re.compile(r"(?:\A|[\s(])((?:[A-Z][\w.'’-]+ ){0,3}[A-Z][\w'’-]+)\Z")
"""A name that the article's entities lack."""


_NAME: Final = r"[^\W\d_a-zа-яіїєґ][\w’'-]+"
_FULL_NAME: Final = rf"(?P<name>{_NAME}(?: (?:d['’]|de |da |van |von )?{_NAME}){{1,3}})"
_TITLED: Final = re.compile(rf"(?:[^\W\d_A-ZА-ЯІЇЄҐ][\w’'-]* ){{1,5}}{_FULL_NAME}")
_APPOSED: Final = re.compile(rf", {_FULL_NAME}(?=[,.(]| \(|\s*\Z)")


def _owned(text: str, low: int, last: Named, mentions: Sequence[Named]) -> Said:
    """Return the name, or `a spokesman for` it, or who is of it: `Lee of the Peat Party`."""
    member = next((one for one in reversed(mentions) if low <= one.start and one.end < last.start), None)
    is_member = member and member.type is EntityType.PERSON and _MEMBER.fullmatch(text, member.end, last.start)
    if member and is_member and last.type is not EntityType.PERSON:
        return _named(text, member)
    if last.type is not EntityType.PERSON and _OWNER.search(text, low, last.start):
        nominal = nominal_at_end(text, low, last.end)
        if nominal and nominal[0] < last.start - len("the "):
            return Said(text[nominal[0] : last.end], nominal[0])
    return _named(text, last)


def _officer(text: str, body: Named, high: int, mentions: Sequence[Named]) -> Named | None:
    """Return who holds an office that opens with the body's name: `said Alder manager Ann Lee`."""
    if body.type is EntityType.PERSON:
        return None
    person = next((one for one in mentions if body.end < one.start < min(high, body.end + _LONGEST)), None)
    office = text[body.end : person.start].split() if person and person.type is EntityType.PERSON else []
    return person if office and _only_titles(" ".join(office)) and any(map(is_title, office)) else None


def _only_titles(lead: str) -> bool:
    """Whether nothing but articles, titles and the names of what they belong to stands before a name."""
    return all(
        is_modifier(word.rstrip(",")) or word[0].isupper() or word in _ARTICLES or is_title(word)
        for word in lead.split()
    )


_ARTICLES: Final = frozenset({"the", "a", "an", "and", "then", "his", "her", "their", "its", "of", "’s", "'s"})


def _determined(phrase: str) -> bool:
    first, _, rest = phrase.partition(" ")
    return nominal_at_end(phrase, 0, len(phrase)) is not None or (first in _DETERMINERS and bool(rest))


def _bare(region: str) -> str:
    """Cut auxiliary verbs, adverbs, days and brackets off the end of what stands before a reporting word."""
    region = region.rstrip()
    while (shorter := _BRACKETS.sub("", _FILLERS.sub("", region)).rstrip()) != region:
        region = shorter
    return region


def _named(text: str, one: Named) -> Said:
    return Said(text[one.start : one.end], one.start, entity=one)
