"""The picture in a figure: its address, however lazily it is loaded, and its alternative text."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from lxml.html import HtmlElement

from services.contracts.caption import Image
from services.enrich.page.address import absolute
from services.enrich.page.blocks import squeezed
from services.enrich.page.element_names import names_of

PICTURES: Final = ("img", "amp-img", "image")
_LAZY: Final = ("data-src", "data-original", "data-lazy-src", "data-lazy", "data-url", "data-image", "data-full-src")
_LAZY_SETS: Final = ("data-srcset", "data-lazy-srcset", "srcset")
_CANDIDATE = re.compile(r"(\S*[^,\s])(?:\s+(\d+(?:\.\d+)?)[wx])?\s*(?:,|$)")
_PLACEHOLDER = re.compile(names_of("stand_in_picture"), re.IGNORECASE)
_BACKGROUND = re.compile(r"background(?:-image)?\s*:[^;(]{0,40}url\(\s*['\"]?([^'\")\s]+)")
_MOST_CHARACTERS_OF_AN_ADDRESS: Final = 2_000
"""What is longer holds the picture itself, or no address at all; sets of addresses have ten times as many."""


def image(container: HtmlElement, base: str) -> Image:
    """Return the first real picture in an element."""
    for element in container.iter("*"):
        if element.tag not in PICTURES and "-" not in element.tag:
            continue
        url = next(_addresses(element), None)
        if url:
            return Image(url=absolute(url, base) or url, alt=squeezed(element.get("alt", "")) or None)
    url = next(filter(None, map(background, container.iter("*"))), None)
    return Image(url=absolute(url, base) or url) if url else Image()


def background(element: HtmlElement) -> str | None:
    """Return the address of a picture that an element has as its background, set there now or by a script later."""
    style = element.get("style", "")
    found = _BACKGROUND.search(style[:_MOST_CHARACTERS_OF_AN_ADDRESS]) if "url(" in style else None
    return next(_usable(found[1] if found else element.get("data-bg") or element.get("data-background-image")), None)


def _addresses(element: HtmlElement) -> Iterator[str]:
    """Lazy addresses first: where there is one, `src` holds a stand-in."""
    for name in _LAZY:
        yield from _usable(element.get(name))
    for name in _LAZY_SETS[:2]:
        yield from _largest(element.get(name))
    plain = list(_usable(element.get("src")))
    if plain and not _PLACEHOLDER.search(plain[0]):
        yield plain[0]
    yield from _largest(element.get("srcset"))
    for picture in islice(element.iterancestors("picture"), 1):
        for source in picture.iter("source"):
            for name in _LAZY_SETS:
                yield from _largest(source.get(name))
    yield from plain


def _largest(candidates: str | None) -> Iterator[str]:
    """Read a `srcset`: addresses, each with its width or density. Addresses may hold commas, but not at their end."""
    if not candidates:
        return
    sized = [
        (float(found[2] or 0), found[1])
        for found in _CANDIDATE.finditer(candidates[: 10 * _MOST_CHARACTERS_OF_AN_ADDRESS])
    ]
    if sized:
        yield from _usable(max(sized, key=lambda pair: pair[0])[1])


def _usable(url: str | None) -> Iterator[str]:
    text = (url or "").strip()
    if text and len(text) <= _MOST_CHARACTERS_OF_AN_ADDRESS and not text.startswith(("data:", "blob:", "{", "about:")):
        yield text
