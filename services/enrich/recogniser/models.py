"""Loading the model a setting names. Without one, articles are degraded, never refused.

GoneModelError: a model that came with the project once
"""

import importlib.util
from pathlib import Path
from typing import Final

import structlog

from services.enrich.recogniser.model import Model

NONE = "none"
FAST: Final = "fast"
"""The recogniser that comes with the project: see the model card beside it."""
_GONE: Final = "accurate"
"""One that came with it once, and found no more than the other in texts that neither had seen."""
_log = structlog.get_logger()


OURS: Final = Path(__file__).parent


class GoneModelError(Exception):
    """A model is named that does not come with the project any more; the message says what to set instead."""


def refuse_gone(name: str) -> None:
    """Raise GoneModelError if a model is named that is no more: to read on without names would be worse."""
    if name == _GONE:
        message = f"there is no model `{_GONE}` any more: set COPYDESK_MODEL (or --model) to `{FAST}`"
        raise GoneModelError(message)


def load_model(name: str) -> Model | None:
    """Load the recogniser that `name` stands for; None, and a line in the log, if there is none.

    A name is `fast`, a folder with an ONNX token classifier, or a spaCy pipeline's package or folder. Raises
    GoneModelError.
    """
    refuse_gone(name)
    if name == NONE:
        return None
    folder = OURS / name if name == FAST else Path(name)
    wanted = "onnxruntime" if (folder / "model.onnx").is_file() else "spacy"
    held = wanted == "onnxruntime" or (folder.is_dir() and any(folder.glob("**/config.cfg")))
    there = held or (name.isidentifier() and importlib.util.find_spec(name) is not None)
    if not there or importlib.util.find_spec(wanted) is None:
        _log.error("model.missing", model=name, needs=wanted, effect="entities will be degraded")
        return None
    if wanted == "onnxruntime":
        from services.enrich.recogniser import onnx_model  # noqa: PLC0415 - only a worker with such a model pays for it

        return onnx_model.load(folder)
    from services.enrich.recogniser import spacy_model  # noqa: PLC0415 - spaCy takes a second to import; only where it is used

    return spacy_model.load(name)
