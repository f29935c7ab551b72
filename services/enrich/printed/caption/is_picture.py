"""Whether a figure's words are a picture's: films, sounds, portraits of authors and boxes have figures, too."""

import re
from dataclasses import replace
from itertools import islice
from typing import Final

from lxml.html import HtmlElement

from services.enrich.languages.vocabulary import pattern
from services.enrich.page.element_names import marks, names_of
from services.enrich.printed.byline.byline_lead import opens_like_byline
from services.enrich.printed.caption.figures import Figure
from services.enrich.printed.credit.unprinted_credit import unprinted_credit
from services.enrich.printed.date.printed_dates import first_full_date
from services.enrich.printed.furniture.phrases import furniture_kind

_PLAYED: Final = frozenset({"video", "audio", "iframe", "amp-video", "amp-iframe", "amp-youtube", "amp-brightcove"})
_PLAYER = re.compile(rf"(?<![a-z])(?:{names_of('player')})(?![a-z])")
_FILM = re.compile(
    rf"(?<![\d:.])\d{{1,2}}:\d{{2}}\s*(?:{pattern('caption.film.length')})"
    rf"|(?<!\w)(?:{pattern('caption.film.label')})\s*[:|(]|\b(?:{pattern('caption.film.credit')})\b",
    re.IGNORECASE,
)
_SIGNED = re.compile(rf"(?:{pattern('caption.by')})\b", re.IGNORECASE)
_MOST_WORDS_OF_A_PORTRAIT: Final = 8
"""Beside an author's portrait: name, role, hour."""
_MOST_ELEMENTS_TO_A_PLAYER: Final = 150
"""Within a figure in which a player is looked for."""
_HAS_CREDIT = re.compile(rf"(?:©|(?:{pattern('caption.picture', 'caption.source')})\w*\s*:)|[)\]]\s*$", re.IGNORECASE)


def is_picture(figure: Figure) -> bool:
    """Tell whether a figure's words stand under a picture."""
    words = figure.caption
    if words and (furniture_kind(words) or _is_signature(words) or is_film(words)):
        return False
    inner = islice(figure.box.iterdescendants("*"), _MOST_ELEMENTS_TO_A_PLAYER)
    return not (_is_player(figure.box) or any(map(_is_player, inner)))


def is_film(words: str) -> bool:
    """Tell the title of a film or a sound: it has a length, or says so."""
    return _FILM.search(words) is not None


def completed(figure: Figure, stated: dict[str, str]) -> Figure:
    """Return the figure with the credit that the page states and does not print."""
    if not figure.caption or figure.credit or _HAS_CREDIT.search(figure.caption):
        return figure
    credit = unprinted_credit(figure.box, figure.image.url, stated)
    return figure if credit.casefold() in figure.caption.casefold() else replace(figure, credit=credit)


def _is_signature(words: str) -> bool:
    """Tell an author's name, role and hour of publication beside the portrait."""
    few = len(words.split()) <= _MOST_WORDS_OF_A_PORTRAIT and not words.endswith(".")
    return _SIGNED.match(words) is not None and (
        first_full_date(words) is not None or (few and opens_like_byline(words))
    )


def _is_player(element: HtmlElement) -> bool:
    return element.tag in _PLAYED or _PLAYER.search(marks(element)) is not None
