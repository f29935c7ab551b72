"""Loading the model a setting names. Without one, articles are degraded, never refused."""

import importlib.util

import structlog

from services.enrich.model import Model

NONE = "none"
_log = structlog.get_logger()


def load_model(name: str) -> Model | None:
    """Load the recogniser that `name` stands for; None, and a line in the log, if there is none."""
    if name == NONE:
        return None
    if importlib.util.find_spec(name) is None:
        _log.error("model.missing", model=name, effect="entities will be degraded")
        return None
    from services.enrich import spacy_model  # noqa: PLC0415 - spaCy takes a second to import; only where it is used

    return spacy_model.load(name)
