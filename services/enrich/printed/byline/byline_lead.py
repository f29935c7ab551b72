"""How a byline begins."""

import re
from typing import Final

from services.enrich.gazetteer.agencies import agency

_REACH: Final = 80
_LONGEST_LEAD: Final = 16
LEAD = re.compile(
    r"^(?-i:[Bb]y(?=[A-Z][a-z]))|^(?:(?:posted|published|updated|created|written)\s+(?:on\s+)?[^\d|]{0,16}\d[^|]{2,24}?\s+by\s*:?|(?:story|words|text|written|report|reporting|posted|published|reported|interview|analysis|opinion|article|review)s?\s+(?:by|from)\s*:?|by\s*:?"
    r"|author(?:s)?(?:\s+of\s+the\s+article)?\s*:|authored\s+by|von(?:\s+unsere[mrn]\s+\w+)?\s*:?|text\s*:|autor(?:in|en|es|a)?\s*:|par|auteurs?\s*:|por|escrito\s+por|redacción\s*:?|texto\s*:|di|a\s+cura\s+di"
    r"|autore\s*:|door|auteur\s*:|av|af|tekst\s*:|skrevet\s+av|текст\s*:|автори?\s*:|авторы\s*:|от\s*:|журналіст(?:ка)?\s*:|autor\s*:|tekst\s*:|yazan\s*:|文\s*[:：]|取材\s*[:：])\s+(?=\S)",
    re.IGNORECASE,
)
"""`By`, and its like in other languages. Those that are common words need names behind them."""


_GENRE: Final = (
    r"analyse|artikel|aufgezeichnet|beitrag|bericht|essay|gastbeitrag|gastkommentar|glosse|interview|kolumne|kommentar"
    r"|leitartikel|meinung|portr[äa]t|protokoll(?:iert)?|recherche|reportage|rezension|zusammengestellt"
    r"|article|chronique|critique|éditorial|enquête|entretien|propos\s+recueillis|récit|tribune"
    r"|análisis|columna|crónica|entrevista|opinión|reportaje|análise|coluna|crônica|reportagem|analisi|commento|intervista"
    r"|leder|analysis|column|commentary|essay|exclusive|features?|interview|opinion|review|verhaal|opinie|krönika|reportasje"
)
LABEL = re.compile(
    r"^(?:interview|words|report(?:age)?|texte?|protokoll)\s*:\s+"
    rf"|^(?:(?:eine?|een|e[nt]|une?|un[ao]|uma?|an?)\s+)?(?:{_GENRE})\s+(?:von|van|av|af|par|por|de|di|door|by)\s"
    r"|^aus\s+\S+(?:\s\S+)?\s+berichte[nt]\s",
    re.IGNORECASE,
)
"""What may stand before names, and before anything else: only names alone make it a byline."""


def opens_like_byline(text: str) -> bool:
    """Whether a line begins as a byline does, and a capital, a sign or an agency in small letters follows."""
    found = LEAD.match(text[:_REACH])
    if not found:
        return False
    rest = text[found.end() :]
    return not rest[0].islower() or agency(rest.split(None, 1)[0].strip(",|/")) is not None


_LONE: Final = re.compile(
    r"(?:by|von|par|por|di|door|av|af|text|words|story|author|written by|reported by)\s*:?", re.IGNORECASE
)


def is_lone_lead(text: str) -> bool:
    """Whether a line is nothing but the beginning of a byline, as pages leave it whose names are links."""
    return len(text) < _LONGEST_LEAD and _LONE.fullmatch(text) is not None


_JOINS: Final = frozenset(
    {",", "&", "and", "und", "et", "y", "e", "en", "och", "og", "i", "та", "и", "і", ", and", "and,"}
)


def joins_names(text: str) -> bool:
    """Whether a line is nothing but what stands between two names."""
    return text.casefold() in _JOINS
