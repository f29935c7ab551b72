"""Who and what the article names."""

from dataclasses import replace
from typing import Final

from services.enrich.draft import Draft
from services.enrich.entities.find.marked import marked
from services.enrich.entities.find.published_day import published_day
from services.enrich.entities.link.named import named
from services.enrich.entities.picture.pictured import pictured
from services.enrich.entities.value.values import values
from services.enrich.gazetteer.own import NOTHING_OWN, OwnNames
from services.enrich.recogniser.model import Model

_NAME: Final = "entities"


def entities(draft: Draft, model: Model | None = None, own: OwnNames = NOTHING_OWN) -> Draft:
    """Find the article's entities and values.

    Without a model, or in a language that it does not read, rules and tables find what they can, and the step is
    noted as degraded; so it is where the article is longer than the model may read.
    """
    read, day = marked(draft, model), published_day(draft)
    found = named(draft, read, own)
    return replace(
        draft,
        entities=found,
        captions=tuple(
            pictured(draft.text, caption, found, day, month_first=draft.month_first) for caption in draft.captions
        ),
        values=tuple(
            value
            for passage, found_there in zip(read.first, read.recognised, strict=True)
            for value in values(passage, found_there, day, read.language, month_first=draft.month_first)
        ),
        models={**draft.models, **_used(read.model, own)},
        degraded=draft.degraded if read.whole else (*draft.degraded, _NAME),
    )


def _used(model: Model | None, own: OwnNames) -> dict[str, str]:
    """Name what was used beside our own rules and tables, for provenance."""
    used = [model.name] if model else []
    if own.digest:
        used.append(f"gazetteer-{own.digest}")
    return {_NAME: "+".join(used)} if used else {}
