"""Days of other calendars against days that are known."""

from datetime import date

import pytest

from services.enrich.printed.date.calendars import solar_day
from services.enrich.printed.date.printed_dates import first_full_date


@pytest.mark.parametrize(
    ("solar", "ours"),
    [
        ((1357, 11, 22), date(1979, 2, 11)),
        ((1375, 12, 30), date(1997, 3, 20)),
        ((1399, 12, 30), date(2021, 3, 20)),
        ((1400, 1, 1), date(2021, 3, 21)),
        ((1402, 12, 29), date(2024, 3, 19)),
        ((1403, 1, 1), date(2024, 3, 20)),
        ((1403, 7, 1), date(2024, 9, 22)),
        ((1403, 12, 30), date(2025, 3, 20)),
        ((1404, 1, 1), date(2025, 3, 21)),
        ((1408, 12, 30), date(2030, 3, 20)),
    ],
)
def test_counts_the_days_of_irans_year(solar: tuple[int, int, int], ours: date) -> None:
    """Around leap years, half a year in, and on a day of history."""
    assert solar_day(*solar) == ours


@pytest.mark.parametrize("printed", ["۳۰ اسفند ۱۴۰۲", "۳۱ مهر ۱۴۰۳", "1402/12/30", "令和6年2月30日", "30 กุมภาพันธ์ 2567"])
def test_refuses_a_day_that_its_calendar_has_not(printed: str) -> None:
    """Only a leap year's last month has thirty days; the seventh has no more; February is February in every era."""
    assert first_full_date(printed) is None


@pytest.mark.parametrize("text", ["© 2024. May 3, 2025", "case no. 1402/12/13/7", "3 March 2567 seats were free"])
def test_reads_no_other_calendar_into_numbers(text: str) -> None:
    """What only looks like one of their years."""
    found = first_full_date(text)
    assert found is None or found.value == "2025-05-03"
