"""Things and their places, written out as the contract has them."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from services.contracts.entity import Entity, EntityType, Mention
from services.enrich.entities.join.placed import Placed
from services.enrich.entities.join.things import Thing
from services.enrich.entities.link.links import links
from services.enrich.entities.link.place_links import settle_state
from services.enrich.entities.link.salience import salience, weight
from services.enrich.entities.link.story_scene import scene
from services.enrich.entities.tell.roles import roles

_MOST_ROLES: Final = 6
"""What an article says somebody is; more is how papers vary their words."""


def records(text: str, things: Sequence[Thing], placed: Sequence[Placed]) -> tuple[Entity, ...]:
    """Return one record for each thing that is named somewhere, in order of first mention."""
    by_thing: dict[int, list[Placed]] = defaultdict(list)
    for one in placed:
        by_thing[one.thing].append(one)
    order = sorted(by_thing, key=lambda number: by_thing[number][0].start)
    shares = salience([sum(_weight(things[number], one) for one in by_thing[number]) for number in order])
    for number, all_of in by_thing.items():
        settle_state(text, things[number], all_of)
    where = scene(things, {number: len(all_of) for number, all_of in by_thing.items()})
    return tuple(
        Entity(
            id=f"e{at}",
            name=things[number].name,
            type=things[number].type,
            salience=share,
            roles=_roles(things[number], by_thing[number]),
            links=links(text, things[number], by_thing[number], where),
            mentions=tuple(_mention(text, one) for one in by_thing[number]),
        )
        for at, (number, share) in enumerate(zip(order, shares, strict=True), start=1)
    )


def _weight(thing: Thing, one: Placed) -> float:
    passage = one.passage
    return weight(one.zone, thing.type, lede=bool(passage and passage.lede), repeat=bool(passage and passage.repeat))


def _roles(thing: Thing, placed: Sequence[Placed]) -> tuple[str, ...]:
    if thing.type is not EntityType.PERSON:
        return ()
    found: dict[str, None] = {}
    for one in placed:
        if one.passage and not one.passage.repeat:
            at = one.passage.start
            found |= dict.fromkeys(roles(one.passage.text, one.start - at, one.end - at))
    return tuple(found)[:_MOST_ROLES]


def _mention(text: str, one: Placed) -> Mention:
    return Mention(text=" ".join(text[one.start : one.end].split()), start=one.start, end=one.end, zone=one.zone)
