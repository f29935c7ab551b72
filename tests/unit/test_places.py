"""The texts by which links to places are marked."""

from benchmarks.places import samples


def test_gold_names_what_stands_in_its_text() -> None:
    """Each text has places, and each of them by the name under which the text has it."""
    told = list(samples())
    assert len(told) >= 40
    assert all(gold for _, gold in told)
    assert [name for text, gold in told for name in gold if name not in text] == []
