"""Which blocks of a page are its story, by what is known of the story."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from training.lines.labels import words_of

Run = tuple[str, ...]

_WORDS_OF_A_RUN: Final = 4
"""Words that stand in this order in the story and nowhere else but by chance."""
_SHARE_OF_A_BLOCK: Final = 0.6
"""Share of a block's words that must stand in such runs; they may go on in the block above or below."""
_SHARE_LEFT: Final = 0.5
"""Share of a block's runs that the story must still have, when those of longer stretches are taken."""
_MOST_BLOCKS_BETWEEN: Final = 3
"""Blocks that are not of the story within a stretch of it."""


def story_blocks(texts: Sequence[str], story: str) -> list[bool]:
    """Return for each block whether it is of the story; what a page shows twice is where most of the story stands."""
    left = Counter(runs(words_of(story)))
    words = [words_of(text) for text in texts]
    flat = [word for each in words for word in each]
    found = set(left)
    covered = bytearray(len(flat))
    for at, run in enumerate(runs(flat)):
        if run in found:
            covered[at : at + _WORDS_OF_A_RUN] = b"\1" * len(run)
    starts = [0]
    for each in words:
        starts.append(starts[-1] + len(each))
    good = [
        bool(each) and sum(covered[start : start + len(each)]) >= _SHARE_OF_A_BLOCK * len(each)
        for start, each in zip(starts, words, strict=False)
    ]
    told = [False] * len(texts)
    for stretch in sorted(_stretches(good), key=lambda blocks: -sum(len(words[block]) for block in blocks)):
        for block in stretch:
            own = [run for run in _in_block(flat, starts[block], starts[block + 1]) if run in found]
            got = 0
            for run in own:
                got += left[run] > 0
                left[run] -= left[run] > 0
            told[block] = bool(own) and got >= _SHARE_LEFT * len(own)
    return told


def runs(words: Sequence[str]) -> list[Run]:
    """Return each run of so many words; all words, if they are fewer."""
    return [tuple(words[at : at + _WORDS_OF_A_RUN]) for at in range(max(1, len(words) - _WORDS_OF_A_RUN + 1))]


def _in_block(flat: Sequence[str], start: int, end: int) -> list[Run]:
    """Return the runs within a block; of one too short for any, those that end in it."""
    if end - start >= _WORDS_OF_A_RUN:
        return runs(flat[start:end])
    return runs(flat[max(0, start - _WORDS_OF_A_RUN + 1) : end])


def _stretches(good: Sequence[bool]) -> Iterator[list[int]]:
    found: list[int] = []
    for at, each in enumerate(good):
        if each:
            if found and at - found[-1] > _MOST_BLOCKS_BETWEEN + 1:
                yield found
                found = []
            found.append(at)
    if found:
        yield found
