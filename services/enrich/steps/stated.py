"""What the producer has said about the article: it wins over what we found."""

from dataclasses import replace
from typing import Final

from services.contracts.metadata import Moment
from services.enrich.draft import Draft, Found, Role, Rule
from services.enrich.printed.byline.authors import authors_of
from services.enrich.text.prose import collapsed

_STATED: Final = "stated"
_LONGEST: Final = 5000
"""Characters; a stated value has 4000 at most."""

_SAYS: Final = Rule("the line says what the producer has stated", __name__)


def stated(draft: Draft) -> Draft:
    """Set what was stated, with its place where it stands in the text as a line of its own."""
    raw = draft.raw
    if raw.section:
        draft, section = _placed(draft, raw.section, Role.SECTION)
        draft = replace(draft, section=section)
    if raw.headline:
        draft, headline = _placed(draft, raw.headline, Role.HEADLINE)
        draft = replace(draft, headline=headline)
    if raw.dek:
        draft, dek = _placed(draft, raw.dek, Role.DEK)
        draft = replace(draft, dek=dek)
    if raw.byline:
        draft, byline = _placed(draft, raw.byline, Role.BYLINE)
        draft = replace(draft, byline=byline, authors=authors_of(byline.text) or (byline.text,))
    if raw.published_at:
        draft = replace(draft, published_at=Moment(value=raw.published_at, basis=_STATED))
    return draft


def _placed(draft: Draft, stated_value: str, role: Role) -> tuple[Draft, Found]:
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
    return draft.with_lines(changed), Found(value, _STATED, span)


def _says(text: str, value: str) -> bool:
    return len(text) <= _LONGEST and collapsed(text).casefold() == value.casefold()
