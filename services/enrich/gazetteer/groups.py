"""Peoples, faiths and parties: groups of people that no country's name tells."""

from functools import cache
from importlib.resources import files

from services.enrich.gazetteer.tables import as_listed


def group(name: str) -> str | None:
    """Return the group that a word names, in its listed form: 'Shiites' are Shiite."""
    table = _forms()
    return next((table[key] for key in as_listed(name) if key in table), None)


def every_name() -> tuple[str, ...]:
    """Return everything that `group` knows."""
    return tuple(_forms())


@cache
def _forms() -> dict[str, str]:
    text = files("services.enrich.gazetteer").joinpath("groups.txt").read_text(encoding="utf-8")
    listed = [line for line in text.split("\n") if line and not line.startswith("#")]
    return {form: name for name in listed for form in (name, f"{name}s")}
