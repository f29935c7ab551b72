"""People of whom the recogniser has missed that they bear the family name of somebody else in the article."""

import re
from collections.abc import Iterable, Iterator

from services.contracts.entity import EntityType
from services.enrich.entities.find.passages import Passage
from services.enrich.entities.find.sentence_openers import is_opener
from services.enrich.entities.find.spot import Spot, longest
from services.enrich.entities.find.titles import is_title
from services.enrich.gazetteer.known import known

_PAIR = re.compile(r"(?<![\w'’-])(?=(?P<first>[^\W\d_][\w'’-]{1,30}) (?P<family>[^\W\d_][\w'’-]{1,30}))")


def with_relatives(spots: list[Spot], passages: Iterable[Passage]) -> list[Spot]:
    """Add `Jelena Novak` where the article names Milan Novak, too, and nobody has found Jelena or only half of her."""
    families = {one.name.split()[-1] for one in spots if one.type is EntityType.PERSON and " " in one.name}
    near = passages if families else ()
    return longest([*spots, *(one for passage in near for one in _relatives(passage, families))])


def _relatives(passage: Passage, families: set[str]) -> Iterator[Spot]:
    for pair in _PAIR.finditer(passage.text):
        family = pair["family"].removesuffix("'s").removesuffix("’s")
        if family in families and _is_given(pair["first"]):
            start, end = pair.start("first"), pair.start("family") + len(family)
            name = passage.text[start:end]
            yield Spot(passage.start + start, passage.start + end, name, passage, EntityType.PERSON)


def _is_given(word: str) -> bool:
    """Whether a word may be a first name: not a title, a nationality or the beginning of a sentence."""
    capital = word[0].isupper() and word.isalpha() and not word.isupper()
    return capital and not is_opener(word) and not is_title(word) and known(word) is None
