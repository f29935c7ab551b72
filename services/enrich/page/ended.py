"""End tags that end what they name: the parser passes over one while a `div` is open inside, browsers do not.

What stands behind such a tag would hang inside: the whole page in a button of its menu. Browsers' rules are those of
the HTML standard, 13.2.6.4.7, kept here as far as the parser's own reading differs from them.
"""

import re
from collections import defaultdict
from typing import Final, NamedTuple

ATTRIBUTE: Final = r"""[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"'][^\s>]*+)?)?+"""
"""As HTML's tokenizer reads it. Possessive throughout: one pass, no going back."""

_TAG = re.compile(
    rf"""
    <!--(?:-?>|(?:[^-]++|-(?!-!?>))*+)
    |<(?P<raw>iframe|noembed|noframes|script|style|textarea|title|xmp)(?=[\s/>])(?:[\s/]++|{ATTRIBUTE})*+>
        (?:[^<]++|<(?!/(?P=raw)[\s/>]))*+
    |<(?P<end>/?)(?P<name>[a-z][^\s/>]*+)(?:[\s/]++|{ATTRIBUTE})*+>
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""A tag; or a comment or what holds no tags, to step over it."""
_HIDING: Final = frozenset({"noscript", "optgroup", "option", "select", "template"})
"""What stands in these is no part of the page: nothing in them outlives their end tag."""
_ENDED: Final = _HIDING | {
    "address", "applet", "article", "aside", "blockquote", "button", "center", "dd", "details", "dialog", "dir", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "li",
    "listing", "main", "marquee", "menu", "nav", "object", "ol", "pre", "search", "section", "summary", "ul",
}  # fmt: skip
"""Their end tag ends whatever is open inside, too."""
_LEFT: Final = frozenset(
    {
        "a", "audio", "canvas", "datalist", "form", "ins", "label", "legend", "map", "math", "output", "picture",
        "progress", "svg", "time", "video",
    }
)  # fmt: skip
"""The `div` inside outlives their end tag; what follows is in the `div`, and in these no more."""
_CELLS: Final = frozenset({"caption", "tbody", "td", "tfoot", "th", "thead", "tr"})
_CLOSED: Final = frozenset({"div", "table"})
"""What the parser puts above an end tag of any other name."""
_KNOWN: Final = _ENDED | _LEFT | _CLOSED
_ALONE: Final = frozenset({"dd", "dt", "li", "option"})
"""One right inside another of its name is the next one."""
_BOUNDS: Final = ("applet", "marquee", "object", "table", "template")
"""An end tag inside these ends nothing outside."""
_PASSED_OVER = re.compile(r"mismatch: (\S+) and ")


class _Open(NamedTuple):
    name: str
    tag: str


class _Stack:
    """The open elements of the names that matter, innermost last."""

    def __init__(self) -> None:
        self._open: list[_Open] = []
        self._places: defaultdict[str, list[int]] = defaultdict(list)

    def put(self, element: _Open) -> None:
        self._places[element.name].append(len(self._open))
        self._open.append(element)

    def innermost(self) -> str | None:
        return self._open[-1].name if self._open else None

    def place(self, name: str) -> int:
        """Return where the innermost of a name is that an end tag would end, -1 if there is none."""
        bounds = () if name in _HIDING else (*_BOUNDS, "ol", "ul") if name == "li" else _BOUNDS
        at = self._last(name)
        return at if all(self._last(bound) <= at for bound in bounds) else -1

    def cut(self, at: int) -> list[_Open]:
        """Take away everything from there on; return it, innermost first."""
        taken = []
        while len(self._open) > at:
            taken.append(self._open.pop())
            self._places[taken[-1].name].pop()
        return taken

    def _last(self, name: str) -> int:
        places = self._places[name]
        return places[-1] if places else -1


def is_passed_over(message: str) -> bool:
    """Tell by the parser's own complaint whether it passed over an end tag that ends something."""
    found = _PASSED_OVER.search(message)
    return found is not None and found[1].lower() in _ENDED | _LEFT


def ended(content: str) -> str:
    """Return the page with the end tags that are wanting before those that the parser would pass over.

    At most as much is added as the page is long: no page grows without end by what it leaves open.
    """
    stack, parts, at, left = _Stack(), [], 0, len(content)
    for tag in _TAG.finditer(content):
        name = (tag["name"] or "").lower()
        before, behind = _step(stack, name, tag) if name in _KNOWN or name in _CELLS else ("", "")
        left -= len(before) + len(behind)
        if left < 0:
            break
        if before or behind:
            parts += [content[at : tag.start()], before, tag[0], behind]
            at = tag.end()
    return "".join([*parts, content[at:]])


def _step(stack: _Stack, name: str, tag: re.Match[str]) -> tuple[str, str]:
    """Follow one tag; return what is wanting before and behind it."""
    if name in _CELLS:
        if (table := stack.place("table")) >= 0:
            stack.cut(table + 1)
        return "", ""
    if tag["end"]:
        return _end(stack, name)
    if tag[0].endswith("/>"):
        return "", ""  # the parser ends it at once
    before = ""
    if name in _ALONE and stack.innermost() == name:
        stack.cut(stack.place(name))
    elif name == "button" and stack.place(name) >= 0:
        before = _end(stack, name)[0] + "</button>"
    stack.put(_Open(name, tag[0]))
    return before, ""


def _end(stack: _Stack, name: str) -> tuple[str, str]:
    at = stack.place(name)
    if at < 0:
        return "", ""
    inside = [element for element in stack.cut(at)[:-1] if element.name in _CLOSED]
    if name in _CLOSED:
        return "", ""
    before = "".join(f"</{element.name}>" for element in inside)
    if name not in _LEFT:
        return before, ""
    for element in reversed(inside):
        stack.put(element)
    return before, "".join(element.tag for element in reversed(inside))
