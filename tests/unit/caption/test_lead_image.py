"""The picture that stands for a story is the one that the page shows above it."""

import pytest

from services.contracts.metadata import LeadImage
from services.enrich.page.parse import parse
from services.enrich.printed.article.page_article import article

STORY = "".join(
    f"<p>The {name} ferry left the harbour of Holm on Monday with forty people on board, its captain said.</p>"
    for name in ("first", "second", "third")
)
HEAD = "<h1>Ferries sail again from Holm</h1>"
STATED = "<meta property='og:image' content='https://holm.example/i/quay-1200.jpg'>"
WORDS = "<figcaption>The quay at Holm on Monday morning.</figcaption>"
MENU = "<nav><img src=/menu.png></nav>"


def lead(content: str) -> LeadImage | None:
    """Return it as a page has it."""
    return article(parse(content), "https://holm.example/ferries").facts.lead_image


@pytest.mark.parametrize(
    ("content", "wanted"),
    [
        (
            f"<main><figure><img src=/i/a.jpg alt=Quay>{WORDS}</figure><article>{HEAD}{STORY}</article></main>",
            ("/i/a.jpg", "Quay", "The quay at Holm on Monday morning."),
        ),
        (f"<article>{HEAD}<div><img src=/i/a.jpg></div>{STORY}</article>", ("/i/a.jpg", None, None)),
        (
            f"<article>{HEAD}<img src=/i/sign.png width=40><img src=/i/a.jpg alt=Quay>{STORY}</article>",
            ("/i/a.jpg", "Quay", None),
        ),
        (
            f"{STATED}<article>{HEAD}<img src=/i/b.jpg>{STORY}<img src=/s/quay-1200.webp></article>",
            ("/s/quay-1200.webp", None, None),
        ),
        (f"{STATED}<article>{HEAD}<img src=/i/b.jpg>{STORY}</article>", ("/i/b.jpg", None, None)),
        (f"{STATED}{MENU}<article>{HEAD}{STORY}</article>", ("/i/quay-1200.jpg", None, None)),
    ],
)
def test_the_picture_above_the_story_leads(content: str, wanted: tuple[str, str | None, str | None]) -> None:
    """With a caption or without one; the stated one where the page shows it, or shows none."""
    url, alt, caption = wanted
    assert lead(content) == LeadImage(url=f"https://holm.example{url}", alt=alt, caption=caption)


@pytest.mark.parametrize("content", [f"{MENU}<article>{HEAD}{STORY}</article>", f"{HEAD}{STORY}<img src=/i/a.jpg>"])
def test_a_story_with_no_picture_above_it_has_none(content: str) -> None:
    """Menus have pictures of their own, and what stands at the end leads nothing."""
    assert lead(content) is None
