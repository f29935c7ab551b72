"""Who speaks, where the speaker stands behind the reporting word: `said Ann Lee, a baker`."""

import re
from collections.abc import Sequence
from typing import Final

from services.contracts.entity import EntityType
from services.enrich.entities.find.titles import is_modifier, is_title
from services.enrich.languages.vocabulary import pattern, spoken, words
from services.enrich.quotes.named_speaker import Named
from services.enrich.quotes.nominal import nominal_at_end
from services.enrich.quotes.said import SPEAKERS, Said, said_by
from services.enrich.quotes.subject import is_pronoun

_MOST_CHARACTERS_OF_A_SPEAKER: Final = 60
"""Of a speaker without a name, or of an office before one: a longer phrase is a sentence that goes on."""
_PHRASE_END: Final = re.compile(
    r"[,;:—–(\"“”!?]|(?<![A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})\.| - | -- | "
    rf"(?:{pattern('quotes.phrase_ends')}) "
)
"""Of the languages whose marks and reporting words are known. A name's own small words (`von`, `de`) go on."""
_ARTICLES: Final = frozenset[str]().union(
    *(found for tag, found in spoken("quotes.articles").items() if tag not in spoken("quotes.determiners"))
)
"""Of the languages where an article is all that is known to open a speaker without a name."""
_AMONG_TITLES: Final = words("quotes.among_titles")
_NAME: Final = r"[^\W\d_a-zа-џґ][\w’'-]+"
_PARTICLE: Final = rf"(?:[^\W\d_]['’]|(?:{pattern('quotes.within_names')}) )?"
_FULL_NAME: Final = rf"(?P<name>{_NAME}(?: {_PARTICLE}{_NAME}){{1,3}})"
_TITLED: Final = re.compile(rf"(?:[^\W\d_A-ZЀ-ЯҐ][\w’'-]* ){{1,5}}{_FULL_NAME}")
_APPOSED: Final = re.compile(rf", {_FULL_NAME}(?=[,.(]| \(|\s*\Z)")


def behind_cue(text: str, low: int, high: int, mentions: Sequence[Named]) -> Said | None:
    """Return the speaker named in `text[low:high]`, which begins behind a reporting word: `said Ann Lee, a baker`."""
    start = low + len(text[low:high]) - len(text[low:high].lstrip())
    named = next((one for one in mentions if start <= one.start < high and one.type in SPEAKERS), None)
    if named and _only_titles(text[start : named.start]):
        return said_by(text, _officer(text, named, high, mentions) or named)
    stop = _PHRASE_END.search(text, start, high)
    phrase = text[start : stop.start() if stop else high].strip()
    if is_pronoun(phrase):
        return Said(phrase, start, pronoun=True)
    if titled := _unknown(text, start, high, phrase):
        return titled
    return Said(phrase, start) if _is_speaker(phrase) else None


def _is_speaker(phrase: str) -> bool:
    """Whether a phrase may be somebody without a name: it has a capital, an article, or opens with a title."""
    if not phrase or len(phrase) >= _MOST_CHARACTERS_OF_A_SPEAKER:
        return False
    return phrase[0].isupper() or _determined(phrase) or is_title(phrase.split(maxsplit=1)[0])


def _determined(phrase: str) -> bool:
    first, _, rest = phrase.partition(" ")
    return nominal_at_end(phrase, 0, len(phrase)) is not None or (first in _ARTICLES and bool(rest))


def _unknown(text: str, start: int, high: int, phrase: str) -> Said | None:
    """Return a full name, of no entity of the article, behind an office: `lufthavnsjef Kari Moe`, `la maire, Ann Lee`.

    Most languages print offices in small letters.
    """
    if not phrase or not phrase[0].islower() or len(phrase) > _MOST_CHARACTERS_OF_A_SPEAKER:
        return None
    end = start + len(phrase)
    behind = _APPOSED.match(text, end, high) or _TITLED.fullmatch(text, start, end - phrase.endswith("."))
    return Said(behind["name"], behind.start("name")) if behind else None


def _officer(text: str, body: Named, high: int, mentions: Sequence[Named]) -> Named | None:
    """Return who holds an office that opens with the body's name: `said Alder manager Ann Lee`."""
    if body.type is EntityType.PERSON:
        return None
    farthest = min(high, body.end + _MOST_CHARACTERS_OF_A_SPEAKER)
    person = next((one for one in mentions if body.end < one.start < farthest), None)
    office = text[body.end : person.start].split() if person and person.type is EntityType.PERSON else []
    return person if office and _only_titles(" ".join(office)) and any(map(is_title, office)) else None


def _only_titles(lead: str) -> bool:
    """Whether nothing but articles, titles and the names of what they belong to stands before a name."""
    return all(
        is_modifier(word.rstrip(",")) or word[0].isupper() or word.lstrip("'’") in _AMONG_TITLES or is_title(word)
        for word in lead.split()
    )
