"""In which of several stretches each of some numbers lies."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray


def among(values: ArrayLike, bounds: Sequence[float]) -> NDArray[np.float64]:
    """Return for each value, for each stretch between two neighbouring bounds, 1.0 if it is in it, the upper left out.

    One row a value; values outside all stretches have noughts only.
    """
    behind = np.searchsorted(bounds, np.asarray(values), side="right")
    found: NDArray[np.bool_] = behind[:, np.newaxis] == np.arange(1, len(bounds))
    return found.astype(np.float64)
