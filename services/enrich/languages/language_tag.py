"""Language tags as pages and producers write them."""

import re

_TAG = re.compile(r"^\s*([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]+)*(?:\.[A-Za-z0-9-]+)?\s*(?:,|;|$)")
_REGION = re.compile(r"^\s*[A-Za-z]{2,3}[-_](?:[A-Za-z]{4}[-_])?([A-Za-z]{2})(?![A-Za-z0-9])")
_ALIASES = {
    "iw": "he",
    "in": "id",
    "ji": "yi",
    "mo": "ro",
    "nb": "no",
    "nn": "no",
    "eng": "en",
    "ger": "de",
    "deu": "de",
}
"""Codes that ISO 639 has withdrawn, and Norwegian's two written forms under the one code that classifiers know."""
_NOT_A_LANGUAGE = frozenset({"und", "mul", "zxx", "qaa"})


def language_tag(printed: str | None) -> str | None:
    """Return the primary subtag (`en` of `en-GB`, `en_US.UTF-8`), None where there is none.

    >>> language_tag("pt-BR"), language_tag("English")
    ('pt', None)
    """
    found = _TAG.match(printed or "")
    if not found:
        return None
    code = found[1].lower()
    return None if code in _NOT_A_LANGUAGE else _ALIASES.get(code, code)


def locale(printed: str | None) -> str | None:
    """Return language and region, None where either is missing.

    >>> locale("en_US.UTF-8"), locale("en")
    ('en-US', None)
    """
    language, region = language_tag(printed), _REGION.match(printed or "")
    return f"{language}-{region[1].upper()}" if language and region else None
