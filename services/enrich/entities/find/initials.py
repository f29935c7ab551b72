"""People by an initial and a family name, which may be the name of a town as well: `J. Crawley`."""

import re
from collections.abc import Iterator
from typing import Final

_INITIALS: Final = re.compile(r"(?<![\w.'’&-])(?:[A-Z]\. ?){1,2}(?=[A-Z])([A-Z][\w'’-]*[a-z]\w*)(?! [A-Z])")
_LANDS: Final = re.compile(r"(?:U\. ?S|U\. ?N|U\. ?K|E\. ?U|D\. ?C|N\. ?[YJHCD])\.|[NSW]\. ?(?:Va|Mex|Dak|Car)\b")
"""Letters that stand for a place or a body: `U.S. Steel` is nobody."""


def initialled(text: str) -> Iterator[tuple[int, int]]:
    """Yield where an initial or two and one word with a capital stand together, without a possessive."""
    for found in _INITIALS.finditer(text):
        if not _LANDS.match(found[0]):
            name = found[0].removesuffix("'s").removesuffix("’s")
            yield found.start(), found.start() + len(name)


def is_initialled(name: str) -> bool:
    """Whether a name is such a one."""
    found = _INITIALS.fullmatch(name)
    return bool(found) and not _LANDS.match(name)
