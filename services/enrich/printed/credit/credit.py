"""Photo credits. What photo desks print: IPTC's credit line, the agencies' own style guides, and the web's habits."""

import re
from functools import lru_cache
from typing import Final

from services.contracts.caption import Credit
from services.enrich.printed.credit.assigned import Reading
from services.enrich.printed.credit.bare_tail import bare_tail
from services.enrich.printed.credit.buttons_behind import without_buttons
from services.enrich.printed.credit.candidates import candidates
from services.enrich.printed.credit.credit_hint import may_have_credit
from services.enrich.printed.credit.credit_openers import Mark
from services.enrich.printed.credit.holds_up import NAME_BEFORE_CHARACTERS, holds_up, may_hold_up
from services.enrich.printed.credit.read_credit import read_credit
from services.enrich.text.names import in_title_case, is_name

_KEPT_LINE_CHARACTERS: Final = 1000
"""Lines that are kept once read; longer ones would fill the memory."""
_LAST = re.compile(r"(?<=[^\W_]{2}[.!?…]\s)(?:[^\W\d_][^\s.!?]*\s+){2,4}\Z")


def credit(line: str) -> Credit | None:
    """Take a printed photo credit apart; the line may be the credit alone, or a caption that ends in it.

    Offsets count in the line. What is not understood stays in the credit's text and is not guessed at.
    Returns None where no credit stands, as for brackets that are editorial: "those millions [of shells]".

    >>> credit("Greets in Moscow. [Mikhail Tereshchenko/Pool/AFP]").photographers
    ('Mikhail Tereshchenko',)
    """
    return _kept(line) if len(line) <= _KEPT_LINE_CHARACTERS else _read(line)


@lru_cache(maxsize=512)
def _kept(line: str) -> Credit | None:
    """Read a line once: captions ask about the same lines as furniture before them, and about their neighbours."""
    return _read(line)


def _read(line: str) -> Credit | None:
    if line.endswith((":", "：")) or not may_have_credit(line):
        return None
    for candidate in candidates(line):
        if not may_hold_up(line, candidate):
            continue
        key = line[candidate.start : candidate.inner] if candidate.mark is Mark.KEYWORD else ""
        reading = read_credit(line[candidate.inner : candidate.inner_end], key)
        if holds_up(line, candidate, reading):
            start = candidate.start
            if candidate.mark is Mark.BRACKET and (name := _name_before(line, start, reading)):
                start, reading.photographers = name.start(), [in_title_case(name[0].strip())]
            printed = line[start : candidate.end].strip()
            return reading.credit(printed, line.index(printed, start))
    tail = bare_tail(line)
    if tail is None:
        return None
    printed = line[tail : without_buttons(line)].strip()
    return read_credit(printed).credit(printed, tail)


def _name_before(line: str, bracket: int, reading: Reading) -> re.Match[str] | None:
    """Return the photographer between the caption's full stop and the agency: `… este martes. Ana Ríos (EFE)`."""
    if reading.photographers or not reading.agencies:
        return None
    name = _LAST.search(line, max(0, bracket - NAME_BEFORE_CHARACTERS), bracket)
    return name if name and name.start() and is_name(name[0].strip()) else None
