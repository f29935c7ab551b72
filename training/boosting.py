"""Boosted trees, learned by LightGBM and laid out as `services.enrich.boosted.trees` walks them."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import lightgbm
import numpy as np

from services.enrich.boosted.trees import DEPTH, Trees
from services.enrich.learned.classes import Class

_SETTINGS: Final = {
    "max_depth": DEPTH,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "max_bin": 63,
    "force_row_wise": True,
    "num_threads": 1,
    "verbose": -1,
}
_LINES: Final = _SETTINGS | {
    "objective": "multiclass",
    "num_class": len(Class),
    "num_leaves": 24,
    "learning_rate": 0.12,
    "min_data_in_leaf": 15,
    "feature_fraction": 0.4,
    "lambda_l2": 1.0,
}
"""Of a hundred thousand lines."""
_QUESTIONS: Final = _SETTINGS | {
    "objective": "binary",
    "num_leaves": 8,
    "max_depth": 4,
    "learning_rate": 0.06,
    "min_data_in_leaf": 30,
    "feature_fraction": 0.3,
    "lambda_l2": 5.0,
}
"""Of a few thousand articles: shallow and slow, so that what is told is as likely as it says."""

PAGES: Final = _SETTINGS | {
    "objective": "binary",
    "num_leaves": 31,
    "learning_rate": 0.1,
    "min_data_in_leaf": 20,
    "feature_fraction": 0.3,
    "lambda_l2": 2.0,
}
"""Of some hundred thousand blocks, a good part of them alike."""


def boosted(rows: np.ndarray, labels: np.ndarray, weights: np.ndarray, names: tuple[str, ...], rounds: int) -> Trees:
    """Learn so many rounds of trees for classes of which each line is one."""
    data = lightgbm.Dataset(rows.astype(np.float32), labels, weight=weights)
    found = _laid_out(lightgbm.train({**_LINES, "seed": 1}, data, rounds))
    return Trees(names, tuple(each.name.lower() for each in Class), *found)


def judged(
    rows: np.ndarray,
    labels: Mapping[str, np.ndarray],
    weights: np.ndarray,
    names: tuple[str, ...],
    rounds: int,
    settings: Mapping[str, Any] = _QUESTIONS,
) -> Trees:
    """Learn so many rounds of trees for each question by itself; `labels` are 1, 0, or NaN where it is not known."""
    found = []
    for each in labels.values():
        known = ~np.isnan(each)
        data = lightgbm.Dataset(rows[known].astype(np.float32), each[known], weight=weights[known])
        found.append(_laid_out(lightgbm.train({**settings, "seed": 1}, data, rounds)))
    in_turns = (np.stack(part, axis=1).reshape(rounds * len(found), -1) for part in zip(*found, strict=True))
    return Trees(names, tuple(labels), *in_turns)


def _laid_out(model: lightgbm.Booster) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    trees = [each["tree_structure"] for each in model.dump_model()["tree_info"]]
    asked = np.zeros((len(trees), 2**DEPTH - 1), np.int32)
    bound = np.zeros(asked.shape, np.float32)
    leaves = np.zeros((len(trees), 2**DEPTH), np.float32)
    for order, tree in enumerate(trees):
        _lay_out(tree, 0, 0, (asked[order], bound[order], leaves[order]))
    return asked, bound, leaves


def save(trees: Trees, path: Path) -> None:
    """Write the arrays, packed."""
    np.savez_compressed(
        path,
        features=np.array(trees.features),
        classes=np.array(trees.classes),
        asked=trees.asked.astype(np.uint16),
        bound=trees.bound,
        leaves=trees.leaves.astype(np.float16),
    )


def _lay_out(node: dict[str, Any], at: int, depth: int, into: tuple[np.ndarray, np.ndarray, np.ndarray]) -> None:
    """Write a node and all below it at its place; a leaf above the last level stands on both sides down to it."""
    asked, bound, leaves = into
    if depth == DEPTH:
        leaves[at - len(asked)] = node["leaf_value"]
        return
    sides = (node, node)
    if "split_feature" in node:
        asked[at], bound[at] = node["split_feature"], _floor(node["threshold"])
        sides = (node["left_child"], node["right_child"])
    for side, below in enumerate(sides):
        _lay_out(below, 2 * at + 1 + side, depth + 1, into)


def _floor(threshold: float) -> np.float32:
    """Return the largest number of single precision that is not above: the same values lie on each side of it."""
    near = np.float32(threshold)
    return np.nextafter(near, np.float32(-np.inf)) if near > threshold else near
