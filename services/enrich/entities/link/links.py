"""Stable ids for the things of an article. No link is better than a wrong one."""

import re
from collections.abc import Sequence
from typing import Final

from services.contracts.entity import EntityType
from services.contracts.metadata import Links
from services.enrich.entities.find.acronyms import LONG_FORM_CHARACTERS
from services.enrich.entities.find.competitions import is_contest
from services.enrich.entities.join.placed import Placed
from services.enrich.entities.join.things import Thing
from services.enrich.entities.link.confidence import AT_HOME, BY_NAME, TYPED
from services.enrich.entities.link.place_links import known, place_links
from services.enrich.entities.link.story_scene import Scene
from services.enrich.entities.tell.teams import is_team
from services.enrich.gazetteer.airports import airports
from services.enrich.gazetteer.bodies import body
from services.enrich.gazetteer.organizations import Sense, candidate
from services.enrich.gazetteer.places import called
from services.enrich.gazetteer.public_figures import by_surname, person
from services.enrich.languages.vocabulary import pattern, words

_BY_SURNAME_CONFIDENCE: Final = 0.75
"""Families have more than one member, and papers write of cousins."""
_LONGEST_ACRONYM_LETTERS: Final = 6
"""Longer words in capitals are shouted."""
_AMERICAN: Final = re.compile(r"\AU\.?S\.? ")
_AIRPORTS: Final = tuple(f" {word.capitalize()}" for word in words("names.airport"))
_OF_AIRPORTS: Final = re.compile(pattern("names.airport"), re.IGNORECASE)


def links(text: str, thing: Thing, placed: Sequence[Placed], scene: Scene) -> Links:
    """Return the ids of a thing that is named at `placed`, and how sure they are; empty where there is any doubt."""
    if thing.links.own:
        return thing.links
    if thing.type is EntityType.PLACE and is_team(text, placed):
        return Links()
    if thing.links == Links() and _is_airport(text, thing):
        return _airport(thing)
    if thing.type is EntityType.PLACE:
        return place_links(text, thing, placed, scene)
    return known(thing.links) if thing.links != Links() else _looked_up(text, thing, scene)


def _looked_up(text: str, thing: Thing, scene: Scene) -> Links:
    if thing.type is EntityType.ORGANIZATION or is_contest(thing.name):
        return _organization(text, thing, scene)
    return _person(thing) if thing.type is EntityType.PERSON else Links()


def _is_airport(text: str, thing: Thing) -> bool:
    """Whether the name says so, or is no town's in a story about an airport: `Heathrow`."""
    if thing.name.endswith(_AIRPORTS):
        return thing.type in {EntityType.FACILITY, EntityType.PLACE, EntityType.ORGANIZATION}
    if thing.type not in {EntityType.FACILITY, EntityType.PLACE} or not _OF_AIRPORTS.search(text):
        return False
    return any(f"{thing.name}{airport}" in text for airport in _AIRPORTS) or not called(thing.name)


def _airport(thing: Thing) -> Links:
    found = airports(thing.name)
    if len(found) != 1:
        return Links()
    return Links(geonames=found[0].geonames, wikidata=found[0].wikidata, confidence=AT_HOME)


def _organization(text: str, thing: Thing, scene: Scene) -> Links:
    if any(_stands_for_else(text, name) for name in thing.names):
        return Links()
    found = [one for name in (thing.name, *sorted(thing.names)) if (one := candidate(name))]
    items = {body.wikidata for body, _ in found}
    if items <= {None}:
        return _listed_body(thing, scene)
    if len(items) != 1 or None in items:
        return Links()
    senses = {sense for _, sense in found}
    body = found[0][0]
    if Sense.PLAIN in senses:
        return Links(wikidata=body.wikidata, confidence=BY_NAME)
    if Sense.AT_HOME in senses:
        return Links(wikidata=body.wikidata, confidence=AT_HOME) if scene.home == body.country else Links()
    return Links(wikidata=body.wikidata, confidence=TYPED)


def _listed_body(thing: Thing, scene: Scene) -> Links:
    one = body(thing.name) or body(_AMERICAN.sub("United States ", thing.name))
    if one is None or (one.country and one.country != scene.home):
        return Links()
    return Links(wikidata=one.wikidata, confidence=TYPED)


def _stands_for_else(text: str, short: str) -> bool:
    """Whether the text explains an acronym by words in small letters: `the artificial pancreas (AP)`."""
    at = text.find(f"({short})") if short.isupper() and len(short) <= _LONGEST_ACRONYM_LETTERS else -1
    parts = text[max(0, at - LONG_FORM_CHARACTERS) : max(0, at)].split()[-len(short) :]
    return bool(parts) and all(part[0] == letter for part, letter in zip(parts, short.lower(), strict=False))


def _person(thing: Thing) -> Links:
    if one := person(thing.name):
        return Links(wikidata=one.wikidata, confidence=BY_NAME)
    if " " not in thing.name and (one := by_surname(thing.name)):
        return Links(wikidata=one.wikidata, confidence=_BY_SURNAME_CONFIDENCE)
    return Links()
