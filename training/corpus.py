"""The gold sentences: read, cleaned of what is known to be wrong in them, and split."""

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from training.labels import ANY, NOT_A_NAME

DATA: Final = Path(__file__).with_name("data")
_HELD_SOURCES: Final = {("wnut17", "dev"), ("btc", "dev")}
"""Development parts that are measured on, or are like what is: not one sentence of them is trained on."""
_BLOCK: Final = 25
_EVERY: Final = 16
"""Of each source every 16th block of 25 sentences is held back: blocks, since neighbours tell of each other."""
_PRONOUNS: Final = frozenset(
    [
        "he",
        "she",
        "it",
        "they",
        "we",
        "i",
        "you",
        "him",
        "her",
        "them",
        "us",
        "his",
        "hers",
        "its",
        "their",
        "theirs",
        "our",
        "ours",
        "who",
        "whom",
        "whose",
        "this",
        "that",
        "these",
        "those",
        "there",
        "here",
        "my",
        "me",
        "your",
        "mine",
        "one",
    ]
)
_OFFICES: Final = frozenset(
    ["president", "minister", "chairman", "premier", "king", "queen", "pope", "ambassador", "secretary"]
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens with a tag each."""

    source: str
    tokens: tuple[str, ...]
    tags: tuple[str, ...]
    held: bool = False


def gold(path: Path = DATA / "gold.jsonl.gz") -> Iterator[Sentence]:
    """Yield the gold sentences in the order of their sources, where neighbours are often of one document."""
    seen: dict[str, int] = {}
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            source = row["source"]
            number = seen[source] = seen.get(source, -1) + 1
            held = (source, row["split"]) in _HELD_SOURCES or number // _BLOCK % _EVERY == _EVERY - 1
            sentence = Sentence(source, tuple(row["tokens"]), tuple(row["tags"]), held)
            yield _cleaned(sentence, misc=row.get("misc", True))


def spans(tags: tuple[str, ...]) -> Iterator[tuple[int, int, str]]:
    """Yield first token, end and type of each annotated span."""
    start = 0
    for at in range(1, len(tags) + 1):
        if at == len(tags) or tags[at][:2] != "I-" or tags[at][2:] != tags[start][2:]:
            if tags[start][:2] in {"B-", "I-"}:
                yield start, at, tags[start][2:]
            start = at


def _cleaned(sentence: Sentence, *, misc: bool) -> Sentence:
    """Doubt pronouns and bare offices tagged as names (converted corpora have some), handles, and unsaid MISC."""
    tags = list(sentence.tags)
    for start, end, kind in spans(sentence.tags):
        words = [token.casefold() for token in sentence.tokens[start:end]]
        pronoun = words[0] in _PRONOUNS and sentence.tokens[start:end][0][1:].islower() and len(words) == 1
        office = kind == "PER" and words[-1] in _OFFICES
        if pronoun or office:
            tags[start:end] = [ANY] * (end - start)
    for at, token in enumerate(sentence.tokens):
        if token.startswith("@"):
            tags[at] = ANY
        elif tags[at] == "O" and not misc and token[:1].isupper():
            tags[at] = NOT_A_NAME
    return replace(sentence, tags=tuple(tags))
