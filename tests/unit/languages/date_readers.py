"""What reads the lines of the sections of dates and datelines."""

from collections.abc import Callable

from services.enrich.languages.vocabulary import below
from services.enrich.printed.date.date_elsewhere import tells_hour_alone
from services.enrich.printed.date.date_line import is_date_line
from services.enrich.printed.date.date_on_page import signs_and_dates
from services.enrich.printed.date.date_words import is_of_another, is_of_change, opens_with_label, says_published
from services.enrich.printed.date.month_order import is_month_first
from services.enrich.printed.date.printed_dates import PrintedDate, first_full_date
from services.enrich.printed.dateline.caseless_dateline import caseless_dateline
from services.enrich.printed.dateline.printed_dateline import printed_dateline


def dated(line: str) -> PrintedDate:
    """The date that a line must have."""
    found = first_full_date(line)
    assert found, line
    return found


def dated_in(month: int) -> Callable[[str], bool]:
    """A reader of dates of one month, 1 to 12."""
    return lambda line: dated(line).month == month


def has_hour(line: str) -> bool:
    """Whether a line's date has an hour, and nothing stands behind that which was not read."""
    found = dated(line)
    return bool(found.clock) and found.end == len(line)


def ends_date(line: str) -> bool:
    """Whether all of a line belongs to its date, so that its last words do."""
    found = dated(line)
    return (found.start, found.end) == (0, len(line))


def is_caseless(line: str) -> bool:
    """Whether all of a line is a dateline in a script without capitals."""
    found = caseless_dateline(line)
    return found is not None and found.end == len(line)


DATE_READERS: dict[str, Callable[[str], object]] = {
    "date.after_noon": lambda line: has_hour(line) and dated(line).clock[1:3] > "12",
    "date.afternoon": lambda line: has_hour(line) and dated(line).clock[1:3] > "12",
    "date.ago_ends": is_date_line,
    "date.ago_leads": is_date_line,
    "date.ago_ones": is_date_line,
    "date.ago_units": is_date_line,
    "date.american_zones": lambda line: is_month_first(f"3/4/2024 {line}"),
    "date.another": lambda line: is_of_another(line[: dated(line).start]),
    "date.as_of": opens_with_label,
    "date.before_month": ends_date,
    "date.before_noon": lambda line: has_hour(line) and dated(line).clock[1:3] < "12",
    "date.before_year": ends_date,
    "date.behind_day": ends_date,
    "date.behind_year": ends_date,
    "date.counted_month": ends_date,
    "date.counted_year": ends_date,
    "date.day_endings": ends_date,
    **{f"date.eras.{era}": ends_date for era in below("date.eras")},
    "date.first_year": ends_date,
    "date.hour_leads": has_hour,
    "date.hour_marks": has_hour,
    "date.label": opens_with_label,
    "date.modified": lambda line: opens_with_label(line, changed=True) and is_of_change(line[: dated(line).start]),
    "date.month_prefixes": ends_date,
    **{f"date.months.{name}": dated_in(month) for month, name in enumerate(below("date.months"), start=1)},
    "date.morning": lambda line: has_hour(line) and dated(line).clock[1:3] < "12",
    "date.on": says_published,
    "date.pointed_october": dated_in(10),
    "date.published": lambda line: opens_with_label(line) and says_published(line),
    "date.signed": signs_and_dates,
    "date.signs.day": ends_date,
    "date.signs.hour": has_hour,
    "date.signs.minute": has_hour,
    "date.signs.month": ends_date,
    "date.signs.year": ends_date,
    **{f"date.solar_months.{month}": ends_date for month in below("date.solar_months")},
    "date.today": tells_hour_alone,
    "date.until": lambda line: is_of_another(line[: dated(line).start]),
    **dict.fromkeys(("dateline.agencies", "dateline.day_figures", "dateline.reporters", "dateline.wired"), is_caseless),
    "dateline.no_places": lambda line: printed_dateline(line) is None,
    "dateline.no_whole_places": lambda line: printed_dateline(line) is None,
    "dateline.place_particles": lambda line: (read := printed_dateline(line)) and read.end == len(line),
}
"""Section to what tells its lines."""
