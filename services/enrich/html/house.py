"""Telling the house from the people who write for it."""

from urllib.parse import urlsplit

from services.enrich.html.alignment import letters


def people_of(authors: tuple[str, ...], outlet: str | None, url: str | None) -> tuple[str, ...]:
    """Return the authors that are not the outlet itself, under its name or its domain's.

    Many systems state the house as the author when the desk has not entered one.
    """
    names = {letters(outlet or "").casefold(), *_domain(url)} - {""}
    return tuple(author for author in authors if letters(author).casefold() not in names)


def _domain(url: str | None) -> set[str]:
    try:
        host = urlsplit(url or "").hostname or ""
    except ValueError:
        return set()
    labels = host.removeprefix("www.").split(".")
    whole = {letters(host.removeprefix("www.")), letters("".join(labels[-2:]))}
    return {letters(label) for label in labels[:-1]} | whole
