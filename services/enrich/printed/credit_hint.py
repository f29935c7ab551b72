"""Whether it is worth looking for a credit in a line: most lines are sentences and have none."""

import re
from functools import cache
from typing import Final

from services.enrich.printed.prose import ends_sentence
from services.enrich.words.agencies import agency, may_name_agency
from services.enrich.words.lists import words

_REACH: Final = 300
_SIGNS: Final = re.compile(r"[/|()\[\]（）【】〔〕,，;•·—–=＝]| - |--| (?:via|for) ")
_HOUSE_WORDS: Final = 4


def may_have_credit(line: str) -> bool:
    """Whether a line has any word of a credit or, if it is no sentence, a sign or an agency that a credit needs."""
    tail = line[-_REACH:]
    folded = tail.casefold()
    if any(map(folded.__contains__, _stems(is_ascii=folded.isascii()))):
        return True
    if ends_sentence(tail):
        return False
    if tail.rpartition(". ")[2].isupper():
        return True
    return bool(_SIGNS.search(folded)) or _names_an_agency(tail.split())


@cache
def _stems(*, is_ascii: bool) -> tuple[str, ...]:
    """Return the stems that a text may have; none that another one is a part of."""
    stems = words("credit_stems")
    needed = (stem for stem in stems if not any(other != stem and other in stem for other in stems))
    return tuple(stem for stem in needed if stem.isascii() or not is_ascii)


def _names_an_agency(parts: list[str]) -> bool:
    reach = range(1, min(_HOUSE_WORDS, len(parts)) + 1)
    first = (" ".join(parts[:size]) for size in reach if may_name_agency(parts[0]))
    last = (_behind_signs(" ".join(parts[-size:])) for size in reach if may_name_agency(_behind_signs(parts[-1])))
    return any(map(agency, last)) or any(map(agency, first))


def _behind_signs(text: str) -> str:
    return text.rpartition(".")[2].rpartition("-")[2]
