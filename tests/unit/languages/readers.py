"""What reads the lines of a section: whether a line is taken for what the section is about.

A section without a reader of its own is read as a part of others; its lines are only held against its list.
"""

from collections.abc import Callable

from tests.unit.languages.caption_readers import CAPTION_READERS
from tests.unit.languages.byline_readers import BYLINE_READERS
from tests.unit.languages.date_readers import DATE_READERS
from tests.unit.languages.furniture_readers import FURNITURE_READERS
from tests.unit.languages.heading_readers import HEADING_READERS
from tests.unit.languages.name_readers import NAME_READERS
from tests.unit.languages.quote_readers import QUOTE_READERS
from tests.unit.languages.value_readers import VALUE_READERS

READERS: dict[str, Callable[[str], object]] = {
    **CAPTION_READERS,
    **BYLINE_READERS,
    **DATE_READERS,
    **FURNITURE_READERS,
    **HEADING_READERS,
    **NAME_READERS,
    **QUOTE_READERS,
    **VALUE_READERS,
from services.enrich.printed.headline.headline_words import version_end
from services.enrich.printed.headline.no_headline import is_craft
from services.enrich.printed.section.section_labels import is_section_label
from tests.unit.credit.read_as import OF_CREDITS

READERS: dict[str, Callable[[str], object]] = {
    **OF_CREDITS,
    "headline.crafted_by": is_craft,
    "headline.crafts": is_craft,
    "headline.numbered_versions": version_end,
    "headline.versions": version_end,
    "section.home": is_section_label,
    "section.names": is_section_label,
}
"""Section to what tells its lines; what it returns is true or false."""
