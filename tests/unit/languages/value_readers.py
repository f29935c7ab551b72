"""What reads the lines of the sections of values."""

from collections.abc import Callable
from datetime import date

from services.enrich.entities.value.amounts import amounts
from services.enrich.entities.value.days import days
from services.enrich.entities.value.marked_dates import marked_date
from services.enrich.languages.vocabulary import below

PUBLISHED = date(2024, 5, 15)
"""A Wednesday."""
NUMBERS = (0.5, *range(1, 13))
POWERS = {"hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12}
PERIODS = {"week": "2024-W19", "month": "2024-04", "year": "2023"}


def told_as(value: str | None) -> Callable[[str], bool]:
    """A reader of lines that name one day or span, told from the day the article came out."""
    return lambda line: [day.value for day in days(line, PUBLISHED)] == [value]


def counted_in(unit: str) -> Callable[[str], bool]:
    """A reader of lines that count 12 of something."""
    return lambda line: [(one.amount, one.unit) for one in amounts(line, decimal_comma=True)] == [(12, unit)]


def counts(amount: float) -> Callable[[str], bool]:
    """A reader of lines that count so much of anything."""
    return lambda line: [one.amount for one in amounts(line, decimal_comma=True)] == [amount]


VALUE_READERS: dict[str, Callable[[str], object]] = {
    "values.before_date": lambda line: marked_date(line, None),
    "values.counted": lambda line: not list(days(line, None)),
    "values.days.today": told_as("2024-05-15"),
    "values.days.tomorrow": told_as("2024-05-16"),
    "values.days.two_days_ago": told_as("2024-05-13"),
    "values.days.yesterday": told_as("2024-05-14"),
    **{f"values.money.{code}": counted_in(code) for code in below("values.money")},
    **{f"values.numbers.{name}": counts(value) for name, value in zip(below("values.numbers"), NUMBERS, strict=True)},
    "values.of": counts(3e6),
    "values.percent": counted_in("%"),
    **{f"values.periods.{name}": told_as(value) for name, value in PERIODS.items()},
    **{f"values.scales.{name}": counts(3 * 10**power) for name, power in POWERS.items()},
    "values.spans.last": told_as("2024-04"),
    "values.spans.next": told_as("2024-06"),
    "values.spans.this": told_as("2024-05"),
    "values.to_come": told_as(None),
    **{f"values.units.{code}": counted_in(code) for code in below("values.units")},
    "values.weekdays.last": told_as("2024-05-10"),
    "values.weekdays.next": told_as(None),
    "values.weekdays.this": told_as(None),
    "values.year_leads": told_as("1987"),
    "values.year_parts": told_as("1987"),
}
"""Section to what tells its lines."""
