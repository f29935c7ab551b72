"""Going through the paragraphs of a body, quotation by quotation."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from services.contracts.entity import Quote, Speaker
from services.contracts.part import Block, BlockKind
from services.enrich.quotes.antecedent import Antecedents
from services.enrich.quotes.attribution import Attribution, before, behind
from services.enrich.quotes.named_speaker import Named
from services.enrich.quotes.quotation_marks import Quoted
from services.enrich.quotes.speech import is_called_so, is_speech, is_title
from services.enrich.quotes.style import Style

_SPOKEN: Final = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})
_REACH_CHARACTERS_OF_A_SPEAKER: Final = 1_000
"""More than twice as far from a quotation as an attribution may be."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A quotation, in offsets of the article, with what reports it in its own sentence."""

    start: int
    end: int
    closed: bool
    own: Attribution | None


_Introduced = tuple[str | None, Speaker | None]


class Reading:
    """One pass over an article."""

    def __init__(self, text: str, blocks: Sequence[Block], mentions: Sequence[Named], *, style: Style) -> None:
        self._text = text
        self._blocks = [block for block in blocks if block.kind in _SPOKEN]
        self._mentions = mentions
        self._style = style
        self._antecedents = Antecedents(text, mentions)
        self._last: Speaker | None = None

    def quotes(self) -> Iterator[Quote]:
        """Yield the quotations that are speech."""
        previous: Block | None = None
        goes_on = False
        for block in self._blocks:
            found = self._found(block)
            opens = self._opens(block, found)
            yield from self._of_block(block, found, self._introduced(previous, goes_on=goes_on) if opens else None)
            goes_on = bool(found) and (opens or not found[-1].closed or self._ends(block, found))
            previous = block

    def _found(self, block: Block) -> list[_Found]:
        text = self._text[block.start : block.end]
        stretches = list(self._style.stretches(text))
        if not stretches:
            return []
        masked = _masked(text, stretches)
        mentions = self._within(block)
        return [
            _Found(
                block.start + one.start,
                block.start + one.end,
                one.closed,
                self._own(masked, stretches, number, mentions),
            )
            for number, one in enumerate(stretches)
        ]

    def _own(
        self, masked: str, stretches: Sequence[Quoted], number: int, mentions: Sequence[Named]
    ) -> Attribution | None:
        """Return what the quotation's own sentence says about it, in offsets of the block."""
        one = stretches[number]
        mentions = _near(mentions, one.start, one.end)
        last = number + 1 == len(stretches)
        front = before(masked, 0, one.start - 1, mentions)
        if not one.closed:
            return front
        high = len(masked) if last else stretches[number + 1].start - 1
        back = behind(masked, one.end + 1, high, mentions, followed=not last)
        return (back or front) if masked[one.end - 1] in ",?!—–-" else (front or back)

    def _within(self, block: Block) -> list[Named]:
        """Return the mentions of a block, in its own offsets."""
        low = bisect_left(self._mentions, block.start, key=lambda one: one.start)
        high = bisect_left(self._mentions, block.end, key=lambda one: one.start)
        return [
            replace(one, start=one.start - block.start, end=one.end - block.start) for one in self._mentions[low:high]
        ]

    def _of_block(self, block: Block, found: Sequence[_Found], introduced: _Introduced | None) -> Iterator[Quote]:
        cue, speaker = introduced or (None, None)
        later = next((one.own for one in found if one.own and one.own.said), None)
        if later and not speaker:
            speaker = self._speaker(later, block)
        for one in found:
            through = None
            if one.own:
                speaker, cue, through = self._speaker(one.own, block), one.own.cue, one.own.through
            words = self._text[one.start : one.end]
            other = is_title(self._text, one.start, one.end) or is_called_so(self._text, one.start)
            if not other and is_speech(words, reported=bool(one.own or speaker)):
                start, end = _bare(words, one.start)
                printed = " ".join(self._text[start:end].split())
                yield Quote(text=printed, start=start, end=end, cue=cue, speaker=speaker, through=through)
                self._last = speaker
            cue = None

    def _speaker(self, attribution: Attribution, block: Block) -> Speaker | None:
        said = attribution.said
        if not said:
            return None
        placed = replace(said, start=said.start + block.start)
        entity = said.entity or (self._antecedents.of(placed) if said.pronoun else None)
        text = " ".join(said.text.split())
        return Speaker(text=text, entity=entity.entity if entity else None, name=entity.name if entity else None)

    def _introduced(self, previous: Block | None, *, goes_on: bool) -> _Introduced | None:
        """Return the cue and the speaker of a paragraph that opens with a quotation, from what stands above it."""
        if previous is None:
            return None
        text = self._text[previous.start : previous.end]
        if text.rstrip().endswith(":"):
            masked = _masked(text, list(self._style.stretches(text)))
            own = before(masked, 0, len(text), _near(self._within(previous), len(text), len(text)))
            if own:
                return own.cue, self._speaker(own, previous)
        return (None, self._last) if goes_on and self._last else None

    def _opens(self, block: Block, found: Sequence[_Found]) -> bool:
        return bool(found) and not self._text[block.start : found[0].start - 1].strip()

    def _ends(self, block: Block, found: Sequence[_Found]) -> bool:
        """Whether a paragraph ends with speech: the next one that opens with a mark goes on with it."""
        return not self._text[found[-1].end + 1 : block.end].strip()


def _near(mentions: Sequence[Named], start: int, end: int) -> Sequence[Named]:
    """Return the mentions that may have to do with a quotation: attributions stand close to it."""
    low = bisect_left(mentions, start - _REACH_CHARACTERS_OF_A_SPEAKER, key=lambda one: one.start)
    return mentions[low : bisect_left(mentions, end + _REACH_CHARACTERS_OF_A_SPEAKER, key=lambda one: one.start)]


def _masked(text: str, stretches: Sequence[Quoted]) -> str:
    """Return the text with what is quoted blotted out: its words report nothing. Its last sign stays."""
    parts: list[str] = []
    at = 0
    for one in stretches:
        parts += [text[at : one.start], "_" * (one.end - 1 - one.start), text[max(one.start, one.end - 1) : one.end]]
        at = one.end
    return "".join([*parts, text[at:]])


def _bare(words: str, start: int) -> tuple[int, int]:
    leading = len(words) - len(words.lstrip())
    return start + leading, start + max(leading, len(words.rstrip()))
