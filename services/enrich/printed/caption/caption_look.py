"""Whether a line without a credit looks like a caption: it names who stands where, or tells a scene in the present."""

import re
from functools import lru_cache
from typing import Final

from services.enrich.languages.vocabulary import pattern
from services.enrich.printed.caption.caption_opening import opens_like_agency
from services.enrich.printed.caption.scene_clues import MOST_WORDS_OF_A_SCENE, is_dated, looks_on, scene
from services.enrich.printed.dateline.printed_dateline import printed_dateline
from services.enrich.text.prose import ends_sentence, is_list_item, word_count
from services.enrich.text.sieve import Sieves

_MOST_CHARACTERS_UNCREDITED: Final = 600
"""In a caption that is known by its words alone."""
_MOST_WORDS_UNCREDITED: Final = 60
"""In a caption that is known by its words alone; paragraphs, too, may name the left and the right."""
_MOST_SEMICOLONS: Final = 2
"""In a caption; lists have more."""
_ENOUGH: Final = 3
"""Points of a scene that make a caption of a line among paragraphs."""
_ENOUGH_BELOW_ANOTHER: Final = 2
"""Points of a scene that make a caption of a sentence tight below a caption."""
_CUT_OFF: Final = ",.;:)]-–—"
_SIDE: Final = rf"(?:(?:{pattern('caption.side.beside')}) )?(?:{pattern('caption.side.name')})"
_PICTURED: Final = pattern("caption.speaks.pictured")
_SEEN: Final = pattern("caption.speaks.pictured", "caption.speaks.seen")
POSITIONS: Final = (
    rf"\((?:(?:{_SEEN}),? )?{_SIDE}\)",
    rf"\((?:{pattern('caption.side.in_brackets')})\)",
    rf"（(?:{pattern('caption.side.in_brackets')})）",
    rf", (?:(?:{_PICTURED}) )?{_SIDE},",
    rf", {_SIDE}(?: (?:{pattern('caption.scene.joining')}) [^,.]{{3,40}})?\.?$",
    rf"(?<!\w)(?:{pattern('caption.side.from')})(?![\w-])",
)
"""Who stands where, as patterns: `(left)`, `from left`, `(l.)`."""
PICTURED: Final = (
    rf"^(?:{pattern('caption.speaks.head')})\s?[:,]\s",
    rf"(?:^|, )(?:{_PICTURED})\b",
    rf"\((?:{_SEEN})\b[^()]{{0,60}}\)",
    rf"(?<!\w)(?:{pattern('caption.speaks.of_itself')})(?!\w)",
    rf"(?<!\w)(?:{pattern('caption.speaks.of_old')})(?:\)|\.?$)",
)
"""That a line speaks of a picture, as patterns: `pictured`, `(Archivbild)`, `File image`."""
_SIDES: Final = Sieves(POSITIONS)
_PLACES: Final = Sieves((*POSITIONS, *PICTURED))
_NAME_AND_AGE = re.compile(r"[^\W\d_][\w'’.-]+(?: [^\W\d_][\w'’.-]+){1,3}, \d\d")


def looks_like_caption(text: str) -> bool:
    """Whether a line among paragraphs says by its own words that it stands under a picture.

    A line that begins small or with a sign is the rest of a sentence that a link has cut.

    Some words are enough alone: who stands where, `(left)`; `pictured`; a name with an age. The rest is counted
    together: a scene in the present tense, no verb at all, a place and a date at the end, no full stop.
    """
    if not may_be_caption(text) or text[0].islower() or text[0] in _CUT_OFF:
        return False
    if names_places(text) or _NAME_AND_AGE.fullmatch(text):
        return True
    return scene(text) >= _ENOUGH and not opens_story(text)


def opens_story(text: str) -> bool:
    """Whether a line has a story's dateline before it, and nothing behind it says of its own that it is a caption.

    The day of the dateline dates no picture. Agencies date their captions, too: `ALDER, OHIO - MAY 4: …`; with their
    name in it, a dateline is a story's.
    """
    opened = printed_dateline(text)
    if opened is None or not opened.is_sure or opens_like_agency(text):
        return False
    told = text[opened.end :].lstrip()
    return not (names_places(told) if opened.agency else looks_like_caption(told)) if told else True


def looks_like_label(text: str) -> bool:
    """Whether a line that the page's own marks show to be near a picture may be its caption: no full stop, no talk."""
    return may_be_caption(text) and not ends_sentence(text) and text[-1] != ":" and scene(text) >= 0


def may_be_scene(text: str) -> bool:
    """Whether nothing speaks against a line being the caption of a credit nearby, and something for it."""
    told = may_be_caption(text) and (not ends_sentence(text) or scene(text) > 0 or is_dated(text))
    return told and not opens_story(text)


def may_be_dated_scene(text: str) -> bool:
    """Whether a line may be a caption and says on which day its picture was taken, as most agencies' captions do."""
    if not may_be_caption(text) or word_count(text) > MOST_WORDS_OF_A_SCENE:
        return False
    return is_dated(text) and not opens_story(text)


def may_be_next(text: str) -> bool:
    """Whether a line tight below a caption tells a scene in the present: the next picture's of a gallery."""
    told = may_be_caption(text) and ends_sentence(text) and scene(text) >= _ENOUGH_BELOW_ANOTHER
    return told and not opens_story(text)


def looks_like_alt(text: str) -> bool:
    """Whether a line describes a picture as alternative text does: somebody not named, or no sentence at all."""
    return may_be_caption(text) and looks_on(text)


@lru_cache(maxsize=1024)
def names_places(text: str) -> bool:
    """Whether a line says who stands where in a picture, or that it is one."""
    return may_be_caption(text) and _PLACES.match_in(text)


def names_sides(text: str) -> bool:
    """Whether a text says who stands where: `from left`."""
    return _SIDES.match_in(text[:_MOST_CHARACTERS_UNCREDITED])


def may_be_caption(text: str) -> bool:
    """Whether a line has a caption's length, and neither asks nor speaks nor counts up."""
    if len(text) > _MOST_CHARACTERS_UNCREDITED or text[0] in "\"“„«‘'" or text[-1] in "?？" or is_list_item(text):
        return False
    return word_count(text) <= _MOST_WORDS_UNCREDITED and text.count(";") <= _MOST_SEMICOLONS
