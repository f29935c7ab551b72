"""Lines that close a story and say who reported it."""

import re
from typing import Final

from services.enrich.draft import Draft, Role, Rule
from services.enrich.text.sieve import Sieve

_CLOSING_LINE: Final = Rule("a closing line that says who reported or edited", __name__)
_REACH: Final = 400
_CLOSING = re.compile(
    r"^[(\[—–-]*\s*(?:(?:additional |further |with )?reporting (?:by|from)|writing by|editing by|edited by"
    r"|compiled by|with files from|with inputs from"
    r"|(?:the )?(?:associated press|ap|afp|reuters) (?:writers?|journalists?|reporters?|contributed)"
    r"|contributed (?:by|to this)"
    r"|mit material von|mit agenturmaterial|(?:avec|con|com) (?:l'|la |a |o )?(?:afp|reuters|efe|ansa|lusa"
    r"|agences?|agencias?)(?!\w)"
    r"|redigering|edición de|reportage de|редактор)",
    re.IGNORECASE,
)
_CONTRIBUTED = Sieve(r"contributed to (?:this|the) (?:report|story|article)\.?[)\]]*$")
_CONTACT = re.compile(r"^\(\([^()]*@[^()]*\)\)$")
"""How agencies close a story: `((name@house.example; +44 ...;))`."""


def with_closing_credits(draft: Draft) -> Draft:
    """Claim the open lines that say who reported: they belong to the byline, wherever they stand."""
    found = {
        index: draft.lines[index].as_(Role.BYLINE, _CLOSING_LINE)
        for index in draft.unclaimed()
        if is_closing_credit(draft.lines[index].text)
    }
    return draft.with_lines(found)


def is_closing_credit(text: str) -> bool:
    """Whether a line says who reported, wrote or edited a story, as agencies print it at the end."""
    opened = _CLOSING.match(text[:_REACH]) or _CONTACT.match(text[:_REACH])
    return bool(opened) or (len(text) < _REACH and bool(_CONTRIBUTED.search(text)))
