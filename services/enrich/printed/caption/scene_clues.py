"""How much a line reads like a scene in a picture: what speaks for it, and what speaks against, row by row."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Final, NamedTuple

from services.enrich.languages.months import MONTHS
from services.enrich.languages.vocabulary import pattern, words
from services.enrich.text.names import is_name
from services.enrich.text.prose import ends_sentence, word_count
from services.enrich.text.sieve import Sieve

MOST_WORDS_OF_A_SCENE: Final = 45
"""What one look at a picture takes; whoever needs more words tells a story."""
_MOST_WORDS_OF_AN_ALTERNATIVE: Final = 22
"""In a picture's alternative text: screen readers read it aloud."""
_FEWEST_WORDS_OF_A_LABEL: Final = 4
"""In a label without a verb; with fewer, it is as likely a link or a subhead."""
_FEWEST_PEOPLE: Final = 2
"""Names in a label that is nothing but names; one alone is a byline or a link."""
_WORDS_UP_TO_A_PARTICIPLE: Final = 8
"""From the beginning of a label to what somebody there is doing."""

_VERBS: Final = (
    rf"{pattern('caption.scene.doing')}"
    rf"|(?:{pattern('caption.scene.is')}) (?:(?:{pattern('caption.scene.adverb')}) )?"
    rf"(?:{pattern('caption.scene.shown')})"
)
_NO_NOUN: Final = "".join(rf"(?<!\b(?i:{word})\s)" for word in sorted(words("caption.scene.noun_before")))
_DOING = re.compile(rf"(?<=\s)(?=(?P<done>{_VERBS})(?!\w)){_NO_NOUN}(?P=done)")
_BEING = re.compile(rf"(?<!\w)(?:{pattern('caption.scene.being')})(?!\w)", re.IGNORECASE)
_TOLD = re.compile(rf"{_BEING.pattern}|(?:{pattern('caption.scene.past_ending')})\b", re.IGNORECASE)
_SPEAKING = Sieve(rf"(?<!\w)(?:{pattern('caption.scene.speaking')})(?!\w)")
_OPENER = re.compile(rf"(?:{pattern('caption.scene.opener')}) ", re.IGNORECASE)
_NOT_OPENED = re.compile(rf"(?:{pattern('caption.scene.no_opener')})\b", re.IGNORECASE)
_CAPITAL: Final = "A-ZÀ-Þ0-9"
_SET = re.compile(
    rf"(?: (?:{pattern('caption.scene.place_before')}) (?:(?:{pattern('caption.scene.article')}) )?(?:\S+ ){{0,3}}?"
    rf"[{_CAPITAL}][\w’'.-]*(?:[ ,]+(?:[{_CAPITAL}&][\w’'.-]*|{pattern('caption.within_names')}))*)[.)]?$"
)
_JOINED = re.compile(rf",? (?:{pattern('caption.scene.joining')}) |, ")
_WHERE: Final = words("caption.scene.where")
_PARTICIPLES: Final = tuple(words("caption.scene.participle_ending"))
_APART: Final = r"\s.,()\-–—/\"'“”‘’"
_BEFORE_FIGURE = re.compile(rf"(?<![^{_APART}])([^{_APART}\d_]{{3,}}+)(?:\.? \d|, (?:19|20)\d\d)")
_IN_YEAR = re.compile(rf"\b(?:{pattern('caption.scene.year_before')}) (?:19|20)\d\d\.?$", re.IGNORECASE)
_SPOKEN: Final = frozenset("\"“”!'‘:")


@dataclass
class Told:
    """A line, and what the rows ask of it more than once."""

    text: str

    @cached_property
    def is_doing(self) -> bool:
        """Whether somebody does something, in the present."""
        return _DOING.search(self.text) is not None

    @cached_property
    def is_opened(self) -> bool:
        """Whether it begins with somebody or something not spoken of before: `A man`, `Two`, `View of`."""
        return _OPENER.match(self.text) is not None

    @property
    def may_open(self) -> bool:
        """Whether it does not begin with who has been spoken of, or with what joins sentences."""
        return _NOT_OPENED.match(self.text) is None

    @cached_property
    def is_talk(self) -> bool:
        """Whether somebody speaks."""
        return _SPEAKING.search(self.text) is not None

    @cached_property
    def is_whole(self) -> bool:
        """Whether it ends as a sentence."""
        return ends_sentence(self.text)

    @cached_property
    def is_statement(self) -> bool:
        """Whether it has a verb beside those of what is being done."""
        return self.is_talk or _BEING.search(_DOING.sub(" ", self.text)) is not None

    @cached_property
    def is_label(self) -> bool:
        """Whether it is words without a statement and a full stop, and enough of them."""
        return not self.is_whole and not self.is_statement and word_count(self.text) >= _FEWEST_WORDS_OF_A_LABEL


class Clue(NamedTuple):
    """What speaks for a scene, or, less than 0, against it."""

    name: str
    weight: int
    seen: Callable[[Told], bool]
    takes: str
    """A line that shows it."""
    leaves: str
    """One that looks much the same and does not."""


def scene(text: str) -> int:
    """Count what speaks for a caption less what speaks for a paragraph, a subhead or a link; -1 for what is none."""
    told = Told(text)
    if word_count(text) > MOST_WORDS_OF_A_SCENE or not told.may_open or text[-1] == ":":
        return -1
    if told.is_whole and not (told.is_doing or told.is_opened):
        return 0  # a place and a date at its end would not be enough: most lines are read no further
    return sum(clue.weight for clue in CLUES if clue.seen(told))


def looks_on(text: str) -> bool:
    """Whether a line shows somebody or something not named, as those do who describe a picture to the blind."""
    told = Told(text)
    if word_count(text) > _MOST_WORDS_OF_AN_ALTERNATIVE or told.is_talk or not told.is_opened:
        return False
    # Two sentences that tell of nothing under way are a dek: it, too, is in the present tense.
    return not told.is_whole or told.is_doing or not (_TOLD.search(text) or ". " in text)


def is_dated(text: str) -> bool:
    """Whether a line has a month with a day or a year behind it, or ends in a year."""
    month = any(found[1].casefold() in MONTHS for found in _BEFORE_FIGURE.finditer(text))
    return month or _IN_YEAR.search(text) is not None


def _is_placed(told: Told) -> bool:
    return _SET.search(told.text) is not None


def _is_dated(told: Told) -> bool:
    return is_dated(told.text)


def _is_opened(told: Told) -> bool:
    return told.is_opened


def _is_talk(told: Told) -> bool:
    return told.is_talk


def _has_signs(told: Told) -> bool:
    return not _SPOKEN.isdisjoint(told.text)


def _is_present(told: Told) -> bool:
    return told.is_whole and told.is_doing and not told.is_statement


def _is_busy(told: Told) -> bool:
    return told.is_label and told.is_doing


def _is_still(told: Told) -> bool:
    return told.is_label and not told.is_doing


def _has_participle(told: Told) -> bool:
    """Whether somebody near the beginning is doing something: `Bo Lind holding the ribbon at the lock`."""
    if not _is_still(told):
        return False
    first = told.text.split()[:_WORDS_UP_TO_A_PARTICIPLE]
    return any(
        word.endswith(_PARTICIPLES)
        and word.islower()
        and word not in words("caption.scene.no_participle")
        and before.casefold() not in words("caption.scene.gerund_before")
        for before, word in pairwise(first)
    )


def _lists_people(told: Told) -> bool:
    """Whether a line is names of people and hardly more: `Ada Holt and Bo Lind`, `Mayor Ada Holt with Bo Lind`."""
    if not _is_still(told):
        return False
    parts = [part.strip() for part in _JOINED.split(told.text)]
    if len(parts) == told.text.count(",") + 1:  # so bylines are printed
        return False
    named = [
        part
        for part in parts
        if part[:1].isupper() and any(is_name(tail) for tail in (part, " ".join(part.split()[-2:])))
    ]
    return len(named) >= _FEWEST_PEOPLE and 2 * len(named) >= len(parts)


def _opens_with_name(told: Told) -> bool:
    """Whether a line begins with a name, and where: `Bo Lind at the opening in Alder`."""
    if not _is_still(told):
        return False
    said = told.text.split()
    return any(said[size : size + 1] and said[size] in _WHERE and is_name(" ".join(said[:size])) for size in (2, 3))


CLUES: Final = (
    Clue("is placed", 1, _is_placed, "Dockers mend a crane at the quay in Port Alder.", "Dockers mend a crane."),
    Clue("is dated", 1, _is_dated, "The old bridge on March 3, 2021", "The old bridge on a Monday in spring"),
    Clue("shows somebody new", 1, _is_opened, "A man waits for the ferry.", "Another man waits for the ferry."),
    Clue("somebody speaks", -2, _is_talk, "A baker waits in Alder, Lind said.", "A baker waits in Alder, all smiles."),
    Clue("has signs of speech", -1, _has_signs, "The bakery's “last day”", "The bakery on its last day"),
    Clue("tells the present", 2, _is_present, "A ferry crosses the inlet.", "A ferry crosses the inlet and is late."),
    Clue("label, something done", 1, _is_busy, "Fans greet the new ferry", "The new ferry of the fans"),
    Clue("label, names only", 3, _lists_people, "Mayor Ada Holt with Bo Lind", "Ada Holt, Bo Lind, Ines Okafor"),
    Clue("label, somebody at it", 2, _has_participle, "Dockers repairing a crane", "Dockers before repairing a crane"),
    Clue("label, who and where", 1, _opens_with_name, "Bo Lind at the new lock", "Bo Lind and the new lock"),
)
"""What is counted, in points: a sentence needs its verb in the present, a label without one any of the last three."""
