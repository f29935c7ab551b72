"""Which part of a person's name stands for the whole of it."""

from typing import Final

_SUFFIXES: Final = frozenset({"Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"})
_PARTICLES: Final = frozenset(
    {"al", "ben", "bin", "da", "de", "del", "della", "der", "di", "dos", "du", "el", "ibn", "la", "le", "ten", "ter"}
    | {"van", "von", "zu", "Al", "Ben", "Bin", "Da", "De", "Del", "Di", "Du", "El", "La", "Le", "Van", "Von"}
)
_FAMILY_FIRST: Final = frozenset(
    {"An", "Bai", "Ban", "Bo", "Cai", "Cao", "Chen", "Chiang", "Cho", "Choe", "Choi", "Chung", "Deng", "Ding", "Dong"}
    | {"Fan", "Feng", "Fu", "Gao", "Guo", "Han", "He", "Ho", "Hong", "Hu", "Huang", "Hwang", "Jang", "Jeong", "Jiang"}
    | {"Jo", "Jung", "Kang", "Kim", "Ko", "Kwon", "Lai", "Lee", "Li", "Lim", "Lin", "Liu", "Lo", "Lu", "Luo", "Ma"}
    | {"Mao", "Moon", "Ng", "Nguyen", "No", "O", "Pak", "Park", "Peng", "Pham", "Qin", "Rho", "Ri", "Roh", "Ryu"}
    | {"Seo", "Shin", "So", "Son", "Song", "Sun", "Tan", "Tang", "Tran", "Tsai", "Wang", "Wei", "Wen", "Wong", "Wu"}
    | {
        "Xi",
        "Xie",
        "Xu",
        "Yan",
        "Yang",
        "Ye",
        "Yi",
        "Yoon",
        "Yu",
        "Yun",
        "Zeng",
        "Zhang",
        "Zhao",
        "Zheng",
        "Zhou",
        "Zhu",
    }
)
"""The commonest Chinese, Korean and Vietnamese family names, in the spellings that papers use."""


def short_forms(name: str) -> tuple[str, ...]:
    """Return the parts of a name of two words or more that later mentions use, the likeliest first.

    Ursula von der Leyen: `von der Leyen`, `Leyen`. Kim Jong Un: `Kim`. Bashar al-Assad: `al-Assad`, `Assad`.
    """
    words = name.split()
    while len(words) > 1 and words[-1] in _SUFFIXES:
        words = words[:-1]
    if len(words) == 1:
        return ()
    if words[0] in _FAMILY_FIRST and (len(words) > 2 or "-" in words[1] or words[0] not in _ALSO_GIVEN):  # noqa: PLR2004 - a name of three words
        return (words[0],)
    last = len(words) - 1
    opening = last
    while opening > 1 and words[opening - 1] in _PARTICLES:
        opening -= 1
    forms = [" ".join(words[opening:]), words[last]]
    article, _, rest = words[last].partition("-")
    if article.lower() in {"al", "el", "ul"} and rest:
        forms.append(rest)
    return tuple(dict.fromkeys(forms))


_ALSO_GIVEN: Final = frozenset(
    {"An", "Bo", "Lee", "Kim", "Han", "Jo", "Moon", "Son", "So", "Sun", "He", "Park", "No", "O"}
)
"""Of two words, these may as well be given names: Lee Smith, Kim Clarke."""
