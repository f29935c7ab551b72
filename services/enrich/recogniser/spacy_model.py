"""A spaCy pipeline as a recogniser of names."""

import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from services.enrich.recogniser.label_types import TYPES
from services.enrich.recogniser.model import Model, Recognised
from services.enrich.recogniser.windows import bearable, windows

if TYPE_CHECKING:
    from spacy.language import Language

_WINDOWS_A_BATCH: Final = 4
"""Larger batches cost memory and are no faster."""


def load(name: str) -> Model:
    """Load a pipeline by its package's name or its folder: only what its entity recogniser needs.

    Takes a second or two. Raises ImportError or OSError when there is no such pipeline, ValueError when it has no
    `ner`.
    """
    import spacy  # noqa: PLC0415 - takes a second, and only a worker with a model needs it

    with warnings.catch_warnings():
        # The pipeline was trained with an earlier minor version; its entities were checked against that one's.
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        path = Path(name) if Path(name).is_dir() else spacy.util.get_package_path(name)
        config = spacy.util.load_config(next(path.glob("**/config.cfg")))
        nlp = spacy.load(name, exclude=_spare(config["components"], name))
    return _SpacyModel(nlp)


def _spare(components: dict[str, Any], name: str) -> list[str]:
    """Name the components that `ner` does without: all, if it has its own embedding layer.

    In the small and medium pipelines it has: without the others it gives the same entities, half as fast again.
    """
    if "ner" not in components:
        message = f"{name} has no entity recogniser"
        raise ValueError(message)
    listens = "Listener" in str(components["ner"])
    needed = {"ner", "tok2vec", "transformer", "curated_transformer"} if listens else {"ner"}
    return [component for component in components if component not in needed]


class _SpacyModel:
    """See `services.enrich.recogniser.model.Model`."""

    def __init__(self, nlp: "Language") -> None:
        self._nlp = nlp
        meta: dict[str, Any] = nlp.meta
        self.name = f"{meta['lang']}_{meta['name']}-{meta['version']}"
        self.languages = frozenset({str(meta["lang"])})

    def recognise(self, texts: Sequence[str]) -> list[list[Recognised]]:
        """Find names in each text; long texts are read window by window."""
        found: list[list[Recognised]] = [[] for _ in texts]
        pieces = ((piece, (index, at)) for index, text in enumerate(texts) for at, piece in windows(bearable(text)))
        with self._nlp.memory_zone():  # forgets the words of this article: the vocabulary would grow for ever
            for document, (index, at) in self._nlp.pipe(pieces, as_tuples=True, batch_size=_WINDOWS_A_BATCH):
                found[index].extend(
                    Recognised(at + name.start_char, at + name.end_char, TYPES[name.label_])
                    for name in document.ents
                    if name.label_ in TYPES
                )
        return found
