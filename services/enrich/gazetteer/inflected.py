"""Names in the cases of Russian, Ukrainian and Polish."""

from collections.abc import Iterator
from typing import Final

_CYRILLIC: Final = "(?:а|я|у|ю|е|и|і|ї|є|ы|й|ь|о|ой|ей|ою|ею|єю|ом|ем|єм|ам|ям|ах|ях|ами|ями)?"
ENDINGS: Final = {"ru": _CYRILLIC, "uk": _CYRILLIC}
"""What may stand behind the stem of a name; not what makes a people of it, as in `иранец`."""
_CUT: Final = {
    "ru": ("ой", "ей", "ом", "ем", "е", "у", "ю", "и", "ы", "а", "я"),
    "uk": ("ою", "ею", "єю", "ом", "ем", "єм", "і", "ї", "у", "ю", "и", "а", "я"),
    "pl": ("ie", "iem", "em", "u", "a", "y", "ą", "ę", "i", "zie"),
}
_PUT: Final = {"ru": ("", "а", "я", "ь", "о"), "uk": ("", "а", "я", "ь", "о"), "pl": ("", "a", "o")}
_SHORTEST: Final = 3


def nominatives(name: str, language: str) -> Iterator[str]:
    """Yield what a name may be called in a dictionary: `Москве` gives `Москва`, `Харкові` gives `Харків`."""
    yield name
    for ending in _CUT.get(language, ()):
        stem = name.removesuffix(ending)
        if stem == name or len(stem) < _SHORTEST:
            continue
        yield from (stem + put for put in _PUT[language])
        if language == "uk" and stem[-2] in "оеє":  # these become і and ї where the syllable is closed
            yield stem[:-2] + ("ї" if stem[-2] == "є" else "і") + stem[-1]
