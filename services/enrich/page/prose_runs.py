"""Runs of paragraphs in the values that a page's scripts hold, told by their shape."""

import json
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, Final, NamedTuple

from services.enrich.page.element_names import names_of
from services.enrich.page.flight import MOST_LEVELS_OF_VALUES, MOST_VALUES
from services.enrich.text.prose import ends_sentence, is_prose

_MOST_LEVELS_OF_A_PARAGRAPH: Final = 10
"""Values within an element of a list whose words are one paragraph: links, and stress in them."""
_FEWEST_CHARACTERS_OF_A_TEXT: Final = 80
"""Of a story that is one string."""
_FEWEST_PARAGRAPHS: Final = 2
"""Of a run that is a list."""
_MOST_PARAGRAPHS_OF_AN_ELEMENT: Final = 2
"""On average, where each element of a list is a paragraph and not a part of a page."""
_LEAST_SHARE_OF_TEASERS: Final = 0.6
"""Share of a list's elements that have an address and a title beside the text: it leads to other stories."""
_LEVELS_BESIDE: Final = 4
"""Objects outwards from a run in which title, date and authors of the same story stand."""
_MOST_CHARACTERS_OF_A_KIND: Final = 24
"""The name of a kind is a word or two."""
_PARTS_OF_AN_ELEMENT: Final = 4
"""React's elements are a mark, a tag, a key and properties."""

_BLOCK = re.compile(r"</?(?:p|br|div|h[1-6]|li|blockquote)\b[^>]*>|\n+", re.IGNORECASE)
_TAGS = re.compile(r"<[a-zA-Z/!][^>]*+>")
_ADDRESS = re.compile(r"(?:https?:/)?/\S+$")
_PICTURE = re.compile(names_of("picture_file"), re.IGNORECASE)
_OF_OTHERS = re.compile(names_of("value_of_others"), re.IGNORECASE)
_OF_CAPTION = re.compile(names_of("value_of_caption"), re.IGNORECASE)
_KINDS: Final = {
    "h2": re.compile(names_of("kind_of_heading"), re.IGNORECASE),
    "li": re.compile(names_of("kind_of_item"), re.IGNORECASE),
    "blockquote": re.compile(names_of("kind_of_quotation"), re.IGNORECASE),
}


class Piece(NamedTuple):
    """A string of a run, HTML or plain text, and the tag of the element that would print it."""

    text: str
    tag: str = "p"
    picture: str = ""
    """The address of the picture that it is the caption of."""


class Run(NamedTuple):
    """Strings in a row, how many characters of prose they have, and the objects they stand in, the innermost first."""

    pieces: tuple[Piece, ...]
    size: int
    beside: tuple[dict[str, Any], ...]


class _Found(NamedTuple):
    """A string, which element of the list it stands in, and under which name."""

    at: int
    name: str
    piece: Piece


def prose_runs(value: Any) -> Iterator[Run]:
    """Yield each run of paragraphs: a list whose elements hold one each, or a text of several in one string."""
    yield from _Walk().runs(value, "", (), MOST_LEVELS_OF_VALUES)


class _Walk:
    """Goes through a value within bounds."""

    def __init__(self) -> None:
        self._left = MOST_VALUES

    def runs(self, value: Any, name: str, outer: tuple[dict[str, Any], ...], levels: int) -> Iterator[Run]:
        self._left -= 1
        if levels == 0 or self._left < 0:
            return
        if isinstance(value, str):
            yield from self._of_text(value, name, outer, levels)
        elif isinstance(value, list):
            if len(value) >= _FEWEST_PARAGRAPHS and not _is_element(value) and not _leads_elsewhere(value):
                yield from self._of_list(value, name, outer)
            for inner in value:
                yield from self.runs(inner, name, outer, levels - 1)
        elif isinstance(value, dict):
            around = (value, *outer[: _LEVELS_BESIDE - 1])
            for key, inner in value.items():
                if not _OF_OTHERS.fullmatch(key):
                    yield from self.runs(inner, key, around, levels - 1)

    def _of_text(self, text: str, name: str, outer: tuple[dict[str, Any], ...], levels: int) -> Iterator[Run]:
        if len(text) < _FEWEST_CHARACTERS_OF_A_TEXT:
            return
        if text[0] in "{[" and text[-1] in "}]":
            try:
                inner = json.loads(text, strict=False)
            except (ValueError, RecursionError):
                return
            yield from self.runs(inner, name, outer, levels - 1)
        elif size := sum(len(part) for part in map(plain, _BLOCK.split(text)) if is_prose(part)):
            yield Run((Piece(text),), size, outer)

    def _of_list(self, value: list[Any], name: str, outer: tuple[dict[str, Any], ...]) -> Iterator[Run]:
        """Yield the run that the elements are, by each name under which they hold paragraphs."""
        by_name: dict[str, list[_Found]] = {}
        captions: list[_Found] = []
        for at, element in enumerate(value):
            for found in self._strings(element, at, name, "p", _MOST_LEVELS_OF_A_PARAGRAPH):
                (captions if found.piece.tag == "figure" else by_name.setdefault(found.name, [])).append(found)
        for strings in by_name.values():
            found_ = list(_joined(strings))
            prose = [(one.at, len(text)) for one in found_ if is_prose(text := plain(one.piece.text))]
            elements = len({at for at, _ in prose})
            if elements >= _FEWEST_PARAGRAPHS and len(prose) <= _MOST_PARAGRAPHS_OF_AN_ELEMENT * elements:
                pieces = (one.piece for one in sorted((*found_, *captions), key=lambda one: one.at))
                yield Run(tuple(pieces), sum(size for _, size in prose), outer)

    def _strings(self, value: Any, at: int, name: str, tag: str, levels: int) -> Iterator[_Found]:
        """Yield the strings of one element in order."""
        self._left -= 1
        if levels == 0 or self._left < 0:
            return
        if isinstance(value, str):
            if value.strip():
                yield _Found(at, name, Piece(value, tag))
        elif isinstance(value, list):
            if _is_element(value):
                yield from self._strings(value[3], at, name, _tag(value[1:2]) or tag, levels - 1)
            else:
                for inner in value:
                    yield from self._strings(inner, at, name, tag, levels - 1)
        elif isinstance(value, dict):
            caption = _caption(value)
            if caption is not None:
                yield _Found(at, name, caption)
                return
            tag = _tag(value.values()) or tag
            for key in filter(_is_of_story, value):
                yield from self._strings(value[key], at, key, tag, levels - 1)


def _is_of_story(name: str) -> bool:
    return not _OF_CAPTION.fullmatch(name) and not _OF_OTHERS.fullmatch(name)


def plain(text: str) -> str:
    """Return a text without its tags."""
    return (_TAGS.sub("", text) if "<" in text else text).strip()


def has_blocks(text: str) -> bool:
    """Tell a text of several lines."""
    return _BLOCK.search(text) is not None


def _joined(strings: list[_Found]) -> Iterator[_Found]:
    """Put together what stands in one line: words, a link among them, and what goes on behind it."""
    parts: list[str] = []
    for found, following in pairwise([*strings, _Found(-1, "", Piece(""))]):
        parts.append(found.piece.text)
        if found.at != following.at or has_blocks(parts[-1]) or not _goes_on(parts[-1], following.piece.text):
            yield found._replace(piece=Piece("".join(parts), found.piece.tag))
            parts = []


def _goes_on(before: str, behind: str) -> bool:
    """Tell whether two strings are one line: a blank stands between them, or a mark that does not open anything."""
    if before[-1].isspace() or behind[0].isspace():
        return True
    return before[-1] in "(“„«[‘" or not (behind[0].isalnum() or behind[0] in "“\"„«‘'([<")


def _tag(told: Any) -> str | None:
    """Return the tag for what an object says that it is, by one of its short values."""
    for value in told:
        if isinstance(value, str) and len(value) <= _MOST_CHARACTERS_OF_A_KIND:
            for tag, names in _KINDS.items():
                if names.fullmatch(value):
                    return tag
    return None


def _caption(value: dict[str, Any]) -> Piece | None:
    """Return the words of a picture: an object that has its address, and beside it what is said of it."""
    texts = [inner for inner in value.values() if isinstance(inner, str)]
    picture = next((text for text in texts if _ADDRESS.match(text) and _PICTURE.search(text)), None)
    if picture is None:
        return None
    said = (inner for key, inner in value.items() if _OF_CAPTION.fullmatch(key) and isinstance(inner, str))
    return Piece(" ".join(dict.fromkeys(said)), "figure", picture)


def _is_element(value: list[Any]) -> bool:
    return len(value) >= _PARTS_OF_AN_ELEMENT and value[0] == "$" and isinstance(value[3], dict)


def _leads_elsewhere(value: list[Any]) -> bool:
    return sum(map(_is_teaser, value)) >= _LEAST_SHARE_OF_TEASERS * len(value)


def _is_teaser(element: Any) -> bool:
    if not isinstance(element, dict):
        return False
    texts = [text for text in element.values() if isinstance(text, str)]
    return any(map(_ADDRESS.match, texts)) and any(" " in text and not ends_sentence(text) for text in texts)
