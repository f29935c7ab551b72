"""What those are who stand in bylines, and what stands between them, as patterns."""

from typing import Final

from services.enrich.languages.vocabulary import pattern, words

ROLES: Final = rf"(?:(?:{pattern('byline.beats')})\s+)*(?:{pattern('byline.writers', 'byline.roles')})"
"""What people who write are called, with what stands before it: `Deputy Foreign Editor`."""

_IN_CAPITALS: Final = "|".join(
    sorted(form(word) for word in words("byline.and_in_capitals") for form in (str.upper, str.title))
)
JOINS: Final = rf"\s+(?:{pattern('byline.and', 'byline.with')}|{_IN_CAPITALS})\s+"
"""The word between the names of a byline: small, or in capitals among names in capitals. `With` stands in headlines."""

AND: Final = rf"\s*(?:,\s*)?{JOINS}|\s*&\s*|\s*;\s*|\s*/\s*|\s*,\s*|\s*、\s*|\s*・\s*"
"""What stands between the names of a byline."""
