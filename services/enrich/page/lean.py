"""A part of a page without what is surely no story's text, so that extraction has less to weigh and to copy."""

from copy import deepcopy
from typing import Final

from lxml import etree
from lxml.html import HtmlElement

from services.enrich.page.blocks import unseen

_NO_STORY: Final = (
    "applet", "aside", "audio", "button", "canvas", "datalist", "embed", "footer", "frame", "frameset",
    "iframe", "img", "input", "link", "menu", "meta", "nav", "object", "optgroup", "option", "picture",
    "noscript", "progress", "script", "select", "source", "style", "svg", "template", "textarea", "time", "track",
    "video",
)  # fmt: skip
"""Elements that hold no story that a page shows, whatever they are named."""
_TELLING: Final = frozenset({"a", "body", "br", "hr", "td", "th", "tr"})
"""What says something without a word: that a picture leads on, where a line ends, in which column a word stands."""
_INLINE: Final = ("b", "em", "font", "i", "small", "strong", "tbody", "u")
_LINES: Final = frozenset({"a", "h1", "h2", "h3", "h4", "h5", "h6", "p"})
"""What runs on in these needs no element of its own: it is one line to whoever weighs it."""
_EMPTY: Final = "empty"
"""Elements are renamed and then taken away all at once, which leaves the text behind them in its place."""
_UNWRAPPED: Final = "unwrapped"


def lean(part: HtmlElement) -> HtmlElement:
    """Return a page of that part alone; it is a copy."""
    copy = deepcopy(part)
    copy.tail = None
    etree.strip_elements(copy, *_NO_STORY, with_tail=False)
    for hidden in copy.xpath(".//*[@hidden]"):
        if unseen(hidden):
            hidden.tag = _EMPTY
    for figure in copy.iterdescendants("figure"):
        if figure.find(".//table") is None:
            figure.tag = _EMPTY
    for span in copy.iterdescendants("span"):
        if span.getparent().tag in _LINES:
            span.tag = _UNWRAPPED
    for element in reversed(list(copy.iterdescendants("*"))):
        if element.tag not in _TELLING and _is_empty(element):
            element.tag = _EMPTY
    etree.strip_elements(copy, _EMPTY, with_tail=False)
    etree.strip_tags(copy, _UNWRAPPED, *_INLINE)
    return copy if copy.tag == "html" else _page(copy)


def _is_empty(element: HtmlElement) -> bool:
    """Tell an element in which nothing stands but others that are empty."""
    return _is_blank(element.text) and all(inner.tag == _EMPTY and _is_blank(inner.tail) for inner in element)


def _is_blank(text: str | None) -> bool:
    return text is None or text.isspace()


def _page(part: HtmlElement) -> HtmlElement:
    page: HtmlElement = part.makeelement("html")
    body = part.makeelement("body")
    page.append(body)
    body.append(part)
    return page
