"""Indirect speech, where it is certain whose it is: `Lee said that …`, `…, Lee said`, `according to Lee, …`."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from services.contracts.entity import EntityType, Quote, QuoteKind, Speaker
from services.contracts.part import Block, BlockKind
from services.enrich.languages.vocabulary import pattern, words
from services.enrich.quotes.antecedent import Antecedents
from services.enrich.quotes.cues import SAID_ON, Cue, CueKind, cues
from services.enrich.quotes.named_speaker import Named
from services.enrich.quotes.said import Said
from services.enrich.quotes.speaker_before import before_cue
from services.enrich.quotes.speaker_behind import behind_cue
from services.enrich.text.overlap import crossing
from services.enrich.text.sentences import sentences

_REPORTING: Final = words("quotes.reports_clause")
_PLAIN: Final = words("quotes.reports_clause_without_that")
_THATS: Final = words("quotes.that")
_THAT: Final = re.compile(rf"(?:\s+[^\s,;:()]+){{0,5}}?(?:\s(?:{SAID_ON}))?\s+(?:{pattern('quotes.that')})\s+(?=\S)")
_CLAUSE: Final = re.compile(
    rf"(?:\s+(?:{SAID_ON}))?\s+(?=(?:{pattern('quotes.clause_openers')}|[A-Z][\w’'-]+|\d[\d,.]*) \S)"
)
_NO_CLAUSE: Final = re.compile(rf"(?:{pattern('quotes.no_clause')})\b(?! \w+ \w+ \w+)", re.IGNORECASE)
_SAID_WHEN: Final = re.compile(r"\s+[^,;]{2,40}")
"""What may stand behind a reporting word that ends its sentence: when and where it was said."""
_TITLED: Final = re.compile(r"\s*(?:[^\s,;]+\s+){0,4}")
_MARKS: Final = re.compile("[\"“”„«»「」]|''|``")
"""Pairs of apostrophes are quotation marks in wire text of the typewriter's kind."""
_CERTAIN: Final = frozenset({EntityType.PERSON, EntityType.ORGANIZATION})
_FEWEST_WORDS_OF_A_CLAUSE: Final = 3
"""A subject, a verb and what it does: less is no statement worth keeping."""
_MOST_CUES_TRIED: Final = 2
"""Reporting words of a sentence that are tried: what stands behind them belongs to the speech itself."""
_MOST_WORDS_OF_A_SPEAKER: Final = 8
"""Of a speaker without a name. Longer phrases hold more than a speaker."""

_Reported = tuple[int, int, str, Said]
"""Where it stands, what reports it, and whose it is."""


def indirect(
    text: str, blocks: Iterable[Block], mentions: Sequence[Named], quoted: Sequence[Quote], dateline_end: int
) -> Iterator[Quote]:
    """Yield what the paragraphs report in the article's own words; a dateline is none of them.

    Sentences with quotation marks, and those within a longer quotation, are left alone: their words are somebody's own.
    """
    antecedents = Antecedents(text, mentions)
    for block in (block for block in blocks if block.kind is BlockKind.PARAGRAPH):
        low = bisect_left(mentions, block.start, key=lambda one: one.start)
        near = mentions[low : bisect_left(mentions, block.end, key=lambda one: one.start)]
        for start, end in sentences(text, _opens(text, block, dateline_end), block.end):
            if not _MARKS.search(text, start, end) and not crossing(quoted, start, end):
                found = (_reported(text, start, end, cue, near) for cue in cues(text[start:end])[:_MOST_CUES_TRIED])
                yield from (_quote(text, one, antecedents) for one in list(filter(None, found))[:1])


def _opens(text: str, block: Block, dateline_end: int) -> int:
    if not block.start < dateline_end < block.end:
        return block.start
    return dateline_end + len(text[dateline_end : block.end]) - len(text[dateline_end : block.end].lstrip())


def _quote(text: str, reported: _Reported, antecedents: Antecedents) -> Quote:
    start, end, cue, said = reported
    entity = said.entity or (antecedents.of(said) if said.pronoun else None)
    speaker = Speaker(
        text=" ".join(said.text.split()),
        entity=entity.entity if entity else None,
        name=entity.name if entity else None,
    )
    words = " ".join(text[start:end].split())
    return Quote(text=words, start=start, end=end, kind=QuoteKind.INDIRECT, cue=cue, speaker=speaker)


def _reported(text: str, low: int, end: int, cue: Cue, mentions: Sequence[Named]) -> _Reported | None:
    at, past = low + cue.start, low + cue.end
    stop = end - (text[end - 1] in ".!?")
    if cue.kind is CueKind.ACCORDING:
        return _according(text, low, at, past, stop, mentions)
    if cue.text not in _REPORTING:
        return None
    lead = text[low:at].rstrip()
    if lead.endswith(","):
        return _inverted(text, low, low + len(lead) - 1, cue, past, stop, mentions)
    said = before_cue(text, max(0, low - 1), at, mentions)  # the space before it parts a pronoun from what came before
    if said and _is_certain(said):
        behind = _THAT.match(text, past, stop) or (_CLAUSE.match(text, past, stop) if cue.text in _PLAIN else None)
        if behind and _is_clause(text[behind.end() : stop]):
            return behind.end(), stop, cue.text, said
        if not text[past:stop].strip() or _SAID_WHEN.fullmatch(text, past, stop):
            comma = text.rfind(",", low, said.start)
            if comma > low and _TITLED.fullmatch(text, comma + 1, said.start) and _is_clause(text[low:comma]):
                return low, comma, cue.text, said
    return None


def _inverted(  # noqa: PLR0913, PLR0917 - three places in the sentence, and what stands there
    text: str, low: int, comma: int, cue: Cue, past: int, stop: int, mentions: Sequence[Named]
) -> _Reported | None:
    """Read `The bog had dried out, said Lee, a baker`."""
    said = behind_cue(text, past, stop, mentions)
    if not said or not _is_certain(said) or text[past : said.start].strip() or not _is_clause(text[low:comma]):
        return None
    behind = text[said.start + len(said.text) : stop].lstrip()
    return (low, comma, cue.text, said) if not behind or behind[0] == "," else None


def _according(text: str, low: int, at: int, past: int, stop: int, mentions: Sequence[Named]) -> _Reported | None:
    said = behind_cue(text, past, stop, mentions)
    if not said or not _is_certain(said):
        return None
    front = text[low:at].rstrip()
    if front.endswith(",") and _is_clause(front[:-1]):
        return low, low + len(front) - 1, text[at:past], said
    comma = text.find(",", said.start + len(said.text), stop)
    if not front and comma > 0 and _is_clause(text[comma + 1 : stop]):
        begins = comma + 1 + (len(text[comma + 1 : stop]) - len(text[comma + 1 : stop].lstrip()))
        return begins, stop, text[at:past], said
    return None


def _is_certain(said: Said) -> bool:
    """Whether the speaker is a person or a body that the article names, a pronoun, or a short phrase for one."""
    if said.pronoun or said.entity:
        return said.pronoun or bool(said.entity and said.entity.type in _CERTAIN)
    found = said.text.split()
    return len(found) <= _MOST_WORDS_OF_A_SPEAKER and _THATS.isdisjoint(found[1:-1])


def _is_clause(words: str) -> bool:
    return len(words.split()) >= _FEWEST_WORDS_OF_A_CLAUSE and not _NO_CLAUSE.match(words.strip())
