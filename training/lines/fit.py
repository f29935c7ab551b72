"""Two kinds of linear model: what a line is, and which line of its page is chosen."""

from collections.abc import Sequence

import numpy as np
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

Linear = tuple[np.ndarray, float]
"""Weights and bias, for numbers as they come: no scaling is left to do at run time."""


def classifier(rows: np.ndarray, wanted: np.ndarray, weights: np.ndarray, strength: float) -> Linear:
    """Learn whether a line is wanted."""
    scaler = StandardScaler().fit(rows)
    model = LogisticRegression(C=strength, max_iter=400).fit(scaler.transform(rows), wanted, sample_weight=weights)
    return _unscaled(model.coef_[0], float(model.intercept_[0]), scaler)


def chooser(groups: Sequence[tuple[np.ndarray, np.ndarray]], penalty: float) -> Linear:
    """Learn which line of a page is chosen: the probability that a softmax over the page gives the right ones."""
    scaler = StandardScaler().fit(np.vstack([rows for rows, _ in groups]))
    scaled = [(scaler.transform(rows), wanted.astype(float)) for rows, wanted in groups]

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        total, slope = penalty * weights @ weights / 2, penalty * weights
        for rows, wanted in scaled:
            scores = rows @ weights
            each = np.exp(scores - scores.max())
            right = (each * wanted).sum()
            total -= np.log(right / each.sum() + 1e-300)
            slope = slope + rows.T @ (each / each.sum() - each * wanted / right)
        return total, slope

    best = minimize(loss, np.zeros(scaled[0][0].shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 200})
    return _unscaled(best.x, 0.0, scaler)


def _unscaled(weights: np.ndarray, bias: float, scaler: StandardScaler) -> Linear:
    plain = weights / scaler.scale_
    return plain, bias - float(plain @ scaler.mean_)
