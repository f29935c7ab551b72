"""Telling the house from the people who write for it."""

from typing import Final
from urllib.parse import urlsplit

from services.enrich.text.alignment import letters

_LEAST_CHARACTERS_OF_A_LABEL: Final = 3
"""Of a domain: so many people begin like `ap` or `bt`."""


def people_of(authors: tuple[str, ...], outlet: str | None, url: str | None) -> tuple[str, ...]:
    """Return the authors that are not the outlet itself, under its name or its domain's.

    Many systems state the house as the author when the desk has not entered one.
    """
    names = {letters(outlet or "").casefold(), *_domain(url)} - {""}
    return tuple(author for author in authors if not _is_house(letters(author).casefold(), names, _main_label(url)))


def _is_house(author: str, names: set[str], label: str) -> bool:
    """Tell the house, also with a word behind its name, as in `Daily Name Staff`."""
    told = len(label) >= _LEAST_CHARACTERS_OF_A_LABEL
    return author in names or (told and author.startswith(label) and len(author) > len(label))


def _main_label(url: str | None) -> str:
    labels = _host(url).split(".")
    return letters(labels[-2]) if len(labels) > 1 else ""


def _domain(url: str | None) -> set[str]:
    labels = _host(url).split(".")
    return {letters(label) for label in labels[:-1]} | {letters("".join(labels)), letters("".join(labels[-2:]))}


def _host(url: str | None) -> str:
    try:
        return (urlsplit(url or "").hostname or "").removeprefix("www.")
    except ValueError:
        return ""
