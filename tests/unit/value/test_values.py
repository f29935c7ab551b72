"""Dates, sums, shares and quantities."""

from datetime import date

import pytest

from services.contracts.entity import Value, ValueType, Zone
from services.enrich.entities.find.passages import Passage
from services.enrich.entities.value.values import values
from services.enrich.recogniser.model import Recognised

THURSDAY = date(2023, 3, 16)


def read(text: str, published: date | None = THURSDAY, language: str = "en") -> list[Value]:
    """Return the values of a paragraph."""
    return list(values(Passage(Zone.BODY, 0, text), [], published, language))


@pytest.mark.parametrize(
    ("text", "language", "printed", "amount", "unit"),
    [
        ("The weir cost $3.5 million.", "en", "$3.5 million", 3_500_000, "USD"),
        ("A grant of £20m was cut.", "en", "£20m", 20_000_000, "GBP"),
        ("They raised two billion dollars.", "en", "two billion dollars", 2e9, "USD"),
        ("It sells at HK$12.50 a tin.", "en", "HK$12.50", 12.5, "HKD"),
        ("They asked 1,200 euros.", "en", "1,200 euros", 1200, "EUR"),
        ("Das kostet 1,5 Millionen Euro im Jahr.", "de", "1,5 Millionen Euro", 1_500_000, "EUR"),
        ("Sie zahlten 1.250,50 € bar.", "de", "1.250,50 €", 1250.5, "EUR"),
        ("Это 2 млрд рублей.", "ru", "2 млрд рублей", 2e9, "RUB"),
    ],
)
def test_sums_have_their_amount_and_currency(text: str, language: str, printed: str, amount: float, unit: str) -> None:
    """Signs before and behind, scales in words and in letters, and the separators of the language."""
    (found,) = read(text, language=language)
    assert (found.text, found.type, found.amount, found.unit) == (printed, ValueType.MONEY, amount, unit)
    assert text[found.start : found.end] == printed


@pytest.mark.parametrize(
    ("text", "printed", "kind", "normalized"),
    [
        ("Turnout fell by 12.5 per cent.", "12.5 per cent", ValueType.PERCENT, "12.5%"),
        ("They hauled 3,500 tons of slag.", "3,500 tons", ValueType.QUANTITY, "3500 t"),
        ("A 3-mile walk followed.", "3-mile", ValueType.QUANTITY, "3 mi"),
        ("It covers ten square miles of bog.", "ten square miles", ValueType.QUANTITY, "10 mi2"),
        ("It held a million barrels of oil.", "a million barrels", ValueType.QUANTITY, "1000000 bbl"),
        ("The lock opens at 3:30 p.m. daily.", "3:30 p.m.", ValueType.TIME, "T15:30"),
        ("The lock opens at noon or 12 a.m. daily.", "12 a.m.", ValueType.TIME, "T00:00"),
    ],
)
def test_shares_quantities_and_times(text: str, printed: str, kind: ValueType, normalized: str) -> None:
    """Each with its unit, in one form."""
    (found,) = read(text)
    assert (found.text, found.type, found.normalized) == (printed, kind, normalized)


@pytest.mark.parametrize(
    "text",
    ["He scored 3-2.", "Call 555-0100.", "Costs of $5-10 million.", "At -40 degrees Celsius.", "Route 66 is 1,2,3."],
)
def test_ranges_and_negative_numbers_are_not_halved(text: str) -> None:
    """The end of a range is no value of its own."""
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "printed", "normalized"),
    [
        ("It fell on March 3, 2021, at home.", "March 3, 2021", "2021-03-03"),
        ("It fell on November 12.", "November 12", "2022-11-12"),
        ("Es fiel am 3. März 2021 um.", "3. März 2021", "2021-03-03"),
        ("It fell on Tuesday.", "Tuesday", "2023-03-14"),
        ("It fell on Thursday.", "Thursday", "2023-03-16"),
        ("It fell last Thursday.", "last Thursday", "2023-03-09"),
        ("It will open on Friday.", "Friday", None),
        ("It fell yesterday.", "yesterday", "2023-03-15"),
        ("It fell last month.", "last month", "2023-02"),
        ("It fell last week.", "last week", "2023-W10"),
        ("It opens next year.", "next year", "2024"),
        ("It has stood since 1953.", "1953", "1953"),
        ("It stood in early 1987.", "1987", "1987"),
    ],
)
def test_dates_are_resolved_against_the_articles_day(text: str, printed: str, normalized: str | None) -> None:
    """A weekday is the last one up to that day, unless what is said lies ahead."""
    (found,) = read(text)
    assert (found.text, found.type, found.normalized) == (printed, ValueType.DATE, normalized)


def test_without_the_articles_day_nothing_is_guessed() -> None:
    """A year-less date stays as printed."""
    assert [one.normalized for one in read("It fell on Tuesday, June 3, and yesterday.", published=None)] == [None] * 3


@pytest.mark.parametrize("text", ["In 2000 people came.", "in 1500 km", "on Fridays", "in 1,995 cases"])
def test_numbers_that_only_look_like_years_are_none(text: str) -> None:
    """What is counted behind them tells."""
    assert not [one for one in read(text) if one.type is ValueType.DATE]


def test_what_a_recogniser_marks_is_kept_where_nothing_else_was_read() -> None:
    """Its longer readings of the same words give way."""
    text = "About 12 per cent came in the early hours."
    marked = [Recognised(0, 17, ValueType.PERCENT), Recognised(26, 41, ValueType.TIME)]
    found = list(values(Passage(Zone.BODY, 0, text), marked, THURSDAY))
    assert [(one.text, one.type) for one in found] == [
        ("12 per cent", ValueType.PERCENT),
        ("the early hours", ValueType.TIME),
    ]
