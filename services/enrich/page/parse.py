"""From a page's markup to one tree, whatever the markup is like."""

import re
from typing import Final

from lxml import etree
from lxml.html import HtmlComment, HtmlElement, HTMLParser, document_fromstring

from services.enrich.page.ended import ATTRIBUTE, ended, is_passed_over

_ONE_CLASS: Final = etree.ElementDefaultClassLookup(element=HtmlElement, comment=HtmlComment)
"""Forms and inputs need no class of their own here, and lxml.html asks for each element's class in Python: slowly."""
_MAX_ATTRIBUTES: Final = 1_000
"""libxml2 looks for a repeated name among all earlier ones: 200,000 attributes on one tag take it a minute."""

_TAG = re.compile(rf"<[a-zA-Z][^\s/>]*+(?:[\s/]++|{ATTRIBUTE})*+")
"""A start tag as HTML's tokenizer reads it. Possessive throughout: one pass, no going back."""
_CROWDED = re.compile(rf"(?:[\s/]*+{ATTRIBUTE}){{{_MAX_ATTRIBUTES}}}")
_UNCROWDED = re.compile(
    rf"(?:[^<]++|<(?![a-zA-Z])|<[a-zA-Z][^\s/>]*+(?:[\s/]*+{ATTRIBUTE}){{0,{_MAX_ATTRIBUTES - 1}}}+"
    rf"(?![\s/]*+{ATTRIBUTE}))*+"
)
"""A whole page without such a tag, in one match: looking at its tags one by one takes a quarter of the parse."""
_OF_HEADS: Final = frozenset(
    {"base", "basefont", "bgsound", "link", "meta", "noscript", "object", "script", "style", "template", "title"}
)
_WHOLE: Final = ("body", "html")
_ENDS_NOTHING = re.compile(rf"</(?:{'|'.join(_WHOLE)})\s*+>", re.IGNORECASE)
"""Browsers go on inside of what is open when a page ends too soon; the parser would leave it."""
_HOLLOW: Final = ("embed", "source", "track")
"""What holds nothing, and all that follows to the parser."""
_CELLS: Final = ("caption", "tbody", "td", "tfoot", "th", "thead", "tr")
_MISMATCH: Final = etree.ErrorTypes.ERR_TAG_NAME_MISMATCH
_UNWRAPPED: Final = "unwrapped"
_SHORTEST = 2 * _MAX_ATTRIBUTES
"""No tag shorter than this can hold too many attributes."""


def parse(content: str) -> HtmlElement:
    """Return the page's root element.

    The text is already decoded, so it is handed over as UTF-8 and whatever encoding the page claims is not asked.
    Raises ValueError when nothing can be made of it.
    """
    printable = _ENDS_NOTHING.sub("", content.replace("\0", ""))
    if not _UNCROWDED.fullmatch(printable):
        printable = _TAG.sub(_thinned, printable)
    root, parser = _tree(printable)
    if _is_nested(root) or any(is_passed_over(entry.message) for entry in parser.error_log if entry.type == _MISMATCH):
        root, parser = _tree(ended(printable))
    if any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log):
        message = "the page is nested too deep"
        raise ValueError(message)
    _hollow(root)
    _uncell(root)
    _behead(root)
    return root


def _tree(printable: str) -> tuple[HtmlElement, HTMLParser]:
    """Return the root, and the parser, for what it has to say against the page."""
    parser = HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    parser.set_element_class_lookup(_ONE_CLASS)
    try:
        root = document_fromstring(printable.encode(errors="replace"), parser=parser)
    except etree.ParserError as error:
        message = "the page is empty"
        raise ValueError(message) from error
    return root, parser


def _is_nested(root: HtmlElement) -> bool:
    """Tell a page with a button in a button: browsers end the first where the second begins."""
    return any(next(button.iterdescendants("button"), None) is not None for button in root.iter("button"))


def _hollow(root: HtmlElement) -> None:
    """Set what stands in elements that hold nothing behind them, as browsers do; the parser does not know these."""
    full = [element for element in root.iter(*_HOLLOW) if len(element) or element.text]
    for element in full:
        element.addprevious(element.makeelement(element.tag, element.attrib))
        element.tag = _UNWRAPPED
    if full:
        etree.strip_tags(root, _UNWRAPPED)


def _uncell(root: HtmlElement) -> None:
    """Take away the cells outside of tables, and leave what they hold: browsers pass over such tags."""
    stray = [cell for cell in root.iter(*_CELLS) if next(cell.iterancestors("table"), None) is None]
    for cell in stray:
        cell.tag = _UNWRAPPED
    if stray:
        etree.strip_tags(root, _UNWRAPPED)


def _behead(root: HtmlElement) -> None:
    """Move out of the head what cannot be in it: the parser does not know that `article` opens the body."""
    head, body = root.find("head"), root.find("body")
    shown = [] if head is None else [element for element in head if element.tag not in _OF_HEADS]
    if head is None or not shown:
        return
    if body is None:
        body = root.makeelement("body")
        root.append(body)
    shown[-1].tail, body.text = f"{shown[-1].tail or ''}{body.text or ''}", None
    for at, element in enumerate(shown):
        body.insert(at, element)


def _thinned(tag: re.Match[str]) -> str:
    """Close a tag behind its thousandth attribute; what follows becomes text, and nothing else on the page changes."""
    crowded = _crowded(tag)
    return f"{tag[0][: crowded.end()]}>{tag[0][crowded.end() :]}" if crowded else tag[0]


def _crowded(tag: re.Match[str]) -> re.Match[str] | None:
    """Return a tag's name and first thousand attributes, None if it has fewer: hardly any page has such a tag."""
    return _CROWDED.match(tag[0], 1) if tag.end() - tag.start() >= _SHORTEST else None
