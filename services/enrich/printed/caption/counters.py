"""What pages print beside a picture for readers who want more of it: `View 3 Images`, `2 of 12`, `Expand`."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from services.enrich.draft import Line

_PICTURES: Final = (
    r"(?:images?|photos?|pictures?|pics|slides?|gallery|bilde?r?|fotos?|fotografías|imágenes|imagens"
    r"|foto's|immagini|billeder"
    r"|bilder|kuva|zdjęci[ae]|фото)"
)
_COUNTER = re.compile(
    rf"view (?:all )?(?:\d+ )?(?:more )?{_PICTURES}(?: in (?:gallery|fullscreen))?"
    rf"|(?:{_PICTURES}:? ?)?#?\d{{1,3}} ?(?:of|/|von|de|di|van|av|af|из|з) ?\d{{1,3}}(?: {_PICTURES})?(?: ?\|)?"
    rf"|{_PICTURES}:? #?\d{{1,3}}|\d{{1,2}}|see (?:all )?(?:\d+ )?{_PICTURES}"
    r"|(?:click|tap) (?:to|for) (?:enlarge|expand|full ?screen|view)(?: image)?"
    r"|(?:open|enlarge|expand|view|zoom|show|toggle)(?: this)?(?: image| photo| picture"
    r"| caption)?(?: in (?:gallery|full ?screen))?"
    r"|hide caption|(?:image|media|photo) captions?|(?:image|media|photo) source"
    r"|image|photo|picture|bild (?:vergrößern|anzeigen)|agrandir l['’]image"
    r"|ampliar (?:imagen|foto)"
    r"|öppna bild i helskärm|bildetekst|bildtext|visa bildtext",
    re.IGNORECASE,
)
_LABEL = re.compile(r"(?:image|media|photo|video) captions?|bildunterschrift|leyenda", re.IGNORECASE)
_BARE: Final = frozenset({"image", "photo", "picture"})
_LONGEST: Final = 60
_ENDS: Final = " :.,|>»+[]()‌\u200b"


def is_counter(text: str) -> bool:
    """Whether a line belongs to a picture's frame: its number in a gallery, a button that opens it."""
    return len(text) <= _LONGEST and bool(_COUNTER.fullmatch(text.strip(_ENDS)))


def is_label(text: str) -> bool:
    """Whether a line says that the next one is a caption: `Image caption,`."""
    return bool(_LABEL.fullmatch(text.strip(_ENDS)))


def is_gallery(text: str) -> bool:
    """Whether a line is such a frame for certain: not a number alone nor `Image`, which teasers have, too."""
    return is_counter(text) and any(map(str.isalpha, text)) and text.strip(_ENDS).casefold() not in _BARE


def counters_beside(captions: Iterable[int], lines: Sequence[Line]) -> set[int]:
    """Return the unclaimed lines right above and below captions that belong to their pictures' frames."""
    near = {index + step for index in captions for step in (-1, 1)}
    return {
        index
        for index in near
        if 0 <= index < len(lines) and lines[index].role is None and is_counter(lines[index].text)
    }
