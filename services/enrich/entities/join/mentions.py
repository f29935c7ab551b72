"""Every place at which a thing is named, those that the recogniser passed over too."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from services.contracts.entity import EntityType, Zone
from services.enrich.entities.find.heads import by_head
from services.enrich.entities.find.instruments import without_code
from services.enrich.entities.find.passages import Passage
from services.enrich.entities.find.sentence_openers import is_opener
from services.enrich.entities.find.spot import Spot
from services.enrich.entities.find.titles import is_title
from services.enrich.entities.join.placed import Placed
from services.enrich.entities.join.things import Thing
from services.enrich.gazetteer.countries import demonym
from services.enrich.text.overlap import apart

_WORD = re.compile(r"\w+")
_BEFORE = re.compile(r"(\S+) \Z")
_TAGS = frozenset({"D-", "R-", "I-"})
"""What papers put before a lawmaker's state: `Ada Holt, D-N.Y.`."""
_NEXT = re.compile(r" (\w+)")


def mentions(
    things: Sequence[Thing], spots: Iterable[Spot], passages: Iterable[Passage], printed: Iterable[Placed]
) -> list[Placed]:
    """Return where the things are named, in order and without overlaps; `printed` are places outside the passages."""
    whose = {name: number for number, thing in enumerate(things) for name in thing.names}
    found = [
        Placed(one.start, one.end, one.passage.zone, whose[one.name], one.passage) for one in spots if one.name in whose
    ]
    names = _Names(things)
    for passage in passages:
        found.extend(names.occurrences(passage))
    return apart([*found, *printed])


class _Names:
    """All forms of all names, by their first words."""

    def __init__(self, things: Sequence[Thing]) -> None:
        self._things = things
        self._whose: dict[str, int] = {}
        openings: dict[str, set[tuple[int, int]]] = defaultdict(set)
        for number, thing in enumerate(things):
            for name in thing.names:
                for form in {name, name.upper()} if len(name) > 3 else {name}:  # noqa: PLR2004 - IT is no It
                    opening = _WORD.search(form)
                    if opening:
                        openings[opening[0]].add((len(form), opening.start()))
                        self._whose.setdefault(form, number)
        self._openings = {word: sorted(forms, reverse=True) for word, forms in openings.items()}
        """First word of a form to the lengths of such forms, the longest first, and where in them the word stands."""

    def occurrences(self, passage: Passage) -> Iterator[Placed]:
        text, behind = passage.text, 0
        for word in _WORD.finditer(text):
            if word.start() < behind or word[0] not in self._openings:
                continue
            for length, offset in self._openings[word[0]]:
                start = word.start() - offset
                end = start + length
                number = self._whose.get(text[start:end]) if behind <= start and end <= len(text) else None
                if number is not None and self._alone(passage, start, end, number):
                    yield Placed(passage.start + start, passage.start + end, passage.zone, number, passage)
                    behind = end
                    break

    def _alone(self, passage: Passage, start: int, end: int, number: int) -> bool:
        """Whether the words are the whole name, and not a part of a longer one that is somebody else's."""
        text = passage.text
        ahead = text[max(0, start - 2) : start]
        if text[end : end + 1].isalnum() or ahead[-1:].isalnum() or ahead in _TAGS:
            return False
        if text[end : end + 1] == "-" and text[end + 1 : end + 2].isupper():
            return False
        if text[end : end + 1] == "." and without_code(text, start, end) != (start, end):
            return False
        following = _NEXT.match(text, end)
        if following and by_head(f"{text[start:end]} {following[1]}"):
            return False
        if self._things[number].type is EntityType.PERSON and " " not in text[start:end]:
            before = _BEFORE.search(text, max(0, start - 40), start)
            return not before or not _named(before[1], passage)
        return True


def _named(word: str, passage: Passage) -> bool:
    """Whether the word before a family name is somebody's first name: `Lyudmila` before `Putin`."""
    return (
        word[0].isupper()
        and word.isalpha()
        and passage.zone is not Zone.HEADLINE
        and not is_opener(word)
        and not is_title(word)
        and not demonym(word)
    )
