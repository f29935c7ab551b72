"""The words of the page's interface that stand behind a caption or its credit: `hide caption`, `read more`."""

from typing import Final

from services.enrich.languages.vocabulary import pattern
from services.enrich.text.sieve import Sieve

CREDIT_REACH_CHARACTERS: Final = 300
"""How far from the end of a line a credit is looked for, with the buttons behind it."""
_BUTTONS = Sieve(rf"(?:[\s.,]*(?:{pattern('credit.buttons')}|\[\+\]))+\s*$")
"""Words of the page's interface that stand behind a caption."""
_LONGEST_BUTTON_CHARACTERS: Final = 80
"""What is looked at first: the last button of a line stands within."""


def without_buttons(line: str) -> int:
    """Return where the line ends if the words of the page's interface behind it are left out."""
    if not _BUTTONS.passes(line[-_LONGEST_BUTTON_CHARACTERS:]):
        return len(line)
    after = _BUTTONS.search(line, max(0, len(line) - CREDIT_REACH_CHARACTERS))
    return after.start() if after else len(line)
