"""Lines that a wire or a desk sets round its copy: slug, time of sending, end mark, initials."""

import re
from typing import Final

from services.contracts.part import RemovedKind
from services.enrich.draft import Draft, Line, Rule

_WIRE: Final = Rule("a line that a wire or a desk sets round its copy", __name__)
_SENT: Final = re.compile(r"[A-Z]{2,4}-[A-Z]{2}-\d\d-\d\d-\d\d \d{4}GMT<?")
"""`AP-WF-05-05-24 0745GMT`."""
_SLUG: Final = re.compile(r"[A-Z]{2}-(?:[A-Z]{2,4}-{1,2})?[\w &'-]+,(?:\d(?:st|nd|rd|th) Ld-Writethru,)?\d{2,4}")
"""`BC-EU--Ferry,200`: what it is about, and how many words it has."""
_NUMBER: Final = re.compile(r"[a-z]{3}\d{3,4} \d [a-z] \d{2,4}\b.*")
_TOPIC: Final = re.compile(r"\w[\w -]{1,40}/")
_END: Final = re.compile(r"-\s?\d{2}\s?-|#{1,3}|[a-z]{2,4}(?:/[a-z]{2,4}){1,4}")
"""`-30-`; the initials of writer and desk: `ah/bl`."""


def without_wire_lines(draft: Draft) -> Draft:
    """Take out the first and last lines of copy that are the wire's or the desk's own."""
    lines = draft.lines
    out = {
        index: lines[index]
        for index in range(len(lines))
        if lines[index].role is None and (_SENT.fullmatch(lines[index].text) or (index == 0 and _opens(lines[0])))
    }
    if len(lines) > 1 and 0 in out and _TOPIC.fullmatch(lines[1].text):
        out[1] = lines[1]
    if len(lines) > 1 and lines[-1].role is None and _END.fullmatch(lines[-1].text):
        out[len(lines) - 1] = lines[-1]
    return draft.with_lines({index: line.out(RemovedKind.OTHER, _WIRE) for index, line in out.items()})


def _opens(line: Line) -> bool:
    return bool(_SLUG.fullmatch(line.text) or _NUMBER.fullmatch(line.text))
