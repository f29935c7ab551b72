"""What tells the dek from the first paragraph, in numbers: both are sentences below the headline."""

from collections.abc import Sequence
from typing import Final, NamedTuple

import numpy as np

from services.enrich.draft import Likely, Line, Role
from services.enrich.learned.among import among
from services.enrich.learned.likelihoods import probability
from services.enrich.learned.weights import weights
from services.enrich.printed.byline.byline_line import is_mark, is_reporter_somewhere
from services.enrich.printed.credit.whole_credit import is_whole_credit
from services.enrich.printed.dateline.printed_dateline import printed_dateline
from services.enrich.printed.note.notes import is_note
from services.enrich.text.prose import ends_sentence, is_list_item, is_prose, word_count

_LENGTHS: Final = (3, 5, 9, 14, 20, 28, 40, 60, 999)
_DEK_LOOK_CHARACTERS: Final = 1000
"""Characters of a line in which the words of a dek are counted: a longer one is none."""
_MOST_WORDS_TO_WEIGH: Final = 78
"""Words of a line that may be a dek; more are a paragraph."""
_STORY_BEGINS_WITHIN_LINES: Final = 45
"""Lines below the headline in which the story begins."""
_MOST_DEK_CANDIDATES: Final = 4
"""Lines of words among which the dek is looked for."""
_SURELY_STORY: Final = 0.8
"""How likely a paragraph is of the story from which the story is under way: no dek stands below it."""
_LEAST_CHANCE_OF_A_DEK: Final = 0.4
"""How likely the dek must be where something parts it from the story."""
_LEAST_CHANCE_ABOVE_STORY: Final = 0.7
"""How likely where the story follows at once: that is where first paragraphs stand."""
_MOST_SENTENCES_COUNTED: Final = 3
"""Full stops within a line that count as one: a dek has one or two."""
_MOST_TIMES_AS_LONG_BELOW: Final = 4
"""How many times as long as a dek the paragraph below may be, to count: longer is no more of a paragraph."""
_CLOSE_BELOW_LINES: Final = 2
"""Lines below the headline that are close to it."""

DEK: Final = (
    *(f"words>={least}" for least in _LENGTHS[:-1]),
    *("ends_sentence", "sentences", "story", "opens_quote", "asks", "is_dateline"),
    *("next_story", "next_is_prose", "next_ratio", "next_likelier", "next_is_dateline", "is_alone"),
    *("is_first", "is_second", "is_close", "mark_above", "mark_below", "picture_above", "picture_below"),
    *("furniture_above", "furniture_below", "told_by_rule"),
)
_BELOW: Final = [DEK.index(name) for name in ("mark_below", "picture_below", "furniture_below")]


def learned_dek(lines: Sequence[Line], likely: Sequence[Likely], at: int, ruled: int | None) -> int | None:
    """Return the line below the headline at `at` that is likeliest to be its dek; where none is, what the rules say."""
    found = dek_rows(lines, likely, at, ruled)
    if not found:
        return ruled
    rows = np.array([*found.values()])
    least = np.where(rows[:, _BELOW].any(axis=1), _LEAST_CHANCE_OF_A_DEK, _LEAST_CHANCE_ABOVE_STORY)
    over = probability(weights("dek", DEK).score(rows)) - least
    best = int(over.argmax())
    return [*found][best] if over[best] >= 0 else ruled


class _Between(NamedTuple):
    """What stands between two lines of words."""

    marks: int
    pictures: int
    furniture: int


def dek_rows(
    lines: Sequence[Line], likely: Sequence[Likely], at: int, ruled: int | None
) -> dict[int, tuple[float, ...]]:
    """Return for each line that may be the dek of the headline at `at` the numbers named in DEK.

    Something must part it from the headline or from the story: a mark, a picture, furniture. Bare copy has none.
    """
    places, between = _words_below(lines, likely, at)
    found = {}
    above = _Between(0, 0, 0)
    for order, index in enumerate(places[:_MOST_DEK_CANDIDATES]):
        above = _Between(*(sum(pair) for pair in zip(above, between[order], strict=True)))
        following = places[order + 1] if order + 1 < len(places) else None
        below = between[order + 1] if following is not None else _Between(0, 0, 0)
        count = word_count(lines[index].text[:_DEK_LOOK_CHARACTERS])
        if not any((*above, *below)) or not _LENGTHS[0] <= count <= _MOST_WORDS_TO_WEIGH or _is_other(lines[index]):
            continue
        found[index] = (
            *among([count], _LENGTHS)[0].tolist(),
            *_own(lines[index].text, likely[index]),
            *_next(lines, likely, index, following, count),
            *(float(order == 0), float(order == 1), float(index - at <= _CLOSE_BELOW_LINES)),
            *(float(above.marks > 0), float(below.marks > 0), float(above.pictures > 0), float(below.pictures > 0)),
            *(float(above.furniture > 0), float(below.furniture > 0), float(index == ruled)),
        )
    return found


def _is_other(line: Line) -> bool:
    """Whether a line says itself that it is no dek: a note, a credit, a paragraph with an agency's dateline."""
    opened = printed_dateline(line.text)
    is_dated = opened is not None and opened.is_sure
    if is_whole_credit(line.text):
        return True
    return line.role is Role.PARAGRAPH or is_dated or is_note(line.text) or is_reporter_somewhere(line.text)


def _words_below(lines: Sequence[Line], likely: Sequence[Likely], at: int) -> tuple[list[int], list[_Between]]:
    """Return the lines of words below the headline until the story is under way, and what stands above each."""
    places: list[int] = []
    between: list[_Between] = []
    marks = pictures = furniture = 0
    for index in range(at + 1, min(at + 1 + _STORY_BEGINS_WITHIN_LINES, len(lines))):
        line = lines[index]
        if line.role is Role.CAPTION:
            pictures += 1
        elif line.role is None and is_mark(line.text):
            marks += 1
        elif line.role is Role.PARAGRAPH:
            return [*places, index], [*between, _Between(marks, pictures, furniture)]
        elif (
            line.role is not None
            or is_list_item(line.text)
            or word_count(line.text[:_DEK_LOOK_CHARACTERS]) < _LENGTHS[0]
        ):
            furniture += 1
        else:
            places.append(index)
            between.append(_Between(marks, pictures, furniture))
            marks = pictures = furniture = 0
            if len(places) > 1 and is_prose(line.text) and likely[index].story >= _SURELY_STORY:
                break
    return places, between


def _own(text: str, likely: Likely) -> tuple[float, ...]:
    return (
        float(ends_sentence(text)),
        min(text.count(". "), _MOST_SENTENCES_COUNTED) / _MOST_SENTENCES_COUNTED,
        likely.story,
        float(text[0] in "\"“„«'‘"),
        float(text[-1] in "?!"),
        float(printed_dateline(text) is not None),
    )


def _next(
    lines: Sequence[Line], likely: Sequence[Likely], index: int, following: int | None, count: int
) -> tuple[float, ...]:
    if following is None:
        return (0, 0, 0, 0, 0, 1)
    text = lines[following].text
    return (
        likely[following].story,
        float(is_prose(text)),
        min(word_count(text[:_DEK_LOOK_CHARACTERS]) / count, _MOST_TIMES_AS_LONG_BELOW) / _MOST_TIMES_AS_LONG_BELOW,
        likely[following].story - likely[index].story,
        float(printed_dateline(text) is not None),
        0.0,
    )
