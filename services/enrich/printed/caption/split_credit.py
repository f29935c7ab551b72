"""A credit that stripping the markup has cut into lines: the photographer, a stroke, the agency."""

import re
from collections.abc import Sequence
from typing import Final

from services.contracts.caption import Credit
from services.enrich.draft import Line
from services.enrich.languages.vocabulary import pattern
from services.enrich.printed.credit.credit import credit
from services.enrich.printed.credit.read_credit import read_credit
from services.enrich.text.prose import word_count

_MOST_LINES_OF_A_CREDIT: Final = 5
"""A photographer, two houses, and the strokes between."""
_MOST_WORDS_OF_A_PIECE: Final = 6
"""On one line of a cut credit: a name, an agency with who passes it on."""
_JOINT: Final = rf"[/|·•]|(?:{pattern('credit.joints.via')})\b"
_OPENS = re.compile(_JOINT, re.IGNORECASE)
_ENDS = re.compile(rf"(?:^|\s)(?:{_JOINT})$|/$", re.IGNORECASE)


def split_credit(lines: Sequence[Line], index: int, printed: Credit) -> tuple[Credit, set[int]]:
    """Return the whole of a credit that begins on a line, with offsets in that line, and the lines of its rest."""
    whole, size = printed, 1
    if printed.start or lines[index].credit_at is not None:  # behind words, or where the page tells how far it goes
        return whole, set()
    text = lines[index].text
    for at in range(index + 1, min(index + _MOST_LINES_OF_A_CREDIT, len(lines))):
        if not _goes_on(text, lines[at], whole):
            break
        text = f"{text} {lines[at].text}"
        found = None if _ENDS.search(text) else credit(text)
        if found and found.start == 0 and found.end == len(text):
            whole, size = found.model_copy(update={"end": lines[at].end - lines[index].start}), at - index + 1
    return whole, set(range(index + 1, index + size))


def _goes_on(text: str, line: Line, printed: Credit) -> bool:
    """Whether a line goes on with the credit above: a joint stands between, or the agency alone on its line."""
    if word_count(line.text) > _MOST_WORDS_OF_A_PIECE:
        return False
    if _OPENS.match(line.text) or _ENDS.search(text):
        return True
    if line.blank_before or printed.agencies or not printed.photographers:
        return False
    reading = read_credit(line.text)
    return bool(reading.agencies) and not (reading.photographers or reading.outlet or reading.unread)
