"""What is measured of a block's own text."""

from typing import Final

from services.enrich.languages.vocabulary import words
from services.enrich.page.blocks import Block
from services.enrich.text.prose import ends_sentence

LOOK: Final = (
    "length", "linked", "bold", "words", "commas", "sentences", "ends", "leads_on", "capital", "small_letter", "digit",
    "digits", "capitals", "marks", "small_words", "quotes", "asks", "dots", "pieces",
)  # fmt: skip

_HEAD_CHARACTERS: Final = 240
"""Characters of a block that tell how it is written."""
_SMALL_WORDS: Final = frozenset(words("body.small_words"))
_DIGITS: Final = b"0123456789"
_CAPITALS: Final = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_MARKS: Final = "|/@#>+*&=_©".encode()
"""What stands between the labels of a menu or below a page, and hardly in a story."""
_COMMAS: Final = ",、،，"
_QUOTES: Final = '"“”„«'
_STOPS: Final = (". ", "? ", "! ", "。")


def look(block: Block) -> tuple[float, ...]:
    """Return the numbers named in LOOK; the length is in characters, what could be of any length is a share."""
    text = block.text
    size = len(text)
    head = text[:_HEAD_CHARACTERS]
    seen = len(head)
    raw = head.encode("utf-8", "replace")
    count = head.count(" ") + 1
    return (
        size,
        block.linked / size,
        block.bold / size,
        count / seen,
        sum(map(head.count, _COMMAS)) / seen,
        sum(map(text.count, _STOPS)),
        ends_sentence(text),
        text[-1] in ":,;",
        text[0].isupper(),
        text[0].islower(),
        text[0].isdigit(),
        _share(raw, _DIGITS, seen),
        _share(raw, _CAPITALS, seen),
        _share(raw, _MARKS, seen),
        sum(word in _SMALL_WORDS for word in head.lower().split()) / count,
        sum(map(head.count, _QUOTES)),
        "?" in head,
        text.endswith(("…", "...")),
        len(block.pieces),
    )


def _share(raw: bytes, letters: bytes, seen: int) -> float:
    return (len(raw) - len(raw.translate(None, letters))) / seen
