"""The lines of a text as the labeller sees them: their numbers, and what they are."""

from random import Random
from typing import Final, NamedTuple

import numpy as np

from services.contracts.raw import ContentType, RawArticle
from services.enrich.draft import Draft
from services.enrich.learned.classes import Class
from services.enrich.learned.labelling import ALONE, looked_at, numbers
from services.enrich.pipeline import proposing
from training.roles.gold import Known
from training.roles.page import Page

_UNKNOWN: Final = -1
_THIN: Final = 0.35
"""Share that is kept of the lines of the story and beside it, on a page of which these are known in part."""
_WHOLLY, _PARTLY, _HARDLY = 1.0, 0.6, 0.5
"""Weight of a page of which all is known, of one whose story is known as one text, of one with headline and authors."""


class Rows(NamedTuple):
    """One text: what is learned from it."""

    publisher: str
    told: np.ndarray
    """The numbers named in TOLD; those named in ALONE come first."""
    labels: np.ndarray
    """A class each, or -1 where that is not known."""
    weight: float

    @property
    def alone(self) -> np.ndarray:
        """Return the numbers named in ALONE."""
        return self.told[:, : len(ALONE)]


def rows(page: Page, text: str, dice: Random) -> Rows | None:
    """Read a text as far as the rules propose; None if there is no line in it."""
    draft = Draft(raw=RawArticle(content=text, content_type=ContentType.TEXT))
    for step in proposing():
        draft = step.run(draft)
    first, last = looked_at(draft.lines)
    if first >= last:
        return None
    labels = [_UNKNOWN if label is None else int(label) for label in Known(page).labels(draft.lines)[first:last]]
    whole = "story" in page and not page.get("loose")
    if not whole:
        labels = [label if label < Class.PARAGRAPH or dice.random() < _THIN else _UNKNOWN for label in labels]
    weight = _WHOLLY if whole else _PARTLY if "story" in page else _HARDLY
    return Rows(page["publisher"], numbers(draft)[1].astype(np.float32), np.array(labels), weight)
