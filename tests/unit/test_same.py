"""Comparing what two revisions read."""

from pathlib import Path

from benchmarks.same import articles, changes


def test_a_change_is_named_by_its_path() -> None:
    """Whoever moves code sees which field of which part came out otherwise."""
    before = {"metadata": {"headline": "Bridge to close"}, "captions": [{"text": "A bridge"}]}
    after = {"metadata": {"headline": "Bridge to close"}, "captions": [{"text": "The bridge"}]}
    assert list(changes(before, after)) == ['captions[0].text: "A bridge" -> "The bridge"']


def test_what_one_of_two_lacks_is_a_change() -> None:
    """A part that is gone, or one more than before, is told too."""
    assert list(changes({"dek": "Words"}, {})) == ['dek: "Words" -> null']
    assert list(changes({"removed": [1]}, {"removed": [1, 2]})) == ["removed: [1] -> [1, 2]"]


def test_articles_are_found_and_gold_is_not_one(tmp_path: Path) -> None:
    """A folder's articles are compared, at whatever depth; answers and refusals are not."""
    for name in ("a.txt", "deeper/b.ndjson", "gold/a.json", "refused/c.json", "README.md"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.touch()
    assert [file.name for file in articles(tmp_path)] == ["a.txt", "b.ndjson"]
