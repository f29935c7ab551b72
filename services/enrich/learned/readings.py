"""What the readers of captions, credits, bylines and labels say of a line by itself, in numbers."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from services.enrich.draft import Line
from services.enrich.learned.shape import LOOK
from services.enrich.learned.surroundings import beside
from services.enrich.printed.byline.authors import authors_of, without_authors
from services.enrich.printed.byline.byline_lead import opens_like_byline
from services.enrich.printed.byline.byline_line import is_picture_byline
from services.enrich.printed.caption.caption_look import names_places
from services.enrich.printed.caption.caption_opening import opens_like_agency, opens_like_caption
from services.enrich.printed.caption.counters import is_counter, is_label
from services.enrich.printed.caption.scene_clues import is_dated, looks_on, scene
from services.enrich.printed.credit.credit import credit
from services.enrich.printed.dateline.printed_dateline import printed_dateline
from services.enrich.printed.section.section_labels import is_breadcrumb, is_section_label, is_section_name
from services.enrich.text.names import is_name
from services.enrich.text.prose import word_count
from services.enrich.text.same import is_same

_MOST_CHARACTERS_OF_A_MARK: Final = 300
"""Characters of a line that is asked whether it is a byline or a label: none has more."""
_MOST_POINTS: Final = 4
"""Points of a scene that count as one."""
_MOST_NAMES: Final = 3
"""Authors of a line that count as one."""
_MOST_WORDS_BESIDE: Final = 10
"""Words beside the names of a line that count as one: it is no byline."""
_MOST_LETTERS_OF_A_WORD: Final = 12
"""Letters of the average word of a line that count as one."""

_CREDIT: Final = ("credit", "credit_first", "credit_share", "photographer", "agency", "qualifier")
_PICTURE: Final = ("opens_caption", "opens_agency", "scene", "looks_on", "dated", "places", "counter", "label")
_BYLINE: Final = ("opens_byline", "picture_byline", "names", "beside_names", "is_name")
_HEAD: Final = ("dateline", "sure_dateline", "section_label", "section_name", "crumbs")
_SIGNS: Final = ("opens_bracket", "ends_bracket", "ends_colon", "ends_comma", "letters", "characters")
_TWICE: Final = ("as_above", "as_below")
READINGS: Final = (*_CREDIT, *_PICTURE, *_BYLINE, *_HEAD, *_SIGNS, *_TWICE)
_ASIDE: Final = [READINGS.index(name) for name in (*_CREDIT, "opens_caption", "scene", "names", "is_name", "dateline")]
READ: Final = (
    *READINGS,
    *(f"{READINGS[at]}{way}{reach}" for reach in (1, 2, 3) for way in ("-", "+") for at in _ASIDE),
)


def readings(lines: Sequence[Line]) -> NDArray[np.float64]:
    """Return for each line the numbers named in READ. Takes time in proportion to the lines."""
    same = [is_same(above.text, line.text) for above, line in pairwise(lines)]
    own = [
        (*_credit(line.text), *_picture(line.text), *_byline(line.text), *_head(line.text), *_signs(line.text))
        for line in lines
    ]
    rows = np.column_stack((np.array(own), [False, *same], [*same, False]))
    return np.hstack((rows, beside(rows[:, _ASIDE])))


def _credit(text: str) -> tuple[float, ...]:
    printed = credit(text[:LOOK])
    if printed is None:
        return (0.0,) * len(_CREDIT)
    start, end = printed.start or 0, printed.end or len(text)
    return (
        1.0,
        float(start == 0),
        (end - start) / len(text),
        float(bool(printed.photographers)),
        float(bool(printed.agencies)),
        float(bool(printed.qualifiers)),
    )


def _picture(text: str) -> tuple[float, ...]:
    look = text[:LOOK]
    return (
        float(opens_like_caption(text)),
        float(opens_like_agency(text)),
        max(scene(look), -1) / _MOST_POINTS,
        float(looks_on(look)),
        float(is_dated(look)),
        float(names_places(look)),
        float(is_counter(text)),
        float(is_label(text)),
    )


def _byline(text: str) -> tuple[float, ...]:
    if len(text) > _MOST_CHARACTERS_OF_A_MARK:
        return (float(opens_like_byline(text)), 0.0, 0.0, 1.0, 0.0)
    names = authors_of(text)
    rest = word_count(without_authors(text)) if names else _MOST_WORDS_BESIDE
    return (
        float(opens_like_byline(text)),
        float(is_picture_byline(text)),
        min(len(names), _MOST_NAMES) / _MOST_NAMES,
        min(rest, _MOST_WORDS_BESIDE) / _MOST_WORDS_BESIDE,
        float(is_name(text)),
    )


def _head(text: str) -> tuple[float, ...]:
    opened = printed_dateline(text)
    short = len(text) <= _MOST_CHARACTERS_OF_A_MARK
    return (
        float(opened is not None),
        float(opened is not None and opened.is_sure),
        float(short and is_section_label(text)),
        float(short and is_section_name(text)),
        float(short and is_breadcrumb(text)),
    )


def _signs(text: str) -> tuple[float, ...]:
    size = max(len(text.split()), 1)
    return (
        float(text[0] in "([【（"),
        float(text[-1] in ")]】）"),
        float(text[-1] in ":："),
        float(text[-1] in ",;、，"),
        min(len(text) / size / _MOST_LETTERS_OF_A_WORD, 1.0),
        min(len(text), LOOK) / LOOK,
    )
