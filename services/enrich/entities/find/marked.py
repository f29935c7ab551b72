"""What of an article a recogniser reads, and what it marked there."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from services.enrich.draft import UNDETERMINED, Draft
from services.enrich.entities.find.passages import Passage, passages
from services.enrich.printed.article.within_bounds import is_read_in_part
from services.enrich.recogniser.model import Model, Recognised

_MOST_READ_OF_NO_ARTICLE_CHARACTERS: Final = 6_000
"""Of what is longer than any article: a recogniser takes fifty times as long as all rules, and who is named in full is
named at the top. What lies behind is read by rules and tables."""
_FEWEST_OF_A_PASSAGE_CHARACTERS: Final = 20
"""What the shortest passage counts for: a recogniser reads marks between any two."""
_SAMPLE_CHARACTERS: Final = 400
"""As much of a text shows in which letters it is written."""
_LEAST_CERTAINTY: Final = 0.9
"""Lists of names and tables of results are taken for any language; prose of another one is told with more certainty."""
_OTHER_SCRIPT: Final = re.compile("[\u0370-\u1cff\u2e80-\ufeff]")
"""Letters that are not Latin: from Greek on, and the scripts of East Asia behind punctuation and currencies."""
_ENGLISH: Final = "en"


@dataclass(frozen=True, slots=True)
class Marked:
    """The passages of an article with what the recogniser marked in them."""

    passages: tuple[Passage, ...]
    """All of them, with captions that stand there again."""
    first: tuple[Passage, ...]
    """Each passage once."""
    recognised: tuple[Sequence[Recognised], ...]
    """For each of `first`."""
    language: str
    """BCP 47; English where the recogniser reads what may be any language."""
    model: Model | None
    """What has read it, None if nothing could."""
    whole: bool
    """Whether the recogniser has read all of it."""


def marked(draft: Draft, model: Model | None) -> Marked:
    """Read the article, as far as the model can: without one, or in a language that it does not know, not at all."""
    found = passages(draft)
    first = tuple(passage for passage in found if not passage.repeat)
    reader = model if model and _reads(model, draft) else None
    within = _within_reach(first, draft) if reader else 0
    recognised = reader.recognise([passage.text for passage in first[:within]]) if reader else []
    return Marked(
        found,
        first,
        (*recognised, *([] for _ in first[within:])),
        _ENGLISH if reader and draft.language.confidence < _LEAST_CERTAINTY else draft.language.code,
        reader,
        reader is not None and within == len(first),
    )


def _within_reach(read: Sequence[Passage], draft: Draft) -> int:
    """Count the passages that the model may read: all of an article."""
    if not is_read_in_part(draft):
        return len(read)
    ends = accumulate(max(len(passage.text), _FEWEST_OF_A_PASSAGE_CHARACTERS) for passage in read)
    return sum(end <= _MOST_READ_OF_NO_ARTICLE_CHARACTERS for end in ends)


def _reads(model: Model, draft: Draft) -> bool:
    """Whether the model reads the article's language; where that is a guess, whether it is in Latin letters."""
    if draft.language.code == UNDETERMINED.code or draft.language.confidence < _LEAST_CERTAINTY:
        return not _OTHER_SCRIPT.search(draft.text[:_SAMPLE_CHARACTERS])
    return draft.language.code.partition("-")[0] in model.languages
