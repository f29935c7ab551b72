"""Corrections and editors' notes."""

import re
from typing import Final

_REACH: Final = 400
_ADVISORY = re.compile(
    r"^\((?:adds|updates|recasts|corrects|refiles|repeats|rewrites|removes|releads|changes|drops|fixes|clarifies"
    r"|writes through|new throughout|updates throughout)\b[^()]{0,300}\)$",
    re.IGNORECASE,
)
"""What agencies tell editors above a story that they send again: `(Adds comment in paragraph 3)`."""
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


def is_note(text: str) -> bool:
    """Whether a line is a correction or an editor's note."""
    return bool(_NOTE.match(text[:_REACH]) or _ADVISORY.match(text[:_REACH]))
