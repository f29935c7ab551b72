"""What the producer has stated wins over what was found."""

from tests.unit.desk import PARAGRAPHS, desk, story

HEADLINE = "Harbour bridge to close for two years"


def test_stated_values_win_and_are_marked() -> None:
    """Section, headline, dek, byline and date; `basis` says so, a value that is not in the text has no span."""
    found = desk(
        story(HEADLINE, "By Ada Holt", *PARAGRAPHS),
        section="Transport",
        headline="Bridge shut",
        dek="For two years",
        byline="By BO LIND and Cy Dane, Reuters",
        published_at="2024-11-12T10:00:00Z",
    ).metadata
    assert (found.section, found.headline, found.dek) == ("Transport", "Bridge shut", "For two years")
    assert [author.name for author in found.authors] == ["Bo Lind", "Cy Dane"]
    assert found.published_at is not None
    assert (found.published_at.value, found.published_at.basis) == ("2024-11-12T10:00:00Z", "stated")
    assert set(found.basis.values()) == {"stated"}
    assert set(found.spans.values()) == {None}


def test_a_stated_headline_claims_its_line() -> None:
    """Where it stands in the text as a line of its own, that line is the headline and no block."""
    article = desk(story("A label of four words here", HEADLINE, *PARAGRAPHS), headline=HEADLINE.upper())
    assert article.metadata.headline == HEADLINE.upper()
    span = article.metadata.spans["headline"]
    assert span is not None
    assert article.text[span[0] : span[1]] == HEADLINE
    assert HEADLINE not in [block.text for block in article.body]


def test_a_line_taken_in_error_goes_back() -> None:
    """What we had taken for the headline is body again when the producer says otherwise."""
    article = desk(story(HEADLINE, *PARAGRAPHS), headline="Something else")
    assert HEADLINE in [block.text for block in article.body]


def test_a_stated_byline_without_a_known_name_is_the_author() -> None:
    """A producer that states a byline means somebody."""
    found = desk(story(HEADLINE, *PARAGRAPHS), byline="tln").metadata
    assert [author.name for author in found.authors] == ["tln"]
