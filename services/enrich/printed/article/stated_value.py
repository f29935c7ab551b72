"""A value that the producer has stated, and the line of the text that says the same."""

from typing import Final

from services.enrich.draft import Draft, Found, Role, Rule
from services.enrich.text.prose import collapsed

STATED: Final = "stated"
"""The basis of such a value."""
_MOST_CHARACTERS_OF_A_STATED_VALUE: Final = 5000
"""A stated value has 4000 at most; the line may have more white space between its words."""

_SAYS: Final = Rule("the line says what the producer has stated", __name__)


def placed(draft: Draft, stated_value: str, role: Role) -> tuple[Draft, Found]:
    """Claim the line that is the stated value; a headline or dek that we had taken instead goes back to the body."""
    value = collapsed(stated_value)
    at = next((index for index, line in enumerate(draft.lines) if _says(line.text, value)), None)
    changed = {
        index: line.unclaimed()
        for index, line in enumerate(draft.lines)
        if line.role is role and role in {Role.HEADLINE, Role.DEK} and index != at
    }
    span = None
    if at is not None:
        line = draft.lines[at]
        changed[at] = line.as_(role, _SAYS)
        span = (line.start, line.end)
    return draft.with_lines(changed), Found(value, STATED, span)


def _says(text: str, value: str) -> bool:
    return len(text) <= _MOST_CHARACTERS_OF_A_STATED_VALUE and collapsed(text).casefold() == value.casefold()
