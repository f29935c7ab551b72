"""A thing at one place of the article, and those places that other steps found."""

from collections.abc import Iterable
from dataclasses import dataclass

from services.contracts.entity import EntityType, Zone
from services.enrich.entities.find.passages import Passage
from services.enrich.entities.join.printed_name import Printed
from services.enrich.entities.join.things import Thing
from services.enrich.gazetteer.fold import folded
from services.enrich.gazetteer.known import known
from services.enrich.gazetteer.own import NOTHING_OWN, OwnNames


@dataclass(frozen=True, slots=True)
class Placed:
    """One mention. The passage is missing where no passage was read: in credits and datelines."""

    start: int
    end: int
    zone: Zone
    thing: int
    """Index of the thing."""
    passage: Passage | None = None


def with_printed(things: list[Thing], printed: Iterable[Printed], own: OwnNames = NOTHING_OWN) -> list[Placed]:
    """Return the mentions in credits and datelines; to `things` are added the bodies and places that only they name.

    A photographer is nobody in the story, and is kept only if the story names the same person in full.
    """
    found: list[Placed] = []
    whose = {(thing.type, folded(form)): number for number, thing in enumerate(things) for form in _forms(thing)}
    for one in printed:
        usual = known(one.name)
        forms = [folded(form) for form in ((one.name, usual.name) if usual else (one.name,))]
        number = next((whose[one.type, form] for form in forms if (one.type, form) in whose), None)
        if number is None and one.type is EntityType.PERSON:
            continue
        if number is None:
            number = len(things)
            ours = own.by_name.get(one.name)
            things.append(Thing(one.name, one.type, ours.links if ours else one.links, {one.name}))
            whose |= {(one.type, form): number for form in forms}
        if one.links.geonames and not things[number].links.geonames and not things[number].links.own:
            things[number].links = one.links
        found.append(Placed(one.start, one.end, one.zone, number))
    return found


def _forms(thing: Thing) -> set[str]:
    usual = known(thing.name)
    return {thing.name, *thing.names, *({usual.name} if usual and usual.type is thing.type else ())}
