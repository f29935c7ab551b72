"""Whether a line without a credit looks like a caption: it names who stands where, or tells a scene in the present."""

import re
from functools import lru_cache
from itertools import pairwise
from typing import Final

from services.enrich.languages.lists import words
from services.enrich.languages.months import MONTHS
from services.enrich.printed.caption.own_words import opens_like_agency
from services.enrich.printed.caption.scene_words import BEING, DOING, NAMING, OPENERS, PICTURE, POSITION, SPEAKING
from services.enrich.printed.dateline.printed_dateline import printed_dateline
from services.enrich.text.names import is_name
from services.enrich.text.prose import ends_sentence, is_list_item, word_count
from services.enrich.text.sieve import Sieve, Sieves

_LONGEST: Final = 600
_MOST_WORDS: Final = 60
_MOST_WORDS_OF_A_SCENE: Final = 45
_FEWEST_WORDS: Final = 4
_MOST_SEMICOLONS: Final = 2
_FEWEST_NAMES: Final = 2
_NEAR: Final = 8
_ENOUGH: Final = 3
_CUT_OFF: Final = ",.;:)]-–—"

_POSITION = Sieves(POSITION)
_PICTURED = Sieves((*POSITION, *PICTURE))
_NAME_AND_AGE = re.compile(r"[^\W\d_][\w'’.-]+(?: [^\W\d_][\w'’.-]+){1,3}, \d\d")
_NAMED = "".join(rf"(?<!\b(?i:{word})\s)" for word in NAMING)
_DOING = re.compile(rf"(?<=\s)(?=(?P<done>{DOING})(?!\w)){_NAMED}(?P=done)")
_BEING = re.compile(rf"(?<!\w)(?:{BEING})(?!\w)", re.IGNORECASE)
_TOLD = re.compile(rf"(?<!\w)(?:{BEING})(?!\w)|ed\b", re.IGNORECASE)
_SPEAKING = Sieve(rf"(?<!\w)(?:{SPEAKING})(?!\w)")
_OPENER = re.compile(OPENERS, re.IGNORECASE)
_NOT_OPENED = re.compile(
    r"(?:he|she|they|it|we|i|you|but|and|or|if|when|while|however|meanwhile|this|that|these|those|there|here|what|why"
    r"|how|who|where|er|sie|wir|ich|es|aber|und|doch|il|elle|ils|on|mais|el|ella|pero|ele|ela|mas|han|hun"
    r"|hon|men|de)\b",
    re.IGNORECASE,
)
_SET = re.compile(
    r"(?: (?:in|at|near|outside|inside|on|during|after|before|ahead of|of|from|bei|im|am|in der|vor|à|en|au|no|na|em)"
    r" (?:the |a |an |its |his |her |their |der |dem |einem |einer |la |le )?"
    r"(?:\S+ ){0,3}?[A-ZÀ-Þ0-9][\w’'.-]*(?:[ ,]+(?:[A-ZÀ-Þ0-9&][\w’'.-]*|of|and|the|de|für))*)[.)]?$"
)
_JOINED = re.compile(r",? (?:and|with|und|mit|et|avec|y|con|og|och) |, ")
_WHERE: Final = frozenset(
    {"in", "at", "on", "with", "during", "outside", "near", "after", "before", "bei", "mit", "im"}
)
_APART: Final = r"\s.,()\-–—/\"'“”‘’"
_BEFORE_FIGURE = re.compile(rf"(?<![^{_APART}])([^{_APART}\d_]{{3,}}+)(?:\.? \d|, (?:19|20)\d\d)")
_IN_YEAR = re.compile(r"\bin (?:19|20)\d\d\.?$", re.IGNORECASE)


def looks_like_caption(text: str) -> bool:
    """Whether a line among paragraphs says by its own words that it stands under a picture.

    A line that begins small or with a sign is the rest of a sentence that a link has cut.

    Some words are enough alone: who stands where, `(left)`; `pictured`; a name with an age. The rest is counted
    together: a scene in the present tense, no verb at all, a place and a date at the end, no full stop.
    """
    if not _may_be(text) or text[0].islower() or text[0] in _CUT_OFF:
        return False
    if names_places(text) or _NAME_AND_AGE.fullmatch(text):
        return True
    return _scene(text) >= _ENOUGH and not opens_story(text)


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


@lru_cache(maxsize=1024)
def names_places(text: str) -> bool:
    """Whether a line says who stands where in a picture, or that it is one."""
    return _may_be(text) and _PICTURED.match_in(text)


def names_sides(text: str) -> bool:
    """Whether a text says who stands where: `from left`."""
    return _POSITION.match_in(text[:_LONGEST])


def looks_like_label(text: str) -> bool:
    """Whether a line that the page's own marks show to be near a picture may be its caption: no full stop, no talk."""
    return _may_be(text) and not ends_sentence(text) and text[-1] != ":" and _scene(text) >= 0


def may_be_scene(text: str) -> bool:
    """Whether nothing speaks against a line being the caption of a credit nearby, and something for it."""
    return _may_be(text) and (not ends_sentence(text) or _scene(text) > 0 or _is_dated(text)) and not opens_story(text)


def may_be_dated_scene(text: str) -> bool:
    """Whether a line may be a caption and says on which day its picture was taken, as most agencies' captions do."""
    return _may_be(text) and word_count(text) <= _MOST_WORDS_OF_A_SCENE and _is_dated(text) and not opens_story(text)


def may_be_next(text: str) -> bool:
    """Whether a line tight below a caption tells a scene in the present: the next picture's of a gallery."""
    return _may_be(text) and ends_sentence(text) and _scene(text) > 1 and not opens_story(text)


def looks_like_alt(text: str) -> bool:
    """Whether a line describes a picture as alternative text does: somebody not named, or no sentence at all."""
    if not _may_be(text) or word_count(text) > _MOST_WORDS_OF_A_SCENE // 2 or _SPEAKING.search(text):
        return False
    if not _OPENER.match(text):
        return False
    # Two sentences that tell of nothing under way are a dek: it, too, is in the present tense.
    told = _TOLD.search(text) or ". " in text
    return not ends_sentence(text) or bool(_DOING.search(text)) or not told


def _may_be(text: str) -> bool:
    if len(text) > _LONGEST or text[0] in "\"“„«‘'" or text[-1] in "?？" or is_list_item(text):
        return False
    return word_count(text) <= _MOST_WORDS and text.count(";") <= _MOST_SEMICOLONS


def _scene(text: str) -> int:
    """Count what speaks for a caption less what speaks for a paragraph, a subhead or a link."""
    length = word_count(text)
    if length > _MOST_WORDS_OF_A_SCENE or _NOT_OPENED.match(text) or text[-1] == ":":
        return -1
    doing, opens, whole = bool(_DOING.search(text)), bool(_OPENER.match(text)), ends_sentence(text)
    if whole and not (doing or opens):
        return 0  # a place and a date at its end would not be enough: most lines are read no further
    talking = bool(_SPEAKING.search(text))
    stating = talking or bool(_BEING.search(_DOING.sub(" ", text)))
    found = bool(_SET.search(text)) + _is_dated(text) + opens
    found -= 2 * talking + any(sign in text for sign in "\"“”!'‘:")
    if whole:
        return found + 2 * (doing and not stating)
    if stating or length < _FEWEST_WORDS:
        return found
    label = 3 * _lists_names(text) + 2 * _has_participle(text) + _opens_with_name(text)
    return found + (1 if doing else label)


def _is_dated(text: str) -> bool:
    """Whether a line has a month with a day or a year behind it, or ends in a year."""
    month = any(found[1].casefold() in MONTHS for found in _BEFORE_FIGURE.finditer(text))
    return month or _IN_YEAR.search(text) is not None


def _has_participle(text: str) -> bool:
    """Whether somebody near the beginning is doing something: `Bo Lind holding the ribbon at the lock`."""
    first = text.split()[:_NEAR]
    return any(
        word.endswith("ing")
        and word.islower()
        and word not in words("no_participles")
        and before.casefold() not in words("before_gerunds")
        for before, word in pairwise(first)
    )


def _lists_names(text: str) -> bool:
    """Whether a line is names of people and hardly more: `Ada Holt and Bo Lind`, `Mayor Ada Holt with Bo Lind`."""
    parts = [part.strip() for part in _JOINED.split(text)]
    if len(parts) == text.count(",") + 1:  # so bylines are printed
        return False
    named = [
        part
        for part in parts
        if part[:1].isupper() and any(is_name(tail) for tail in (part, " ".join(part.split()[-2:])))
    ]
    return len(named) >= _FEWEST_NAMES and 2 * len(named) >= len(parts)


def _opens_with_name(text: str) -> bool:
    """Whether a line begins with a name, and where: `Bo Lind at the opening in Alder`."""
    words = text.split()
    return any(words[size : size + 1] and words[size] in _WHERE and is_name(" ".join(words[:size])) for size in (2, 3))
