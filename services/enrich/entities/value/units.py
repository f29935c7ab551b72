"""How money and measures are printed, and their codes: ISO 4217 for money, SI and common usage for units."""

import re
from functools import cache
from importlib.resources import files


def code(printed: str) -> str:
    """Return the code of a sign, a currency's name or a unit that `alternatives` matched."""
    spaced = " ".join(printed.replace("-", " ").split())
    table = _codes()
    return next(table[form] for form in (printed, spaced, spaced.lower()) if form in table)


def alternatives(kind: str) -> str:
    """Return what matches the forms of a kind, the longest first: sign, money or unit."""
    forms = sorted((form for listed, form in _forms() if listed == kind), key=len, reverse=True)
    return "|".join(re.escape(form).replace(r"\ ", r"[ \u00a0-]") for form in forms)


@cache
def _codes() -> dict[str, str]:
    return {form: code for (_, form), code in _forms().items()}


@cache
def _forms() -> dict[tuple[str, str], str]:
    text = files("services.enrich.entities.value").joinpath("units.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.split("\n") if line and not line.startswith("#"))
    return {(kind, form): sign for kind, sign, printed in rows for form in printed.split(";")}
