"""Section, headline and dek from the block above the story."""

from itertools import pairwise

import pytest

from tests.unit.desk import PARAGRAPHS, desk, story

HEADLINE = "Harbour bridge to close for two years"
DEK = "Ferries will run every ten minutes, but shopkeepers on the quay fear for their trade."


def test_takes_section_headline_and_dek() -> None:
    """A label, a line without a full stop, and the sentence between it and the byline."""
    article = desk(story("Transport", HEADLINE, DEK, "By Ada Holt", *PARAGRAPHS))
    found = article.metadata
    assert (found.section, found.headline, found.dek) == ("Transport", HEADLINE, DEK)
    assert all(
        article.text[span[0] : span[1]] == value
        for name, value in (("section", "Transport"), ("headline", HEADLINE), ("dek", DEK))
        if (span := found.spans[name])
    )
    assert found.basis["headline"] == "text"


def test_takes_the_last_crumb_for_the_section() -> None:
    """`Home > News > Transport` is Transport."""
    article = desk(story("Home > News > Transport", HEADLINE, "By Ada Holt", *PARAGRAPHS))
    assert (article.metadata.section, article.metadata.headline) == ("Transport", HEADLINE)


@pytest.mark.parametrize("above", [[], ["Transport"]])
def test_needs_no_dek(above: list[str]) -> None:
    """The first paragraph is not taken for a dek."""
    article = desk(story(*above, HEADLINE, *PARAGRAPHS))
    assert article.metadata.headline == HEADLINE
    assert article.metadata.dek is None
    assert len(article.body) == 3


def test_agency_copy_has_no_headline() -> None:
    """A text that starts with its dateline has none to find."""
    article = desk(story(f"PORT ALDER (Reuters) - {PARAGRAPHS[0]}", *PARAGRAPHS[1:]))
    assert article.metadata.headline is None
    assert len(article.body) == 3


def test_a_headline_may_ask() -> None:
    """A question above a byline is a headline, though it ends like a sentence."""
    asked = "Will the old harbour bridge ever carry cars across the inlet again?"
    article = desk(story(asked, "By Ada Holt", *PARAGRAPHS))
    assert article.metadata.headline == asked


def test_keeps_a_repeated_headline_once() -> None:
    """A page prints its title above its menu; the second one is taken out as a duplicate."""
    article = desk(story(HEADLINE, "Jobs\nTides\nBoats", HEADLINE, "By Ada Holt", *PARAGRAPHS))
    assert article.metadata.headline == HEADLINE
    assert "duplicate" in {removed.kind for removed in article.removed}


def test_a_very_short_item_works() -> None:
    """A headline and one sentence."""
    article = desk("Bridge shut\n\nThe old bridge was shut on Monday.\n")
    assert article.metadata.headline == "Bridge shut"
    assert [block.text for block in article.body] == ["The old bridge was shut on Monday."]


def test_is_not_misled_by_a_picture() -> None:
    """A caption above the story is no dek, and neither is a byline."""
    caption = "Fishermen mend their nets on the quay. [Ines Okafor/AFP]"
    article = desk(story(HEADLINE, caption, "By Ada Holt", *PARAGRAPHS))
    assert article.metadata.dek is None
    assert len(article.captions) == 1


def test_a_picture_whose_text_is_the_headline_does_not_take_it() -> None:
    """Where the alternative text repeats the headline, the line stays the headline and no caption is made of it."""
    twice = f"{HEADLINE}\n{HEADLINE}"
    article = desk(story(twice, "By Ada Holt", *PARAGRAPHS))
    assert article.metadata.headline == HEADLINE
    assert not [caption for caption in article.captions if caption.text == HEADLINE]


def test_cuts_the_house_off_a_page_title() -> None:
    """`Headline | House` is the title of a page; only the headline is its article's."""
    article = desk(story(f"{HEADLINE} | The Alder Post", "By Ada Holt", *PARAGRAPHS))
    assert article.metadata.headline == HEADLINE
    span = article.metadata.spans["headline"]
    assert span is not None
    assert article.text[span[0] : span[1]] == HEADLINE


def test_takes_a_summary_below_the_byline_for_the_dek() -> None:
    """Some houses print it below the signature and the date."""
    summary = "Mayor Holt urged residents to leave their cars at home."
    menu = "Home\nNews\nTides\nBoats\nJobs\nSign in"
    article = desk(story(menu, HEADLINE, "By Tom Marrow", "3 May 2024", summary, "Copy link", *PARAGRAPHS))
    assert article.metadata.dek == summary
    assert article.metadata.headline == HEADLINE
    assert PARAGRAPHS[0] in [block.text for block in article.body]


def test_a_headline_once_taken_for_a_caption_is_one_part_only() -> None:
    """A bullet before it, or its second copy, leaves no caption that lies over the headline."""
    article = desk("BUSINESS\n\n* Talks break up after 14 hours\n\n* Talks break up after 14 hours\n\n")
    spans = [span for span in article.metadata.spans.values() if span]
    spans += [span for caption in article.captions for span in caption.spans]
    spans += [(part.start, part.end) for part in (*article.body, *article.removed)]
    ordered = sorted(spans)
    assert all(end <= start for (_, end), (start, _) in pairwise(ordered))


@pytest.mark.parametrize("signed", ["by ada", "von hafenblogger", "av ada holt"])
def test_joins_no_signature_to_the_headline(signed: str) -> None:
    """A page stripped of its tags has the author on the next line, in small letters on some blogs."""
    headline = "What to see in the harbour this summer"
    article = desk(f"{headline}\n{signed}\n" + "\n".join(PARAGRAPHS))
    assert article.metadata.headline == headline


def test_takes_a_kicker_in_capitals_for_no_headline() -> None:
    """Two labels in capitals above the headline are sections, also in copy that has no furniture."""
    found = desk(story("FOOTBALL | BUSINESS OF SPORT", HEADLINE, "By Ada Holt", *PARAGRAPHS)).metadata
    assert (found.headline, found.section) == (HEADLINE, "FOOTBALL")


def test_the_number_of_a_crumb_is_not_part_of_the_headline() -> None:
    """Some pages number the path of sections, whose last crumb is the headline."""
    article = desk(story("1. Start\n2. Harbour\n3. Harbour bridge to close for two years", "By Ada Holt", *PARAGRAPHS))
    assert article.metadata.headline == "Harbour bridge to close for two years"


@pytest.mark.parametrize("line", ["00:00 / 03:15", "Stand: 20:03 Uhr | Lesedauer: 4 Minuten", "7:55 AM UTC"])
def test_an_hour_is_no_dek(line: str) -> None:
    """How long a recording has played, or when the page was made, stands between headline and story."""
    article = desk(story("Harbour bridge to close for two years", line, "By Ada Holt", "March 3, 2021", *PARAGRAPHS))
    assert article.metadata.dek is None
    assert line in {part.text for part in article.removed}


def test_a_credit_is_no_dek() -> None:
    """The picture above the story may have no words but its source."""
    credit = "Source: ihm/Getty Images; Montage: Alder Courier"
    article = desk(story("Harbour bridge to close for two years", "By Ada Holt", "March 3, 2021", credit, *PARAGRAPHS))
    assert article.metadata.dek is None


def test_a_file_name_is_no_headline() -> None:
    """It stands where a picture has no words, often the author's."""
    article = desk(story("ada holt portrait.jpg", "By Ada Holt", "March 3, 2021", *PARAGRAPHS))
    assert article.metadata.headline is None


@pytest.mark.parametrize("sign", [" / ", " > ", " » "])
def test_a_path_that_ends_in_the_headline_is_not_the_headline(sign: str) -> None:
    """Pages print the path of sections down to the story; the story's own heading stands below it."""
    headline = "Harbour bridge to close for two years, ferries to run"
    path = sign.join(("Home", "Cities", "Alder News", "Harbour bridge to close for two years"))
    dek = "Bakers on the quay fear for their trade"
    article = desk(story(path, headline, dek, "By Ada Holt", "March 3, 2021", *PARAGRAPHS))
    assert (article.metadata.headline, article.metadata.dek) == (headline, dek)


def test_a_line_that_leads_up_to_points_is_no_dek() -> None:
    """It ends in a colon, and stands where deks do."""
    points = ("- The bridge closes on Monday, the council says", "- Ferries will run every ten minutes")
    article = desk(
        story("Harbour bridge to close", "By Ada Holt", "March 3, 2021", "Key points:", *points, *PARAGRAPHS)
    )
    assert article.metadata.dek is None


@pytest.mark.parametrize("dek", ["When the boats stop, forty people stay and wait for spring", "How forty stay behind"])
def test_the_headline_stands_tight_below_the_section_that_opens_the_text(dek: str) -> None:
    """Whatever stands below it, apart, is longer or shorter than a headline."""
    heading = "Travel\nThe last ferry: a winter on the islands that time kept"
    article = desk(story(heading, dek, "Oskar Lind in Havnsund", "Sun 2 Feb 2025 09.30 GMT", *PARAGRAPHS))
    assert (article.metadata.section, article.metadata.headline) == tuple(heading.split("\n"))
