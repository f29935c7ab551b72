"""Whether a text breaks off: a stub before a paywall, a feed's teaser, and what only looks like one."""

import pytest

from tests.unit.desk import PARAGRAPHS, story
from tests.unit.kind.handed_in import MORE, enriched, page, typed


@pytest.mark.parametrize(
    "offer",
    [
        "Already a subscriber? Log in",
        "To continue reading, start your free trial.",
        "Jetzt weiterlesen mit dem Digitalabo",
        "La suite est réservée aux abonnés.",
        "Contenido exclusivo para suscriptores",
        "Articolo riservato agli abbonati",
        "Conteúdo exclusivo para assinantes",
        "Verder lezen? Neem een abonnement",
        "For å lese videre må du være abonnent",
        "Материал доступен только подписчикам",
        "Читати далі лише для передплатників",
    ],
)
def test_a_stub_before_a_paywall_is_truncated(offer: str) -> None:
    """Some lines of the story, then the offer of the rest, in whatever language the house prints it."""
    assert enriched(story("Bridge to close", "By Jan Feld", *PARAGRAPHS[:2], offer)).metadata.truncated
    assert page(
        f"<article><h1>Bridge</h1><p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p></article><div>{offer}</div>"
    ).metadata.truncated


def test_a_stub_of_a_feed_is_truncated() -> None:
    """A teaser that ends in an ellipsis, with or without a link behind it."""
    assert enriched(
        "Bridge to close\n\nThe town council voted on Tuesday to close the old harbour bridge […]"
    ).metadata.truncated
    stub = "The council voted on Tuesday to close the bridge for two years while engineers look at what is left of …"
    assert page(
        f"<h1>Bridge</h1><p>{stub}</p>", typed("NewsArticle", ', "isAccessibleForFree": "False"')
    ).metadata.truncated


def test_a_whole_story_is_not_truncated() -> None:
    """Not for ending in an ellipsis, not for an offer in its middle, not for standing on a page that asks for money."""
    assert not enriched(
        story("Bridge", "By Jan Feld", *PARAGRAPHS, "And then there was nothing to be said ...", *MORE[:3])
    ).metadata.truncated
    assert not enriched(story("Bridge", "By Jan Feld", *PARAGRAPHS, "Continue reading", *MORE)).metadata.truncated
    asked = "".join(f"<p>{text}</p>" for text in MORE) + "<div>Already a subscriber? Log in</div>"
    head = typed("NewsArticle", ', "isAccessibleForFree": false, "headline": "Bridge"')
    assert not page(f"<article><h1>Bridge</h1>{asked}</article>", head).metadata.truncated
