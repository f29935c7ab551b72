"""Labels of sections: names, paths and kickers above the headline."""

import re
from typing import Final

from services.enrich.languages.vocabulary import words
from services.enrich.text.prose import ends_sentence, is_capitals, word_count

_PATH_WITHIN_CHARACTERS: Final = 260
"""As long as a path of sections is, with the headline at its end."""
MOST_WORDS_OF_A_CRUMB: Final = 4
"""Names of sections on a path have no more; a line with a sign among more words is something else."""
_ARROWS: Final = ">»›→"
FEWEST_CRUMBS: Final = 2
"""A path leads from somewhere to somewhere."""
_SECTIONS: Final = words("section.names")
_HOME: Final = words("section.home")
MOST_WORDS_OF_A_LABEL: Final = 3
"""A section that we do not know by name, and the house behind a headline, have no more."""
MOST_CHARACTERS_OF_A_LABEL: Final = 40
"""The same in characters, for scripts and languages of long words."""


def is_section_label(text: str) -> bool:
    """Whether a line is the name of a section, or looks like a label that could be one."""
    return is_section_name(text) or is_breadcrumb(text) or is_kicker(text) or _is_label(text)


def is_section_name(text: str) -> bool:
    """Whether a line is the name of a section that papers have, and nothing else."""
    return text.casefold() in _SECTIONS


def _is_label(text: str) -> bool:
    letters = text.replace(" ", "").replace("&", "").replace("-", "")
    short = word_count(text) <= MOST_WORDS_OF_A_LABEL and len(text) <= MOST_CHARACTERS_OF_A_LABEL
    return short and letters.isalpha() and text[0].isupper() and not ends_sentence(text)


def is_breadcrumb(text: str) -> bool:
    """Whether a line is a path of sections: `Home > News > Politics`; with other signs, only one of known sections."""
    parts = crumbs(text)
    if "«" in text:  # its like closes a quotation
        return False
    if len(parts) < FEWEST_CRUMBS or not all(0 < word_count(part) <= MOST_WORDS_OF_A_CRUMB for part in parts):
        return False
    known = [is_section_name(part) or part.casefold() in _HOME for part in parts]
    return any(sign in text for sign in _ARROWS) or all(known)


def is_kicker(text: str) -> bool:
    """Whether a line is two or three labels in capitals beside each other: `CULTURE | THE SATURDAY INTERVIEW`."""
    parts = crumbs(text)
    return (
        "|" in text
        and len(parts) > 1
        and is_capitals(text)
        and all(0 < word_count(part) <= MOST_WORDS_OF_A_CRUMB for part in parts)
    )


def section_of(text: str) -> str:
    """Return the section that a label names: the last crumb of a path, of a kicker the one that is a known section."""
    parts = crumbs(text)
    if is_kicker(text):
        return next((part for part in parts if is_section_name(part)), parts[0])
    return parts[-1] if is_breadcrumb(text) else text


def crumbs(text: str) -> list[str]:
    """Return the parts of a path of sections, or of labels beside each other."""
    return [part.strip() for part in re.split(r"[>»›→|/]", text[:_PATH_WITHIN_CHARACTERS]) if part.strip()]
