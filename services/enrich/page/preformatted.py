"""Stories that a page sets as lines of a typewriter, in `pre`: their paragraphs, as a reader tells them."""

import html
import re
from typing import Final

from lxml import etree
from lxml.html import HtmlElement, fragments_fromstring

from services.enrich.text.prose import is_prose

_LEAST_SHARE_OF_PROSE: Final = 0.5
"""Share of what stands between blank lines, or from indent to indent, that reads like paragraphs; programs do not."""
_MOST_SHARE_INDENTED: Final = 0.6
"""Share of the lines of a text whose indents open paragraphs; where more are indented, they are a margin."""

_BLANK = re.compile(r"\n[ \t\r]*\n\s*")
_INDENT = re.compile(r"\n(?=[ \t]+\S)")
_LINES = re.compile(r"\n")
_TAGS = re.compile(r"<[^>]*+>")


def set_in_paragraphs(root: HtmlElement) -> None:
    """Give each such text an element a paragraph, whose lines run on."""
    for element in list(root.iter("pre")):
        inner = _inner(element)
        parts = [part for part in _paragraphs(inner) if part.strip()]
        told = [html.unescape(_TAGS.sub("", part)).strip() for part in parts]
        if len(parts) > 1 and sum(map(is_prose, told)) >= _LEAST_SHARE_OF_PROSE * len(parts):
            tail = element.tail
            element.clear(keep_tail=True)
            element.tag, element.tail = "div", tail
            element.extend(
                inner
                for inner in fragments_fromstring("".join(f"<p>{part}</p>" for part in parts), no_leading_text=True)
            )


def _inner(element: HtmlElement) -> str:
    return html.escape(element.text or "", quote=False) + "".join(
        etree.tostring(child, encoding="unicode", method="html") for child in element
    )


def _paragraphs(text: str) -> list[str]:
    """Cut a text at its blank lines; one without, or within, where lines are indented that open paragraphs."""
    return [
        part for stretch in _BLANK.split(text) for part in (_INDENT.split(stretch) if _opens(stretch) else [stretch])
    ]


def _opens(stretch: str) -> bool:
    """Tell a stretch whose first line is indented, and most others are not."""
    lines = _LINES.split(stretch.strip("\r\n"))
    indented = sum(line[:1] in " \t" for line in lines)
    return lines[0][:1] in (" ", "\t") and 1 < indented <= _MOST_SHARE_INDENTED * len(lines)
