"""The headline of a page is what it prints, checked against what it states."""

import pytest

from services.enrich.draft import Found
from services.enrich.page.parse import parse
from services.enrich.printed.headline.headline_on_page import headline_on_page

STORY = "<p>The ferry to the outer islands will run again from Monday, the harbour office said.</p>"


def test_the_heading_that_agrees_with_the_statements_is_the_headline() -> None:
    """The first heading on a page is often the outlet's name."""
    page = parse("<h1>The Harbour Post</h1><h1>Ferry runs again</h1>")
    found = headline_on_page(page, (Found("Ferry runs again | The Harbour Post", "meta"),), "The Harbour Post")
    assert found is not None
    assert found.found == Found("Ferry runs again", "html")


def test_what_is_printed_wins_over_what_is_stated() -> None:
    """Statements are rewritten for search engines."""
    page = parse("<h1>Ferry to islands runs again after storm</h1>")
    found = headline_on_page(page, (Found("Ferry to islands is back: times, prices", "meta"),), None)
    assert found is not None
    assert found.found.text == "Ferry to islands runs again after storm"


def test_a_kicker_in_the_heading_is_not_part_of_the_headline() -> None:
    """It is cut where it is named so, or where the page states the rest word for word."""
    title = (Found("Ferry runs again today", "json-ld"),)
    for kicker in ("<span>Island traffic</span>", "<span class=article__kicker>Island traffic:</span>"):
        found = headline_on_page(parse(f"<h1>{kicker} Ferry runs again today</h1>"), title, None)
        assert found is not None
        assert found.found.text == "Ferry runs again today"


def test_lines_above_and_below_in_the_same_heading_are_cut_where_a_statement_agrees() -> None:
    """Designers set kicker, headline and dek in one heading."""
    stated = (Found("Boats are back on the river", "meta"),)
    above = "<h1><small>Summer in town</small> Boats are back on the river</h1>"
    below = "<h1>Boats are back on the river <span>A quay wakes up after seven years</span></h1>"
    for content in (above, below):
        found = headline_on_page(parse(content), stated, None)
        assert found is not None
        assert found.found.text == "Boats are back on the river"


def test_a_kicker_named_a_headline_is_not_taken_for_the_heading_it_stands_in() -> None:
    """A part of the heading is no heading."""
    page = "<h1><span class=headline>Boats on the river</span> Quay wakes up</h1>"
    found = headline_on_page(parse(page), (Found("Boats on the river: a quay wakes up again", "meta"),), None)
    assert found is not None
    assert found.found.text == "Boats on the river Quay wakes up"


def test_a_heading_that_the_title_begins_with_is_the_headline_however_long_the_house_calls_itself() -> None:
    """Old pages have the house's name and motto in the only `h1`."""
    house = "The Ferry | Notes from both banks of a river | Since 1987"
    page = f"<title>Boats are back : {house}</title><h1>{house}</h1><h3 class=entry-title>Boats are back</h3>"
    found = headline_on_page(parse(page), (Found(f"Boats are back : {house}", "html"),), None)
    assert found is not None
    assert found.found.text == "Boats are back"


def test_without_a_printed_headline_a_statement_stands_in() -> None:
    """Its basis says so, and the outlet's name is cut off."""
    found = headline_on_page(parse("<p>Words.</p>"), (Found("Ferry runs again - The Post", "meta"),), "The Post")
    assert found is not None
    assert (found.found, found.element) == (Found("Ferry runs again", "meta"), None)


def test_a_subhead_of_the_story_is_no_headline_though_the_path_of_sections_holds_it() -> None:
    """Some pages print the headline only at the end of that path; the story's subheads share its words."""
    page = parse(
        "<ol><li>Sea</li><li><h1>Island ferry: every sailing from Monday at a glance</h1></li></ol>"
        f"<article>{STORY}<h2>Popular and current sailings of the island ferry</h2></article>"
    )
    stated = (
        Found("Island ferry: every sailing from Monday at a glance", "json-ld"),
        Found("Island ferry: all the new sailings and cheap tickets", "meta"),
    )
    found = headline_on_page(page, stated, None)
    assert found is not None
    assert found.found.text == stated[0].text


def test_a_dash_in_what_json_ld_calls_the_headline_cuts_nothing_off() -> None:
    """What stands behind it is no house's name there, and so not in the page's other statements either."""
    title = "The ice saints: When they come - and how the weather turns"
    page = parse(f"<h2 class=article__title>{title}</h2>{STORY}<h2>When do the ice saints come?</h2>")
    found = headline_on_page(page, tuple(Found(title, basis) for basis in ("json-ld", "meta", "html")), None)
    assert found is not None
    assert found.found.text == title


def test_what_is_named_a_kicker_is_one_only_above_the_rest() -> None:
    """Some pages name the second line of a heading so."""
    page = parse(
        "<h1><span class=subline>Sails for the islands</span> <span class=topline>Owner goes to court again</span></h1>"
    )
    found = headline_on_page(page, (Found("Sails for the islands: complaint filed", "meta"),), None)
    assert found is not None
    assert found.found.text == "Sails for the islands Owner goes to court again"


@pytest.mark.parametrize(
    ("title", "front"),
    [
        ("Tide Notes » Counting Boats at Low Water", "/"),
        ("Tide Notes » Archive » Counting Boats at Low Water", "https://tidenotes.example"),
        ("Tide Notes: Counting Boats at Low Water", "http://keep.example/2013/http://tidenotes.example/"),
        ("Tide Notes Counting Boats at Low Water", "./"),
        ("Counting Boats at Low Water - Tide Notes", "index.html"),
    ],
)
def test_a_heading_that_leads_to_the_front_page_is_the_houses_name(title: str, front: str) -> None:
    """Blogs print their own name as the first heading, and a post's below; or mark the post's as no heading at all."""
    blog = f"<h1><a href='{front}'>Tide Notes</a></h1>"
    for post in ("<h2><a href='/p/9'>Counting Boats at Low Water</a></h2>", ""):
        found = headline_on_page(parse(f"{blog}{post}{STORY}"), (Found(title, "html"),), None)
        assert found is not None
        assert found.found.text == "Counting Boats at Low Water"


def test_a_heading_that_is_the_whole_title_is_a_headline_wherever_it_leads() -> None:
    """An article may have a site of its own."""
    page = parse(f"<h1><a href='/'>Counting Boats at Low Water</a></h1><h2>What we saw</h2>{STORY}")
    found = headline_on_page(page, (Found("Counting Boats at Low Water", "html"),), None)
    assert found is not None
    assert found.found.text == "Counting Boats at Low Water"


def test_a_heading_that_a_title_ends_with_is_the_headline_behind_a_house_and_its_section() -> None:
    """Other posts of the blog have headings of a higher rank."""
    page = parse(f"<h1>Boats for sale this week</h1><h1>Members</h1><h2>Counting Boats at Low Water</h2>{STORY}")
    found = headline_on_page(page, (Found("Tide Club e.V. - News » Counting Boats at Low Water", "html"),), None)
    assert found is not None
    assert found.found.text == "Counting Boats at Low Water"
