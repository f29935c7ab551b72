"""Which of the dates on a page is that of publication, and which that of a change."""

import pytest

from services.contracts.metadata import Metadata, Precision
from tests.unit.desk import PARAGRAPHS, desk

STORY = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)


def read(above: str, head: str = "", kicker: str = "") -> Metadata:
    """Read a page with something between its headline and its story."""
    page = f"<html><head>{head}</head><body><article><h1>{kicker}Harbour bridge to close</h1>{above}{STORY}</article>"
    return desk(page, content_type="text/html").metadata


def values(found: Metadata) -> tuple[str | None, str | None]:
    """The moments of publication and change."""
    moments = (found.published_at, found.modified_at)
    return tuple(moment.value if moment else None for moment in moments)  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("box", "published", "modified"),
    [
        ("<p>Received: 3 May 2022. Accepted: 16 May 2022. Published: 2 June 2022</p>", "2022-06-02", None),
        ("<p>Updated May 4, 2022</p><p>Published May 3, 2022</p>", "2022-05-03", "2022-05-04"),
        ("<p>Published May 3, 2022</p><p>Updated 9:14 AM, Wed May 4, 2022</p>", "2022-05-03", "2022-05-04T09:14"),
        ("<p>Updated: May 4, 2022 Original: May 3, 2022</p>", "2022-05-03", "2022-05-04"),
        ("<p>Updated May 4, 2022</p>", "2022-05-04", "2022-05-04"),
    ],
)
def test_boxes_say_which_day_is_which(box: str, published: str, modified: str | None) -> None:
    """Published goes before received, the original before the update, in one line or in two."""
    assert values(read(box)) == (published, modified)


def test_a_bare_statement_stands_where_the_page_prints_that_day_too() -> None:
    """Beside days of another matter in the same line."""
    found = read("<p>Received 3 May 2022. Published 2 June 2022</p>", "<meta name=date content='2022-06-02T10:00'>")
    assert values(found)[0] == "2022-06-02T10:00:00"


def test_a_day_stated_as_people_write_gives_way_to_another_that_is_printed() -> None:
    """Systems state so the day on which they last wrote the page."""
    head = '<script type="application/ld+json">{"@type": "Article", "datePublished": "Jun 24, 2022"}</script>'
    assert values(read("<p>May 3, 2022</p>", head))[0] == "2022-05-03"
    assert values(read("", head))[0] == "2022-06-24"


def test_a_day_within_the_headlines_element_is_the_storys() -> None:
    """Some print it in the line over the headline, and keep both in one element."""
    found = read("", kicker="<span class='topline date'>27.01.2022</span>")
    assert (found.headline, values(found)[0]) == ("Harbour bridge to close", "2022-01-27")


STATED = "<meta property='article:published_time' content='2022-05-04T02:41:07Z'>"


@pytest.mark.parametrize(
    ("beside", "value"),
    [
        ("<p>By Ada Holt 3/5/2022 22:41</p>", "2022-05-03T22:41:07-04:00"),
        ("<p><time datetime='2022-05-03T19:41:07-07:00'>May 3, 2022</time></p>", "2022-05-03T19:41:07-07:00"),
        ("<p>May 3, 2022</p>", "2022-05-04T02:41:07+00:00"),
        ("<p>3/5/2022 20:13</p>", "2022-05-04T02:41:07+00:00"),
        ("<p><time datetime='2022-05-03T19:45:00-07:00'>May 3, 2022</time></p>", "2022-05-04T02:41:07+00:00"),
    ],
)
def test_a_moment_in_universal_time_gets_the_offset_of_its_place(beside: str, value: str) -> None:
    """Where the page tells the same moment by its own clock; another moment's clock says nothing."""
    assert values(read(beside, STATED))[0] == value


def test_midnight_at_its_place_is_a_day_without_an_hour() -> None:
    """Systems that keep a day alone state it as the evening before, in universal time."""
    found = read("<p>5. November 2021</p>", "<meta property='article:published_time' content='2021-11-04T23:00Z'>")
    assert values(found)[0] == "2021-11-05"
    assert found.published_at is not None
    assert found.published_at.precision is Precision.DAY
