"""What guards the quality of reading: gold that is true of its samples, marks that count, floors that hold."""

import gzip
import html
import json
import re
from pathlib import Path

import pytest

from benchmarks.quality.__main__ import below
from benchmarks.quality.foreign import fold_of, tables
from benchmarks.quality.gold import SEEDS, Gold, golds, sample
from benchmarks.quality.marking import marks
from benchmarks.quality.tally import Tally, many, one, share
from benchmarks.quality.wording import alike, plain
from services.contracts.caption import Qualifier
from services.enrich.compose import Envelope
from services.enrich.enriching import enrich
from services.enrich.pipeline import pipeline

GOLDS = {f"{gold.sample} {gold.line or ''}".strip(): gold for gold in golds()}
ENVELOPE = Envelope("a", 1, "2024-01-01T00:00:00Z", "2024-01-01T00:00:00Z")
STEPS = pipeline(None)


def printed(gold: Gold) -> str:
    """All that a sample says, tags taken out of it."""
    raw = sample(gold)
    stated = (raw.section, raw.headline, raw.dek, raw.byline, raw.outlet)
    return plain(html.unescape(re.sub(r"<[^>]*>", " ", raw.content)) + " " + " ".join(filter(None, stated)))


def test_every_sample_has_gold() -> None:
    """A sample without answers guards nothing."""
    files = {file.name for file in SEEDS.iterdir() if file.suffix in {".txt", ".html", ".json", ".ndjson"}}
    assert files == {gold.sample for gold in GOLDS.values()}


@pytest.mark.parametrize("name", GOLDS)
def test_gold_is_true_of_its_sample(name: str) -> None:
    """Whatever the gold has to be found stands in the sample, word for word but for marks and capitals."""
    gold = GOLDS[name]
    text = printed(gold)
    wanted = [gold.headline, gold.dek, gold.section, gold.byline, *gold.authors, *gold.subheads, *gold.notes]
    wanted += [*gold.with_, *(caption.text for caption in gold.captions), *(quote for quote, _ in gold.quotes)]
    for caption in gold.captions:
        wanted += [*caption.photographers, *caption.agencies, caption.distributor, caption.outlet, *caption.loose]
    wanted += [name for name, _ in gold.named]
    text = re.sub(r"\s+", "", text)
    missing = [each for each in wanted if each and re.sub(r"\s+", "", plain(each)) not in text]
    assert not missing


def test_an_article_read_wrongly_loses_marks() -> None:
    """Gold changed behind the reader's back is noticed, field by field."""
    gold = GOLDS["018_kyrgyz-glacier-lakes.txt"]
    article = enrich(sample(gold), ENVELOPE, STEPS).article
    before = marks(gold, article)
    captions = tuple(caption.model_copy(update={"qualifiers": (Qualifier.POOL,)}) for caption in gold.captions)
    wrong = gold.model_copy(
        update={"headline": "Other", "authors": ("Nobody",), "subheads": (), "with_": ("never",), "captions": captions}
    )
    after = marks(wrong, article)
    for field in ("headline", "authors", "subheads", "body kept", "credits"):
        assert after[field].score < before[field].score, field


def test_a_field_that_gold_is_silent_on_is_not_marked() -> None:
    """Silence is not "none": only what a person has written down counts."""
    gold = GOLDS["013_swing-bridge.txt"]
    found = marks(gold, enrich(sample(gold), ENVELOPE, STEPS).article)
    assert "headline" in found
    assert "date" not in found


def test_tallies_add_up_to_f1() -> None:
    """Two right of three given and four wanted; nothing wanted and nothing given is right."""
    assert (many({"a", "b", "x"}, {"a", "b", "c", "d"})).score == pytest.approx(4 / 7)
    assert one(None, None, right=False).score == 1
    assert one("x", None, right=False).score == 0
    assert (share(1, 2) + share(1, 2)).score == 0.5


def test_a_drop_below_a_floor_is_told() -> None:
    """At the floor is held, below it is not; a field without a floor must be perfect."""
    assert below({"dek": share(1, 2)}, {"dek": 0.5}) == []
    assert below({"dek": share(1, 2)}, {"dek": 0.6}) == ["dek"]
    assert below({"dek": Tally(1, 1, 2)}, {}) == ["dek"]


def test_wordings_are_compared_as_a_reader_would() -> None:
    """Marks and capitals do not matter, other words do."""
    assert alike("“Water — now”", '"water - NOW"') == 1
    assert alike("A lake above the village", "A pond below the town") < 0.9


def test_pages_of_a_site_are_in_one_fold() -> None:
    """What was tuned on a publisher's page may not be scored on another of its pages."""
    folds = {fold_of({"url": f"https://a.example/story-{n}", "id": f"{n}"}, 5) for n in range(9)}
    assert len(folds) == 1
    assert fold_of({"url": "https://www.a.example/1", "id": "x"}, 5) in folds
    assert len({fold_of({"url": f"https://{n}.example/", "id": "x"}, 5) for n in range(50)}) == 5


def test_a_table_is_made_for_each_fold(tmp_path: Path) -> None:
    """Together the folds hold every page once."""
    rows = []
    for number in range(12):
        told = "The bridge over the Alder will close on Monday for repairs, the council said."
        page = f"<article><h1>Bridge {number} to close</h1><p>{told}</p></article>"
        (tmp_path / f"{number}.gz").write_bytes(gzip.compress(page.encode()))
        gold = {"title": f"Bridge {number} to close"}
        rows.append({"id": f"{number}", "url": f"https://{number}.example/", "html_path": f"{number}.gz", "gold": gold})
    (tmp_path / "own.jsonl").write_text("\n".join(map(json.dumps, rows)))
    [(name, folds)] = tables(tmp_path, STEPS, 3)
    assert name == "own, pages"
    assert [each["headline"].wanted for each in folds if each] != [12]
    assert sum(each["headline"].wanted for each in folds if each) == 12
    assert sum(each["headline"].right for each in folds if each) == 12
