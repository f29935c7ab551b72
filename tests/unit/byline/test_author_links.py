"""Links to authors' pages name those who wrote a story, where nothing else does."""

import pytest

from services.enrich.page.parse import parse
from services.enrich.printed.article.stated_facts import stated
from services.enrich.printed.byline.author_links import linked_names


@pytest.mark.parametrize(
    ("content", "names"),
    [
        ('<p>Words <a href="/autoren/ana-brandt-12">Ana Brandt</a></p>', ["Ana Brandt"]),
        ('<p>on Monday by <a href="/author/rudi">rudi k.</a></p>', ["rudi k."]),
        (
            '<p><a href="/staff/a-1">Ana Brandt</a> and <a href="/staff/b-2">Tom Reed</a></p>',
            ["Ana Brandt", "Tom Reed"],
        ),
        ('<div class="block--authors">Auteur : <a href="/ana-7">Ana Brandt</a></div>', ["Ana Brandt"]),
        ('<p><a href="/author/all">More of our stories</a></p>', []),
        ('<p><a href="/topics/ana-brandt">Ana Brandt</a></p>', []),
        ('<div class=related><a href="/author/ana-brandt">Ana Brandt</a></div>', []),
        ('<footer><a href="/author/ana-brandt">Ana Brandt</a></footer>', []),
        (
            '<div><p><a href="/author/a">Ana Li</a></p></div><ul><li><p><a href="/author/t">Tom Li</a></p></li></ul>',
            ["Ana Li"],
        ),
        ('<p><a href="http://[broken/author/ana">Ana Brandt</a></p>', []),
    ],
)
def test_a_link_names_its_author(content: str, names: list[str]) -> None:
    """By its address or the box it stands in; links of other stories and of the page's frame name none."""
    assert linked_names(parse(content)) == names


def test_only_the_first_links_that_call_themselves_the_authors_are_the_storys() -> None:
    """Below a story stand others with theirs."""
    own = '<p><a rel="author nofollow" href=/a>Ana Brandt</a>, <a rel=author href=/t>Tom Reed</a></p>'
    others = "<div><div><p><a rel=author href=/l>Li Na</a></p></div></div>"
    assert stated(parse(f"<main><div>{own}</div>{others}</main>"), None).facts.authors == ("Ana Brandt", "Tom Reed")


@pytest.mark.parametrize("name", ["Web Works GmbH", "Pagemakers Ltd.", "Dom Novin d.o.o. Sp. z o.o.", "wpadmin"])
def test_makers_of_pages_are_no_authors(name: str) -> None:
    """They sign the head of each page."""
    page = f'<meta name=author content="{name}"><p class=byline><span class=byline__name>Ana Brandt</span></p>'
    assert stated(parse(page), None).facts.authors == ("Ana Brandt",)
