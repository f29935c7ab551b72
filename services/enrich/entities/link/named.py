"""The things that an article names: its names found, told apart, joined and linked."""

from services.contracts.entity import Entity
from services.enrich.draft import Draft
from services.enrich.entities.find.acronyms import explained
from services.enrich.entities.find.marked import Marked
from services.enrich.entities.find.no_names import without_common
from services.enrich.entities.find.relatives import with_relatives
from services.enrich.entities.find.spot import spot
from services.enrich.entities.join.mentions import mentions
from services.enrich.entities.join.placed import with_printed
from services.enrich.entities.join.taken_apart import printed
from services.enrich.entities.join.things import things
from services.enrich.entities.link.records import records
from services.enrich.entities.tell.hints import hints
from services.enrich.entities.tell.types import types
from services.enrich.gazetteer.own import OwnNames


def named(draft: Draft, read: Marked, own: OwnNames) -> tuple[Entity, ...]:
    """Return the things that the passages, the credits and the dateline name, in order of first mention."""
    texts = [passage.text for passage in read.first]
    pairs = zip(read.first, read.recognised, strict=True)
    spots = [one for passage, found in pairs for one in spot(passage, found, own, read.language)]
    spots = without_common(with_relatives(spots, read.first), texts)
    outside = tuple(printed(draft))
    acronyms = explained(texts)
    told = things(spots, types(spots, hints(draft, outside, acronyms, spots)), acronyms)
    owners = with_printed(told, outside, own)
    return records(draft.text, told, mentions(told, spots, read.passages, owners))
