"""The figures of all scripts as those of ASCII, by which dates are read."""

import re
from typing import Final

_ZEROS: Final = "٠۰०০๐０"
"""Nought in Arabic, in Persian and Urdu, in Devanagari, Bengali and Thai, and as wide as a Chinese character."""
_WIDE: Final = {"：": ":", "．": ".", "／": "/", "－": "-"}
"""The signs between figures, as wide as these."""
_ASCII: Final = str.maketrans({chr(ord(zero) + figure): str(figure) for zero in _ZEROS for figure in range(10)} | _WIDE)
_OTHER: Final = re.compile(rf"[^\D0-9]|[{''.join(_WIDE)}]")


def ascii_figures(text: str) -> str:
    """Return a text with the figures of ASCII, each where the other stood.

    >>> ascii_figures("٥ مارس ٢٠٢٤")
    '5 مارس 2024'
    """
    return text.translate(_ASCII) if not text.isascii() and _OTHER.search(text) else text
