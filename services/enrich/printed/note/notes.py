"""Lines that close a story: who reported it, what was corrected."""

import re
from typing import Final

from services.enrich.text.sieve import Sieve

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
_ADVISORY = re.compile(
    r"^\((?:adds|updates|recasts|corrects|refiles|repeats|rewrites|removes|releads|changes|drops|fixes|clarifies"
    r"|writes through|new throughout|updates throughout)\b[^()]{0,300}\)$",
    re.IGNORECASE,
)
"""What agencies tell editors above a story that they send again: `(Adds comment in paragraph 3)`."""
_CONTACT = re.compile(r"^\(\([^()]*@[^()]*\)\)$")
"""How agencies close a story: `((name@house.example; +44 ...;))`."""
_NOTE = re.compile(
    r"^[(\[*_—–-]*\s*(?:corrections?|correction \([^)]{1,30}\)|clarifications?|editor['’]?s?['’]? note"
    r"|editors['’] note|note to (?:readers|editors)|this (?:article|story|piece) (?:was|has been) "
    r"(?:amended|updated|corrected|edited|first published|originally published)|an earlier version of this"
    r"|update(?=:)|korrektur|berichtigung|anmerkung der redaktion|hinweis der redaktion"
    r"|anm\. d\. red|rectificatif|correction|erratum|note de la rédaction|ndlr|corrección|fe de errores"
    r"|nota de la redacción|nota del editor|rettifica|errata corrige"
    r"|nota della redazione|correção|errata|nota da redação|nota do editor|correctie|rectificatie"
    r"|noot van de redactie|rättelse|rettelse|presisering|виправлення|уточнення"
    r"|від редакції|примітка редакції|исправление|уточнение|от редакции|примечание редакции)(?!\w)",
    re.IGNORECASE,
)


def is_closing_credit(text: str) -> bool:
    """Whether a line says who reported, wrote or edited a story, as agencies print it at the end."""
    opened = _CLOSING.match(text[:_REACH]) or _CONTACT.match(text[:_REACH])
    return bool(opened) or (len(text) < _REACH and bool(_CONTRIBUTED.search(text)))


def is_note(text: str) -> bool:
    """Whether a line is a correction or an editor's note."""
    return bool(_NOTE.match(text[:_REACH]) or _ADVISORY.match(text[:_REACH]))
