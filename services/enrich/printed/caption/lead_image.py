"""The picture that stands for the story: shown above it or next to its beginning, with a caption or without one."""

from collections.abc import Collection, Iterable, Iterator
from itertools import chain
from typing import Final

from lxml.html import HtmlElement

from services.contracts.caption import Image
from services.contracts.metadata import LeadImage
from services.enrich.page.address import absolute
from services.enrich.page.blocks import unseen
from services.enrich.page.element_names import around
from services.enrich.page.image import PICTURES, image
from services.enrich.printed.caption.figures import Figure
from services.enrich.printed.caption.placed_figures import is_elsewhere
from services.enrich.printed.credit.unprinted_credit import file_name

_SMALLEST_PIXELS: Final = 160
"""Width or height below which a picture is a sign, a button or a portrait."""


def lead_image(
    parts: Iterable[HtmlElement],
    stop: Collection[HtmlElement],
    figures: Iterable[Figure],
    stated: str | None,
    base: str,
) -> LeadImage | None:
    """Return the picture that the page shows first, or the one it states where it shows that, or none at all.

    `parts` are what stands above the article and the article; in `stop`, the elements of the paragraphs behind which
    no picture leads; `figures`, those of the article that have words.
    """
    worded = {figure.image.url: figure for figure in figures if figure.image.url}
    shown = list(_shown(parts, stop, base))
    address = (absolute(stated, base) or stated) if stated else None
    same = next((url for url in chain(worded, (url for url, _, _ in shown)) if _is_same(url, address)), None)
    url = same or next((url for url, _, leads in shown if leads), None)
    if url is None:
        return LeadImage(url=address) if address and not shown and not worded else None
    figure = worded.get(url)
    alt = figure.image.alt if figure else next((alt for other, alt, _ in shown if other == url), None)
    return LeadImage(url=url, alt=alt, caption=figure.caption or None if figure else None)


def _shown(
    parts: Iterable[HtmlElement], stop: Collection[HtmlElement], base: str
) -> Iterator[tuple[str, str | None, bool]]:
    """Yield address and alternative text of each picture of the story's, and whether it stands above the story."""
    leads = True
    for part in parts:
        for element in part.iter("*"):
            leads = leads and element not in stop
            if element.tag in PICTURES and _is_large(element):
                outer = list(around(element, part))
                if not is_elsewhere(outer, None) and not any(map(unseen, outer)):
                    found: Image = image(element, base)
                    if found.url:
                        yield found.url, found.alt, leads


def _is_large(element: HtmlElement) -> bool:
    sizes = (element.get(name, "").removesuffix("px") for name in ("width", "height"))
    return all(not size.isdigit() or int(size) >= _SMALLEST_PIXELS for size in sizes)


def _is_same(url: str, stated: str | None) -> bool:
    """Tell the same picture in another size."""
    return stated is not None and (url == stated or (bool(file_name(url)) and file_name(url) == file_name(stated)))
