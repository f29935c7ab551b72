"""The learned weights: made by `training/lines`, kept as JSON, one number a feature."""

import json
from functools import cache
from importlib.resources import files
from operator import mul
from typing import Final, NamedTuple

_FILE: Final = "weights.json"


class Weights(NamedTuple):
    """One linear model: the features' weights in the order in which they were asked for."""

    weights: tuple[float, ...]
    bias: float

    def score(self, row: tuple[float, ...]) -> float:
        """Return the weighted sum."""
        return sum(map(mul, self.weights, row), self.bias)


@cache
def weights(name: str, features: tuple[str, ...]) -> Weights:
    """Return the model of a name. Raises KeyError if it was not trained on just these features."""
    model = json.loads(files("services.enrich.lines").joinpath(_FILE).read_text(encoding="utf-8"))[name]
    if len(model["weights"]) != len(features):
        message = f"{name} was trained on other features"
        raise KeyError(message)
    return Weights(tuple(model["weights"][feature] for feature in features), model["bias"])
