"""Content of a format that is not read, sent as text or as a page: it would be published with all its markup.

What counts is the whole: an article that opens with a bracket, or tells of XML, is an article.
"""

import json
import re
from typing import Final

_PAGE_ELEMENTS: Final = frozenset(
    {
        "a", "abbr", "address", "article", "aside", "audio", "b", "base", "blockquote", "body", "br", "button",
        "canvas", "center", "cite", "code", "details", "dialog", "div", "dl", "em", "embed", "fieldset",
        "figcaption", "figure", "font", "footer", "form", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head",
        "header", "hgroup", "hr", "html", "i", "iframe", "img", "input", "ins", "label", "li", "link", "main", "map",
        "mark", "menu", "meta", "nav", "noscript", "object", "ol", "p", "picture", "pre", "q", "s", "section",
        "small", "span", "strong", "style", "sub", "sup", "table", "tbody", "td", "template", "time", "title", "tr",
        "u", "ul", "video",
    }
)  # fmt: skip
"""What a page, or a piece of one, opens with."""
_PROLOGUE: Final = re.compile(
    r"(?P<declared>(?:<\?xml\s[^>]*\?>)?)(?:\s++|<!--.*?-->|<\?[^>]*\?>|<!DOCTYPE\s+(?P<doctype>[\w:.-]+)[^>\[]*(?:\[[^\]]*\]\s*)?>)*+"
    r"<(?P<root>[A-Za-z_][\w:.-]*)(?P<attributes>(?:\s[^>]*)?)>",
    re.DOTALL | re.IGNORECASE,
)
_OPENS_JSON: Final = re.compile(r"\s*(?:\[\s*)?\{")
_FIELD: Final = re.compile(r"([A-Za-z][A-Za-z0-9-]*):[ \t]*(.*)")
_MACHINES: Final = frozenset(
    {
        "received", "return-path", "message-id", "mime-version", "content-type", "content-transfer-encoding",
        "delivered-to", "dkim-signature", "reply-to",
    }
)  # fmt: skip
"""Fields of a message that no person writes over a story."""
_ADDRESS: Final = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+")
_FEWEST_FIELDS: Final = 3
"""Of a message: who it is from, and two more."""
_MOST_CHARACTERS_OF_FIELDS: Final = 40_000
"""Where the head of a message ends at the latest: servers on its way add some thousand."""


def other_format(content: str) -> str | None:
    """Return what the content is, if it is neither text nor a page: XML, JSON, a mail message."""
    opening = content.lstrip("\ufeff \t\r\n")[:1]
    if opening == "<":
        return _xml(content)
    if opening in {"{", "["}:
        return "JSON" if _is_json(content) else None
    return "a mail message" if _is_message(content) else None


def _xml(content: str) -> str | None:
    content = content.strip("\ufeff \t\r\n")
    opening = _PROLOGUE.match(content)
    if not opening or opening["root"].lower() in _PAGE_ELEMENTS or (opening["doctype"] or "").lower() == "html":
        return None
    root = opening["root"]
    closed = content.endswith((f"</{root}>", f"</{root.lower()}>")) or opening["attributes"].endswith("/")
    marked = opening["declared"] or opening["doctype"] or "xmlns" in opening["attributes"]
    return f"XML ({root})" if marked or closed else None


def _is_json(content: str) -> bool:
    """Whether objects are all of it: one, a list of them, or one a line."""
    content = content.strip("\ufeff \t\r\n")
    if not _OPENS_JSON.match(content):
        return False
    try:
        found, end = json.JSONDecoder().raw_decode(content)
    except (ValueError, RecursionError):
        return False
    return bool(found) and content[end:].lstrip()[:1] in {"", "{"}


def _is_message(content: str) -> bool:
    """Whether it opens with the head of a message: who it is from, with an address or what only machines write."""
    fields: dict[str, str] = {}
    last = ""
    for number, line in enumerate(content[:_MOST_CHARACTERS_OF_FIELDS].lstrip("\ufeff\r\n").splitlines()):
        if not line.strip():
            break
        if number == 0 and line.startswith("From "):
            continue  # an mbox parts its messages so
        field = _FIELD.fullmatch(line)
        if field:
            last = field[1].lower()
            fields[last] = field[2]
        elif last and line[0] in " \t":
            fields[last] += line
        else:
            return False
    if len(fields) < _FEWEST_FIELDS or "from" not in fields:
        return False
    return not _MACHINES.isdisjoint(fields) or bool(
        _ADDRESS.search(fields["from"]) and {"subject", "to"} & fields.keys()
    )
