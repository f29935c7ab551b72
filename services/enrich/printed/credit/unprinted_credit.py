"""Credits that no reader sees: in a picture's own attributes, or in JSON-LD about the picture."""

import re
from typing import Any, Final
from urllib.parse import unquote, urlsplit

from lxml.html import HtmlElement

from services.enrich.languages.vocabulary import pattern
from services.enrich.page.blocks import squeezed
from services.enrich.page.jsonld import listed, names, text_of, types
from services.enrich.printed.credit.credit_openers import NOUNS, SOURCES
from services.enrich.printed.credit.unnamed_credit import MOST_CHARACTERS_OF_A_CREDIT

_ATTRIBUTES: Final = ("data-credit", "data-copyright", "data-image-credit", "data-photo-credit", "data-photographer")
_LABEL: Final = rf"(?:{NOUNS}|{SOURCES})(?:\s+(?:{NOUNS}|{SOURCES}))?"
_LED: Final = rf"{_LABEL}(?:\s+(?:{pattern('credit.by', 'credit.from')})\b|\s*[:©]|\s+[–—-](?=\s))"
_NAMED: Final = rf"(?:{pattern('credit.pictures')})(?-i:(?=\s+[^\W\d_a-z]))"
_LABELLED = re.compile(
    rf"(?:^|[|.(\[–—-]\s*)(?P<credit>(?:©|{_LED}|{_NAMED})[\s:©]*[^|:]{{2,100}}?)[)\]]?\s*$", re.IGNORECASE
)
"""`Boats on the river | Bildquelle: The Ferry/Jane Doe`, as broadcasters write alternative texts."""
_STATED: Final = ("creditText", "author", "creator", "copyrightNotice")
_PICTURES: Final = frozenset({"ImageObject", "Photograph", "Image"})
_FEWEST_LETTERS_OF_A_FILE: Final = 8
"""From which its name is no `1.jpg` that many pictures have."""


def stated_credits(found: list[dict[str, Any]]) -> dict[str, str]:
    """Return the credits that JSON-LD states of pictures, under the names of their files."""
    stated: dict[str, str] = {}
    for node in found:
        if _PICTURES.isdisjoint(types(node)):
            continue
        credit = next((text for key in _STATED if (text := ", ".join(names(node.get(key), found)))), "")
        for address in (*text_of(listed(node.get("contentUrl"))), *text_of(listed(node.get("url")))):
            if 1 < len(credit) <= MOST_CHARACTERS_OF_A_CREDIT and (name := file_name(address)):
                stated.setdefault(name, credit)
    return stated


def unprinted_credit(box: HtmlElement, url: str | None, stated: dict[str, str]) -> str:
    """Return the credit of the picture in a box, or nothing."""
    for element in box.iter("img", "amp-img", "figure", "picture"):
        for name in _ATTRIBUTES:
            text = squeezed(element.get(name, ""))
            if 1 < len(text) <= MOST_CHARACTERS_OF_A_CREDIT:
                return text
        for name in ("title", "alt"):
            labelled = _LABELLED.search(squeezed(element.get(name, ""))[-2 * MOST_CHARACTERS_OF_A_CREDIT :])
            if labelled:
                return labelled["credit"]
    return stated.get(file_name(url or ""), "")


def file_name(address: str) -> str:
    """Return the name of the file at an address; systems put its size into the folders, and its form behind the dot."""
    try:
        name = unquote(urlsplit(address).path).rpartition("/")[2].rpartition(".")[0].casefold()
    except ValueError:
        return ""
    return name if len(name) >= _FEWEST_LETTERS_OF_A_FILE else ""
