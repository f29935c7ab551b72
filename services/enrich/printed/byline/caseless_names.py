"""Names in scripts without capitals, where words beside a name and the number of its letters tell that it is one."""

import re
from typing import Final
from unicodedata import category

from services.enrich.languages.vocabulary import pattern, words
from services.enrich.text.names import LEAST_PARTS_OF_A_NAME, MOST_CHARACTERS_OF_A_NAME, MOST_PARTS_OF_A_NAME

_FEWEST_SYLLABLES_ALONE: Final = 2
"""Of a Chinese or Korean name in one word; one before a blank is a family's name, parted from the given one."""
_MOST_SYLLABLES: Final = 4
"""Of such a name: a double family name with a double given one."""
_MOST_OF_A_PART: Final = 3
"""Of either part of a Japanese name, where a blank parts them."""

_HAN: Final = r"\u3005\u3400-\u4dbf\u4e00-\u9fff"
_KANA: Final = r"\u3040-\u30fa\u30fc"
_HANGUL: Final = r"\uac00-\ud7a3"
_SYLLABLES = re.compile(rf"[{_HAN}{_KANA}{_HANGUL}\s]+")
_ONE = re.compile(rf"[{_HAN}]{{2,{_MOST_SYLLABLES}}}|[{_HAN}{_KANA}]{{3,7}}|[{_HANGUL}]{{2,{_MOST_SYLLABLES}}}")
_ROLE = re.compile(rf"\s*(?:{pattern('byline.caseless_roles')})(?!\w)")
_REPORTED_FROM = re.compile(rf"\s*[／/]\s*[^\W\d_]{{2,6}}?(?:{pattern('byline.caseless_roles')})")
"""Where somebody reports from, behind the name: `王小明／台北報導`."""
_FAMILIES: Final = words("text.family_names")
_HOUSE = re.compile(rf"(?:{pattern('text.house_endings')})$")
_END = re.compile(r"\s*[|,،(（:：\d–—]")


def is_caseless(text: str) -> bool:
    """Whether a text is in such a script: its first letter is neither large nor small."""
    letter = next(filter(str.isalpha, text), "")
    return bool(letter) and _is_without_capitals(letter)


def is_told(text: str) -> bool:
    """Whether what the people are stands behind a name, `기자`: it says that there is one."""
    return not text.isascii() and _ROLE.search(text) is not None


def caseless_names(piece: str, *, told: bool) -> list[str]:
    """Return the names in a piece of a byline; what is one word needs a word beside it that told that it is a name.

    >>> caseless_names("سامي حداد", told=False), caseless_names("王建国 李娜", told=True)
    (['سامي حداد'], ['王建国', '李娜'])
    """
    text = _ROLE.sub(" ", _REPORTED_FROM.sub("", piece))
    end = _END.search(text)
    text = (text[: end.start()] if end else text).strip(" .=＝/·・-–")
    if not text or len(text) > MOST_CHARACTERS_OF_A_NAME:
        return []
    if _SYLLABLES.fullmatch(text):
        return _by_syllables(text.split(), told=told)
    parts = text.split()
    few = LEAST_PARTS_OF_A_NAME - told <= len(parts) <= MOST_PARTS_OF_A_NAME
    return [text] if few and all(_is_without_capitals(sign) for part in parts for sign in part) else []


def _by_syllables(parts: list[str], *, told: bool) -> list[str]:
    """Tell several names from one whose parts stand apart: `佐藤 健一` is one, `王建国 李娜` are two."""
    if not told and not all(part[0] in _FAMILIES for part in parts):
        return []
    apart = len(parts) > 1 and (len(parts[0]) == 1 or not all(map(_opens_with_family, parts)))
    if apart and len(parts) == LEAST_PARTS_OF_A_NAME and all(len(part) <= _MOST_OF_A_PART for part in parts):
        return [" ".join(parts)]
    return [part for part in parts if _ONE.fullmatch(part) and not _HOUSE.search(part)]


def _opens_with_family(part: str) -> bool:
    return len(part) >= _FEWEST_SYLLABLES_ALONE and part[0] in _FAMILIES


def _is_without_capitals(sign: str) -> bool:
    return sign in ".-’'" or (category(sign)[0] in "LM" and sign == sign.title() == sign.lower())
