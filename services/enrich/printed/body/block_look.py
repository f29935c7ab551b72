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
_MARKS: Final = "|/@#>+*&=_©"
"""What stands between the labels of a menu or below a page, and hardly in a story."""
_DIGIT, _CAPITAL, _MARK = b"0", b"A", b"|"
_LETTERS: Final = {_DIGIT: b"0123456789", _CAPITAL: b"ABCDEFGHIJKLMNOPQRSTUVWXYZ", _MARK: _MARKS.encode()}
_SHAPES: Final = bytes(next((kind[0] for kind, of in _LETTERS.items() if each in of), ord(" ")) for each in range(256))
_COMMAS: Final = ",、،，"
_QUOTES: Final = '"“”„«'
_STOPS: Final = (". ", "? ", "! ", "。")


def look(block: Block) -> tuple[float, ...]:
    """Return the numbers named in LOOK; the length is in characters, what could be of any length is a share."""
    text = block.text
    size = len(text)
    head = text[:_HEAD_CHARACTERS]
    seen = len(head)
    shape = head.encode("utf-8", "replace").translate(_SHAPES)
    is_plain = head.isascii()
    count = head.count(" ") + 1
    return (
        size,
        block.linked / size,
        block.bold / size,
        count / seen,
        (head.count(",") if is_plain else sum(map(head.count, _COMMAS))) / seen,
        sum(map(text.count, _STOPS)),
        ends_sentence(text),
        text[-1] in ":,;",
        text[0].isupper(),
        text[0].islower(),
        text[0].isdigit(),
        shape.count(_DIGIT) / seen,
        shape.count(_CAPITAL) / seen,
        shape.count(_MARK) / seen,
        sum(map(_SMALL_WORDS.__contains__, head.lower().split())) / count,
        head.count('"') if is_plain else sum(map(head.count, _QUOTES)),
        "?" in head,
        text.endswith(("…", "...")),
        len(block.pieces),
    )
