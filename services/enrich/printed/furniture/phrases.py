"""Whether a line is one of the phrases that pages print round an article."""

import re
from functools import cache, lru_cache
from typing import Final, NamedTuple

from services.contracts.part import RemovedKind
from services.enrich.printed.furniture.furniture_words import furniture_phrases
from services.enrich.text.prose import ends_sentence, without_bullet, word_count

_LONGEST: Final = 480
_MOST_WORDS: Final = 22
_MOST_WORDS_OF_A_SENTENCE: Final = 12
_MOST_WORDS_BEHIND_A_COLON: Final = 30
_MOST_WORDS_BEHIND_ONE: Final = 3
_MOST_WORDS_BEFORE: Final = 4
_FEWEST_TELLING_WORDS: Final = 3
_MOST_WORDS_IN_A_ROW: Final = 16
_TALKATIVE: Final = frozenset({RemovedKind.CONSENT, RemovedKind.NEWSLETTER, RemovedKind.LEGAL})
"""Kinds that come in whole sentences."""
_HEADS: Final = (1, 2, 3)
"""Letters by which the phrases that a line may begin with are looked up; some phrases are no longer."""
_ENDS = " :.!>»›→|…*"


class _Phrases(NamedTuple):
    kind: RemovedKind
    whole: frozenset[str]
    opening: re.Pattern[str] | None
    closing: re.Pattern[str] | None


def furniture_kind(text: str) -> RemovedKind | None:
    """Return what kind of furniture a line is, None if it may belong to the article."""
    return None if len(text) > _LONGEST else _kind_of(text)


@lru_cache(maxsize=2048)
def _kind_of(text: str) -> RemovedKind | None:
    plain = without_bullet(text).casefold().replace("\u00a0", " ").strip(_ENDS)
    if not any(map(str.isalnum, plain)):
        return RemovedKind.OTHER
    tables = _tables() if _may_match(plain) else ()
    found = next((phrases.kind for phrases in tables if _matches(phrases, plain, text)), None)
    return found or _row_of_labels(plain)


def _may_match(plain: str) -> bool:
    """Whether a line is, begins like or holds any phrase: most do not, and need not be held against each kind."""
    heads, inner = _traces()
    opens = any(plain.startswith(heads.get(plain[:size], ())) for size in _HEADS)
    return opens or plain in _labels() or any(map(plain.__contains__, inner))


@cache
def _traces() -> tuple[dict[str, tuple[str, ...]], frozenset[str]]:
    """Return how the phrases begin that may stand before more, and a piece of each that may stand behind it."""
    phrases = [phrase for kind in furniture_phrases().values() for phrase in kind]
    heads: dict[str, tuple[str, ...]] = {}
    for head in {phrase.partition("…")[0].rstrip() for phrase in phrases if not phrase.startswith("…")}:
        first = head[: _HEADS[-1]]
        heads[first] = (*heads.get(first, ()), head)
    inner = [max(phrase.split("…"), key=len).strip() for phrase in phrases if phrase.startswith("…")]
    return heads, frozenset(inner)


def _row_of_labels(plain: str) -> RemovedKind | None:
    """Return the kind of the first label where a line is nothing but a row of them: `Menu Search Sign in`."""
    words = [word for word in plain.replace("|", " ").split() if not word.isdigit()]
    if len(words) > _MOST_WORDS_IN_A_ROW or (words and words[0] not in _first_words()):
        return None
    kinds = _labels()
    at, first = 0, None
    while at < len(words):
        end = next((end for end in range(len(words), at, -1) if " ".join(words[at:end]) in kinds), None)
        if end is None:
            return None
        first, at = first or kinds[" ".join(words[at:end])], end
    return first


@cache
def _labels() -> dict[str, RemovedKind]:
    return {label: phrases.kind for phrases in reversed(_tables()) for label in phrases.whole}


@cache
def _first_words() -> frozenset[str]:
    return frozenset(label.split()[0] for label in _labels() if label)


def _matches(phrases: _Phrases, plain: str, text: str) -> bool:
    if plain in phrases.whole:
        return True
    opening = phrases.opening.match(plain) if phrases.opening else None
    if opening and _opens(phrases.kind, opening[0], plain, text):
        return True
    closing = phrases.closing.search(plain) if phrases.closing else None
    if closing is None:
        return False
    telling = phrases.kind is RemovedKind.CONSENT or word_count(closing[0]) >= _FEWEST_TELLING_WORDS
    if not telling and any(map(str.isalnum, plain[closing.end() :])):
        return False
    return word_count(plain) <= (_LONGEST if telling else _MOST_WORDS_BEFORE)


def _opens(kind: RemovedKind, phrase: str, plain: str, text: str) -> bool:
    words = word_count(plain)
    if plain[len(phrase.rstrip()) :].lstrip()[:1] in {":", "|"} or phrase.endswith(":"):
        return words <= _MOST_WORDS_BEHIND_A_COLON
    if len(phrase.split()) == 1 and phrase[0].isalpha():
        return words <= _MOST_WORDS_BEHIND_ONE and not ends_sentence(text)
    if not ends_sentence(text) or kind in _TALKATIVE:
        return words <= _MOST_WORDS or kind is RemovedKind.CONSENT
    return words <= _MOST_WORDS_OF_A_SENTENCE


@cache
def _tables() -> tuple[_Phrases, ...]:
    return tuple(_compiled(kind, phrases) for kind, phrases in furniture_phrases().items())


def _compiled(kind: RemovedKind, phrases: tuple[str, ...]) -> _Phrases:
    opening = [phrase for phrase in phrases if phrase.endswith("…") and not phrase.startswith("…")]
    closing = [phrase.removeprefix("…").lstrip() for phrase in phrases if phrase.startswith("…")]
    whole = {phrase.strip(_ENDS) for phrase in phrases if not phrase.startswith("…")}
    return _Phrases(kind, frozenset(whole), _any_of(opening, r"(?:%s)(?!\w)"), _any_of(closing, r"(?<!\w)(?:%s)(?!\w)"))


def _any_of(phrases: list[str], form: str) -> re.Pattern[str] | None:
    parts = map(_pattern, sorted(phrases, key=len, reverse=True))
    return re.compile(form % "|".join(parts)) if phrases else None


def _pattern(phrase: str) -> str:
    """Return the pattern of a phrase: `copyright 20…`, cut within a word, takes in what that word goes on with."""
    said = phrase.removesuffix("…")
    inner = re.escape(said.rstrip()).replace("…", r"[^.]{0,40}?")
    return inner if said == phrase or said.endswith(" ") else rf"{inner}\w*"
