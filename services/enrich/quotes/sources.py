"""What each speaker is, and who the sources of an article are."""

from collections.abc import Iterable, Mapping
from typing import Final

from services.contracts.entity import EntityType, Quote, Quoted, QuoteKind, Speaker, SpeakerKind
from services.enrich.entities.find.titles import is_title
from services.enrich.languages.vocabulary import words
from services.enrich.quotes.subject import is_pronoun
from services.enrich.text.names import is_name

_BODIES: Final = frozenset({EntityType.ORGANIZATION, EntityType.PLACE})
_INDEFINITE: Final = words("quotes.indefinite")
_FOR_A_BODY: Final = words("quotes.spoken_for")


def with_kind(quote: Quote, types: Mapping[str, EntityType]) -> Quote:
    """Return a quote whose speaker bears its kind; `types` has each entity's by its id."""
    speaker = quote.speaker
    if not speaker:
        return quote
    return quote.model_copy(update={"speaker": speaker.model_copy(update={"kind": _kind(speaker, types)})})


def _kind(speaker: Speaker, types: Mapping[str, EntityType]) -> SpeakerKind | None:
    if speaker.entity:
        return SpeakerKind.ORGANIZATION if types.get(speaker.entity) in _BODIES else SpeakerKind.NAMED
    if is_pronoun(speaker.text):
        return None
    if is_name(speaker.text):
        return SpeakerKind.NAMED
    return SpeakerKind.OFFICE if _holds_office(speaker.text) else SpeakerKind.ANONYMOUS


def _holds_office(text: str) -> bool:
    """Whether a speaker without a name holds an office: `the mayor`, `a spokesman for the ministry`, no `a baker`."""
    parts = text.lower().split()
    return any(map(is_title, parts)) and (parts[0] not in _INDEFINITE or not _FOR_A_BODY.isdisjoint(parts))


def sources(quotes: Iterable[Quote]) -> tuple[Quoted, ...]:
    """Return who speaks, each once, in order, with how often; a pronoun that may mean anybody is nobody."""
    found: dict[str, Quoted] = {}
    for quote in sorted(quotes, key=lambda one: one.start):
        speaker = quote.speaker
        if not speaker or speaker.kind is None:
            continue
        key = speaker.entity or speaker.text.lower()
        one = found.get(key) or Quoted(**speaker.model_dump())
        field = "direct" if quote.kind is QuoteKind.DIRECT else "reported"
        found[key] = one.model_copy(update={field: getattr(one, field) + 1})
    return tuple(found.values())
