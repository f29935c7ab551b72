"""Language tags as pages and producers write them."""

import re

_TAG = re.compile(r"^\s*([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]+)*(?:\.[A-Za-z0-9-]+)?\s*(?:,|;|$)")
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
