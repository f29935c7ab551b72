"""Asking for words: what all languages have in a section, as a set, as a pattern, or language by language."""

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from services.enrich.languages.kept import keep, kept
from services.enrich.languages.listing import LanguageError, Listing, is_listing, listing

_SECTIONS = "sections.toml"
Vocabulary = dict[str, Listing]
"""The lists of one language by section."""


def words(section: str) -> frozenset[str]:
    """Return the words that any language has in a section, as they are written there."""
    return frozenset(word for _, found in _in(section) for word in found.words)


def spoken(section: str) -> dict[str, frozenset[str]]:
    """Return the words of a section by language tag."""
    return {tag: frozenset(found.words) for tag, found in _in(section)}


def pattern(*sections: str) -> str:
    """Return a pattern of all that the languages have in some sections, without a group round it.

    The longest alternative stands first, so that the order of files and lists means nothing.
    """
    found = {one for section in sections for _, each in _in(section) for one in each.alternatives()}
    return "|".join(sorted(found, key=lambda one: (-len(one), one)))


def patterns(section: str) -> dict[str, str]:
    """Return the patterns of the lists below a section, by their last name, in the order of `sections.toml`."""
    return {name: pattern(f"{section}.{name}") for name in below(section)}


def below(section: str) -> tuple[str, ...]:
    """Return the names of the lists right below a section, in the order of `sections.toml`."""
    opening = f"{section}."
    found = tuple(name.removeprefix(opening) for name in sections() if name.startswith(opening))
    return tuple(name for name in found if "." not in name) or _unknown(section)


@cache
def sections() -> dict[str, str]:
    """Return all sections there are, each with the sentence that says what stands in it."""
    table = tomllib.loads(_folder().joinpath(_SECTIONS).read_text(encoding="utf-8"))
    return dict(_named(table))


@cache
def languages(*, shown: bool = False) -> dict[str, Vocabulary]:
    """Read every language, by its tag; with the lines that show what its lists take only if asked for.

    Raises LanguageError for a file that is not as it must be.
    """
    found = (file for file in _folder().iterdir() if file.name.endswith((".toml", ".py")))
    sources = {file.name: file.read_bytes() for file in sorted(found, key=lambda file: file.name)}
    if not shown and (known := kept(sources)):
        return known
    tags = {name.removesuffix(".toml"): name for name in sources if name.endswith(".toml") and name != _SECTIONS}
    read = {tag: vocabulary(sources[name].decode(), name) for tag, name in tags.items()}
    if not shown:
        keep(sources, read)
    return read


def vocabulary(source: str, where: str) -> Vocabulary:
    """Read one language's file. Raises LanguageError."""
    try:
        table = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        message = f"{where}: {error}"
        raise LanguageError(message) from error
    if not isinstance(table.pop("name", None), str):
        message = f"{where}: no name of the language on top"
        raise LanguageError(message)
    found = dict(_listings(table, where))
    for section in found:
        _check(section, where)
    return found


def _check(section: str, where: str) -> None:
    if section not in sections():
        message = f"{where}: no section is called {section}"
        raise LanguageError(message)


def _in(section: str) -> Iterator[tuple[str, Listing]]:
    if section not in sections():
        _unknown(section)
    for tag, found in languages().items():
        if section in found:
            yield tag, found[section]


def _listings(table: dict[str, Any], where: str, above: str = "") -> Iterator[tuple[str, Listing]]:
    for key, value in table.items():
        name = f"{above}{key}"
        if not isinstance(value, dict):
            message = f"{where}: {name} stands in no list"
            raise LanguageError(message)
        if is_listing(value):
            yield name, listing(value, f"{where}: {name}")
        else:
            yield from _listings(value, where, f"{name}.")


def _named(table: dict[str, Any], above: str = "") -> Iterator[tuple[str, str]]:
    for key, value in table.items():
        if isinstance(value, str):
            yield f"{above}{key}", value
        else:
            yield from _named(value, f"{above}{key}.")


def _unknown(section: str) -> Any:
    message = f"no section is called {section}"
    raise LanguageError(message)


def _folder() -> Traversable:
    return files("services.enrich.languages")
