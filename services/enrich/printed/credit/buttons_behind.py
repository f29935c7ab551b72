"""The words of the page's interface that stand behind a caption or its credit: `hide caption`, `read more`."""

from typing import Final

from services.enrich.languages.vocabulary import pattern
from services.enrich.text.sieve import Sieve

_REACH: Final = 300
_BUTTONS = Sieve(rf"(?:[\s.,]*(?:{pattern('credit.buttons')}|\[\+\]))+\s*$")
"""Words of the page's interface that stand behind a caption."""
_LONGEST_BUTTON: Final = 80


def without_buttons(line: str) -> int:
    """Return where the line ends if the words of the page's interface behind it are left out."""
    if not _BUTTONS.passes(line[-_LONGEST_BUTTON:]):
        return len(line)
    after = _BUTTONS.search(line, max(0, len(line) - _REACH))
    return after.start() if after else len(line)
