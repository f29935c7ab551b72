"""What a page's makers call its parts."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Final

from lxml.html import HtmlElement

_NAMING = frozenset(
    {
        "class", "id", "itemprop", "rel", "role", "data-testid", "data-test-id", "data-test", "data-cy", "data-qa",
        "data-component", "data-type", "data-block", "data-element", "data-name", "data-role",
    }
)  # fmt: skip
_MOST_CHARACTERS_OF_NAMES: Final = 300
"""Style frameworks write hundreds of characters of class names; a part's own name stands among the first."""
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])")


def marks(element: HtmlElement) -> str:
    """Return the names given to an element: its classes, id, microdata property and test ids.

    In lower case, with hyphens between words: scripts' authors write `articleSummary` for `article-summary`.
    """
    named = " ".join([value[:_MOST_CHARACTERS_OF_NAMES] for name, value in element.items() if name in _NAMING])
    return named if not named or named.islower() else _HUMP.sub("-", named).lower()


def around(element: HtmlElement, stop: HtmlElement | None = None) -> Iterator[HtmlElement]:
    """Go from an element outwards, itself first, up to but not including `stop`."""
    at: HtmlElement | None = element
    while at is not None and at is not stop:
        yield at
        at = at.getparent()


def names_of(kind: str) -> str:
    """Return a pattern of what makers call the elements of a kind, the longest name first, without a group round it.

    Raises KeyError for a kind that `names.toml` does not have.
    """
    return "|".join(sorted(_kinds()[kind]["names"], key=lambda name: (-len(name), name)))


def tokens_of(kind: str) -> frozenset[str]:
    """Return the names of a kind that are no patterns, to be held against the whole names of an element."""
    return frozenset(_kinds()[kind]["names"])


@cache
def _kinds() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(files("services.enrich.page").joinpath("names.toml").read_text(encoding="utf-8"))
