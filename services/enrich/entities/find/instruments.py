"""What market wires print behind a company's name to find its share by: `Volta AG VLTAn.DE`, `Orrin Inc ORN.O`."""

import re
from collections.abc import Iterator
from typing import Final

_EXCHANGES: Final = (
    "N|O|OQ|PK|OB|TO|V|L|PA|DE|F|AS|BR|MI|MC|LS|S|VX|ST|OL|HE|CO|IR|WA|PR|BU|VI|AT|IS|TA|SA|MX|SN|BA|T|HK|SS|SZ|"
    "KS|KQ|TW|TWO|SI|KL|BK|JK|PS|NS|BO|AX|NZ|MM|ME|JO|CA|QA|DU|AD|SE|LG|VN|HM|CM|KW|BH|OM"
)
"""The letters by which wires tell exchanges: New York, Nasdaq, London, Paris, Xetra, Tokyo, Hong Kong ..."""
_FORM: Final = (
    r"(?!(?:U\.[SNK]|D\.C|N\.[YJZ]|[A-Z]\.[AFLPSTV])\b)"
    rf"(?:[A-Z]{{1,10}}\d{{0,2}}(?:_[pt]|[a-z])?|\d{{4,6}})\.(?:{_EXCHANGES})(?![\w'’]|\.\w)"
)
_CODE: Final = re.compile(rf"(?<![\w.]){_FORM}")
LONGEST_CODE_CHARACTERS: Final = 16
"""As long is the longest of them, so that one which a name runs into begins or ends within so much of it."""
BEHIND: Final = re.compile(rf" [(<]?{_FORM}")
"""Such a code behind a name: nothing but a company has one."""


def codes(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the codes stand."""
    for found in _CODE.finditer(text):
        yield found.span()


def without_code(text: str, start: int, end: int) -> tuple[int, int]:
    """Cut a code off `text[start:end]`, or what a recogniser took of it; empty if nothing else is there."""
    low, high = max(0, start - LONGEST_CODE_CHARACTERS), min(len(text), end + LONGEST_CODE_CHARACTERS)
    if text.find(".", low, high) < 0:
        return start, end
    for found in _CODE.finditer(text, low, high):
        if found.start() <= start < found.end():
            return start, start
        if start < found.start() < end:
            return start, start + len(text[start : found.start()].rstrip(" (<"))
    return start, end
