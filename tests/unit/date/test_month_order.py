"""Dates in figures: no day that is none, and the month where the page puts it."""

from datetime import date, datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from services.contracts.enriched import EnrichedArticle
from services.contracts.entity import ValueType
from services.contracts.raw import RawArticle
from services.enrich.compose import Envelope
from services.enrich.enriching import enrich
from services.enrich.entities.value.days import days
from services.enrich.entities.value.marked_dates import marked_date
from services.enrich.pipeline import pipeline
from services.enrich.printed.date.printed_dates import printed_dates
from tests.unit.desk import PARAGRAPHS, desk, story

HEADLINE = "Harbour bridge to close for two years"
FIGURES = st.builds(
    "{0}{3}{1}{3}{2}{4}".format,
    st.integers(0, 39),
    st.integers(0, 39).map("{:02}".format),
    st.sampled_from(["2016", "2023", "2024", "1900", "16", "'16"]),
    st.sampled_from(["/", "-", ".", ". "]),
    st.sampled_from(["", " 09:30", ", 9:30 AM EST", "T25:61", " 24:00", " 10:00 +14:59"]),
)
TURNED = st.builds(
    "{0}{3}{1:02}{3}{2:02}".format, st.integers(1900, 2100), *2 * [st.integers(0, 39)], st.sampled_from("/-")
)


def exists(value: str | None) -> bool:
    """Whether a moment, day or year is one, or none was read."""
    try:
        datetime.fromisoformat(f"{value}-01-01" if value and len(value) == len("2024") else value or "2024-01-01")
    except ValueError:
        return False
    return True


def published(line: str, elsewhere: str = "", **known: str) -> str | None:
    """Return when an article came out that prints one line at its headline and another behind its story."""
    found = desk(story(HEADLINE, f"By Ada Holt\n{line}", *PARAGRAPHS, elsewhere), **known).metadata.published_at
    return found.value if found else None


def page(printed: str, head: str = "", **known: str) -> EnrichedArticle:
    """Return what all steps make of a page that prints a date at its headline, in its story and under its picture."""
    told = "".join(f"<p>{part}</p>" for part in (*PARAGRAPHS, f"Tenders are due by {printed}, the council said."))
    figure = f"<figure><img src='a.jpg'><figcaption>The bridge at dawn, {printed}.</figcaption></figure>"
    content = f"<html {head}<body><h1>{HEADLINE}</h1><p>By Ada Holt</p><p>{printed}</p>{figure}{told}</body></html>"
    raw = RawArticle.model_validate({"content": content, "content_type": "text/html", **known})
    return enrich(raw, Envelope("a", 1, "2024-12-24T00:00:00Z", "2024-12-24T00:00:00Z"), pipeline(None)).article


@example(printed=["11/28/2016"], month_first=True)
@given(printed=st.lists(FIGURES | TURNED, min_size=1, max_size=4), month_first=st.booleans())
def test_no_figures_are_ever_read_as_a_day_that_is_none(printed: list[str], month_first: bool) -> None:  # noqa: FBT001
    """Whatever stands between the strokes, and whichever way round the page writes."""
    text = f"Published {' | '.join(printed)} in the evening"
    for found in printed_dates(text):
        assert exists(found.ordered(month_first=month_first).value)
        assert exists(found.against("2023-03-01"))
    assert all(exists(day.value) for day in days(text, date(2023, 3, 1), month_first=month_first))


@example(line="11/28/2016", other="10/31/2016", known={})
@given(
    line=FIGURES,
    other=FIGURES,
    known=st.sampled_from([{}, {"language": "en-US"}, {"url": "https://harbour.example.us/a"}]),
)
def test_no_article_is_ever_dated_by_a_day_that_is_none(line: str, other: str, known: dict[str, str]) -> None:
    """Nor does the article fail: a date that cannot be read is left out."""
    assert exists(published(line, other, **known))


@pytest.mark.parametrize("elsewhere", ["", "10/31/2024", "31/10/2024", "9:14 AM EST"])
@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("11/28/2016", "2016-11-28"),
        ("28/11/2016", "2016-11-28"),
        ("11-28-2016", "2016-11-28"),
        ("28-11-2016", "2016-11-28"),
        ("11/28/16 9:30", "2016-11-28T09:30"),
        ("28/11/16 9:30", "2016-11-28T09:30"),
    ],
)
def test_a_number_above_twelve_is_the_day(line: str, value: str, elsewhere: str) -> None:
    """On either side, whatever else the page says about the way it writes."""
    assert published(line, elsewhere) == value


@pytest.mark.parametrize(
    ("elsewhere", "known", "value"),
    [
        ("10/31/2024", {}, "2024-11-12"),
        ("10-31-2024", {}, "2024-11-12"),
        ("31/10/2024", {"language": "en-US"}, "2024-12-11"),
        ("10/31/2024", {"url": "https://www.harbour-post.example.co.uk/a"}, "2024-11-12"),
        ("10/31/2024 10/30/2024 31/10/2024", {}, "2024-11-12"),
        ("99/31/2024", {}, "2024-12-11"),
    ],
)
def test_other_dates_decide_first(elsewhere: str, known: dict[str, str], value: str) -> None:
    """What the page writes elsewhere goes before where it comes from; what is no date says nothing."""
    assert published("11/12/2024", elsewhere, **known) == value
    assert published("11-12-2024", elsewhere, **known) == value


@pytest.mark.parametrize(
    ("known", "value"),
    [
        ({}, "2024-12-11"),
        ({"language": "en"}, "2024-12-11"),
        ({"language": "en-US"}, "2024-11-12"),
        ({"language": "en_us.UTF-8"}, "2024-11-12"),
        ({"language": "en-GB"}, "2024-12-11"),
        ({"language": "es-US"}, "2024-12-11"),
        ({"url": "https://www.harbour-post.us/news/bridge"}, "2024-11-12"),
        ({"url": "https://harbour.gov"}, "2024-11-12"),
        ({"outlet": "harbour-post.us"}, "2024-11-12"),
        ({"url": "https://harbour-post.co.uk/a.us", "language": "en-US"}, "2024-12-11"),
        ({"url": "https://harbour-post.io/a", "language": "en-US"}, "2024-11-12"),
        ({"url": "https://harbour-post.example/a", "language": "en-US"}, "2024-11-12"),
        ({"url": "http://[broken", "language": "en-US"}, "2024-11-12"),
    ],
)
def test_the_country_decides_where_no_other_date_does(known: dict[str, str], value: str) -> None:
    """That of the house's address, unless anybody may have such a one; else that of the language; else day first."""
    assert published("11/12/2024", **known) == value


@pytest.mark.parametrize(
    ("head", "known", "value"),
    [
        ("lang='en-US'>", {}, "2024-11-12"),
        ("lang='en'><meta property='og:locale' content='en_US'>", {}, "2024-11-12"),
        ("lang='de'><meta property='og:locale' content='en_US'>", {}, "2024-12-11"),
        ("lang='en-GB'>", {}, "2024-12-11"),
        ("lang='en-US'>", {"url": "https://harbour-post.ie/a"}, "2024-12-11"),
        ("lang='en-US'>", {"language": "en-GB"}, "2024-12-11"),
        (">", {}, "2024-12-11"),
    ],
)
def test_all_of_a_page_is_read_the_same_way(head: str, known: dict[str, str], value: str) -> None:
    """The article's date, its pictures' and those that the story names."""
    article = page("11/12/2024", head, **known)
    assert article.metadata.published_at is not None
    assert article.metadata.published_at.value == value
    assert [caption.date for caption in article.captions] == [value]
    named = {one.normalized for one in article.values if one.type is ValueType.DATE and one.text == "11/12/2024"}
    assert named == {value}


def test_a_dateline_and_a_loose_date_are_read_as_the_page_writes() -> None:
    """The day in a press office's dateline; a bare `date` that agrees with what is printed keeps its hour."""
    dateline = f"<html lang=en-US><h1>{HEADLINE}</h1><p>Tampere (11/12/2024). {PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p>"
    read = desk(dateline, content_type="text/html").metadata.published_at
    assert read is not None
    assert (read.value, read.basis) == ("2024-11-12", "dateline")
    loose = page("11/12/2024", "lang=en-US><meta name='date' content='2024-11-12T08:00:00Z'>").metadata.published_at
    assert loose is not None
    assert loose.value == "2024-11-12T08:00:00+00:00"


def test_a_page_that_states_no_day_is_dated_by_what_it_prints() -> None:
    """A template that swaps month and day for machines, too, is not believed."""
    head = "><meta property='article:published_time' content='2016-28-11T11:00:00Z'>"
    read = page("11/28/2016", head).metadata.published_at
    assert read is not None
    assert read.value == "2016-11-28"


def test_a_leap_day_without_its_year_is_in_a_leap_year() -> None:
    """The last one before the article came out, also around 1900, which had none."""
    (found,) = printed_dates("The bridge on February 29")
    assert found.against("2023-03-01") == "2020-02-29"
    assert found.against("2024-02-29") == "2024-02-29"
    assert [day.value for day in days("It froze on February 29.", date(1901, 3, 1))] == ["1896-02-29"]


@pytest.mark.parametrize("printed", ["2024-13-00", "2024-00-12", "0000-00-00", "2024-02-30", "February 30, 2024"])
def test_what_a_recogniser_calls_a_date_must_be_one(printed: str) -> None:
    """A model marks what looks like a date."""
    assert marked_date(printed, date(2024, 3, 1)) is None


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_an_article_at_the_calendars_end_is_read(day: str) -> None:
    """Systems that know no day state the first or the last one: what is told from it cannot be counted."""
    article = page("yesterday, next year and on March 3", published_at=day)
    assert article.metadata.published_at is not None
    assert article.metadata.published_at.value == day
    assert {one.normalized for one in article.values if one.type is ValueType.DATE} == {None}
