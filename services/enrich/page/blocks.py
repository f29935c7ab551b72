"""The page as a reader sees it: stretches of running text, in document order."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from lxml import etree
from lxml.html import HtmlElement

from services.enrich.page.element_names import names_of, tokens_of

_INLINE: Final = frozenset(
    {
        "a", "abbr", "acronym", "amp-fit-text", "amp-img", "b", "bdi", "bdo", "big", "cite", "code", "data",
        "del", "dfn", "em", "font", "i", "img", "ins", "kbd", "label", "mark", "nobr", "picture", "q", "rp",
        "rt", "ruby", "s", "samp", "small", "source", "span", "strike", "strong", "sub", "sup", "time", "track",
        "tt", "u", "var", "wbr",
    }
)  # fmt: skip
_NEVER_SHOWN: Final = frozenset(
    {
        "base", "datalist", "embed", "head", "iframe", "input", "link", "meta", "noembed", "noframes", "noscript",
        "object", "param", "script", "style", "svg", "template", "textarea", "title",
    }
)  # fmt: skip
_NO_TEXT: Final = frozenset(
    {"applet", "audio", "button", "canvas", "math", "optgroup", "option", "progress", "select", "video"}
)
"""What shows words that are none of a running text: a page's controls, a formula, what stands in for a player."""
_UNSEEN: Final = _NEVER_SHOWN | _NO_TEXT
_STREAMED = re.compile(r"S:[0-9a-f]+$")
"""React sends parts of a page late, in hidden elements of this id, and a script moves them into place."""
_LOCKED = re.compile(names_of("locked"), re.IGNORECASE)
"""What is shown to subscribers only is sent to everyone by some, hidden until a script has asked who reads."""
_BOLD: Final = frozenset({"b", "strong"})
_FOR_SCREEN_READERS: Final = tokens_of("for_screen_readers")
"""What style sheets commonly call text that is read aloud and never shown."""


@dataclass(slots=True)
class Block:
    """A stretch of text that stands on lines of its own, with the nearest element that makes it do so."""

    element: HtmlElement
    text: str
    linked: int = 0
    """How many of its characters are inside links."""
    bold: int = 0
    """How many of its characters are set bold."""
    pieces: Sequence[str] = ()
    """Its text as the page's elements hold it."""


class Unread(NamedTuple):
    """An element that shows words and is no running text, and how many blocks end above it."""

    at: int
    element: HtmlElement


def blocks(root: HtmlElement, without: Collection[HtmlElement] = (), unread: list[Unread] | None = None) -> list[Block]:
    """Cut everything a reader could see into blocks, leaving out some elements if so told.

    A new block begins wherever a browser begins a new line: at block-level elements and at `br`. What is left of a
    page with more lines than any article has comes in larger blocks, so that nothing is lost and reading it ends.
    Into `unread` goes what is passed over though a page shows it.
    """
    reader = _Reader(root)
    skipped: HtmlElement | None = None
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if event == "end":
            reader.leave(element, skipped=element is skipped)
        elif unseen(element) or (without and element in without):
            skipped = element
            walk.skip_subtree()
            if unread is not None and not _is_hidden(element):
                unread.append(Unread(len(reader.found), element))
        else:
            reader.enter(element)
    reader.end()
    return reader.found


class _Reader:
    """Collects running text until something ends the line."""

    def __init__(self, root: HtmlElement) -> None:
        self.found: list[Block] = []
        self._root = root
        self._owners = [root]
        self._parts: list[str] = []
        self._links = self._bolds = 0
        self._linked = self._bold = 0

    def enter(self, element: HtmlElement) -> None:
        tag = element.tag
        if tag in _INLINE:
            self._links += tag == "a"
            self._bolds += tag in _BOLD
        else:
            if self._parts:
                self.end()
            self._owners.append(element)
        if text := element.text:
            self._put(text)

    def leave(self, element: HtmlElement, *, skipped: bool) -> None:
        if not skipped:
            tag = element.tag
            if tag in _INLINE:
                self._links -= tag == "a"
                self._bolds -= tag in _BOLD
            else:
                if self._parts:
                    self.end()
                self._owners.pop()
        if element is not self._root and (text := element.tail):
            self._put(text)

    def end(self) -> None:
        text = squeezed("".join(self._parts))
        if text:
            self.found.append(Block(self._owners[-1], text, self._linked, self._bold, self._parts))
        self._parts = []
        self._linked = self._bold = 0

    def _put(self, text: str) -> None:
        if not self._parts and text.isspace() and not (self._links or self._bolds):
            return  # between two blocks: most of a page's texts are its markup's line breaks
        self._parts.append(text)
        if self._links:
            self._linked += len(text)
        if self._bolds:
            self._bold += len(text)


def unseen(element: HtmlElement) -> bool:
    """Tell whether an element never shows text on the page."""
    if not isinstance(element.tag, str) or element.tag in _UNSEEN:
        return True
    names = element.get("class")
    if element.get("hidden") is not None:
        return not _STREAMED.match(element.get("id", "")) and not _LOCKED.search(names or "")
    return names is not None and not _FOR_SCREEN_READERS.isdisjoint(names.lower().split())


def words_in(element: HtmlElement) -> str:
    """Return all words that an element shows, controls and what is for screen readers among them, on one line."""
    parts: list[str | None] = []
    walk = etree.iterwalk(element, events=("start", "end"))
    for event, inner in walk:
        if event == "start" and _is_hidden(inner):
            walk.skip_subtree()
        elif event == "start":
            parts += (" ", inner.text)
        elif inner is not element:
            parts += (" ", inner.tail)
    return squeezed("".join(filter(None, parts)))


def _is_hidden(element: HtmlElement) -> bool:
    return not isinstance(element.tag, str) or element.tag in _NEVER_SHOWN or element.get("hidden") is not None


def labels(block: Block) -> str:
    """Return a block's text with what stands in elements of its own kept apart: style sheets part a menu's labels."""
    parts: list[str] = []
    for piece in block.pieces:
        if parts and parts[-1][-1:].isalnum() and piece[:1].isalnum():
            parts.append(" ")
        parts.append(piece)
    return squeezed("".join(parts)) if len(parts) > 1 else block.text


def printed(element: HtmlElement, without: Collection[HtmlElement] = ()) -> str:
    """Return what a reader sees of an element, on one line."""
    return " ".join(block.text for block in blocks(element, without))


def squeezed(text: str) -> str:
    """Collapse white space, as browsers do; zero-width characters and soft hyphens are not printed either."""
    return " ".join((text if text.isascii() else _NOT_PRINTED.sub("", text)).split())


_NOT_PRINTED = re.compile("[\u00ad\u200b\u2060\ufeff]")
