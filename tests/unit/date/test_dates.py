"""Printed dates: of the article, of its changes, of its pictures."""

import pytest

from services.enrich.languages.vocabulary import below, words
from services.enrich.printed.date.printed_dates import printed_dates
from tests.unit.desk import PARAGRAPHS, desk, story

HEADLINE = "Harbour bridge to close for two years"


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("November 12, 2024", "2024-11-12"),
        ("12 November 2024", "2024-11-12"),
        ("Nov. 12, 2024", "2024-11-12"),
        ("12.11.2024", "2024-11-12"),
        ("2024-11-12", "2024-11-12"),
        ("11/13/2024", "2024-11-13"),
        ("13/11/2024", "2024-11-13"),
        ("12. November 2024", "2024-11-12"),
        ("1er mars 2024", "2024-03-01"),
        ("3 de marzo de 2024", "2024-03-03"),
        ("3 marzo 2024", "2024-03-03"),
        ("3 de março de 2024", "2024-03-03"),
        ("3 maart 2024", "2024-03-03"),
        ("3. desember 2024", "2024-12-03"),
        ("3 december 2024", "2024-12-03"),
        ("12 листопада 2024", "2024-11-12"),
        ("12 ноября 2024", "2024-11-12"),
        ("2024年3月5日", "2024-03-05"),
        ("30 June 2024 16:34 GMT", "2024-06-30T16:34+00:00"),
        ("Aug 08, 2024 4:00 AM EDT", "2024-08-08T04:00-04:00"),
        ("8 August 2024, 9:27PM", "2024-08-08T21:27"),
        ("12.11.2024, 18:05 Uhr", "2024-11-12T18:05"),
        ("12 mars 2024 à 12h30", "2024-03-12T12:30"),
        ("2024-11-12T10:00:00+02:00", "2024-11-12T10:00:00+02:00"),
        ("12-11-2024", "2024-11-12"),
        ("11-13-2024", "2024-11-13"),
        ("12-Nov-2024", "2024-11-12"),
        ("12. 11. 2024", "2024-11-12"),
        ("2024. 11. 12. 9:30", "2024-11-12T09:30"),
        ("12/11/24 09:30", "2024-11-12T09:30"),
        ("12 marraskuuta 2024", "2024-11-12"),
        ("12 Νοεμβρίου 2024", "2024-11-12"),
        ("12 نوفمبر 2024", "2024-11-12"),
        ("12-Nov-24", "2024-11-12"),
        ("Nov. 12, '24", "2024-11-12"),
        ("Nov 12,2024", "2024-11-12"),
        ("9:14 AM EST, Wed March 6, 2024", "2024-03-06T09:14-05:00"),
        ("9:47 a.m. ET July 18, 2016", "2016-07-18T09:47"),
        ("٥ مارس ٢٠٢٤", "2024-03-05"),
        ("5 آذار 2024 9:30 م", "2024-03-05T21:30"),
        ("2024. március 3. 10:20", "2024-03-03T10:20"),
        ("2024. gada 3. marts", "2024-03-03"),
        ("3. ožujka 2024. u 10.30", "2024-03-03T10:30"),
        ("3. listopada 2024.", "2024-10-03"),
        ("3 listopada 2024", "2024-11-03"),
        ("2024년 3월 3일(일) 오후 2시 5분", "2024-03-03T14:05"),
        ("2024.03.03 오전 10:20", "2024-03-03T10:20"),
        ("2024年3月5日（火）午後2時5分", "2024-03-05T14:05"),
        ("２０２４年３月５日　１０：２０", "2024-03-05T10:20"),
        ("令和6年3月3日", "2024-03-03"),
        ("令和元年5月1日", "2019-05-01"),
        ("昭和60年12月31日", "1985-12-31"),
        ("民國113年3月3日", "2024-03-03"),
        ("3 มีนาคม พ.ศ. 2567 เวลา 10:20 น.", "2024-03-03T10:20"),
        ("๓ มีนาคม ๒๕๖๗", "2024-03-03"),
        ("3 มี.ค. 67", "2024-03-03"),
        ("۱۳ اسفند ۱۴۰۲ ساعت ۱۰:۲۰", "2024-03-03T10:20"),
        ("۱۴۰۲/۱۲/۱۳ - ۱۰:۲۰", "2024-03-03T10:20"),
        ("5.3.2024 klo 10.20", "2024-03-05T10:20"),
        ("5/3/2024, 10:20 (GMT+7)", "2024-03-05T10:20+07:00"),
        ("2024 m. lapkričio 12 d. 09:14", "2024-11-12T09:14"),
        ("12 tháng 11, 2024", "2024-11-12"),
        ("12 नवंबर 2024", "2024-11-12"),
        ("12 בנובמבר 2024", "2024-11-12"),
    ],
)
def test_reads_dates(printed: str, value: str) -> None:
    """ISO 8601, with a time and an offset where they are printed."""
    (found,) = printed_dates(f"Published {printed}")
    assert found.value == value


@pytest.mark.parametrize(
    ("printed", "month"),
    [
        pytest.param(spelt(name), month, id=f"{spelt(name)}")
        for month, listed in enumerate(below("date.months"), start=1)
        for name in sorted(words(f"date.months.{listed}"))
        for spelt in (str.lower, str.title, str.upper)
        if len(spelt(name)) == len(name)  # a Greek letter has no capital with all its marks
    ],
)
def test_reads_each_month_in_small_letters_and_in_capitals(printed: str, month: int) -> None:
    """Beside another date: what is found as a month is known as one, also where folding changes a letter."""
    assert [found.month for found in printed_dates(f"3 {printed} 2024 – 3 June 2024")] == [month, 6]


@pytest.mark.parametrize(
    "text",
    [
        "in 2024, 15 people",
        "may help 3 of them",
        "31.02.2024",
        "section 12.11",
        "10/2",
        "v2024.1.2",
        "555-07-2024",
        "0/01/16 09:30",
    ],
)
def test_refuses_what_is_no_date(text: str) -> None:
    """Numbers are no dates, and days that do not exist neither."""
    assert list(printed_dates(text)) == []


@pytest.mark.parametrize(
    ("lines", "published", "modified"),
    [
        ("By Ada Holt | 2024-11-12", "2024-11-12", None),
        ("By Ada Holt\nNovember 12, 2024", "2024-11-12", None),
        ("By Ada Holt\nPublished: 12 November 2024 | Updated: 13 November 2024", "2024-11-12", "2024-11-13"),
        ("By Ada Holt\nUpdated 13 November 2024 16:34 GMT", "2024-11-13T16:34+00:00", "2024-11-13T16:34+00:00"),
        ("Von Ada Holt\nAktualisiert: 13.11.2024", "2024-11-13", "2024-11-13"),
        ("Ada Holt\nPublisert: 05.08.24 kl. 14:47", "2024-08-05T14:47", None),
        ("Von Ada Holt\nErstellt: 28.04.2023, 18:16 Uhr", "2023-04-28T18:16", None),
        ("By Ada Holt\nPublished Jun 04, 2024 • Last updated 1 day ago • 2 minute read", "2024-06-04", None),
    ],
)
def test_dates_the_article(lines: str, published: str, modified: str | None) -> None:
    """From the byline or a line of its own; a change is told from the publication by the word before it."""
    found = desk(story(HEADLINE, lines, *PARAGRAPHS)).metadata
    assert found.published_at is not None
    assert found.published_at.value == published
    assert (found.modified_at.value if found.modified_at else None) == modified


def test_says_where_a_date_was_found() -> None:
    """`byline` in the byline, `text` on a line of its own."""
    beside = desk(story(HEADLINE, "By Ada Holt | 2024-11-12", *PARAGRAPHS)).metadata.published_at
    below = desk(story(HEADLINE, "By Ada Holt\n2024-11-12", *PARAGRAPHS)).metadata.published_at
    assert beside is not None
    assert below is not None
    assert (beside.basis, below.basis) == ("byline", "text")


def test_takes_no_date_from_the_story() -> None:
    """A date in a paragraph is not the article's, and its paragraph stays."""
    dated = "The bridge was opened on November 12, 1931, by the grandmother of the present mayor of the town."
    article = desk(story(HEADLINE, "By Ada Holt", dated, *PARAGRAPHS))
    assert article.metadata.published_at is None
    assert len(article.body) == 4


@pytest.mark.parametrize(
    "closing", ["First published: 12 November 2024", "Publicado el 12/11/2024", "Udgivet 12.11.2024 kl. 9"]
)
def test_finds_a_labelled_date_far_from_the_headline(closing: str) -> None:
    """Where nothing near the headline is dated, a line that says it is the date of publication is believed."""
    published = desk(story(HEADLINE, "By Ada Holt", *PARAGRAPHS, *PARAGRAPHS[::-1], closing)).metadata.published_at
    assert published is not None
    assert published.value[:10] == "2024-11-12"


def test_believes_the_date_at_the_headline_first() -> None:
    """A labelled date elsewhere on the page may be another story's."""
    parts = [HEADLINE, "By Ada Holt | 3 May 2024", *PARAGRAPHS, "Published: 12 November 2024"]
    published = desk(story(*parts)).metadata.published_at
    assert published is not None
    assert published.value == "2024-05-03"


@pytest.mark.parametrize(
    "glued",
    [
        "November 12, 202401747",
        "Nov 12, 20245 min read",
        "12/11/202412/11/2024 ~ Ada Holt",
        "12. November 202412. November 2024 by ada",
        "Opinion2024.11.12 09:14",
        "STAFF REPORTERNovember 12, 2024",
    ],
)
def test_reads_dates_that_a_page_has_glued_to_their_neighbours(glued: str) -> None:
    """A page's text loses the space between a date and a count of views, a second date, a section, an author."""
    first = next(printed_dates(glued))
    assert first.value is not None
    assert first.value[:10] == "2024-11-12"


@pytest.mark.parametrize(
    ("line", "elsewhere", "value"),
    [
        ("11/12/2024", "", "2024-12-11"),
        ("11/12/2024 9:14 AM EST", "", "2024-11-12T09:14-05:00"),
        ("11/12/2024", "10/31/2024", "2024-11-12"),
        ("11/12/2024 9:14 AM EST", "31/10/2024", "2024-12-11T09:14-05:00"),
    ],
)
def test_puts_the_month_first_where_the_page_does(line: str, elsewhere: str, value: str) -> None:
    """Another date of the page that can be read one way only tells, else an American zone; else the day is first."""
    published = desk(story(HEADLINE, f"By Ada Holt\n{line}", *PARAGRAPHS, elsewhere)).metadata.published_at
    assert published is not None
    assert published.value == value


@pytest.mark.parametrize("label", ["Available until", "Verfügbar bis", "Disponible jusqu'au"])
def test_takes_no_date_that_says_it_is_another_matters(label: str) -> None:
    """Until when a video may be watched is not when the story came out."""
    published = desk(story(HEADLINE, f"{label} 12.11.2024\nBy Ada Holt\n3.10.2024", *PARAGRAPHS)).metadata.published_at
    assert published is not None
    assert published.value == "2024-10-03"


def test_reads_the_label_on_the_line_above() -> None:
    """Pages stripped of their tags have label and date on lines of their own."""
    heading = f"{HEADLINE}\nBy Ada Holt\nLast updated\n13 November 2024\nPublished\n12 November 2024"
    found = desk(story(heading, *PARAGRAPHS)).metadata
    assert found.published_at is not None
    assert found.modified_at is not None
    assert (found.published_at.value, found.modified_at.value) == ("2024-11-12", "2024-11-13")


def test_believes_a_lone_date_behind_the_story() -> None:
    """Some houses date at the end, without a label; one of several dates there is another story's."""
    parts = [HEADLINE, "By Ada Holt", *PARAGRAPHS, *PARAGRAPHS[::-1]]
    alone = desk(story(*parts, "Tuesday, 12 November 2024")).metadata.published_at
    listed = desk(story(*parts, "12 November 2024\n11 November 2024")).metadata.published_at
    assert alone is not None
    assert alone.value == "2024-11-12"
    assert listed is None
