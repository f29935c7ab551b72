"""What reads the lines of the sections of furniture, body and text."""

from collections.abc import Callable
from functools import partial

from services.contracts.part import RemovedKind
from services.enrich.languages.vocabulary import below
from services.enrich.printed.furniture.cut_off import offers_the_rest
from services.enrich.printed.furniture.phrases import furniture_kind
from services.enrich.printed.furniture.time_alone import is_time_alone
from services.enrich.text.sentences import first_sentence


def is_furniture(kind: RemovedKind, line: str) -> bool:
    """Whether a line is furniture of a kind."""
    return furniture_kind(line) is kind


def is_one_sentence(line: str) -> bool:
    """Whether a line is read as one sentence."""
    return first_sentence(line) == line


FURNITURE_READERS: dict[str, Callable[[str], object]] = {
    "body.entry_at": is_time_alone,
    "body.entry_dated": is_time_alone,
    "body.entry_hour_marks": is_time_alone,
    "body.entry_minutes": is_time_alone,
    "body.entry_zones": is_time_alone,
    "body.rest_elsewhere": offers_the_rest,
    "body.rest_elsewhere_unspaced": offers_the_rest,
    **{f"furniture.{kind}": partial(is_furniture, RemovedKind(kind)) for kind in below("furniture")},
    **{f"furniture_ends.{kind}": partial(is_furniture, RemovedKind(kind)) for kind in below("furniture_ends")},
    "text.abbreviations": is_one_sentence,
}
