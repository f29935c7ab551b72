"""Whether it is worth looking for a credit in a line: most lines are sentences and have none."""

import re
from typing import Final

from services.enrich.gazetteer.agencies import MOST_AGENCY_WORDS, agency, may_name_agency
from services.enrich.languages.vocabulary import pattern
from services.enrich.printed.credit.buttons_behind import CREDIT_REACH_CHARACTERS
from services.enrich.printed.credit.credit_openers import OPENERS
from services.enrich.printed.credit.qualifiers import QUALIFIERS
from services.enrich.text.prose import ends_sentence
from services.enrich.text.sieve import Gate, folded, pieces

_SIGNS: Final = re.compile(rf"[/|()\[\]（）【】〔〕,，;•·—–=＝]| - |--| (?:{pattern('credit.hints')}) ")
_OPENING: Final = (piece for opener, _ in OPENERS for piece in opener.pieces)
_ENDING: Final = pattern("credit.rights", "credit.took", "credit.gave")
_WORDS: Final = Gate((*_OPENING, *pieces("|".join((*QUALIFIERS.values(), _ENDING)))))
"""Every word that opens, qualifies, reserves or ends a credit: read off the lists, so that none is forgotten."""


def may_have_credit(line: str) -> bool:
    """Whether a line has any word of a credit or, if it is no sentence, a sign or an agency that a credit needs."""
    tail = line[-CREDIT_REACH_CHARACTERS:]
    if _WORDS.passes(tail):
        return True
    if ends_sentence(tail):
        return False
    if tail.rpartition(". ")[2].isupper():
        return True
    return bool(_SIGNS.search(folded(tail))) or _names_an_agency(tail.split())


def _names_an_agency(parts: list[str]) -> bool:
    if not parts:
        return False
    reach = range(1, min(MOST_AGENCY_WORDS, len(parts)) + 1)
    first = (" ".join(parts[:size]) for size in reach) if may_name_agency(parts[0]) else ()
    behind = may_name_agency(_behind_signs(parts[-1]))
    last = (_behind_signs(" ".join(parts[-size:])) for size in reach) if behind else ()
    return any(map(agency, last)) or any(map(agency, first))


def _behind_signs(text: str) -> str:
    return text.rpartition(".")[2].rpartition("-")[2]
