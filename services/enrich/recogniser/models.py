"""Loading the model a setting names. Without one, articles are degraded, never refused."""

import importlib.util
from enum import StrEnum
from pathlib import Path
from typing import Final

import structlog

from services.enrich.recogniser.model import Model

NONE = "none"
_log = structlog.get_logger()


class Ours(StrEnum):
    """The recognisers that come with the project: see the model card beside them."""

    FAST = "fast"
    ACCURATE = "accurate"


OURS: Final = Path(__file__).parent


def load_model(name: str) -> Model | None:
    """Load the recogniser that `name` stands for; None, and a line in the log, if there is none.

    A name is `fast` or `accurate`, a folder with an ONNX token classifier, or a spaCy pipeline's package or folder.
    """
    if name == NONE:
        return None
    folder = OURS / name if name in set(Ours) else Path(name)
    wanted = "onnxruntime" if (folder / "model.onnx").is_file() else "spacy"
    there = folder.is_dir() or (name.isidentifier() and importlib.util.find_spec(name) is not None)
    if not there or importlib.util.find_spec(wanted) is None:
        _log.error("model.missing", model=name, needs=wanted, effect="entities will be degraded")
        return None
    if wanted == "onnxruntime":
        from services.enrich.recogniser import onnx_model  # noqa: PLC0415 - only a worker with such a model pays for it

        return onnx_model.load(folder)
    from services.enrich.recogniser import spacy_model  # noqa: PLC0415 - spaCy takes a second to import; only where it is used

    return spacy_model.load(name)
