"""A page that stands in place of an article is refused; an article that says the same words is none."""

import pytest

from services.enrich.page.parse import parse
from services.enrich.printed.article.page_article import article

WALLS = {
    "consent": "<h1>The Holm Post</h1><p>We and our 212 partners store and/or access information on a device and"
    " process personal data.</p><p>Read more in our privacy notice.</p><button>Accept</button>",
    "consent, in another language": "<h1>Holmer Bote mit Werbung</h1><p>Wir und unsere 212 Partner verarbeiten"
    " personenbezogene Daten.</p><p>Sie haben schon ein Konto? Hier anmelden.</p>",
    "scripts": "<h1>holmpost.example</h1><p>Please enable JavaScript and disable any ad blocker.</p>",
    "a machine": "<h1>Just a moment...</h1><p>Verify you are human by completing the action below.</p>",
    "no page": "<h1>404 – Page not found</h1><p>The page that you look for has moved or never was here.</p>",
    "no access": "<title>Access Denied</title><h1>Access Denied</h1><p>You have no permission to see this page.</p>",
}
BRIEF = "The slipway at Holm is closed until May, the harbour board said on Tuesday."


@pytest.mark.parametrize("name", WALLS)
def test_a_page_in_place_of_an_article_is_refused(name: str) -> None:
    """There is nothing on it that a desk could use."""
    with pytest.raises(ValueError, match="holds no article"):
        article(parse(WALLS[name]), None)


@pytest.mark.parametrize(
    "content",
    [
        (
            f"<h1>Slipway at Holm closed</h1><p>{BRIEF}</p><div><p>We and our partners store and/or access information"
            " on a device and process personal data, such as your address, to count readers.</p></div>"
        ),
        "<h1>Page not found: how a library lost its maps</h1>" + f"<p>{BRIEF} Nobody knows where the maps are.</p>" * 2,
        f"<h1>Forbidden</h1><p>By Ada Holt</p><p>{BRIEF}</p>",
        (
            "<h1>Post fined over cookies</h1><p>The paper must pay because it did process personal data unasked.</p>"
            f"<p>{BRIEF} The board of the Post, fined for its cookies, has its seat there.</p>"
        ),
    ],
)
def test_an_article_beside_or_about_such_words_is_one(content: str) -> None:
    """A notice may be longer than the brief above it; what is signed or dated is an article."""
    assert article(parse(content), None).story
