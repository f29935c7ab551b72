"""Going through the paragraphs of a body, quotation by quotation."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from services.contracts.entity import Quote, Speaker
from services.contracts.part import Block, BlockKind
from services.enrich.quotes.antecedent import Antecedents
from services.enrich.quotes.attribution import Attribution, before, behind
from services.enrich.quotes.marks import Quoted, quoted
from services.enrich.quotes.speakers import Named
from services.enrich.quotes.speech import is_speech

_SPOKEN = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})


@dataclass(frozen=True, slots=True)
class _Found:
    """A quotation, in offsets of the article, with what reports it in its own sentence."""

    start: int
    end: int
    closed: bool
    own: Attribution | None


class Reading:
    """One pass over an article."""

    def __init__(self, text: str, blocks: Sequence[Block], mentions: Sequence[Named], *, single: bool) -> None:
        self._text = text
        self._blocks = [block for block in blocks if block.kind in _SPOKEN]
        self._mentions = mentions
        self._single = single
        self._antecedents = Antecedents(text, mentions)
        self._last: Speaker | None = None

    def quotes(self) -> Iterator[Quote]:
        """Yield the quotations that are speech."""
        previous: Block | None = None
        goes_on = False
        for block in self._blocks:
            found = self._found(block)
            speaker = self._introduced(previous, goes_on=goes_on) if self._opens(block, found) else None
            yield from self._of_block(found, speaker)
            goes_on = bool(found) and (not found[-1].closed or self._all_speech(block, found))
            previous = block

    def _found(self, block: Block) -> list[_Found]:
        stretches = list(quoted(self._text[block.start : block.end], single=self._single))
        mentions = [one for one in self._mentions if block.start <= one.start and one.end <= block.end]
        return [
            _Found(
                block.start + one.start,
                block.start + one.end,
                one.closed,
                self._own(block, stretches, number, mentions),
            )
            for number, one in enumerate(stretches)
        ]

    def _own(
        self, block: Block, stretches: Sequence[Quoted], number: int, mentions: Sequence[Named]
    ) -> Attribution | None:
        one = stretches[number]
        low = block.start + (stretches[number - 1].end + 1 if number else 0)
        last = number + 1 == len(stretches)
        high = block.end if last else block.start + stretches[number + 1].start - 1
        start, end = block.start + one.start, block.start + one.end
        front = before(self._text, low, start - 1, mentions)
        if not one.closed:
            return front
        back = behind(self._text, end + 1, high, mentions, followed=not last)
        return (back or front) if self._text[end - 1] in ",?!—–-" else (front or back)

    def _of_block(
        self, found: Sequence[_Found], introduced: tuple[Attribution | None, Speaker | None] | None
    ) -> Iterator[Quote]:
        cue = introduced[0].cue if introduced and introduced[0] else None
        speaker = introduced[1] if introduced else None
        later = next((one.own for one in found if one.own and one.own.said), None)
        if later and not speaker and found[0].own is None:
            speaker = self._speaker(later)
        for one in found:
            words = self._text[one.start : one.end]
            through = None
            if one.own:
                speaker, cue, through = self._speaker(one.own), one.own.cue, one.own.through
            if is_speech(words, reported=bool(one.own or speaker)):
                start, end = _bare(words, one.start)
                printed = " ".join(self._text[start:end].split())
                yield Quote(text=printed, start=start, end=end, cue=cue, speaker=speaker, through=through)
                self._last = speaker
            cue = None

    def _speaker(self, attribution: Attribution) -> Speaker | None:
        said = attribution.said
        if not said:
            return None
        entity = said.entity or (self._antecedents.of(said) if said.pronoun else None)
        text = " ".join(said.text.split())
        return Speaker(text=text, entity=entity.entity if entity else None, name=entity.name if entity else None)

    def _introduced(self, previous: Block | None, *, goes_on: bool) -> tuple[Attribution | None, Speaker | None] | None:
        """Return who speaks in a paragraph that opens with a quotation and reports it nowhere."""
        if previous is None:
            return None
        if previous.text.rstrip().endswith(":"):
            mentions = [one for one in self._mentions if previous.start <= one.start and one.end <= previous.end]
            own = before(self._text, previous.start, previous.end, mentions)
            if own:
                return own, self._speaker(own)
        return (None, self._last) if goes_on and self._last else None

    def _opens(self, block: Block, found: Sequence[_Found]) -> bool:
        return bool(found) and not self._text[block.start : found[0].start - 1].strip()

    def _all_speech(self, block: Block, found: Sequence[_Found]) -> bool:
        """Whether a paragraph is speech and its attribution: the next one that opens with a mark goes on with it."""
        return self._opens(block, found) or not self._text[found[-1].end + 1 : block.end].strip()


def _bare(words: str, start: int) -> tuple[int, int]:
    leading = len(words) - len(words.lstrip())
    return start + leading, start + max(leading, len(words.rstrip()))
