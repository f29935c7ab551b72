"""The dateline: the place, and perhaps date and agency, that open a story."""

import re
from dataclasses import replace
from typing import Final

from services.enrich.gazetteer.agencies import agency
from services.enrich.languages.months import month_pattern
from services.enrich.languages.vocabulary import pattern, words
from services.enrich.printed.dateline.caseless_dateline import caseless_dateline
from services.enrich.printed.dateline.dateline_parts import PrintedDateline

_MONTH: Final = month_pattern()
_SMALL: Final = "a-z\u00e0-\u00f6\u00f8-\u00ff\u0430-\u045f\u0491"
"""Small letters, Latin and Cyrillic."""
_WORD: Final = rf"[^\W\d_{_SMALL}][^\W\d_]*(?:['’.\-][^\W\d_]+)*\.?"
_CITY: Final = rf"{_WORD}(?:[ ]{_WORD}|[ ](?:{pattern('dateline.place_particles')})(?=[ ])){{0,4}}"
_DATE: Final = (
    rf"(?P<day>\d{{1,2}}\.?\s+(?:(?:{pattern('date.before_month')})\s*)?(?<!\w))?(?:{_MONTH})(?(day)|\.?\s+\d{{1,2}})"
    r"\.?(?:,?\s+\d{4})?"
)
"""A day before the month, or else behind it. Four patterns hold it: the months of all languages stand in it once."""
_HOUSE: Final = r"[(/\[](?P<agency>[^()\[\]]{2,40})[)/\]]"
_DASH: Final = r"(?:\s+_+\s+|\s*\.?\s*(?:--+|—|–)\s*|\s+-\s+|\.-\s*|\s*:\s+-\s*)"
_FORMS: Final = tuple(
    re.compile(form)
    for form in (
        rf"(?P<place>{_CITY}(?:/{_CITY}){{0,2}})(?P<more>(?:,\s*{_CITY})?)(?:,?\s+(?P<date>(?i:{_DATE})))?\s*,?\s*{_HOUSE}(?:{_DASH}|\s*[.:]\s+|\s+(?=[^\W\d_]))",
        rf"(?P<place>{_CITY}(?:/{_CITY}){{0,2}})(?P<more>(?:,\s*{_CITY})?)(?:[,.]?\s+(?P<date>(?i:{_DATE})))?(?P<agency>(?:(?(date)[,.]?\s|[,.])\s*[^\W\d_]{{2,20}})?){_DASH}",
        rf"{_HOUSE}\s*[-–—]+\s*(?P<place>{_CITY})(?P<more>)(?:,\s*(?P<date>(?i:{_DATE})))?\s*(?:{_DASH}|[.,]\s+)",
    )
)
_ALONE: Final = re.compile(
    rf"(?P<place>{_CITY})(?P<more>(?:\s*,\s*{_CITY})?)\s*,?\s+(?P<date>(?i:{_DATE})|\d{{4}}-\d\d-\d\d)(?P<agency>)\s*\Z"
)
"""Place and day on a line of their own, as some wires send them; so do sections, hence only a known place counts."""
_NO_PLACES: Final = words("dateline.no_places")
_NO_WHOLE_PLACES: Final = words("dateline.no_whole_places")
_FIRST: Final = re.compile(r"[/-]")
"""What stands behind an agency and is its desk or another agency: `dpa/lni`, `dpa-infocom`, `AFP/Reuters`."""
_JOINED: Final = re.compile(r"[(/\[—–]|--|\s-|\.-|\s_")
"""What any of the forms has behind or before its place."""
_FIGURE: Final = re.compile(r"\d")
_OPENING_CHARACTERS: Final = 140
"""Two towns, their land, a date and an agency have room in it; only so much of a paragraph is read."""
_FEWEST_LETTERS_IN_CAPITALS: Final = 3
"""TV, US and EU open sentences, too."""
_MOST_CAPITALISED_WORDS_OF_A_TOWN: Final = 3
"""Where only a dash speaks for a dateline: four words with capitals are a headline's or a body's."""


def printed_dateline(paragraph: str) -> PrintedDateline | None:
    """Read the dateline at the start of a paragraph, None if it has none."""
    if not paragraph.isascii() and (caseless := caseless_dateline(paragraph)):
        return caseless
    head = paragraph[:_OPENING_CHARACTERS]
    for form in _FORMS if _JOINED.search(head) else ():
        found = form.match(head)
        if found:
            # What a dateline opens is prose: `TENNIS - RESULTS AT LISBON OPEN` is a headline.
            return None if _SHOUTED.match(head, found.end()) else _read(found)
    found = _ALONE.match(paragraph) if len(paragraph) < _OPENING_CHARACTERS and _FIGURE.search(paragraph) else None
    alone = _read(found) if found and found["place"].isupper() else None
    return replace(alone, is_sure=False) if alone else None


_SHOUTED: Final = re.compile(r"\s*[A-Z'’]{2,}[\s,]+[A-Z'’]{2,}[^a-z]*(?:\Z|\n)")


def _read(found: re.Match[str]) -> PrintedDateline | None:
    place = found["place"].strip(" .")
    if place in _NO_WHOLE_PLACES or not _NO_PLACES.isdisjoint(place.split()):
        return None
    house = (found["agency"] or "").strip(" .,")
    short = agency(house) or agency(_FIRST.split(house, maxsplit=1)[0]) if house else None
    if house and not short and found["agency"][0] in "., ":
        return None
    capitals = place.isupper() and len(place) >= _FEWEST_LETTERS_IN_CAPITALS
    sure = capitals or short is not None or (found["date"] is not None and bool(house))
    if not sure and (house or len(place.split()) > _MOST_CAPITALISED_WORDS_OF_A_TOWN):
        return None
    return PrintedDateline(
        end=len(found[0].rstrip()),
        place=place,
        region=found["more"].strip(" ,.") or None,
        date=found["date"],
        agency=short or house or None,
        is_sure=sure,
    )
