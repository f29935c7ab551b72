"""Stretches between quotation marks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_CLOSING: Final = {
    "“": '”"',
    "„": '“”"',
    "«": "»",
    "»": "«»",
    "”": "”",
    '"': '"”',
    "「": "」",
    "『": "』",
    "‹": "›",
    "‘": "’",
    "'": "'’",
}
"""Opening mark to what may close it: English, German and Slavic, French and Russian, Danish, Swedish, Japanese."""
_SINGLE: Final = frozenset("‘'‹")
_EITHER: Final = frozenset("\"'»”’")
"""Marks that open or close, according to where they stand."""
_FRENCH: Final = re.compile(r"«\s|\s»")
"""Marks set off by spaces: there they open and close in one direction only."""
_DOUBLE: Final = re.compile(r"[“„«»”\"「]|``|(?:\A|\s)''(?=\w)")
_APOSTROPHE: Final = re.compile("['’‘]")
_MARK: Final = re.compile(f"[{re.escape(''.join(_CLOSING))}«]")
_MOST_CHARACTERS_BETWEEN_SINGLE_MARKS: Final = 4_000
"""No paragraph of speech between single marks is longer."""
_REACH_CHARACTERS_OF_A_COLON: Final = 4
"""How far before a mark that nothing closes a colon or a comma may stand that introduces it: with white space."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """A stretch between marks, in offsets of the text it was found in, without the marks."""

    start: int
    end: int
    closed: bool = True
    """False when the paragraph ends before the mark that closes it: speech goes on in the next paragraph."""


def quoted(text: str, *, single: bool) -> Iterator[Quoted]:
    """Yield the quoted stretches of a paragraph, outermost ones only.

    Single marks count only where asked for: British papers that use no double ones. A stretch that no mark closes
    counts only if the paragraph opens with it, or a colon or a comma introduces it, and no further one opens behind it:
    then a mark is lost, and what stands between may be narration.
    """
    french = bool(_FRENCH.search(text))
    at = 0
    while mark := _MARK.search(text, at):
        at, sign = mark.start(), mark[0]
        closing = "»" if french and sign == "«" else _CLOSING.get(sign)
        if (french and sign == "»") or not closing or (sign in _SINGLE and not single) or not _opens(text, at):
            at += 1
            continue
        end = _close(text, at + 1, sign, closing)
        if end is not None:
            yield Quoted(at + 1, end)
            at = end + 1
        elif sign not in _SINGLE and _is_introduced(text, at) and text.find(sign, at + 1) < 0:
            yield Quoted(at + 1, len(text.rstrip()), closed=False)
            return
        else:
            at += 1


def uses_single(text: str) -> bool:
    """Whether an article quotes between single marks: it has no double ones, and none made of two apostrophes."""
    return not _DOUBLE.search(text)


def _is_introduced(text: str, at: int) -> bool:
    """Whether a colon or a comma stands before a mark, or nothing."""
    return text[max(0, at - _REACH_CHARACTERS_OF_A_COLON) : at].rstrip()[-1:] in {"", ":", ","}


def _opens(text: str, at: int) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if text[at] == "«" and after.isspace():
        return True  # French sets its marks off
    if not after or after.isspace() or "'" == text[at] in {before, after}:
        return False  # two apostrophes are seconds, inches or wiki markup
    return text[at] not in _EITHER or not before or before.isspace() or before in "([{—–-/\u200b>"


def _close(text: str, at: int, opening: str, closing: str) -> int | None:
    """Return where the mark stands that closes the stretch; a mark that opens another one ends the search."""
    if opening in _SINGLE:
        return _close_single(text, at, closing)
    for position in range(at, len(text)):
        sign = text[position]
        if sign in closing and not (sign in _EITHER and _opening_again(text, position)):
            return position
        if sign == opening:
            return None
    return None


def _opening_again(text: str, at: int) -> bool:
    """Whether a straight mark inside a stretch can only open: white space before it and a word behind."""
    return text[at - 1 : at].isspace() and text[at + 1 : at + 2].isalnum()


def _close_single(text: str, at: int, closing: str) -> int | None:
    """Find a closing mark among apostrophes: the first that stands behind punctuation, or else behind a word.

    The next mark that can only open ends the search.
    """
    first: int | None = None
    for mark in _APOSTROPHE.finditer(text, at):
        position = mark.start()
        if _opening_again(text, position) or position - at > _MOST_CHARACTERS_BETWEEN_SINGLE_MARKS:
            break
        if text[position] in closing and not text[position + 1 : position + 2].isalnum():
            if text[position - 1] in ",.!?…":
                return position
            first = position if first is None else first
    return first
