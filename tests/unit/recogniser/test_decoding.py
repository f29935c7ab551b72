"""From scores to names."""

import numpy as np
import pytest

from services.enrich.recogniser.casing import SHAPES, shapes
from services.enrich.recogniser.decoding import Decoder, Unit

LABELS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "MISC")


def named(*scores: dict[str, float]) -> list[tuple[int, int, str]]:
    """Decode one-letter words with these scores, and -9 for the labels that are not named."""
    rows = np.array([[each.get(label, -9.0) for label in LABELS] for each in scores], np.float32)
    units = [Unit(at, 2 * at, 2 * at + 1) for at in range(len(scores))]
    return [(one.start, one.end, one.type) for one in Decoder(LABELS).names(rows, units)]


def test_a_name_begins_and_goes_on() -> None:
    """Its end is that of its last word."""
    assert named({"O": 1}, {"B-PER": 1}, {"I-PER": 1}, {"O": 1}) == [(2, 5, "PER")]


def test_two_names_side_by_side_are_two() -> None:
    """Where one begins the other ends."""
    assert named({"B-PER": 1}, {"B-PER": 1}, {"I-PER": 1}) == [(0, 1, "PER"), (2, 5, "PER")]


def test_a_name_that_only_goes_on_is_one() -> None:
    """A beginning that was missed is no reason to drop the rest."""
    assert named({"O": 1}, {"I-ORG": 1}, {"I-ORG": 1}) == [(2, 5, "ORG")]


def test_all_words_together_say_what_it_is() -> None:
    """One word that is sure outweighs one that hardly is."""
    assert named({"B-PER": 1.0, "B-ORG": 0.9}, {"I-PER": -5, "I-ORG": 3}) == [(0, 3, "ORG")]


def test_a_name_says_how_likely_each_type_is() -> None:
    """Two that are as likely share its chances; what hardly is likely is not listed."""
    rows = np.array([[-9, 1, -9, 1, -9, -9], [-9, -9, 1, -9, 1, -9]], np.float32)
    (one,) = Decoder(LABELS).names(rows, [Unit(0, 0, 1), Unit(1, 2, 3)])
    assert one.chances == {"PER": pytest.approx(0.5), "ORG": pytest.approx(0.5)}
    (sure,) = Decoder(LABELS).names(rows[:1] + np.array([0, 9, 0, 0, 0, 0], np.float32), [Unit(0, 0, 1)])
    assert sure.chances == {"PER": pytest.approx(1, abs=0.01)}


def test_types_in_doubt_do_not_hide_a_name() -> None:
    """What is surely a name of some type is one, though no type alone beats none."""
    assert named({"O": 1.0, "B-PER": 0.8, "B-ORG": 0.7}) == [(0, 1, "PER")]


def test_labels_that_are_no_bio_are_none() -> None:
    """A model may have labels of its own."""
    assert named({"MISC": 5}) == []


def test_no_words_no_names() -> None:
    """An empty text has none."""
    assert named() == []


@pytest.mark.parametrize(
    ("piece", "alike", "unlike"),
    [
        ("reuters", "kyiv", "Reuters"),
        ("US", "NATO", "us"),
        ("J", "K", "j"),
        ("eBay", "McDonald", "Ebay"),
        ("12", "7", "x7"),
    ],
)
def test_shapes_tell_how_a_word_is_printed(piece: str, alike: str, unlike: str) -> None:
    """Names live by what a folding tokenizer throws away."""
    (one,), (two,), (other,) = (shapes(text, [(0, len(text))]) for text in (piece, alike, unlike))
    assert one == two != other
    assert max(one, other) < SHAPES


def test_a_piece_glued_to_another_is_told_apart() -> None:
    """`al-Ani` is not `al - Ani`; and what is not in the text has no shape."""
    assert shapes("al al", [(0, 0), (0, 1), (1, 2), (3, 5), (0, 0)])[0] == 0
    _, first, second, third, last = shapes("al al", [(0, 0), (0, 1), (1, 2), (3, 5), (0, 0)])
    assert first == third != second
    assert last == 0
