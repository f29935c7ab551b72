"""What pages print beside a picture for readers who want more of it: `View 3 Images`, `2 of 12`, `Expand`."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from services.enrich.draft import Line, Rule
from services.enrich.languages.vocabulary import pattern, words
from services.enrich.printed.credit.buttons_behind import without_buttons
from services.enrich.text.prose import ends_sentence

_PICTURES: Final = rf"(?:{pattern('caption.pictures')})"
_WHERE: Final = rf"(?: (?:{pattern('caption.button.where')}))?"
_COUNTER = re.compile(
    rf"(?:{pattern('caption.button.view')}) (?:\d+ )?(?:(?:{pattern('caption.button.more')}) )?{_PICTURES}{_WHERE}"
    rf"|(?:{_PICTURES}:? ?)?#?\d{{1,3}} ?(?:{pattern('caption.button.of')}|/) ?\d{{1,3}}(?: {_PICTURES})?(?: ?\|)?"
    rf"|{_PICTURES}:? #?\d{{1,3}}|\d{{1,2}}"
    rf"|(?:{pattern('caption.button.open')})(?: (?:{pattern('caption.button.opened')}))?{_WHERE}"
    rf"|{pattern('caption.button.whole', 'caption.button.bare', 'caption.label')}",
    re.IGNORECASE,
)
_LABEL = re.compile(pattern("caption.label"), re.IGNORECASE)
_BARE: Final = words("caption.button.bare")
_MOST_CHARACTERS_OF_A_COUNTER: Final = 60
"""In a number or a button beside a picture; longer lines are not even compared."""
BESIDE: Final = Rule("a picture's other description, its numbers or buttons", __name__, is_certain=True)
_NUMBERED: Final = rf"\d{{1,3}} ?(?:{pattern('caption.button.of')}|/) ?\d{{1,3}}"
_LEADING = re.compile(
    rf"(?:[(\[]\s?{_NUMBERED}\s?[)\]]|{_PICTURES}:? {_NUMBERED}|{_NUMBERED}(?=\s*[|:])|[▲▼△▽◀▶◄►↑↓📷📸])"
    r"[\s|:–—]*(?=[^\W\d_\s])",
    re.IGNORECASE,
)
"""A picture's number in its gallery, set apart from the caption behind it, or a mark that points to the picture, as
papers of Taiwan and Korea print; `2 of 12 boats` begins a sentence."""
_ENDS: Final = " :.,|>»+[]()‌\u200b"


def is_counter(text: str) -> bool:
    """Whether a line belongs to a picture's frame: its number in a gallery, a button that opens it."""
    return len(text) <= _MOST_CHARACTERS_OF_A_COUNTER and bool(_COUNTER.fullmatch(text.strip(_ENDS)))


def counter_end(text: str) -> int:
    """Return where a caption begins behind its picture's number: `1 of 8 | Boats leave`, `[1/2]Boats leave`."""
    counted = _LEADING.match(text[:_MOST_CHARACTERS_OF_A_COUNTER])
    return counted.end() if counted else 0


def buttons_start(words: str) -> int:
    """Return where a caption ends before the buttons behind it; a verb at a sentence's end is none: `shops close`."""
    at = without_buttons(words)
    at += len(words[at:]) - len(words[at:].lstrip(".,"))  # the caption's own
    told = ends_sentence(words[:at]) or " " in words[at:].strip(_ENDS)
    return at if words[:at].strip() and told else len(words)


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
