"""What reads the lines of a section: whether a line is taken for what the section is about.

A section without a reader of its own is read as a part of others; its lines are only held against its list.
"""

from collections.abc import Callable

from tests.unit.languages.byline_readers import BYLINE_READERS
from tests.unit.languages.caption_readers import CAPTION_READERS
from tests.unit.languages.credit_readers import CREDIT_READERS
from tests.unit.languages.date_readers import DATE_READERS
from tests.unit.languages.furniture_readers import FURNITURE_READERS
from tests.unit.languages.heading_readers import HEADING_READERS
from tests.unit.languages.name_readers import NAME_READERS
from tests.unit.languages.quote_readers import QUOTE_READERS
from tests.unit.languages.value_readers import VALUE_READERS

READERS: dict[str, Callable[[str], object]] = {
    **BYLINE_READERS,
    **CAPTION_READERS,
    **CREDIT_READERS,
    **DATE_READERS,
    **FURNITURE_READERS,
    **HEADING_READERS,
    **NAME_READERS,
    **QUOTE_READERS,
    **VALUE_READERS,
}
"""Section to what tells its lines; what it returns is true or false."""
