"""Datelines in scripts without capitals: `新华社北京3月5日电（记者张晓明）`, `【ソウル時事】`, `[서울=뉴시스]`."""

import re
from typing import Final

from services.enrich.gazetteer.agencies import agency
from services.enrich.languages.vocabulary import pattern, patterns
from services.enrich.printed.dateline.dateline_parts import PrintedDateline

_WIRE_CHARACTERS: Final = 80
"""Agency, place, day and the reporters' names have room in it; only so much of a paragraph is read."""
_SIGNS: Final = patterns("date.signs")
_FIGURE: Final = rf"(?:[\d０-９]{{1,2}}|{pattern('dateline.day_figures')})"
_DAY: Final = rf"(?P<date>(?:{_FIGURE}(?:{_SIGNS['month']}))?{_FIGURE}(?:{_SIGNS['day']}))"
_HAN: Final = r"[\u3400-\u4dbf\u4e00-\u9fff]"
_PLACE: Final = r"(?P<place>[^\W\d_]{1,12}?)"
_NO_PICTURE: Final = rf"(?!(?:{pattern('credit.pictures', 'credit.sources')})\s*[=＝])"
"""`[사진=연합뉴스]` says whose picture it is."""
_AGENCY: Final = rf"(?P<agency>{pattern('dateline.agencies')})"
_REPORTER: Final = rf"(?:{pattern('dateline.reporters')})"
_BY: Final = rf"(?:\s*[（(]{_REPORTER}(?P<by>[^（()）]{{2,40}})[）)])?"
_OPEN: Final = r"[【［\[（(〔]\s*"
_CLOSE: Final = r"\s*[】］\]）)〕]"
_SENT: Final = rf"\s*{_DAY}\s*(?:{pattern('dateline.wired')})"
_NAME: Final = rf"(?P<by>{_HAN}{{3}}|{_HAN}{{2}}|{_HAN}{{4}})"
"""Three characters are likelier than two, and two than four."""
_SIGNED: Final = rf"(?:\s*(?P<by>\w{{2,5}}(?:·\w{{2,5}})*)\s*{_REPORTER}\s*=)?"
_FORMS: Final = tuple(
    re.compile(form)
    for form in (
        rf"(?:{_OPEN})?{_AGENCY}\s*(?!{_REPORTER}){_PLACE}{_SENT}(?:{_CLOSE})?{_BY}",
        rf"{_OPEN}(?:{_AGENCY}\s*)?(?:{_REPORTER}{_NAME})?(?P<place>{_HAN}{{2,4}}){_SENT}{_CLOSE}",
        rf"{_OPEN}{_NO_PICTURE}{_PLACE}\s*(?:{_DAY}\s*)?[＝=・]?\s*{_AGENCY}{_CLOSE}{_SIGNED}",
        rf"{_OPEN}{_NO_PICTURE}{_PLACE}\s*[＝=]\s*(?P<by>{_HAN}{{3,6}})(?P<agency>){_CLOSE}",
    )
)
"""An agency's wire; one in brackets, perhaps with the reporter before the place; place and agency; place and name."""


def caseless_dateline(paragraph: str) -> PrintedDateline | None:
    """Read the dateline at the start of a paragraph in such a script, None if it has none.

    >>> caseless_dateline("【ソウル時事】渡し船が再開した。").place
    'ソウル'
    """
    if paragraph[:1].isascii() and paragraph[:1] not in "([":
        return None
    found = next(filter(None, (form.match(paragraph[:_WIRE_CHARACTERS]) for form in _FORMS)), None)
    if found is None:
        return None
    house = found["agency"] or ""
    return PrintedDateline(
        end=found.end(),
        place=found["place"],
        region=None,
        date=found["date"] if "date" in found.re.groupindex else None,
        agency=agency(house) or house or None,
        is_sure=True,
        reporters=(found["by"] or "").strip() or None,
    )
