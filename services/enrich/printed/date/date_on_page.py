"""The block of a page that prints the date of publication: near the headline, behind the story, or in a dateline."""

import re
from typing import Final

from services.contracts.metadata import Moment
from services.enrich.page.blocks import Block
from services.enrich.page.element_names import marks
from services.enrich.printed.date.printed_dates import first_full_date
from services.enrich.text.prose import ends_sentence

_NAMED = re.compile(
    r"(?<![a-z])(?:date|datum|time|publi\w*|posted|fecha|data)(?![a-z])|date(?:time|stamp|line)?(?![a-z])"
)
_SIGNED = re.compile(
    r"(?:authors?|autor(?:en|in)?|auteurs?|posted by|eingestellt von|publi(?:é|cado) por?)\s*:?\s", re.IGNORECASE
)
_SAID = re.compile(
    r"(?<!\w)(?:published|posted|erschienen|veröffentlicht|publié(?:e)?|mis en ligne|publicado|pubblicato|"
    r"gepubliceerd|geplaatst|publicerad|publisert|udgivet|julkaistu|opublikowano|опубликовано|опубліковано|dipublikasikan|"
    r"yayınlanma)(?:\s+(?:on|am|le|el|il|em|op|den))?\s*:?\s+(?=[\w.,]{0,12}\s?\d)",
    re.IGNORECASE,
)
"""The words that say of a date that it is the day of publication."""
_CHANGED = re.compile(
    r"updated?|modified|changed?|änderung|geändert|aktualisiert|stand:|mise? à jour|modifié|actualizado|aggiornat|"
    r"atualizad|bijgewerkt|gewijzigd|uppdaterad|oppdatert|opdateret|päivitetty|обновл|оновл|aktualizacja",
    re.IGNORECASE,
)
_LONGEST: Final = 160
_REACH: Final = 60
_SENTENCE: Final = 70
_DATELINE_END = re.compile(r"\s{0,2}(?:\)\s{0,2})?(?:[.:]|[-–—]{1,2}(?=\s))|\)\s")
_BEHIND: Final = 8
"""Blocks behind the story in which older pages print the date."""


def date_near(blocks: list[Block], near: list[int]) -> int | None:
    """Return the index of the block by the headline that prints a date with its year.

    The day of a change is taken only where no other is printed.
    """
    dated = [index for index in near if not _is_told(blocks[index].text) and first_full_date(blocks[index].text)]
    return next((index for index in dated if not _CHANGED.search(blocks[index].text)), next(iter(dated), None))


def dateline_date(opening: str, *, month_first: bool = False) -> Moment | None:
    """Return the day in a dateline, as press offices write it: `Tampere (12.11.2021). The ferry …`."""
    found = first_full_date(opening[:_REACH])
    ends = found is not None and _DATELINE_END.match(opening, found.end) is not None
    value = found.ordered(month_first=month_first).value if found and ends else None
    return Moment(value=value, basis="dateline") if value else None


def _is_told(text: str) -> bool:
    """Tell a sentence of the story that names a day."""
    return len(text) >= _SENTENCE and ends_sentence(text)


def date_below(blocks: list[Block], story: list[int]) -> int | None:
    """Return the index of the block that dates the story behind it, or anywhere if it says so in words."""
    end = story[-1] + 1 if story else 0
    for index in range(end, min(len(blocks), end + _BEHIND)):
        text = blocks[index].text[:_LONGEST]
        if (_NAMED.search(marks(blocks[index].element)) or _SIGNED.match(text)) and first_full_date(text):
            return index
    said = (index for index, block in enumerate(blocks) if len(block.text) <= _LONGEST and _SAID.search(block.text))
    return next((index for index in said if first_full_date(blocks[index].text)), None)
