"""Writing a setting's folder: weights, tokenizer, configuration."""

import json
from pathlib import Path
from typing import Final

from training.encoder import tokenizer
from training.export import Weights, export
from training.labels import LABELS
from training.windows import PIECES

VERSION: Final = "1"
SETTINGS: Final = {"fast": 4, "accurate": 6}
"""How many of the network's layers a setting has."""


def publish(weights: Weights, setting: str, wheel: Path, folder: Path) -> None:
    """Write what `services.enrich.onnx_model` loads."""
    folder.mkdir(parents=True, exist_ok=True)
    export(weights, SETTINGS[setting], folder / "model.onnx")
    (folder / "tokenizer.json").write_text(tokenizer(wheel), "utf-8")
    config = {
        "name": f"copydesk-{setting}",
        "version": VERSION,
        "languages": ["en"],
        "window": PIECES,
        "id2label": {str(number): label for number, label in enumerate(LABELS)},
    }
    (folder / "config.json").write_text(json.dumps(config, indent=1) + "\n", "utf-8")
