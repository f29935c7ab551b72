"""What reads the lines of the sections of caption."""

from collections.abc import Callable
from typing import Final

from services.contracts.caption import Qualifier
from services.enrich.printed.caption.caption_look import names_places, names_sides
from services.enrich.printed.caption.caption_opening import label_end, opens_like_caption
from services.enrich.printed.caption.counters import is_counter
from services.enrich.printed.caption.is_picture import is_film
from services.enrich.printed.caption.said_of_picture import said_distributor, said_qualifiers
from services.enrich.printed.caption.scene_clues import CLUES, Told

_CLUES: Final = {clue.name: clue.seen for clue in CLUES}


def _told(name: str) -> Callable[[str], object]:
    """Return the reader of a row that speaks for a scene, or against it."""
    return lambda line: _CLUES[name](Told(line))


def _said(kind: Qualifier) -> Callable[[str], object]:
    return lambda line: kind in said_qualifiers(line)


CAPTION_READERS: dict[str, Callable[[str], object]] = {
    "caption.button.bare": is_counter,
    "caption.button.more": is_counter,
    "caption.button.of": is_counter,
    "caption.button.open": is_counter,
    "caption.button.opened": is_counter,
    "caption.button.view": is_counter,
    "caption.button.where": is_counter,
    "caption.button.whole": is_counter,
    "caption.film.credit": is_film,
    "caption.film.label": is_film,
    "caption.film.length": is_film,
    "caption.label": label_end,
    "caption.opening.before": opens_like_caption,
    "caption.opening.described": opens_like_caption,
    "caption.opening.file": opens_like_caption,
    "caption.opening.film": opens_like_caption,
    "caption.opening.kind": opens_like_caption,
    "caption.opening.this": opens_like_caption,
    "caption.passed_on.how": said_distributor,
    "caption.passed_on.where": said_distributor,
    "caption.pictures": is_counter,
    "caption.says.composite": _said(Qualifier.COMPOSITE),
    "caption.says.file": _said(Qualifier.FILE),
    "caption.says.handout": _said(Qualifier.HANDOUT),
    "caption.says.pool": _said(Qualifier.POOL),
    "caption.says.screenshot": _said(Qualifier.SCREENSHOT),
    "caption.scene.adverb": lambda line: Told(line).is_doing,
    "caption.scene.article": _told("is placed"),
    "caption.scene.being": lambda line: Told(line).is_statement,
    "caption.scene.doing": lambda line: Told(line).is_doing,
    "caption.scene.is": lambda line: Told(line).is_doing,
    "caption.scene.joining": _told("label, names only"),
    "caption.scene.no_opener": lambda line: not Told(line).may_open,
    "caption.scene.opener": _told("shows somebody new"),
    "caption.scene.participle_ending": _told("label, somebody at it"),
    "caption.scene.place_before": _told("is placed"),
    "caption.scene.shown": lambda line: Told(line).is_doing,
    "caption.scene.speaking": _told("somebody speaks"),
    "caption.scene.where": _told("label, who and where"),
    "caption.scene.year_before": _told("is dated"),
    "caption.side.beside": names_sides,
    "caption.side.from": names_sides,
    "caption.side.in_brackets": names_sides,
    "caption.side.name": names_sides,
    "caption.speaks.head": names_places,
    "caption.speaks.of_itself": names_places,
    "caption.speaks.of_old": names_places,
    "caption.speaks.pictured": names_places,
    "caption.speaks.seen": names_places,
}
