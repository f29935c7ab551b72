"""Authors that a page names in its elements and on its cards, beside what it states for machines."""

import pytest

from services.enrich.page.parse import parse
from services.enrich.printed.article.stated_facts import stated
from services.enrich.printed.byline.stated_names import people


def authors(content: str) -> tuple[str, ...]:
    """Return the authors that a page states."""
    return stated(parse(content), "https://ferry.example/news/dam").facts.authors


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("View all posts by Ana Brandt", "Ana Brandt"),
        ("Alle Beiträge von Ana Brandt anzeigen", "Ana Brandt"),
        ("Zeige alle Artikel von Ana Brandt", "Ana Brandt"),
        ("Voir tous les articles par Ana Brandt", "Ana Brandt"),
        ("Ver todas las entradas de Ana Brandt", "Ana Brandt"),
        ("vom Fährmann", "Fährmann"),
        ("Alla Brandt", "Alla Brandt"),
    ],
)
def test_the_link_to_an_archive_names_its_author(printed: str, name: str) -> None:
    """Blogs print it below the story; a first name that is like a word for all stays."""
    assert people([printed]) == (name,)


@pytest.mark.parametrize(
    ("content", "names"),
    [
        ('<h4 class="vcard author">von <span class="fn">dammwart</span></h4>', ("dammwart",)),
        ('<div class="post-author">By Ana Brandt</div>', ()),
        ('<div class=meta><a class="author-link" href="/a/1">Ana Brandt</a></div>', ("Ana Brandt",)),
        (
            "<p><a class=byline__name>Ana Brandt</a>, <a class=byline__name>Tom O'Hara</a></p>",
            ("Ana Brandt", "Tom O'Hara"),
        ),
        ('<div class=comments><p class="comment-author vcard"><cite class="fn">rudi</cite></p></div>', ()),
        ("<ul><li><span class=author>Ana Brandt</span> on the quay</li></ul>", ()),
        ("<div><span class=author>Newsroom of the Ferry</span></div>", ()),
    ],
)
def test_elements_named_after_the_author_name_him(content: str, names: tuple[str, ...]) -> None:
    """Only the story's own: comments and lists of other stories have their authors, too."""
    assert authors(content) == names


def test_a_card_says_who_wrote_the_story_where_its_label_does() -> None:
    """The same places hold the reading time on many pages."""
    card = '<meta name="twitter:label1" content="{}"><meta name="twitter:data1" content="Ana Brandt">'
    assert authors(card.format("Verfasst von")) == ("Ana Brandt",)
    assert authors(card.format("Price")) == ()


def test_a_house_that_signs_first_gives_way_to_people_stated_elsewhere() -> None:
    """Systems fill in the house where they must state an author; who wrote it stands in the next field."""
    house = '<meta property="og:site_name" content="The Ferry"><meta name="author" content="The Ferry">'
    assert authors(house) == ("The Ferry",)
    assert authors(house + '<p><a rel="author" href="/x">Ana Brandt</a></p>') == ("Ana Brandt",)
