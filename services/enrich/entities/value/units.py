"""How money and measures are printed, and their codes: ISO 4217 for money, SI and common usage for units."""

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Final

from services.enrich.languages.vocabulary import below, words

_KINDS: Final = ("money", "units")


def code(printed: str) -> str:
    """Return the code of a sign, a currency's name or a unit that `signs_and_names` matched."""
    spaced = " ".join(printed.replace("-", " ").split())
    table = _codes()
    return next(table[form] for form in (printed, spaced, spaced.lower()) if form in table)


def signs(kind: str) -> str:
    """Return what matches the signs of `money` or of `units`, the longest first."""
    return _pattern(_signs()[kind])


def signs_and_names(kind: str) -> str:
    """Return what matches those and the names of the kind in all languages, the longest first."""
    return _pattern(_signs()[kind] | _names(kind))


def _pattern(forms: Iterable[str]) -> str:
    found = sorted(forms, key=lambda form: (-len(form), form))
    return "|".join(re.escape(form).replace(r"\ ", r"[ \u00a0-]") for form in found)


@cache
def _codes() -> dict[str, str]:
    return {form: unit for kind in _KINDS for form, unit in (_signs()[kind] | _names(kind)).items()}


@cache
def _names(kind: str) -> dict[str, str]:
    return {name: unit for unit in below(f"values.{kind}") for name in words(f"values.{kind}.{unit}")}


@cache
def _signs() -> dict[str, dict[str, str]]:
    text = files("services.enrich.entities.value").joinpath("units.tsv").read_text(encoding="utf-8")
    found: dict[str, dict[str, str]] = {kind: {} for kind in _KINDS}
    for line in text.split("\n"):
        if line and not line.startswith("#"):
            kind, unit, printed = line.split("\t")
            found[kind] |= dict.fromkeys(printed.split(";"), unit)
    return found
