"""Whether a figure's words are a picture's: films, sounds, portraits of authors and boxes have figures, too."""

import re
from dataclasses import replace
from itertools import islice
from typing import Final

from lxml.html import HtmlElement

from services.enrich.page.element_names import marks
from services.enrich.printed.byline.byline_lead import opens_like_byline
from services.enrich.printed.caption.figures import Figure
from services.enrich.printed.credit.unprinted_credit import unprinted_credit
from services.enrich.printed.date.printed_dates import first_full_date
from services.enrich.printed.furniture.phrases import furniture_kind

_PLAYED: Final = frozenset({"video", "audio", "iframe", "amp-video", "amp-iframe", "amp-youtube", "amp-brightcove"})
_PLAYER = re.compile(
    r"(?<![a-z])(?:(?:video|audio|media|jw|podcast)?[-_]{0,2}player|brightcove|kaltura|video|audio|podcast)(?![a-z])"
)
_LENGTH = re.compile(
    r"(?<![\d:.])\d{1,2}:\d{2}\s*(?:min|std|sec)|(?<!\w)(?:video|audio)\s*[:|(]|\bAP video\b", re.IGNORECASE
)
_SIGNED = re.compile(r"(?:by|von|par|por|di|da|door|av|af)\b", re.IGNORECASE)
_FEW_WORDS: Final = 8
_MOST_PARTS: Final = 150
_HAS_CREDIT = re.compile(r"(?:©|(?:foto|photo|image|picture|bild|credit|quelle)\w*\s*:)|[)\]]\s*$", re.IGNORECASE)


def is_picture(figure: Figure) -> bool:
    """Tell whether a figure's words stand under a picture."""
    words = figure.caption
    if words and (furniture_kind(words) or _is_signature(words) or _LENGTH.search(words)):
        return False
    return not (_is_player(figure.box) or any(map(_is_player, islice(figure.box.iterdescendants("*"), _MOST_PARTS))))


def completed(figure: Figure, stated: dict[str, str]) -> Figure:
    """Return the figure with the credit that the page states and does not print."""
    if not figure.caption or figure.credit or _HAS_CREDIT.search(figure.caption):
        return figure
    credit = unprinted_credit(figure.box, figure.image.url, stated)
    return figure if credit.casefold() in figure.caption.casefold() else replace(figure, credit=credit)


def _is_signature(words: str) -> bool:
    """Tell an author's name, role and hour of publication beside the portrait."""
    few = len(words.split()) <= _FEW_WORDS and not words.endswith(".")
    return _SIGNED.match(words) is not None and (
        first_full_date(words) is not None or (few and opens_like_byline(words))
    )


def _is_player(element: HtmlElement) -> bool:
    return element.tag in _PLAYED or _PLAYER.search(marks(element)) is not None
