"""What holds for any input: offsets, cover, zones. Inputs are made of what real copy is made of, and noise."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from services.contracts.enriched import EnrichedArticle
from services.contracts.entity import EntityType, Zone
from services.contracts.raw import ContentType, RawArticle
from services.enrich.compose import Envelope
from services.enrich.enriching import UnreadableError, enrich
from services.enrich.pipeline import pipeline
from services.enrich.recogniser.model import Recognised

ENVELOPE = Envelope("a", 1, "2024-01-01T00:00:00Z", "2024-01-01T00:00:00Z")
Span = tuple[int, int]


class _Capitals:
    """A recogniser that takes any two words in a row with capitals for a person: it sees names everywhere."""

    name = "capitals"
    languages = frozenset({"en", "de", "fr", "uk", "und"})

    def recognise(self, texts: Sequence[str]) -> list[list[Recognised]]:
        """Find the pairs in each text."""
        return [list(self._pairs(text)) for text in texts]

    def _pairs(self, text: str) -> Iterator[Recognised]:
        at, last, free = 0, None, 0
        for word in text.split(" "):
            start, at = at, at + len(word) + 1
            if word[:1].isupper() and last is not None and last >= free and "\n" not in text[last : start + len(word)]:
                yield Recognised(last, start + len(word), EntityType.PERSON)
                free = start + len(word)
            last = start if word[:1].isupper() else None


STEPS = pipeline(_Capitals())

LINES = (
    "Harbour Reopens After Week of Storms",
    "BUSINESS",
    "By Ines Okoro and Jan Feld |",
    "Von Marta Lindqvist, Ostby",
    "Updated 6 October 2025, 9:14 am",
    "OSTBY, Nov. 4 (Reuters) - Cranes moved again on Monday after nine days, said port director Mira Stoyanova.",
    "VARNA -- The harbour reopened on Monday. It had been closed since 28 October, officials said.",
    '"We lost four days," Stoyanova told the Black Sea Courier. "Nobody was hurt," she said.',
    "„Wir haben gewartet“, sagte Hans Ohm. «On attend», dit-elle. – Vi venter, sier Kari Lie.",
    "“He told me ‘go home’ and I went,” said Ann Lee of the Harbour Workers' Union (HWU).",
    "Cranes stand idle in Varna on October 6. [Ana Brandt/Reuters]",
    "Cranes stand idle in Varna on October 6. [Ana Brandt/Reuters]",
    "FILE - A ship lies at anchor off Ostby, Mont., Sept. 14, 2023. (AP Photo/Renata Colquitt, File)",
    "A dog waits. Photograph: Sioned Hargest/Penmorlan Camera Club",
    "Foto: Matthis Rehbock/dpa",
    "In this pool photograph distributed by Sputnik, Mr Lee (left) greets Ms Ohm. [Ann Day/Pool/AFP]",
    "What happens next",
    "'Nothing to lose'",
    "* Talks break up after 14 hours",
    "1. Seat belt off. Window down.",
    "Share", "Facebook", "X", "Email", "Subscribe", "Log in", "ADVERTISEMENT", "Most Viewed",
    "Do you like this article?",
    "RELATED: Hail bill tops $3 million as insurers wade through backlog",
    "12:45", "Captcha *", "___", "…", "Already a subscriber? Log in", "Continue reading",
    "Correction, Oct. 29, 2025: An earlier version misstated the fee.",
    "(Reporting by Kim Doe in Oslo; Editing by Ann Lee)",
    "© 2025 Example Ltd. All rights reserved.",
    "渡轮周二上午在沙洲搁浅，船上有二百一十四人。",
    "رست العبارة صباح الثلاثاء قرب الجزيرة.",
    "Київ — «Ми чекали», — сказала Ганна Притулюк.",
)  # fmt: skip
NOISE = st.text(max_size=60)
line = st.one_of(st.sampled_from(LINES), st.sampled_from(LINES), NOISE)
between = st.sampled_from(["\n\n", "\n\n", "\n", "\r\n", "\n \u00a0\n", "\u2028", " "])
texts = st.lists(st.tuples(line, between), min_size=1, max_size=25).map(
    lambda parts: "".join(text + gap for text, gap in parts)
)
TAGS = (
    "p",
    "p",
    "p",
    "h1",
    "h2",
    "div",
    "li",
    "figcaption",
    "figure",
    "article",
    "aside",
    "span",
    "blockquote",
    "td",
    "b",
)
elements = st.recursive(
    line,
    lambda inner: st.tuples(st.sampled_from(TAGS), st.lists(inner, max_size=5)).map(
        lambda told: f"<{told[0]}>{' '.join(told[1])}</{told[0]}>"
    ),
    max_leaves=30,
)
HEADS = (
    "",
    "<title>Harbour Reopens After Week of Storms | The Courier</title>",
    '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Harbour Reopens"}</script>',
    '<meta property="og:title" content="Harbour Reopens"><meta property="og:type" content="website">',
)
pages = st.tuples(st.sampled_from(HEADS), st.lists(elements, min_size=1, max_size=8), NOISE).map(
    lambda told: f"<html><head>{told[0]}</head><body>{''.join(told[1])}{told[2]}</body></html>"
)
stated = st.fixed_dictionaries(
    {},
    optional={"headline": st.sampled_from(LINES[:3]), "dek": st.sampled_from(LINES[5:8]), "byline": st.just(LINES[2])},
)
MANY = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def enriched(content: str, content_type: ContentType, known: dict[str, str]) -> EnrichedArticle | None:
    """An article through every step, none of which may fail; None for what is no article at all."""
    try:
        raw = RawArticle.model_validate({"content": content, "content_type": content_type, **known})
    except ValueError:
        return None  # blank, or with a NUL: refused at the edge
    try:
        result = enrich(raw, ENVELOPE, STEPS)
    except UnreadableError:
        assert content_type is ContentType.HTML, "only a page can be unreadable"
        return None
    assert not result.failures
    return result.article


def collapsed(text: str) -> str:
    """White space made single."""
    return " ".join(text.split())


def check_offsets(article: EnrichedArticle) -> None:
    """Every part's slice of the text is the part as printed."""
    text, told = article.text, article.metadata
    spanned = [*article.body, *article.removed, *article.quotes, *article.values]
    spanned += [mention for entity in article.entities for mention in entity.mentions]
    for part in spanned:
        assert 0 <= part.start < part.end <= len(text), part
        assert collapsed(text[part.start : part.end]) == part.text, part
    for caption in article.captions:
        assert (caption.start, caption.end) in caption.spans
        assert caption.occurrences == len(caption.spans)
        assert collapsed(text[caption.start : caption.end]) == caption.text, caption
        if caption.credit and caption.credit.start is not None:
            assert collapsed(text[caption.credit.start : caption.credit.end]) == caption.credit.text, caption
    if told.dateline:
        assert collapsed(text[told.dateline.start : told.dateline.end]) == told.dateline.text
    for field, span in told.spans.items():
        if span:
            assert collapsed(text[slice(*span)]).casefold() == collapsed(getattr(told, field)).casefold(), field


def check_cover(article: EnrichedArticle) -> None:
    """No two parts share a character, and nothing that is printed belongs to no part."""
    blocks = [(block.start, block.end) for block in article.body]
    removed = [(part.start, part.end) for part in article.removed]
    captions = [span for caption in article.captions for span in caption.spans]
    heading = [span for span in article.metadata.spans.values() if span]
    parts = sorted({*blocks, *removed, *captions, *heading})
    for (_, end), (start, _) in pairwise(parts):
        assert end <= start, (article.text[start : start + 60], parts)
    assert len(blocks) + len(removed) == len({*blocks, *removed})
    dateline = article.metadata.dateline  # in a paragraph as a rule; beside a date it stands on a line of its own
    dated = [(dateline.start, dateline.end)] if dateline else []
    whole = sorted([*parts, *_caption_lines(article), *dated])
    at = 0
    for start, end in whole:
        _assert_nothing_between(article.text, at, start)
        at = max(at, end)
    _assert_nothing_between(article.text, at, len(article.text))


def _caption_lines(article: EnrichedArticle) -> Iterator[Span]:
    """Yield the lines on which captions and their credits stand: a credit that is printed twice is given once."""
    text = article.text
    spans = [span for caption in article.captions for span in caption.spans]
    spans += [(c.credit.start, c.credit.end or 0) for c in article.captions if c.credit and c.credit.start is not None]
    for start, end in spans:
        behind = text.find("\n", end)
        yield text.rfind("\n", 0, start) + 1, len(text) if behind < 0 else behind


def _assert_nothing_between(text: str, start: int, end: int) -> None:
    """Lines without a letter or digit may stand between parts, and what joins a caption to its credit."""
    assert not any(character.isalnum() for character in text[start:end]), text[start:end]


def check_zones(article: EnrichedArticle) -> None:
    """A mention lies in the part its zone names; a quotation begins and ends in the article."""
    zones: dict[Zone, list[Span]] = {
        Zone.BODY: [(block.start, block.end) for block in article.body],
        Zone.CAPTION: [span for caption in article.captions for span in caption.spans],
    }
    zones |= {Zone(field): [span] for field, span in article.metadata.spans.items() if span and field != "section"}
    for entity in article.entities:
        for mention in entity.mentions:
            if mention.zone in zones:
                spans = zones[mention.zone]
                assert any(start <= mention.start and mention.end <= end for start, end in spans), mention
    inside = [span for spans in zones.values() for span in spans]
    for quote in article.quotes:
        for at in (quote.start, quote.end - 1):
            assert any(start <= at < end for start, end in inside), quote
        ids = {entity.id for entity in article.entities}
        assert quote.speaker is None or quote.speaker.entity is None or quote.speaker.entity in ids


CHECKS = (check_offsets, check_cover, check_zones)


@pytest.mark.parametrize("check", CHECKS)
@given(content=texts, known=stated)
@MANY
def test_any_text(check: object, content: str, known: dict[str, str]) -> None:
    """Pasted text of any lines in any order, with anything between them."""
    article = enriched(content, ContentType.TEXT, known)
    if article:
        check(article)  # type: ignore[operator]
        assert EnrichedArticle.model_validate_json(article.model_dump_json()) == article


@pytest.mark.parametrize("check", CHECKS)
@given(content=pages, known=stated)
@MANY
def test_any_page(check: object, content: str, known: dict[str, str]) -> None:
    """Pages of any elements in each other, closed or not."""
    article = enriched(content, ContentType.HTML, known)
    if article:
        check(article)  # type: ignore[operator]
