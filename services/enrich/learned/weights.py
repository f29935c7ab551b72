"""The learned weights: made by `training/lines`, kept as JSON, one number a feature."""

import json
from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

_FILE: Final = "weights.json"


class Weights(NamedTuple):
    """One linear model: the features' weights in the order in which they were asked for."""

    weights: NDArray[np.float64]
    bias: float

    def score(self, rows: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return the weighted sum of each row. Not by `@`: that would wake a pool of threads for a page's few lines."""
        sums: NDArray[np.float64] = np.einsum("ij,j->i", rows, self.weights)
        return sums + self.bias


@cache
def weights(name: str, features: tuple[str, ...]) -> Weights:
    """Return the model of a name. Raises KeyError if it was not trained on just these features."""
    model = json.loads(files("services.enrich.learned").joinpath(_FILE).read_text(encoding="utf-8"))[name]
    if len(model["weights"]) != len(features):
        message = f"{name} was trained on other features"
        raise KeyError(message)
    return Weights(np.array([model["weights"][feature] for feature in features]), model["bias"])
