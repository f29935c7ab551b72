"""An ONNX token classifier as a recogniser of names: `model.onnx`, `tokenizer.json` and `config.json` in a folder."""

import hashlib
import json
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from services.contracts.entity import EntityType, ValueType
from services.enrich.recogniser.decoding import Decoder, Name
from services.enrich.recogniser.label_types import TYPES
from services.enrich.recogniser.model import Model, Recognised
from services.enrich.recogniser.packing import Packer, Window

_WINDOWS_AT_ONCE: Final = 4
"""Windows that are read together: more cost memory, and caches hold no more."""
_GROUPS_SORTED: Final = 8
"""So many groups of windows are sorted by length before they are cut, so that those read together are of a length."""


def load(folder: Path) -> Model:
    """Load the classifier in a folder.

    Its configuration is that of Hugging Face's (`id2label`); beside it may stand `name`, `version` and `languages`
    (English, if not said). Raises OSError when a file is missing, ValueError when it is none such.
    """
    # A tokenizer with threads of its own would be without them in a forked child, and says so on standard error.
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    config = json.loads((folder / "config.json").read_text("utf-8"))
    labels = config.get("id2label")
    if not labels:
        message = f"{folder} holds no token classifier: its config.json has no id2label"
        raise ValueError(message)
    return _OnnxModel(folder, config, [labels[str(number)] for number in range(len(labels))])


class _OnnxModel:
    """See `services.enrich.recogniser.model.Model`."""

    def __init__(self, folder: Path, config: dict[str, Any], labels: Sequence[str]) -> None:
        written = (folder / "model.onnx").read_bytes()
        digest = hashlib.sha256(written).hexdigest()[:12]
        self.name = f"{config.get('name', folder.name)}-{config.get('version', '0')}@{digest}"
        self.languages = frozenset(config.get("languages", ["en"]))
        self._session = _session(written)
        self._takes = frozenset(given.name for given in self._session.get_inputs())
        self._packer = Packer(folder / "tokenizer.json", limit=int(config.get("window", 128)))
        self._decoder = Decoder(labels)

    def recognise(self, texts: Sequence[str]) -> list[list[Recognised]]:
        """Find names in each text; texts that stand together are read together, long ones window by window."""
        found: list[list[Recognised]] = [[] for _ in texts]
        for windows in _groups(self._packer.windows(texts)):
            for window, scores in zip(windows, self._scores(windows), strict=True):
                for part in window.parts:
                    for name in self._decoder.names(scores, part.units):
                        if name.type in TYPES and any(map(str.isalnum, texts[part.text][name.start : name.end])):
                            found[part.text].append(_recognised(name))
        return [sorted(names, key=lambda name: name.start) for names in found]

    def _scores(self, windows: Sequence[Window]) -> NDArray[np.float32]:
        """Return a score for each window, piece and label."""
        longest = max(len(window.pieces) for window in windows)
        pieces, mask, shapes = (np.zeros((len(windows), longest), np.int64) for _ in range(3))
        for row, window in enumerate(windows):
            size = len(window.pieces)
            pieces[row, :size], mask[row, :size], shapes[row, :size] = window.pieces, 1, window.shapes
        given = {"input_ids": pieces, "attention_mask": mask, "shapes": shapes, "token_type_ids": np.zeros_like(mask)}
        fed = {name: value for name, value in given.items() if name in self._takes}
        scores: NDArray[np.float32] = self._session.run(None, fed)[0]
        return scores


def _recognised(name: Name) -> Recognised:
    chances: dict[EntityType | ValueType, float] = {}
    for label, chance in name.chances.items():
        if label in TYPES:
            chances[TYPES[label]] = chances.get(TYPES[label], 0) + chance
    return Recognised(name.start, name.end, TYPES[name.type], chances)


def _session(written: bytes) -> Any:
    """Return a session without threads of its own: they would not survive the nursery's fork."""
    import onnxruntime  # noqa: PLC0415 - takes a moment, and only a worker with a model needs it

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(written, options, providers=["CPUExecutionProvider"])


def _groups(windows: Iterator[Window]) -> Iterator[list[Window]]:
    """Yield a few windows at a time, of like length: what is padded is read in vain."""
    pool: list[Window] = []
    for window in windows:
        pool.append(window)
        if len(pool) == _WINDOWS_AT_ONCE * _GROUPS_SORTED:
            yield from _alike(pool)
            pool = []
    yield from _alike(pool)


def _alike(pool: list[Window]) -> Iterator[list[Window]]:
    pool = sorted(pool, key=lambda window: len(window.pieces))
    yield from (pool[at : at + _WINDOWS_AT_ONCE] for at in range(0, len(pool), _WINDOWS_AT_ONCE))
