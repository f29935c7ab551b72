"""As much of an input as any article has: what is longer is none, and may neither hold a worker nor fill the log."""

import re
from dataclasses import replace
from itertools import islice
from typing import Final

from services.contracts.part import RemovedKind
from services.enrich.draft import Draft, Found, Unkept
from services.enrich.text.prose import word_count

_READ: Final = "read"
MOST_CHARACTERS: Final = 100_000
"""Some 16,000 words, as many as the longest features and a day's live blog have; fifty times an ordinary story."""
MOST_LINES: Final = 3_000
"""Whole pages of newspapers have up to 700 lines of text, and a day's live blog 2,000. A line of one character
takes some hundred bytes of the event."""
_LINE: Final = re.compile(r"\S[^\n]*")
_WORD_END: Final = re.compile(r"\s\S*\Z")


def reach(text: str) -> int:
    """Return the offset up to which a text is read: its end, or the end of a word or line before the bounds."""
    whole = len(text.rstrip())
    end = whole
    if end > MOST_CHARACTERS:
        cut = _WORD_END.search(text, MOST_CHARACTERS // 2, MOST_CHARACTERS)
        end = cut.start() if cut else MOST_CHARACTERS
    beyond = next(islice(_LINE.finditer(text, 0, end), MOST_LINES, None), None)
    end = beyond.start() if beyond else end
    return len(text) if end == whole else len(text[:end].rstrip())


def within_bounds(draft: Draft) -> Draft:
    """Cut a composed text at its reach, and what was found behind it."""
    end = reach(draft.text)
    if end == len(draft.text):
        return draft
    lines = [line for line in draft.lines if line.start < end]
    last = lines[-1]
    if last.end > end:
        lines[-1] = replace(last, text=draft.text[last.start : end], end=end)
    return read_in_part(
        replace(
            draft,
            text=draft.text[:end],
            lines=tuple(lines),
            headline=_within(draft.headline, end),
            dek=_within(draft.dek, end),
            byline=_within(draft.byline, end),
        ),
        word_count(draft.text[end:]),
    )


def is_read_in_part(draft: Draft) -> bool:
    """Whether there was more than is read."""
    return _READ in draft.degraded


def read_in_part(draft: Draft, words: int) -> Draft:
    """Say that there were as many words more than are read; they are counted among what was removed."""
    unread = Unkept("", RemovedKind.OTHER, words)
    degraded = draft.degraded if is_read_in_part(draft) else (*draft.degraded, _READ)
    return replace(draft, truncated=True, degraded=degraded, unkept=(*draft.unkept, unread))


def _within(found: Found | None, end: int) -> Found | None:
    return None if found and found.span and found.span[1] > end else found
