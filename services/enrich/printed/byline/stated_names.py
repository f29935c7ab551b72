"""Names of authors, as pages state them for machines."""

import re
from typing import Final

from services.enrich.languages.vocabulary import pattern, words
from services.enrich.printed.byline.authors import names_as_printed
from services.enrich.printed.byline.role_words import JOINS
from services.enrich.text.names import is_mononym, is_name

_MOST_CHARACTERS_OF_AN_AUTHOR: Final = 100
"""A team with its house; what is longer is a text about somebody."""

_NOBODY: Final = words("byline.nobody")
_BY: Final = pattern("byline.by", "byline.from")
_LEAD = re.compile(rf"^(?:{_BY}|{pattern('byline.written_by', 'byline.stated_leads')})\s*:?\s+", re.IGNORECASE)
_ALL_OF = re.compile(
    rf"^(?:(?:{pattern('byline.show')})\s)?\s*(?:{pattern('byline.all')})\s.{{0,40}}?"
    rf"(?<!\w)(?:{_BY}|{pattern('byline.of', 'byline.archive_by')})\s+(?=\S)",
    re.IGNORECASE,
)
"""The link that archives carry: `View all posts by Jane Doe`, `Alle Beiträge von Jane Doe`."""
_SHOW = re.compile(rf"\s+(?:{pattern('byline.shown')})$")
_BETWEEN = re.compile(rf"\s*(?:[;|\n•·]| & |{JOINS}|\s(?i:{pattern('byline.and_in_capitals')}),?\s)\s*")
"""Systems capitalise all words of a statement: `Ada Holt And Bo Lind`."""
_TEMPLATE = re.compile(r"\W*[a-z_]+(?:\.[a-z_]+){2,}\W*")
"""What a system should have filled in, and did not: `page.extra.author`."""
_LETTERS_BEHIND = re.compile(r"(?<=[a-z])(?:\s[B-DF-HJ-NP-TV-XZ]{2,4})?(?:,\s[A-Z]{2,5}®?){1,4}$")
"""What people put behind their names: `Ada B. Holt CPP, PSP`; without a comma it may be the name's last part."""
_COMMA = re.compile(r"\s*,\s*")
_ADDRESS = re.compile(r"\S+@\S+|https?://\S+|www\.\S+|(?<!\w)@\w+", re.IGNORECASE)


def people(stated: list[str]) -> tuple[str, ...]:
    """Return each author once, in order. One statement may name several, and may start with a `By`."""
    found: dict[str, str] = {}
    for text in stated:
        bare = _LETTERS_BEHIND.sub("", _SHOW.sub("", _LEAD.sub("", _ALL_OF.sub("", text.strip()))))
        for name in _turned(bare) or names_as_printed(bare) or filter(_may_sign, _parts(bare)):
            found.setdefault(name.casefold(), name)
    return tuple(found.values())


def _turned(text: str) -> tuple[str, ...]:
    """Return the name that a system has stated with the family first: `Brandt, Ana`."""
    family, comma, given = text.partition(",")
    name = f"{given.strip()} {family.strip()}"
    single = is_mononym(family.strip()) and is_mononym(given.strip())
    return (name,) if comma and single and is_name(name) else ()


def _parts(text: str) -> list[str]:
    """Return what may sign where no person does: a desk, a handle, the house."""
    parts = (name for part in _BETWEEN.split(_ADDRESS.sub("", text)) for name in _COMMA.split(part))
    return [name.strip(" ,;:|-–—/()→»›") for name in parts]


def _may_sign(text: str) -> bool:
    if not 1 < len(text) <= _MOST_CHARACTERS_OF_AN_AUTHOR or text.casefold() in _NOBODY:
        return False
    if _TEMPLATE.fullmatch(text):
        return False
    return any(letter.isalpha() for letter in text) and sum(map(str.isdigit, text)) < len(text) / 2
