"""Credits that the page itself sets apart: nothing has to show that they are credits, so all of their words count."""

import re
from typing import Final

from services.contracts.caption import Credit
from services.enrich.printed.credit.assigned import Reading
from services.enrich.printed.credit.buttons_behind import without_buttons
from services.enrich.printed.credit.credit import credit
from services.enrich.printed.credit.credit_openers import opening, opens_credit
from services.enrich.printed.credit.holds_up import MOST_WORDS_OF_A_CREDIT
from services.enrich.printed.credit.read_credit import read_credit
from services.enrich.text.names import is_name
from services.enrich.text.prose import ends_sentence, word_count

_MOST_WORDS_NAMED_A_CREDIT: Final = 30
"""In an element that is named a credit; more are a notice of rights, or the caption itself."""
_ROUND: Final = re.compile(r"[\s\[(（【|–—/·•-]*(.*?)[\s\])）】|–—/·•-]*\Z", re.DOTALL)


def told_credit(line: str, at: int) -> Credit | None:
    """Read what stands in a line from a place on as a credit; None for a notice or for what names nobody at all.

    >>> told_credit("The new hall. [Norland Commission]", 13).outlet
    'Norland Commission'
    """
    reading = _read(line[at : without_buttons(line)], told=True)
    if reading is None or (reading.unread and reading.is_empty):
        return None
    printed = line[at:].strip()
    return reading.credit(printed, line.index(printed, at))


def is_credit_apart(text: str) -> bool:
    """Whether the words of an element of their own are a credit: a keyword opens them, or all of them are read."""
    if not 0 < word_count(text) <= MOST_WORDS_OF_A_CREDIT or _ends_in_credit(text):
        return False
    if opens_credit(text):
        return not (ends_sentence(text) and _read(text, told=False) is None)
    reading = _read(text, told=False)
    if reading is None or reading.unread or not reading.is_sure:
        return False
    return bool(reading.agencies or reading.passed_on or reading.qualifiers or "/" in text)  # `Ada Holt, Lady of Alder`


def _ends_in_credit(text: str) -> bool:
    """Whether a text is a caption with its credit: `Ada Holt, Ben Lind | Photo: Ines Okafor`."""
    found = credit(text)
    return found is not None and bool(found.start) and not is_name(text[: found.start].strip())


def _read(text: str, *, told: bool) -> Reading | None:
    inner = _inner(text)
    key = opening(inner)
    if not 0 < word_count(inner[len(key) :]) <= _MOST_WORDS_NAMED_A_CREDIT:
        return None
    return read_credit(inner[len(key) :], key, told=told)


def _inner(text: str) -> str:
    """Return a credit without the brackets and signs round it, where the first bracket closes last."""
    bare = text.strip()
    around = _ROUND.match(bare)
    inner = around[1] if around else bare
    return inner if inner.count("(") == inner.count(")") else bare.strip(" |–—-/·•[]【】")
