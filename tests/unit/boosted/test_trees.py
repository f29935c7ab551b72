"""Boosted trees, walked in numpy."""

import numpy as np
import pytest

from services.enrich.boosted.trees import DEPTH, Trees, load
from services.enrich.learned.classes import Class
from services.enrich.learned.labelling import ALONE, TOLD

NODES = 2**DEPTH - 1


def stump(asked: int, bound: float, left: float, right: float) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """A tree that asks one question: its leaves are repeated down to the last level."""
    questions, bounds, leaves = np.zeros(NODES, np.int32), np.zeros(NODES, np.float32), np.zeros(NODES + 1, np.float32)
    questions[0], bounds[0] = asked, bound
    leaves[: (NODES + 1) // 2], leaves[(NODES + 1) // 2 :] = left, right
    return questions, bounds, leaves


def model(*trees: tuple[np.ndarray, np.ndarray, np.ndarray]) -> Trees:
    """A model of two classes; trees stand in turns, one for each class."""
    asked, bound, leaves = (np.stack(each) for each in zip(*trees, strict=True))
    return Trees(("height", "width"), ("tall", "wide"), asked, bound, leaves)


def test_what_is_above_a_bound_goes_right_and_the_bound_itself_left() -> None:
    """The scores of a class are summed, and become its share."""
    trees = model(stump(0, 1.5, 0, 2), stump(1, 1.5, 0, 2), stump(0, 1.5, 0, 1), stump(1, 1.5, 0, 0))
    tall, even = trees.chances(np.array([[1.6, 1.5], [1.5, 1.5]]))
    assert tall.tolist() == pytest.approx([np.exp(3) / (np.exp(3) + 1), 1 / (np.exp(3) + 1)])
    assert even.tolist() == pytest.approx([0.5, 0.5])


def test_many_trees_are_walked_as_few_are() -> None:
    """They are walked some at a time; none is left out at a seam."""
    trees = [stump(0, 1, 0, 0.1), stump(1, 1, 0, 0.1)] * 101
    row = np.array([[2.0, 0.0]])
    assert model(*trees).chances(row)[0, 0] == pytest.approx(1 / (1 + np.exp(-10.1)))


@pytest.mark.parametrize(("name", "features"), [("alone", ALONE), ("told", TOLD)])
def test_the_trees_in_use_were_learned_on_the_numbers_in_use(name: str, features: tuple[str, ...]) -> None:
    """Other numbers in their places would be read as what they are not."""
    trees = load(name)
    assert trees.features == features
    assert trees.classes == tuple(each.name.lower() for each in Class)
    assert trees.asked.max() < len(features)
