"""Who stands where in a picture, `(left)`, `from left`, and other words that speak of the picture they stand under."""

from functools import lru_cache
from typing import Final

from services.enrich.text.prose import is_list_item, word_count
from services.enrich.text.sieve import Sieves

_MOST_CHARACTERS: Final = 600
"""In a caption that is known by its words alone."""
_MOST_WORDS: Final = 60
"""In a caption that is known by its words alone; paragraphs, too, may name the left and the right."""
_MOST_SEMICOLONS: Final = 2
"""In a caption; lists have more."""

_SIDE: Final = (
    r"(?:(?:far|back|front|top|bottom|centre|center|second from|third from|2nd from|3rd from) )?"
    r"(?:left|right|cent(?:er|re)|rear)"
)

POSITION: Final = (
    rf"\((?:(?:pictured|seen|shown),? )?{_SIDE}\)",
    r"\((?:l|r|c|pictured|foreground|above|below)\)",
    rf", (?:pictured )?{_SIDE},",
    rf", {_SIDE}(?: and [^,.]{{3,40}})?\.?$",
    r"\b(?:from|clockwise from) (?:top )?(?:left|right)\b(?!-)",
    r"\b(?:first|second|third|fourth|2nd|3rd|4th) from the (?:left|right)\b",
    r"\bL-R\b",
    r"\bL to R\b",
    r"\bL–R\b",
    r"\((?:l|r|li|re|links|rechts|mitte|m|v|h)\.\)",
    r"\((?:von |v\.? ?)?(?:li|l|links)(?:\.| nach |\. n\. )?(?:re|r|rechts)?\.?\)",
    r"\(?\b(?:von links|v\.\s?l\.(?:\s?n\.\s?r\.)?|von li(?:nks)?\.? nach re(?:chts)?)\b",
    r"\((?:à |de )?(?:gauche|droite)[^)]{0,12}\)",
    r"\b(?:de gauche à droite|de izquierda a derecha|da sinistra|da esquerda)\b",
    r"\((?:izquierda|derecha|izda?\.?|dcha?\.?|à esquerda|à direita)\)",
    r"\((?:a )?(?:sinistra|destra)\)",
    r"\((?:t\.?\s?)?(?:[vh]\.|venstre|høyre|højre|vänster|höger|links|rechts)\)",
    r"\b(?:fra|från) (?:venstre|vänster)\b",
    r"\((?:слева|справа|в центре|ліворуч|праворуч|зліва|справа)\)",
    r"（[左右中]）",
    r"（左から）",
    r"（右から）",
    r"\b(?:слева|зліва) направо\b",
)
"""Who stands where, as patterns: `(left)`, `from left`, `(l.)`."""

PICTURE: Final = (
    r"^(?:pictured|above|below|left|right|top|inset|main image|photo caption|caption)\s?[:,]\s",
    r"^(?:im bild|im hintergrund|foto)\s?[:,]\s",
    r"^pictured\b",
    r"\b(?:is|are) pictured\b",
    r"\((?:pictured|seen|shown)\b[^()]{0,60}\)",
    r"\b(?:is|are) (?:seen|shown|photographed) (?:[a-z]+ing|here|outside|during)\b",
    r", pictured\b",
    r"\bpictured (?:here|above|below)\b",
    r"\b(?:seen|shown) (?:here|above|below)\b",
    r"\b(?:file|stock|archive|library) (?:photo|image|picture|pic)\)?\.?$",
    r"\b(?:artist's|an) (?:impression|illustration)\b",
    r"\bphoto(?:graph)? shows\b",
    r"\bin (?:this|an undated) (?:photo|image)",
    r"\((?:archiv|symbol|themen|beispiel)(?:bild|foto)\)\.?$",
    r"\b(?:archiv|symbol|themen)(?:bild|foto)\.?$",
    r"\((?:imagen|foto) de archivo\)",
    r"\(photo d['’](?:archives|illustration)\)",
    r"\((?:arkiv(?:bild|foto)|illustrasjonsfoto|archieffoto|foto d'archivio|foto de arquivo)\)\.?$",
    r"\((?:архивное фото|архів|иллюстративное фото)\)\.?$",
)
"""That a line speaks of a picture, as patterns: `pictured`, `(Archivbild)`, `File image`."""

_SIDES: Final = Sieves(POSITION)
_PICTURED: Final = Sieves((*POSITION, *PICTURE))


@lru_cache(maxsize=1024)
def names_places(text: str) -> bool:
    """Whether a line says who stands where in a picture, or that it is one."""
    return may_be_caption(text) and _PICTURED.match_in(text)


def names_sides(text: str) -> bool:
    """Whether a text says who stands where: `from left`."""
    return _SIDES.match_in(text[:_MOST_CHARACTERS])


def may_be_caption(text: str) -> bool:
    """Whether a line has a caption's length, and neither asks nor speaks nor counts up."""
    if len(text) > _MOST_CHARACTERS or text[0] in "\"“„«‘'" or text[-1] in "?？" or is_list_item(text):
        return False
    return word_count(text) <= _MOST_WORDS and text.count(";") <= _MOST_SEMICOLONS
