"""What reads the lines of the sections of headline, section and of walls."""

from collections.abc import Callable

from services.enrich.printed.headline.headline_words import version_end
from services.enrich.printed.headline.no_headline import is_craft
from services.enrich.printed.kind.wall import heads_error, says_wall
from services.enrich.printed.section.section_labels import is_section_label

HEADING_READERS: dict[str, Callable[[str], object]] = {
    "headline.crafted_by": is_craft,
    "headline.crafts": is_craft,
    "headline.numbered_versions": version_end,
    "headline.versions": version_end,
    "section.home": is_section_label,
    "section.names": is_section_label,
    "wall.consent": says_wall,
    "wall.error": heads_error,
    "wall.script": says_wall,
}
