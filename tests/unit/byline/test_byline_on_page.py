"""Who wrote a story and when it came out, where a page only prints it."""

import pytest

from services.enrich.page.parse import parse
from services.enrich.printed.article.page_article import Article, article

_STORY = "".join(
    f"<p>The {word} boat crossed the river after noon, and nobody on the quay could say where it had been.</p>"
    for word in ("first", "second", "third", "fourth", "fifth")
)


def read(top: str = "", foot: str = "", head: str = "", body: str = _STORY) -> Article:
    """Read a page with some lines above and below its story."""
    page = f"<html><head><title>Boats are back on the river</title>{head}</head><body><main>{top}{body}{foot}</main>"
    return article(parse(page), "https://ferry.example/news/boats")


_HEADLINE = "<h1>Boats are back on the river</h1>"


@pytest.mark.parametrize(
    ("top", "foot"),
    [
        ("<small>04.02.2022 | 13:10 Uhr | Ana Brandt</small>" + _HEADLINE, ""),
        (_HEADLINE + "<h4>Author</h4><p>Ana Brandt</p>", ""),
        (_HEADLINE + "<p><b>Ana Brandt</b></p>", ""),
    ],
)
def test_a_name_by_a_date_or_a_label_or_in_bold_type_signs_the_story(top: str, foot: str) -> None:
    """Nothing on such pages says `By`."""
    assert read(top, foot).authors == ("Ana Brandt",)


def test_a_signed_line_behind_the_story_names_its_author_and_day() -> None:
    """Older systems print it there, with the name that the author chose."""
    found = read(_HEADLINE, "<div>Author: fluss2man am 29.12.2010, 13:36 Uhr</div><p>Comments</p>")
    assert found.authors == ("fluss2man",)
    assert all("29.12.2010" in date for date in found.dates)
    assert found.byline is not None
    assert "29.12.2010" in found.byline.text


def test_a_speaker_in_bold_type_signs_nothing_where_an_author_is_stated() -> None:
    """Interviews set the names of those who talk in bold."""
    found = read(_HEADLINE + "<p><b>Ana Brandt</b></p>", head='<meta name="author" content="Tom Hale">')
    assert found.authors == ("Tom Hale",)


def test_a_bare_date_gives_way_to_the_day_printed_by_the_headline() -> None:
    """In many systems it is that of the last change."""
    bare = '<meta name="date" content="2020-02-12">'
    assert read("<div>05.02.2020</div>" + _HEADLINE, head=bare).dates == ("05.02.2020",)
    assert read(_HEADLINE, head=bare).facts.published_at is not None
    same = read("<div>12.02.2020</div>" + _HEADLINE, head='<meta name="date" content="2020-02-12T08:00:00">')
    assert same.facts.published_at is not None
    assert same.facts.published_at.value == "2020-02-12T08:00:00"


def test_the_times_of_other_stories_behind_the_story_do_not_date_it() -> None:
    """A list of releases follows many a release; its own time stands above the headline."""
    other = '<ul><li><time datetime="2022-08-10 11:05">10.08.2022</time> <a href="/o">Older news of the quay</a></ul>'
    found = read('<time datetime="2022-12-12 12:22">12.12.2022</time>' + _HEADLINE, other)
    assert found.facts.published_at is not None
    assert found.facts.published_at.value.startswith("2022-12-12")


def test_a_date_is_believed_anywhere_where_words_say_that_it_is_of_publication() -> None:
    """Journals print it in the page's foot, below the day of the last change."""
    foot = "<ul><li>Last change: 31.10.2023</li></ul>" + "<p>Erschienen am: 01.11.2023</p>"
    assert read(_HEADLINE, foot).dates[0] == "Erschienen am: 01.11.2023"


@pytest.mark.parametrize(
    ("top", "foot"),
    [
        (_HEADLINE + "<p>Words: Ana Brandt</p>", ""),
        (_HEADLINE + "<div class=contributors><p>Ana Brandt</p></div>", ""),
        (
            _HEADLINE + "<p><em>They are back.</em></p><p><em>Few had hoped.</em></p><p><b>Ana Brandt/Tom Reed</b></p>",
            "",
        ),
        (_HEADLINE, "<p>Ana Brandt is a freelance reporter in Tampere.</p>"),
        (_HEADLINE, "<div><h4>About Ana Brandt</h4><p>Loves boats.</p></div>"),
        (_HEADLINE, "<section><h4>Auteur</h4><p><a href=/p/7>Ana Brandt</a></p></section>"),
    ],
)
def test_labels_boxes_and_notes_name_the_author(top: str, foot: str) -> None:
    """Blogs and magazines sign in many ways."""
    assert read(top, foot).authors[:1] == ("Ana Brandt",)


def test_a_note_about_somebody_gives_way_to_a_byline() -> None:
    """Who a story is about may be a writer, too."""
    note = "<p>Tom Reed is a writer of sea stories.</p>"
    assert read(_HEADLINE + "<p class=byline>By Ana Brandt</p>", note).authors == ("Ana Brandt",)


@pytest.mark.parametrize(("label", "signed"), [("Written by:", True), ("Posted by:", False), ("Published by", False)])
def test_only_a_label_of_the_author_counts_far_below_the_headline(label: str, signed: bool) -> None:  # noqa: FBT001
    """Houses publish, and readers post comments: such a label must stand by the headline."""
    story = _STORY + "".join(_STORY.replace("boat", vessel) for vessel in ("ferry", "barge", "tug", "launch", "yacht"))
    found = read(_HEADLINE, f"<div><p>{label}</p><p>Ana Brandt</p></div>", body=story).authors
    assert ("Ana Brandt" in found) == signed


def test_a_photographer_in_the_pictures_box_signs_nothing() -> None:
    """Some pages call the maker of a picture its author."""
    box = "<figure><img src=a.jpg><figcaption>A boat. <span class=author>Li Na</span></figcaption></figure>"
    assert read(_HEADLINE + box).authors == ()


def test_a_sentence_that_names_a_day_is_no_date_line() -> None:
    """It stays in the story; in a dateline the day is that of publication."""
    told = "<p>Tampere, (12.11.2021). All boats of the line were late again that day, the office of the port said.</p>"
    found = read(_HEADLINE + told)
    assert not found.dates
    assert found.facts.published_at is not None
    assert (found.facts.published_at.value, found.facts.published_at.basis) == ("2021-11-12", "dateline")
    assert found.story[0].text.startswith("Tampere, (12.11.2021).")


def test_a_microformat_dates_the_story_in_a_title() -> None:
    """hAtom: older blogs print the hour and hide the day."""
    found = read(_HEADLINE + '<p><abbr class="published" title="2013-04-04T18:52:11+00:00">18:52</abbr></p>')
    assert found.facts.published_at is not None
    assert found.facts.published_at.value == "2013-04-04T18:52:11+00:00"


def test_what_a_person_is_stands_behind_the_name_in_some_statements() -> None:
    """Particles are small in names, too."""
    authors = read(
        _HEADLINE, head='<meta name=author content="Ana de la Cruz, Chief correspondent, Tom van Dijk">'
    ).authors
    assert authors == ("Ana de la Cruz", "Tom van Dijk")


@pytest.mark.parametrize(
    ("top", "foot", "authors"),
    [
        ("<p><span>May 3, 2024</span></p><p> / </p><p>Ada Holt</p>", "", ("Ada Holt",)),
        ("<p>Ada Holt, Alder Valley Herald Published 9:47 a.m. ET May 3, 2024</p>", "", ("Ada Holt",)),
        ("<p>On May 3, 2024 By Ada HoltIn Harbour News, Boats</p>", "", ("Ada Holt",)),
        ("", "<h3>Written by Ada Holt</h3><p>Ada Holt has kept the harbour's books for ten years.</p>", ("Ada Holt",)),
        ("", "<h2>Key Takeaways</h2>", ()),
        ("<p><b>Also Check:</b></p>", "", ()),
        ("<meta name=author content='page.extra.author'>", "", ()),
        ("<p>May 3, 2024</p><p>TABLE OF CONTENTS</p>", "", ()),
    ],
)
def test_names_stand_by_dates_and_behind_labels_and_subheads_are_none(
    top: str, foot: str, authors: tuple[str, ...]
) -> None:
    """A stroke between name and day says nothing; a label in bold, or before a colon, leads up to something."""
    assert read(top + _HEADLINE + top, foot).authors == authors
