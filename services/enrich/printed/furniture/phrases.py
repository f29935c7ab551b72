"""Whether a line is one of the phrases that pages print round an article."""

import re
from collections.abc import Collection
from functools import cache, lru_cache
from typing import Final, NamedTuple

from services.contracts.part import RemovedKind
from services.enrich.printed.furniture.furniture_words import Phrases, furniture_phrases
from services.enrich.text.prose import ends_sentence, without_bullet, word_count

_LONGEST_FURNITURE: Final = 480
"""Characters; notices about cookies have whole sentences, and a paragraph is longer."""
_MOST_WORDS_OF_FURNITURE: Final = 22
"""Words of a line that a phrase opens and no full stop ends: a headline behind `Read more`."""
_MOST_WORDS_OF_A_SENTENCE: Final = 12
"""Of one that opens with a phrase of several words; a story's sentences are longer."""
_MOST_WORDS_WITH_A_COLON: Final = 30
"""Of a line that has a colon or a bar right behind the phrase: that is how labels are printed."""
_MOST_WORDS_BEHIND_ONE: Final = 3
"""Of a line that one word opens: sentences and headlines open with any word."""
_MOST_WORDS_WITH_AN_END: Final = 4
"""Of a line that ends with a phrase of a word or two: `12 comments`."""
_FEWEST_TELLING_WORDS: Final = 3
"""Words of a phrase that no sentence has in it by chance."""
_MOST_WORDS_IN_A_ROW: Final = 16
"""Of a row of labels; the longest menus in one line have no more."""
_TALKATIVE: Final = frozenset({RemovedKind.CONSENT, RemovedKind.NEWSLETTER, RemovedKind.LEGAL})
"""Kinds that come in whole sentences."""
_HEADS: Final = (1, 2, 3)
"""Letters by which the phrases that a line may begin with are looked up; some phrases are no longer."""
_PARTING: Final = frozenset(":|：｜")
"""What stands between a label and what it labels."""
_ENDS = " :.!>»›→|…*"


class _Table(NamedTuple):
    kind: RemovedKind
    whole: frozenset[str]
    opening: re.Pattern[str] | None
    closing: re.Pattern[str] | None


def furniture_kind(text: str) -> RemovedKind | None:
    """Return what kind of furniture a line is, None if it may belong to the article."""
    return None if len(text) > _LONGEST_FURNITURE else _kind_of(text)


@lru_cache(maxsize=2048)
def _kind_of(text: str) -> RemovedKind | None:
    plain = without_bullet(text).casefold().replace("\u00a0", " ").strip(_ENDS)
    if not any(map(str.isalnum, plain)):
        return RemovedKind.OTHER
    tables = _tables() if _may_match(plain) else ()
    found = next((table.kind for table in tables if _matches(table, plain, text)), None)
    return found or _row_of_labels(plain)


def _may_match(plain: str) -> bool:
    """Whether a line is, begins like or holds any phrase: most do not, and need not be held against each kind."""
    heads, inner = _traces()
    opens = any(plain.startswith(heads.get(plain[:size], ())) for size in _HEADS)
    return opens or plain in _labels() or any(map(plain.__contains__, inner))


@cache
def _traces() -> tuple[dict[str, tuple[str, ...]], frozenset[str]]:
    """Return how the phrases begin that may stand before more, and a piece of each that may stand behind it."""
    known = furniture_phrases()
    heads: dict[str, tuple[str, ...]] = {}
    for head in {phrase.partition("…")[0].rstrip() for phrases in known for phrase in phrases.lines}:
        first = head[: _HEADS[-1]]
        heads[first] = (*heads.get(first, ()), head)
    inner = [max(phrase.split("…"), key=len).strip() for phrases in known for phrase in phrases.ends]
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
    return {label: table.kind for table in reversed(_tables()) for label in table.whole}


@cache
def _first_words() -> frozenset[str]:
    return frozenset(label.split()[0] for label in _labels() if label)


def _matches(table: _Table, plain: str, text: str) -> bool:
    if plain in table.whole:
        return True
    opening = table.opening.match(plain) if table.opening else None
    if opening and _opens(table.kind, opening[0], plain, text):
        return True
    closing = table.closing.search(plain) if table.closing else None
    if closing is None:
        return False
    telling = table.kind is RemovedKind.CONSENT or word_count(closing[0]) >= _FEWEST_TELLING_WORDS
    if not telling and any(map(str.isalnum, plain[closing.end() :])):
        return False
    return word_count(plain) <= (_LONGEST_FURNITURE if telling else _MOST_WORDS_WITH_AN_END)


def _opens(kind: RemovedKind, phrase: str, plain: str, text: str) -> bool:
    words = word_count(plain)
    if plain[len(phrase.rstrip()) :].lstrip()[:1] in _PARTING or phrase[-1] in _PARTING:
        return words <= _MOST_WORDS_WITH_A_COLON
    if len(phrase.split()) == 1 and phrase[0].isalpha():
        return words <= _MOST_WORDS_BEHIND_ONE and not ends_sentence(text)
    if not ends_sentence(text) or kind in _TALKATIVE:
        return words <= _MOST_WORDS_OF_FURNITURE or kind is RemovedKind.CONSENT
    return words <= _MOST_WORDS_OF_A_SENTENCE


@cache
def _tables() -> tuple[_Table, ...]:
    return tuple(map(_compiled, furniture_phrases()))


def _compiled(phrases: Phrases) -> _Table:
    opening = [phrase for phrase in phrases.lines if phrase.endswith("…")]
    whole = frozenset(phrase.strip(_ENDS) for phrase in phrases.lines)
    return _Table(
        phrases.kind,
        whole,
        _any_of(opening, r"(?:%s)(?!\w)"),
        _any_of(phrases.ends, r"(?<!\w)(?:%s)(?!\w)"),
    )


def _any_of(phrases: Collection[str], form: str) -> re.Pattern[str] | None:
    parts = map(_pattern, sorted(phrases, key=lambda phrase: (-len(phrase), phrase)))
    return re.compile(form % "|".join(parts)) if phrases else None


def _pattern(phrase: str) -> str:
    """Return the pattern of a phrase: `copyright 20…`, cut within a word, takes in what that word goes on with."""
    said = phrase.removesuffix("…")
    inner = re.escape(said.rstrip()).replace("…", r"[^.]{0,40}?")
    return inner if said == phrase or said.endswith(" ") else rf"{inner}\w*"
