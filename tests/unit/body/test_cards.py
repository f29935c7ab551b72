"""A story goes on in cards that lead nowhere; cards that lead to others are others."""

import pytest

from services.enrich.page.blocks import blocks
from services.enrich.page.parse import parse
from services.enrich.printed.body.cards import in_cards

LEDE = "The old town has more bread than ever this winter, and the queues begin before the trams do, says the guild."
TEXTS = [
    f"Baker number {number} bakes twice a day in an oven built out of the stones of the quay, and {rest}"
    for number, rest in enumerate(
        ("is sold out by nine.", "lets everybody turn the mill once for luck.", "left the ferry for flour last year.")
    )
]


def told(cards: str, around: str = "div class=list") -> list[str]:
    """Return what comes in of a page of whose story an introduction has been read, and the cards have not."""
    end = around.split(maxsplit=1)[0]
    page = parse(f"<main><article><h1>Three bakeries</h1><p>{LEDE}</p></article><{around}>{cards}</{end}></main>")
    seen = blocks(page)
    texts = [block.text for block in seen]
    running = [index for index, text in enumerate(texts) if text in {LEDE, *TEXTS}]
    return [texts[index] for index in sorted(in_cards(seen, [texts.index(LEDE)], running))]


def cards(form: str) -> str:
    """Return a card a text."""
    return "".join(form.format(f"Bakery {number}", text) for number, text in enumerate(TEXTS))


@pytest.mark.parametrize(
    "form",
    [
        "<article class=card><h2>{}</h2><div><p>{}</p></div></article>",
        "<section><div class=head><h3>{}</h3></div><p>{}</p></section>",
        "<li class=place><h2>{}</h2><p>{}</p></li>",
    ],
)
def test_a_story_goes_on_in_cards(form: str) -> None:
    """Each with its heading, in the order of the page."""
    assert told(cards(form)) == [text for number, body in enumerate(TEXTS) for text in (f"Bakery {number}", body)]


@pytest.mark.parametrize(
    ("form", "around"),
    [
        ("<article class=card><h2><a href=/x>{}</a></h2><p>{}</p></article>", "div class=list"),
        ("<article class=card><h2>{}</h2><p><a href=/x>{}</a></p></article>", "div class=list"),
        ("<article class=card><h2>{}</h2><p>{}</p></article>", "aside"),
        ("<article class=card><h2>{}</h2><p>{}</p></article>", "div class=comments"),
    ],
)
def test_cards_that_lead_elsewhere_or_stand_in_a_box_are_no_story(form: str, around: str) -> None:
    """Teasers, comments and what stands aside."""
    assert not told(cards(form), around)
