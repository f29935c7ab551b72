"""What language the article is written in."""

from dataclasses import replace
from typing import Final

from services.enrich.draft import UNDETERMINED, Draft, Role
from services.enrich.languages.language_tag import language_tag
from services.enrich.languages.which_language import MOST_CHARACTERS_TOLD_BY, which_language

_PROSE: Final = frozenset({None, Role.HEADLINE, Role.DEK, Role.PARAGRAPH, Role.SUBHEAD, Role.LIST_ITEM})


def language(draft: Draft) -> Draft:
    """Tell the language by the text, with what the producer or the page states as a strong prior."""
    stated = language_tag(draft.raw.language) or language_tag(draft.facts.language)
    return replace(draft, language=which_language(_sample(draft), stated) or UNDETERMINED)


def _sample(draft: Draft) -> str:
    """Return the opening of the prose; captions, menus and the like may be in another language."""
    parts: list[str] = []
    size = 0
    for line in draft.lines:
        if line.role in _PROSE:
            parts.append(line.text[: MOST_CHARACTERS_TOLD_BY - size])
            size += len(parts[-1]) + 1
        if size >= MOST_CHARACTERS_TOLD_BY:
            break
    return "\n".join(parts) or draft.text[:MOST_CHARACTERS_TOLD_BY]
