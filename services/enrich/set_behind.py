"""What stands round a page's article, set behind its text: told, read by no step, and bounded."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Final

from services.contracts.part import Removed
from services.enrich.draft import Unkept
from services.enrich.text.prose import collapsed

_MOST_CHARACTERS_OF_A_BOX: Final = 100_000
"""A box with more, such as a thousand comments, is cut at a word: its words stay counted."""
_MOST_CHARACTERS: Final = 300_000
"""Of all boxes of a page: an event carries them twice, in `text` and in `removed`."""
_BETWEEN: Final = "\n\n"


class Furniture(StrEnum):
    """What becomes of it in the published event."""

    FULL = "full"
    COUNTED = "counted"


def set_behind(text: str, boxes: Iterable[Unkept]) -> tuple[str, tuple[Removed, ...]]:
    """Return the text with the boxes behind it, and each as a part that was removed."""
    parts, removed, at, left = [text], [], len(text), _MOST_CHARACTERS
    for box in boxes:
        printed = _cut(box.text, min(left, _MOST_CHARACTERS_OF_A_BOX))
        if not printed:
            break
        start = at + len(_BETWEEN) if at else at
        at = start + len(printed)
        left -= len(printed)
        parts.append(printed)
        removed.append(Removed(text=collapsed(printed), start=start, end=at, kind=box.kind))
    return _BETWEEN.join(filter(None, parts)), tuple(removed)


def _cut(text: str, most: int) -> str:
    """Cut a text between two words, or anywhere if it has but one."""
    if len(text) <= most:
        return text
    head = text[: most + 1]
    return (head[: max(head.rfind(" "), head.rfind("\n"))] if " " in head or "\n" in head else head[:most]).rstrip()
