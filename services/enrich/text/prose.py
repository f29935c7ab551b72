"""The shape of a line: how many words, does it end like a sentence, does it read like a paragraph."""

import re
from functools import lru_cache
from typing import Final

_WORD = re.compile(r"[^\W_]+(?:[’'._\-][^\W_]+)*")
_SHAPES: Final = bytes(
    ord("a" if chr(code).isalnum() else "-" if chr(code) in "'._-" else " ") if code < 128 else 0  # noqa: PLR2004 - ASCII
    for code in range(256)
)
_DENSE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
"""Scripts that do not put spaces between words (and Korean, whose words are short)."""
_DENSE_CHARACTERS_A_WORD: Final = 2
"""Characters of such a script that weigh about as much as one English word."""

_STOP = ".!?…。！？؟۔।"
_CLOSING = "\"'”’»)]›“‘」』）"
_BULLET = re.compile(r"^(?:[*•·●▪■◆►▶‣◦+-]|\d{1,2}[.)])\s+(?=\S)")
"""No dashes: in several languages they open direct speech."""
FEWEST_WORDS_OF_PROSE: Final = 9
"""Words of a line with a full stop from which it reads like a paragraph: captions and teasers stop sooner."""
_PROSE_LOOK_CHARACTERS: Final = 4000
"""Characters of a line that are enough to tell what it is: a line may be a million characters long."""


def word_count(text: str) -> int:
    """Count words; scripts without spaces count by their characters."""
    return _kept_count(text) if len(text) <= _PROSE_LOOK_CHARACTERS // 2 else _count(text)


@lru_cache(maxsize=2048)
def _kept_count(text: str) -> int:
    """Count the words of a line once: a dozen rules ask for them."""
    return _count(text)


def _count(text: str) -> int:
    if text.isascii():
        return _count_ascii(text)
    dense = len(_DENSE.findall(text))
    return len(_WORD.findall(_DENSE.sub(" ", text) if dense else text)) + dense // _DENSE_CHARACTERS_A_WORD


def _count_ascii(text: str) -> int:
    """Count what _WORD matches, some times as fast: as runs of letters, when what joins two words is taken out."""
    shape = text.encode().translate(_SHAPES)
    return len(shape.replace(b"a-a", b"aa").replace(b"a-a", b"aa").replace(b"-", b" ").split())


def ends_sentence(text: str) -> bool:
    """Whether the line ends as a sentence does: full stop, question or exclamation mark, perhaps quotes behind it."""
    if text[-1:].isalnum():
        return False
    return text.rstrip().rstrip(_CLOSING).rstrip()[-1:] in _STOP if text.strip() else False


def ends_like_prose(text: str) -> bool:
    """Whether the line ends as a paragraph may: as a sentence, or with the colon or comma that leads on to the next."""
    return ends_sentence(text) or text.rstrip()[-1:] in {":", ",", ";", "：", "—", "–"}


def is_prose(text: str, least: int = FEWEST_WORDS_OF_PROSE) -> bool:
    """Whether a line reads like a paragraph: so many words at least, and the end of a sentence."""
    if not ends_sentence(text) and len(text) <= _PROSE_LOOK_CHARACTERS:
        return False  # of most lines of a page, and sooner told than how many words they have
    return word_count(text[:_PROSE_LOOK_CHARACTERS]) >= least


def is_list_item(text: str) -> bool:
    """Whether the line begins with a bullet or a small number."""
    return bool(_BULLET.match(text))


def without_bullet(text: str) -> str:
    """Return the line without its bullet."""
    return _BULLET.sub("", text, count=1)


def is_capitals(text: str) -> bool:
    """Whether the letters of the text are capitals, in a script that has any."""
    return text.isupper()


def collapsed(text: str) -> str:
    """Return the text with every run of white space made one space."""
    return " ".join(text.split())
