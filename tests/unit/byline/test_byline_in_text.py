"""Bylines as printed, and the authors in them."""

import pytest

from services.enrich.printed.byline.authors import authors_of
from services.enrich.printed.byline.byline_line import is_byline
from tests.unit.desk import PARAGRAPHS, desk, story


@pytest.mark.parametrize(
    ("printed", "authors"),
    [
        ("By Ada Holt", ("Ada Holt",)),
        ("By Ada Holt |", ("Ada Holt",)),
        ("By Ada Holt and Bo van der Lind, Reuters", ("Ada Holt", "Bo van der Lind")),
        ("By ADA HOLT and BO LIND", ("Ada Holt", "Bo Lind")),
        ("By Ada Holt, Bo Lind and Cy O'Neil", ("Ada Holt", "Bo Lind", "Cy O'Neil")),
        ("By Ada Holt in Port Alder", ("Ada Holt",)),
        ("By Ada Holt | March 3, 2024", ("Ada Holt",)),
        ("Ada Holt, Staff Writer | Nov 26, 2024", ("Ada Holt",)),
        ("By Ada Holt, Transport Correspondent", ("Ada Holt",)),
        ("Ada Holt · Alder News · Posted: Aug 08, 2024 4:00 AM EDT", ("Ada Holt",)),
        ("Ada Holt / ALDERTIMES.EXAMPLE / Sep 2, 2024, 17:07 IST", ("Ada Holt",)),
        ("By Ada Holt The Associated Press", ("Ada Holt",)),
        ("By Associated Press", ("Associated Press",)),
        ("Von Ada Holt und Bo Lind", ("Ada Holt", "Bo Lind")),
        ("Par Ada Holt avec AFP", ("Ada Holt",)),
        ("Por Ada Holt y Bo Lind", ("Ada Holt", "Bo Lind")),
        ("Di Ada Holt", ("Ada Holt",)),
        ("Door Ada Holt", ("Ada Holt",)),
        ("Av Ada Holt og Bo Lind", ("Ada Holt", "Bo Lind")),
        ("Автор: Ада Гольт", ("Ада Гольт",)),
        ("von Ada Holt, KURIER", ("Ada Holt",)),
        ("Von Ada Holt, Graz [21.04.2020]", ("Ada Holt",)),
        ("VON ADA HOLT am 21. April 2020", ("Ada Holt",)),
        ("Von: ADA HOLT, BO LIND", ("Ada Holt", "Bo Lind")),
        ("Interview: Ada Holt", ("Ada Holt",)),
        ("By Ada Holt Today, 4:21 pm", ("Ada Holt",)),
        ("Posted on 2nd August 2019 by Ada Holt", ("Ada Holt",)),
        ("BY DELLA HOLT AND BO VAN DER LIND", ("Della Holt", "Bo van der Lind")),
        ("By Ada Holt in Kyiv and Bo Lind in Warsaw |", ("Ada Holt", "Bo Lind")),
        ("By Farid al-Holt and Umida bin Lind |", ("Farid al-Holt", "Umida bin Lind")),
        ("By Ada del Mar de la Cruz", ("Ada del Mar de la Cruz",)),
        ("By Vesna and AFP |", ()),
    ],
)
def test_keeps_the_byline_and_takes_its_authors(printed: str, authors: tuple[str, ...]) -> None:
    """Roles, places and dates are no authors, agencies only where nobody else signs; the byline stays as printed."""
    article = desk(story("Harbour bridge to close for two years", printed, *PARAGRAPHS))
    assert article.metadata.byline == printed
    assert tuple(author.name for author in article.metadata.authors) == authors
    assert [block.text for block in article.body] == list(PARAGRAPHS)


def test_takes_reporters_from_the_end() -> None:
    """Agencies sign at the end; who edits is no author."""
    closing = "Reporting by Ada Holt and Bo Lind in Port Alder; Editing by Cy Dane"
    article = desk(story("Harbour bridge to close for two years", *PARAGRAPHS, closing))
    assert [author.name for author in article.metadata.authors] == ["Ada Holt", "Bo Lind"]
    assert len(article.body) == 3


def test_prefers_the_byline_to_the_end() -> None:
    """Where both stand, the byline names the authors."""
    article = desk(
        story(
            "Harbour bridge to close for two years",
            "By Ada Holt",
            *PARAGRAPHS,
            "Reporting by Bo Lind; Editing by Cy Dane",
        )
    )
    assert [author.name for author in article.metadata.authors] == ["Ada Holt"]


def test_takes_no_subhead_for_a_byline() -> None:
    """A name above a later paragraph is a subhead."""
    article = desk(story("Harbour bridge to close for two years", *PARAGRAPHS[:2], "Marta Lindqvist", PARAGRAPHS[2]))
    assert article.metadata.byline is None
    assert article.metadata.authors == ()


def test_bears_any_length() -> None:
    """A byline of absurd length names nobody for ever."""
    assert authors_of("By " + "and " * 100_000) == ()


@pytest.mark.parametrize(
    ("printed", "authors"),
    [
        ("By\nAda Holt\nTom MarrowTransport Reporter\nIris Vane", ("Ada Holt", "Tom Marrow", "Iris Vane")),
        ("Von\n\nAda Holt\n\nTom Marrow", ("Ada Holt", "Tom Marrow")),
        ("By\nADA HOLT\n,\nTOM MARROW\nand\nIRIS VANE", ("Ada Holt", "Tom Marrow", "Iris Vane")),
        ("By\nAda Holt\nTransport Reporter\nTom Marrow\nEditor", ("Ada Holt", "Tom Marrow")),
        ("by\nThe Alder Post\nin Port Alder", ()),
    ],
)
def test_reads_a_byline_of_several_lines(printed: str, authors: tuple[str, ...]) -> None:
    """Pages whose authors are links leave `By` alone on its line, and each author on one below."""
    article = desk(story("Harbour bridge to close for two years", printed, *PARAGRAPHS))
    assert tuple(author.name for author in article.metadata.authors) == authors


def test_finds_a_byline_beyond_pictures_and_buttons() -> None:
    """Between headline and story, a name alone is the author's, however much else the page prints there."""
    buttons = ["Copy link", "Share this", "Print", "Save", "1 of 12", "Listen to this article", "Gift article"]
    parts = ["Harbour bridge to close for two years", *buttons, "Ada Holt", "Reporter", *PARAGRAPHS]
    assert [author.name for author in desk(story(*parts)).metadata.authors] == ["Ada Holt"]


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        ("Von dpa", ("dpa",)),
        ("Tom Marrow Deputy Content Director", ("Tom Marrow",)),
        ("By Ada Holt with Reuters", ("Ada Holt",)),
        ("By the sea", ()),
    ],
)
def test_tells_who_signs(text: str, authors: tuple[str, ...]) -> None:
    """An agency in small letters signs as well; a role that follows a name without a comma is none of it."""
    assert authors_of(text) == authors


@pytest.mark.parametrize(
    "told", ["Ada Holt, a judge, heard the case on Monday.", "Ada Holt, the mayor, resigned on Monday."]
)
def test_a_sentence_that_opens_with_somebody_is_no_byline(told: str) -> None:
    """What is left beside name, role and day still tells something; a byline of a role may end in a full stop, too."""
    article = desk(story("Harbour bridge to close", told, *PARAGRAPHS))
    assert (article.metadata.byline, article.body[0].text) == (None, told)
    assert is_byline("Ada Holt, staff writer.")
