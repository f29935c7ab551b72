"""Everything in an article that is, or may be, a name."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from services.contracts.entity import EntityType, ValueType
from services.enrich.entities.find.acronyms import LONGEST_NAME_CHARACTERS, acronyms
from services.enrich.entities.find.capitals import capitalised
from services.enrich.entities.find.clues import BESIDE_CHARACTERS, clues
from services.enrich.entities.find.composed import composed, firms
from services.enrich.entities.find.heads import by_head, heads_body, opens_body
from services.enrich.entities.find.indexes import indexes
from services.enrich.entities.find.initials import initialled
from services.enrich.entities.find.instruments import BEHIND, codes, without_code
from services.enrich.entities.find.passages import Passage
from services.enrich.entities.find.pieces import pieces
from services.enrich.entities.find.recognised import as_read, is_broken, is_heading, is_tag
from services.enrich.entities.find.ships import ships
from services.enrich.entities.find.storms import storms
from services.enrich.gazetteer import abroad, caseless
from services.enrich.gazetteer.known import Known, scan
from services.enrich.gazetteer.own import NOTHING_OWN, OwnNames
from services.enrich.languages.vocabulary import words
from services.enrich.recogniser.model import Recognised
from services.enrich.text.overlap import apart, crossing

ENOUGH_WEIGHT: Final = 1.5
"""What the words around a name must weigh for it to be taken for one, when neither recogniser nor table knows it."""
_MOST_HEADS: Final = 3
"""As many words that head bodies follow each other behind a name: Alder State Police Command Centre has three."""
_MOST_WORDS_OF_A_PERSON: Final = 4
"""More have a body, or several people."""
_PURPOSES: Final = tuple(f" {word} " for word in words("names.purpose"))


@dataclass(frozen=True, slots=True)
class Spot:
    """A stretch of a passage that may be a name."""

    start: int
    """Offset in the article."""
    end: int
    name: str
    """The stretch with its white space collapsed."""
    passage: Passage
    type: EntityType | None = None
    """What the recogniser takes it for, if it found it."""
    known: Known | None = None
    chances: Mapping[EntityType | ValueType, float] = field(default_factory=dict)
    """How likely each type is, where the recogniser says so."""

    def clues(self) -> tuple[tuple[EntityType, float], ...]:
        """Return what the words around it say."""
        return clues(self.passage.text, self.start - self.passage.start, self.end - self.passage.start)

    def around(self) -> tuple[str, str]:
        """Return the words before and behind it."""
        start, end, text = self.start - self.passage.start, self.end - self.passage.start, self.passage.text
        return text[max(0, start - BESIDE_CHARACTERS) : start], text[end : end + BESIDE_CHARACTERS]


def spot(
    passage: Passage, recognised: Sequence[Recognised], own: OwnNames = NOTHING_OWN, language: str = "en"
) -> list[Spot]:
    """Return the names in a passage, without overlaps: known ones, recognised ones and those the context tells.

    Where two overlap, the newsroom's own is right, or else the longer one: `Russian Federation`, not `Russian`; `Bank
    of England`, not `England`.
    """
    certain = [_listed(passage, *one) for one in own.scan(passage.text)]
    known = (one for one in scan(passage.text) if not is_tag(passage.text, one[0]))
    found = [_listed(passage, *one) for one in (*known, *abroad.scan(passage.text, language))]
    if caseless.is_caseless(passage.text):
        listed = (_listed(passage, *one) for one in caseless.scan(passage.text))
        found += [replace(one, name=caseless.cased(one.name, one.known)) for one in listed if one.known]
    for at, end, short_at, short_end in acronyms(passage.text):
        found += [_spot(passage, at, end, None), _spot(passage, short_at, short_end, None)]
    found += _spots(passage, ships(passage.text), EntityType.PRODUCT)
    found += _spots(passage, indexes(passage.text), EntityType.PRODUCT)
    found += _spots(passage, storms(passage.text), EntityType.EVENT)
    for one in recognised:
        if isinstance(one.type, EntityType):
            found += _recognised(passage, one, one.type)
    people = _spots(passage, initialled(passage.text), EntityType.PERSON)
    found += [one for one in people if crossing(found, one.start, one.end)]
    found += _spots(passage, composed(passage.text), EntityType.ORGANIZATION)
    joined = _spots(passage, firms(passage.text), EntityType.ORGANIZATION)
    found += [one for one in joined if any(each.start < one.end and one.start < each.end for each in found)]
    found = [one for one in found if not crossing(certain, one.start, one.end)] if certain else found
    shares = _spots(passage, codes(passage.text), None)
    found = [one for one in found if not crossing(shares, one.start, one.end)] if shares else found
    return _told_by_context(passage, longest([*certain, *found]))


def _listed(passage: Passage, at: int, end: int, known: Known) -> Spot:
    return Spot(passage.start + at, passage.start + end, passage.text[at:end], passage, known=known)


def _recognised(passage: Passage, one: Recognised, kind: EntityType) -> Iterator[Spot]:
    for start, end, read in as_read(passage.text, one.start, one.end, kind):
        yield replace(_spot(passage, start, end, read), chances=one.chances if read is kind else {})


def longest(spots: Iterable[Spot]) -> list[Spot]:
    """Return the spots in order; of overlapping ones the longest, and of equal ones all knowledge in one."""
    merged: dict[tuple[int, int], Spot] = {}
    for one in spots:
        same = merged.get((one.start, one.end), one)
        merged[one.start, one.end] = replace(
            one, type=same.type or one.type, known=same.known or one.known, chances=same.chances or one.chances
        )
    return apart(merged.values())


def _told_by_context(passage: Passage, found: list[Spot]) -> list[Spot]:
    added: list[Spot] = []
    for low, high in capitalised(passage.text):
        for start, last in pieces(passage.text, low, high):
            end = without_code(passage.text, start, last)[1]
            if end <= start or end - start > LONGEST_NAME_CHARACTERS or is_broken(passage.text, end):
                continue
            one = _spot(passage, start, end, None)
            inside = crossing(found, one.start, one.end)
            if inside:
                if all(other.end - other.start < end - start for other in inside) and _overrules(one, inside):
                    added.append(one)
            elif not is_heading(one.name) and (by_head(one.name) or _weight(one) >= ENOUGH_WEIGHT):
                added.append(one)
    return longest([*found, *added])


def _overrules(one: Spot, inside: list[Spot]) -> bool:
    """Whether a longer name is right against what the recogniser made of its parts.

    So is a center, ministry or council with its purpose, and a first and a last name that a title goes with.
    """
    if any(other.known and other.known.own for other in inside):
        return False
    if BEHIND.match(one.passage.text, one.end - one.passage.start):
        return True
    if by_head(one.name):
        head = [other.name for other in inside] == [one.name.split()[-1]]  # the Ministry of `Foreign Ministry`
        whole = head or any(map(one.name.__contains__, _PURPOSES)) or _goes_on(one, inside) or _makes_up(one, inside)
        return by_head(one.name) is EntityType.ORGANIZATION and whole
    if any(other.known for other in inside) or not 1 < len(one.name.split()) <= _MOST_WORDS_OF_A_PERSON:
        return False
    return sum(weight for kind, weight in one.clues() if kind is EntityType.PERSON) >= ENOUGH_WEIGHT


def _goes_on(one: Spot, inside: list[Spot]) -> bool:
    """Whether the recogniser left out only words that head bodies: `Alder State Police` Command.

    And perhaps a word of its trade before the last of them: `Alder` Advisory Group.
    """
    if len(inside) != 1 or inside[0].start != one.start or inside[0].type is EntityType.PERSON:
        return False
    rest = one.name[len(inside[0].name) :].split()
    return not inside[0].known and len(rest) <= _MOST_HEADS and heads_body(rest[-1])


def _makes_up(one: Spot, inside: list[Spot]) -> bool:
    """Whether the recogniser cut a name in pieces, `Alder` `Boat Club`, or left out its first word: Radio `Alder`."""
    words_inside = sum(other.name.count(" ") + 1 for other in inside)
    opened = opens_body(one.name.partition(" ")[0])
    return not any(other.known for other in inside) and words_inside + opened > one.name.count(" ")


def _weight(one: Spot) -> float:
    weights: dict[EntityType, float] = {}
    for kind, weight in one.clues():
        weights[kind] = weights.get(kind, 0) + weight
    return max(weights.values(), default=0)


def _spots(passage: Passage, spans: Iterable[tuple[int, int]], kind: EntityType | None) -> list[Spot]:
    return [_spot(passage, start, end, kind) for start, end in spans]


def _spot(passage: Passage, start: int, end: int, kind: EntityType | None) -> Spot:
    name = " ".join(passage.text[start:end].split())
    return Spot(passage.start + start, passage.start + end, name, passage, kind)
