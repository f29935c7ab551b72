"""Which place of a name is meant: a country, a state, a province or a town."""

import re
from collections.abc import Sequence
from typing import Final

from services.contracts.entity import EntityType
from services.contracts.metadata import Links
from services.enrich.entities.join.placed import Placed
from services.enrich.entities.join.things import Thing
from services.enrich.entities.link.confidence import AT_HOME, BY_NAME, LISTED, TYPED
from services.enrich.entities.link.story_scene import NOWHERE, Scene
from services.enrich.entities.link.towns import town
from services.enrich.entities.link.whereabouts import PROVINCE, is_adjunct, means_province, within
from services.enrich.gazetteer.cities import by_hand, item
from services.enrich.gazetteer.places import called
from services.enrich.gazetteer.provinces import provinces
from services.enrich.gazetteer.regions import region

_TOWN_CHARACTERS: Final = 120
"""The longest names of towns, of four words, end within so much."""


def place_links(text: str, thing: Thing, placed: Sequence[Placed], scene: Scene) -> Links:
    """Return the ids of the place that a name means where it stands; empty where there is any doubt."""
    state = _state_of_that_name(text, thing, placed, scene)
    if state or (thing.links != Links() and not _elsewhere(text, thing, placed)):
        return state or known(thing.links)
    return _place(text, thing, placed, scene)


def settle_state(text: str, thing: Thing, placed: Sequence[Placed]) -> None:
    """Take Georgia and Washington for the states where the towns before them say so: the scene is told from that."""
    if thing.type is EntityType.PLACE and not thing.links.own:
        thing.links = _state_of_that_name(text, thing, placed, NOWHERE) or thing.links


def known(links: Links) -> Links:
    """Complete the ids of what the tables list, or the dateline names."""
    wikidata = links.wikidata or (item(links.geonames) if links.geonames else None)
    return links.model_copy(update={"wikidata": wikidata, "confidence": links.confidence or LISTED})


def _state_of_that_name(text: str, thing: Thing, placed: Sequence[Placed], scene: Scene) -> Links | None:
    """Take Georgia for the state where the story is American and names none of the country's neighbours.

    And both Georgia and Washington where they stand behind towns of those states.
    """
    american = scene.shares.get("US") and not _CAUCASUS & scene.shares.keys()
    if thing.name == "Georgia" and (american or any(_behind_town(text, one, "GA") for one in placed)):
        state = region("State of Georgia")
    elif thing.name == "Washington" and all(_behind_town(text, one, "WA") for one in placed):
        state = region("Washington State")
    else:
        return None
    return Links(geonames=state.geonames, wikidata=state.wikidata, iso=state.iso, confidence=AT_HOME) if state else None


def _behind_town(text: str, one: Placed, division: str) -> bool:
    """Whether a name stands behind a town of that American state, as in `Bremerton, Washington`."""
    before = _BEFORE.search(text, max(0, one.start - _TOWN_CHARACTERS), one.start)
    words = before[1].split(" ") if before else []
    names = (" ".join(words[-count:]) for count in range(1, len(words) + 1))
    return any(place.country == "US" and place.division == division for name in names for place in called(name))


_BEFORE: Final = re.compile(r"((?:[A-Z][\w.'’-]{1,30} ){0,3}[A-Z][\w.'’-]{1,30}), \Z")
_CAUCASUS: Final = frozenset({"AM", "AZ", "RU", "TR", "UA"})


def _elsewhere(text: str, thing: Thing, placed: Sequence[Placed]) -> bool:
    """Whether the text says that a dateline's town is not the great one of its name, as in `LONDON, Ont.`."""
    where = filter(None, (within(text, one.end) for one in placed)) if not thing.links.iso else ()
    inside = (town(thing.name, one, NOWHERE).geonames for one in where)
    return any(geonames not in {None, thing.links.geonames} for geonames in inside)


def _place(text: str, thing: Thing, placed: Sequence[Placed], scene: Scene) -> Links:
    as_province = _WORD_BEHIND.sub("", thing.name)
    so_called = sum(means_province(text, one) for one in placed)
    if as_province != thing.name or 2 * so_called > len(placed):  # mostly the province, then, and not its town
        return _province(as_province, scene)
    where = next(filter(None, (within(text, one.end) for one in placed)), ())
    found = town(thing.name, where, scene, adjunct=is_adjunct(text, placed))
    if found != Links() and (where or by_hand(found.geonames or 0) or _in_story(thing.name, found, scene)):
        return found
    bare = _bare_province(thing.name, scene)
    return bare if bare != Links() else found


def _in_story(name: str, town: Links, scene: Scene) -> bool:
    """Whether a town lies in a country of the story: Victoria in Hong Kong does not, in news of Australia."""
    return any(place.geonames == town.geonames and scene.shares.get(place.country) for place in called(name))


def _bare_province(name: str, scene: Scene) -> Links:
    """Link a province that is called by its bare name, as `Helmand`, in a country of the story without such a town."""
    near = [one for one in provinces(name) if scene.shares.get(one.country)]
    if len(near) != 1 or any(place.country == near[0].country for place in called(name)):
        return Links()
    return Links(geonames=near[0].geonames, iso=near[0].iso, confidence=TYPED)


_WORD_BEHIND: Final = re.compile(rf"{PROVINCE.pattern}\Z", re.IGNORECASE)


def _province(name: str, scene: Scene) -> Links:
    """Link `Kursk province`: the one that is called so, or the one of them that lies in a country of the story."""
    found = provinces(name)
    near = [one for one in found if scene.shares.get(one.country)]
    for one in near or found:
        if len(near or found) == 1:
            return Links(geonames=one.geonames, iso=one.iso, confidence=BY_NAME if near else TYPED)
    return Links()
