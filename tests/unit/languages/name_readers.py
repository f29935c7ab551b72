"""What reads the lines of the sections below `names`."""

import re
from collections.abc import Callable, Iterable
from itertools import chain

from services.contracts.entity import EntityType
from services.enrich.entities.find.capitals import capitalised
from services.enrich.entities.find.clues import clues
from services.enrich.entities.find.composed import composed, firms
from services.enrich.entities.find.compounds import compound
from services.enrich.entities.find.heads import by_head
from services.enrich.entities.find.recognised import is_heading
from services.enrich.entities.find.scores import is_scored
from services.enrich.entities.find.sentence_openers import is_opener
from services.enrich.entities.find.storms import storms
from services.enrich.entities.find.titles import is_address, is_modifier, is_title
from services.enrich.entities.find.trim import trimmed
from services.enrich.entities.join.short_forms import short_forms
from services.enrich.entities.link.whereabouts import PROVINCE
from services.enrich.entities.tell.roles import roles
from services.enrich.entities.tell.types import owns_a_site
from services.enrich.gazetteer import caseless
from services.enrich.recogniser.telling import telling

Reader = Callable[[str], object]
_NAME = re.compile(r"[A-Z]\w+(?: [A-Z]\w+)*")


def each(reads: Reader) -> Reader:
    """Read a line that lists names: all of them must be taken."""
    return lambda line: all(reads(name) for name in line.split(", "))


def first(reads: Reader) -> Reader:
    """Read the first word of each name in a line."""
    return each(lambda name: reads(name.split()[0]))


def headed(kind: EntityType) -> Reader:
    """Read names by the words that head them."""
    return each(lambda name: by_head(name) is kind)


def found(spans: Callable[[str], Iterable[tuple[int, int]]]) -> Reader:
    """Read names that a rule finds, each of them."""
    return each(lambda name: list(spans(name)))


def told(kind: EntityType) -> Reader:
    """Read a line with a name in it that the words beside it tell."""

    def reads(line: str) -> bool:
        said = chain.from_iterable(clues(line, *name.span()) for name in _NAME.finditer(line))
        return any(spoken_for is kind and weight > 0 for spoken_for, weight in said)

    return reads


def scored(line: str) -> bool:
    """Read teams that stand before what they did to others."""
    return all(is_scored("", name[name.index(" ") :]) for name in line.split(", "))


ORGANIZATION, PERSON, PLACE = EntityType.ORGANIZATION, EntityType.PERSON, EntityType.PLACE
NAME_READERS: dict[str, Reader] = {
    "names.addresses": first(is_address),
    "names.at": scored,
    "names.before.advisers": told(ORGANIZATION),
    "names.before.bodies": told(ORGANIZATION),
    "names.before.deals": told(ORGANIZATION),
    "names.before.fighters": told(ORGANIZATION),
    "names.before.near": told(PLACE),
    "names.before.parts": told(ORGANIZATION),
    "names.before.said": told(PERSON),
    "names.before.shares": told(ORGANIZATION),
    "names.before.told": told(ORGANIZATION),
    "names.before.towards": told(PLACE),
    "names.before.vessels": told(EntityType.PRODUCT),
    "names.before_scores": scored,
    "names.behind.aged": told(PERSON),
    "names.behind.dated": told(ORGANIZATION),
    "names.behind.days": told(ORGANIZATION),
    "names.behind.earning": told(ORGANIZATION),
    "names.behind.earnings": told(ORGANIZATION),
    "names.behind.entourage": told(PERSON),
    "names.behind.gatherings": told(EntityType.EVENT),
    "names.behind.heads": told(ORGANIZATION),
    "names.behind.land": told(PLACE),
    "names.behind.lately": told(ORGANIZATION),
    "names.behind.made": told(EntityType.PRODUCT),
    "names.behind.members": told(ORGANIZATION),
    "names.behind.officers": told(ORGANIZATION),
    "names.behind.one_of": told(ORGANIZATION),
    "names.behind.outlet_kinds": told(ORGANIZATION),
    "names.behind.quoting": told(ORGANIZATION),
    "names.behind.reports": told(ORGANIZATION),
    "names.behind.says": told(PERSON),
    "names.behind.settled": told(PLACE),
    "names.behind.staff": told(ORGANIZATION),
    "names.behind.taken_up": told(PERSON),
    "names.behind.verifies": told(ORGANIZATION),
    "names.behind.was_quoted": told(PERSON),
    "names.behind.who": told(PERSON),
    "names.callings": each(lambda name: trimmed(name, 0, len(name))[0]),
    "names.compound_ends": each(lambda name: compound(name, 0, len(name), PLACE)),
    "names.determiners": each(lambda name: trimmed(name, 0, len(name))[0]),
    "names.firm": found(firms),
    "names.heads.body": headed(ORGANIZATION),
    "names.heads.event": headed(EntityType.EVENT),
    "names.heads.facility": headed(EntityType.FACILITY),
    "names.heads.law": headed(EntityType.LAW),
    "names.heads.place": headed(PLACE),
    "names.links": each(lambda name: list(capitalised(name)) == [(0, len(name))]),
    "names.modifiers": each(lambda name: is_modifier(name.split()[1])),
    "names.offices": found(composed),
    "names.openers": first(is_opener),
    "names.opening_heads": headed(ORGANIZATION),
    "names.papers": headed(ORGANIZATION),
    "names.particles": each(lambda name: short_forms(name)[0] == name.partition(" ")[2]),
    "names.portfolio_heads": found(composed),
    "names.portfolios": lambda line: list(composed(line)),
    "names.province": each(PROVINCE.search),
    "names.result_words": each(is_heading),
    "names.role_leads": lambda line: list(roles(line, 0, len("Ada Holt"))),
    "names.sentence_openers": lambda line: not list(telling(line)),
    "names.sites": lambda line: owns_a_site(*line.split("Alder")),
    "names.sports": first(is_opener),
    "names.storms": found(storms),
    "names.suffixes": each(lambda name: short_forms(name) == ("Holt",)),
    "names.times_and_sums": lambda line: list(telling(line)),
    "names.title_endings": each(lambda name: is_title(name.split()[-2])),
    "names.titles": first(is_title),
    "names.words_too": lambda line: not list(caseless.scan(line)),
}
"""Section to what tells its lines."""
