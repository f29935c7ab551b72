"""Every word that a page shows stands in a field or in `removed`; what stands round the article can be only counted."""

import re
from collections import Counter
from pathlib import Path
from typing import Any

import lxml.html
import pytest

from services.contracts.enriched import EnrichedArticle
from services.contracts.raw import ContentType, RawArticle
from services.enrich.compose import Envelope
from services.enrich.enriching import enrich
from services.enrich.pipeline import pipeline
from services.enrich.set_behind import Furniture

SEEDS = Path(__file__).parents[3] / "seeds"
NOW = "2024-11-12T10:00:00+00:00"
WORD = re.compile(r"\w+")
STORY = "".join(
    f"<p>The {name} ferry left the harbour of Alderholm on Monday with forty people on board, its captain said.</p>"
    for name in ("first", "second", "third", "fourth")
)
PAGE = """<html><head><title>Nowhere</title></head><body class="menu-open">{before}<main><article>
<h1>Ferries sail again from Alderholm</h1>{story}</article></main>{behind}</body></html>"""
NASTY = {
    "menu and footer": ("<nav><a>News</a><a>Sport</a></nav>", "<footer>Imprint <div>Privacy</div></footer>"),
    "headline printed twice": ("<p>Ferries sail again from Alderholm</p>", ""),
    "controls": ("<button>Open <b>menu</b></button>", "<select><option>Oslo<option>Bergen</select>"),
    "for screen readers": ('<span class="sr-only">Jump to content</span>', "<label>Your address</label>"),
    "an open div in a button": ("<button><div>Fold</button><p>Weather dry</p>", ""),
    "details and tables": ("", "<details><summary>More</summary>Tides</details><table><tr><td>High<td>Low</table>"),
    "a picture that is another's": (
        "",
        "<aside><figure><img src=a.jpg><figcaption>A mill</figcaption></figure></aside>",
    ),
    "text beside blocks": ("Loose words<p>set</p>and more", "tail"),
    "readers' comments": ("", '<div id="comments"><p>Well said</p><p>Not at all</p></div>'),
}


def enriched(content: str, kind: ContentType, furniture: Furniture = Furniture.FULL) -> EnrichedArticle:
    """Enrich without a model."""
    raw = RawArticle(content=content, content_type=kind)
    return enrich(raw, Envelope("a", 1, NOW, NOW), pipeline(None), furniture).article


def page(name: str) -> str:
    """One of the pages."""
    before, behind = NASTY[name]
    return PAGE.format(before=before, behind=behind, story=STORY)


def shown(content: str) -> Counter[str]:
    """Count the words of a page as a browser shows them."""
    root: Any = lxml.html.document_fromstring(content)
    for hidden in list(root.xpath("//head | //script | //style | //template | //noscript | //svg | //*[@hidden]")):
        hidden.drop_tree()
    return Counter(word for text in root.itertext() for word in WORD.findall(text.casefold()))


def told(article: EnrichedArticle) -> Counter[str]:
    """Count the words of all fields and of what was removed."""
    said = article.metadata
    parts = [said.section, said.headline, said.dek, said.byline]
    parts += [part.text for part in (*article.body, *article.removed)]
    for caption in article.captions:
        parts += [caption.text, caption.credit.text if caption.credit else None] * caption.occurrences
    return Counter(word for text in parts if text for word in WORD.findall(text.casefold()))


@pytest.mark.parametrize("name", NASTY)
def test_no_word_of_a_page_is_lost(name: str) -> None:
    """Whatever a page prints round its story, each word is told, as often as it is printed."""
    article = enriched(page(name), ContentType.HTML)
    assert shown(page(name)) - told(article) == Counter()
    assert len(article.body) == 4


@pytest.mark.parametrize("seed", sorted(path.name for path in SEEDS.glob("*.*") if path.suffix in {".txt", ".html"}))
def test_no_word_of_a_sample_is_lost(seed: str) -> None:
    """The same of each sample, page or text."""
    content = (SEEDS / seed).read_text("utf-8")
    is_page = seed.endswith(".html")
    article = enriched(content, ContentType.HTML if is_page else ContentType.TEXT)
    words = shown(content) if is_page else Counter(WORD.findall(content.casefold()))
    assert words - told(article) == Counter()


@pytest.mark.parametrize("name", NASTY)
def test_what_stands_round_an_article_is_behind_its_text(name: str) -> None:
    """Offsets are true, and without it the event has the same article and the same counts."""
    whole = enriched(page(name), ContentType.HTML)
    bare = enriched(page(name), ContentType.HTML, Furniture.COUNTED)
    assert all(" ".join(whole.text[part.start : part.end].split()) == part.text for part in whole.removed)
    assert whole.text.startswith(bare.text)
    assert bare.body == whole.body
    assert whole.metadata.coverage is not None
    assert bare.metadata.coverage is not None
    assert whole.metadata.coverage.unpublished == 0
    assert bare.metadata.coverage.removed == whole.metadata.coverage.removed
    assert bare.metadata.coverage.unpublished == sum(bare.metadata.coverage.removed.values())


def test_a_box_is_one_part_of_its_kind() -> None:
    """A menu's labels do not run together."""
    removed = [(part.kind.value, part.text) for part in enriched(page("menu and footer"), ContentType.HTML).removed]
    assert removed == [("menu", "News Sport"), ("menu", "Imprint Privacy")]


def test_a_box_without_end_is_cut_and_counted() -> None:
    """100,000 words of readers: the event is bounded, and says how many words it leaves out."""
    said = "<p>Well said, and said again by all of us who read this and all who will</p>"
    behind = f"<div id=comments>{said * 7_000}</div>"
    article = enriched(PAGE.format(before="", behind=behind, story=STORY), ContentType.HTML)
    assert len(article.text) < 110_000
    coverage = article.metadata.coverage
    assert coverage is not None
    assert sum(coverage.removed.values()) >= 100_000
    assert coverage.unpublished > 50_000
