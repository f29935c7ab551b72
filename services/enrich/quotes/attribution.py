"""What reports a quotation: the words before or behind it in its own sentence."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from services.enrich.languages.vocabulary import pattern, words
from services.enrich.quotes.caseless_speaker import caseless_before, caseless_behind
from services.enrich.quotes.cues import Cue, CueKind, cues
from services.enrich.quotes.named_speaker import Named
from services.enrich.quotes.said import Said
from services.enrich.quotes.speaker_before import before_cue
from services.enrich.quotes.speaker_behind import behind_cue
from services.enrich.quotes.subject import subject
from services.enrich.text.sentences import first_sentence, last_sentences

_FARTHEST_CHARACTERS_FROM_WORDS: Final = 400
"""How far from a quotation its sentence is read: two lines of print are the longest attribution there is."""
_MOST_CUES_NEAR_WORDS: Final = 4
"""Reporting words of a sentence that are tried: those nearest to the quotation."""
_AS_SAYING: Final = re.compile(rf"\s+(?P<who>[^,;:.]{{2,80}}?) (?:{pattern('quotes.as_saying')})\b")
_QUOTED_BY: Final = re.compile(rf" (?:{pattern('quotes.quoted_by')}) ")
_NO_SUBJECT: Final = re.compile(rf"\s*(?:{pattern('quotes.no_subject')})\b|\s*\Z|\s*[.,:;]")
_AUXILIARIES: Final = words("quotes.auxiliaries")
_ADVERB: Final = re.compile(rf"(?:[a-z]+ )*(?:{pattern('quotes.adverbs')})")
_BLOTTED: Final = "___"
"""What stands for quoted words in the text that is read here."""
_OWNS: Final = re.compile(r"['’]s?(?: [a-z-]+){0,3} ")


@dataclass(frozen=True, slots=True)
class Attribution:
    """The reporting word and its subject, as far as they are there."""

    cue: str | None
    said: Said | None
    through: str | None = None


def behind(text: str, low: int, high: int, mentions: Sequence[Named], *, followed: bool) -> Attribution | None:
    """Return the attribution in `text[low:high]`, which begins behind the closing mark.

    A full stop before the mark ends the sentence; what comes then reports this quotation only if no other follows
    (`followed`) that it may open. A question goes on unless a colon opens the next: `“Why?” Lee asked. “…”`.
    """
    if told := caseless_behind(text, low, high):
        return Attribution(*told)
    segment = first_sentence(text[low : min(high, low + _FARTHEST_CHARACTERS_FROM_WORDS)])
    stops = {".", "!", "?", "…"} if segment.rstrip().endswith(":") else {".", "…"}
    ended = text[low - 2 : low - 1] in stops and segment.lstrip()[:1].isupper()
    if not segment.strip() or segment.lstrip()[:1] in ".;" or (ended and followed):
        return None
    for cue in cues(segment)[:_MOST_CUES_NEAR_WORDS]:
        found = _behind(text, low, low + len(segment), cue, mentions)
        if found:
            return found
    return None


def _behind(text: str, low: int, end: int, cue: Cue, mentions: Sequence[Named]) -> Attribution | None:
    """Return what a reporting word behind a quotation makes of it; None if it reports something else."""
    at, past = low + cue.start, low + cue.end
    inverted = Attribution(cue.text, behind_cue(text, past, end, mentions))
    if cue.kind is CueKind.ACCORDING:
        return inverted
    if cue.kind is not CueKind.SAID:
        return None
    lead = text[low:at].strip(" ,.—–-")
    if not lead or _ADVERB.fullmatch(lead) or lead in _AUXILIARIES:
        return Attribution(cue.text, None) if _NO_SUBJECT.match(text, past, end) else inverted
    said = before_cue(text, low, at, mentions)
    passed = _passed_on(text, past, end, mentions)
    if passed and said:
        return Attribution(cue.text, passed, through=said.text)
    return Attribution(cue.text, said, through=_reporter(text, past, end, mentions)) if said else None


def _reporter(text: str, low: int, high: int, mentions: Sequence[Named]) -> str | None:
    """Return who printed the words in `was quoted as saying by the Alder Gazette`."""
    found = _QUOTED_BY.match(text, low, high)
    if not found:
        return None
    one = next((each for each in mentions if each.start == found.end()), None)
    return text[one.start : one.end] if one else None


def before(text: str, low: int, high: int, mentions: Sequence[Named]) -> Attribution | None:
    """Return the attribution in `text[low:high]`, which ends before the opening mark."""
    low = max(low, high - _FARTHEST_CHARACTERS_FROM_WORDS)
    if told := caseless_before(text, low, high):
        return Attribution(*told)
    complete, segment = last_sentences(text[low:high])
    low = high - len(segment)
    if not segment.strip():
        return _paraphrased(text, low - len(complete), low, mentions)
    found = cues(segment)
    for cue in found[-_MOST_CUES_NEAR_WORDS:]:
        if passed := _passed_on(text, low + cue.end, high, mentions):
            through = before_cue(text, low, low + cue.start, mentions)
            return Attribution(cue.text, passed, through=through.text if through else None)
    for cue in reversed(found[-_MOST_CUES_NEAR_WORDS:]):
        at = low + cue.start
        if cue.kind is CueKind.ACCORDING or not segment[: cue.start].strip():
            return Attribution(cue.text, behind_cue(text, low + cue.end, high, mentions))
        said = _subject(text, low, at, cue, mentions)
        if said:
            return Attribution(cue.text, said)
    colon = segment.rstrip().endswith(":")
    return (
        _introduced(text, low, low + len(segment.rstrip()) - 1, mentions)
        if colon
        else _owner(text, low, high, mentions)
    )


def _introduced(text: str, low: int, colon: int, mentions: Sequence[Named]) -> Attribution | None:
    """Return who stands before a colon: `Lee: "Every year."`; of those without a name only who opens the sentence."""
    speaker = before_cue(text, low, colon, mentions)
    alone = speaker and not text[low : speaker.start].strip()
    return Attribution(":", speaker) if speaker and (alone or speaker.entity or speaker.pronoun) else None


def _paraphrased(text: str, low: int, high: int, mentions: Sequence[Named]) -> Attribution | None:
    """Return who speaks in the sentence before, in other words: `Lee added that it burns. "Every year."`.

    None if that sentence holds a quotation itself: then the speaker is known from there.
    """
    if _BLOTTED in text[low:high]:
        return None
    for cue in cues(text[low:high])[:1]:
        said = _subject(text, low, low + cue.start, cue, mentions)
        if said:
            return Attribution(None, said)
    return None


def _owner(text: str, low: int, high: int, mentions: Sequence[Named]) -> Attribution | None:
    """Return whose words they are in `Lee's "fire every year" promise`."""
    one = next((each for each in reversed(mentions) if low <= each.start and each.end <= high), None)
    owns = one and _OWNS.fullmatch(text, one.end, high)
    return Attribution(None, Said(text[one.start : one.end], one.start, entity=one)) if one and owns else None


def _subject(text: str, low: int, at: int, cue: Cue, mentions: Sequence[Named]) -> Said | None:
    """Return the subject; a participle takes that of the sentence: `Lee took the stand, saying "..."`."""
    return subject(text, low, at, mentions) if cue.kind is CueKind.SAYING else before_cue(text, low, at, mentions)


def _passed_on(text: str, low: int, high: int, mentions: Sequence[Named]) -> Said | None:
    """Return whose words they are in `quoted Lee as saying`."""
    found = _AS_SAYING.match(text, low, high)
    if not found:
        return None
    one = next((each for each in mentions if found.start("who") <= each.start < found.end("who")), None)
    return Said(found["who"], found.start("who"), entity=one)
