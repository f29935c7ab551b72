"""What reads the lines of a section: whether a line is taken for what the section is about.

A section without a reader of its own is read as a part of others; its lines are only held against its list.
"""

from collections.abc import Callable

from services.enrich.printed.headline.headline_words import version_end
from services.enrich.printed.headline.no_headline import is_craft
from services.enrich.printed.section.section_labels import is_section_label

READERS: dict[str, Callable[[str], object]] = {
    "headline.crafted_by": is_craft,
    "headline.crafts": is_craft,
    "headline.numbered_versions": version_end,
    "headline.versions": version_end,
    "section.home": is_section_label,
    "section.names": is_section_label,
}
"""Section to what tells its lines; what it returns is true or false."""
