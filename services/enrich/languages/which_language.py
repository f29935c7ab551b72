"""What language a text is in, with what its producer or page states as a strong prior."""

from functools import cache
from itertools import islice
from typing import Final

import numpy as np
from py3langid.langid import MODEL_FILE, LanguageIdentifier

from services.contracts.metadata import Language
from services.enrich.languages.language_tag import language_tag

MOST_CHARACTERS_TOLD_BY: Final = 2_500
"""Characters looked at: a few paragraphs settle it."""
_MOST_CHARACTERS_OF_AN_OPENING: Final = 800
"""Two paragraphs of news. Most articles are told by these: the classifier is as slow as all other steps."""
_LEAST_CHANCE_OF_AN_OPENING: Final = 0.999
"""Where the opening alone leaves no doubt, the rest need not be read."""
_FEWEST_BYTES_OF_LETTERS: Final = 20
"""In UTF-8; below, the classifier's answer is chance. A Chinese character says more than a Latin letter, and is
longer."""
_TIMES_LIKELIER_IF_STATED: Final = 20.0
"""How many times likelier than any other a stated language is. Templates and feeds do state the wrong one."""
_TIMES_LIKELIER_IF_STATED_OF_NOTHING: Final = 1_000.0
"""How many times more that is where there is next to no text; it falls to none at `_ENOUGH_BYTES_OF_LETTERS`."""
_ENOUGH_BYTES_OF_LETTERS: Final = 120
"""In UTF-8; below, a statement counts for more than the text can tell. A sentence in Latin letters."""
_CHANCE_OF_A_STATEMENT: Final = 0.5
"""Confidence in a statement that there is too little text to test."""


def which_language(sample: str, stated: str | None) -> Language | None:
    """Return the language of a text, told by its opening where that is enough; None where nothing tells."""
    told = _told(sample[:_MOST_CHARACTERS_OF_AN_OPENING], stated)
    return told if told and told.confidence >= _LEAST_CHANCE_OF_AN_OPENING else _told(sample, stated)


def _told(sample: str, stated: str | None) -> Language | None:
    letters = len("".join(islice(filter(str.isalpha, sample), _ENOUGH_BYTES_OF_LETTERS)).encode())
    if not letters:
        return None
    if letters < _FEWEST_BYTES_OF_LETTERS:
        return Language(code=stated, confidence=_CHANCE_OF_A_STATEMENT) if stated else None
    code, confidence = _weighed(sample, stated, letters) if stated else _classifier().classify(sample)
    return Language(code=language_tag(code) or code, confidence=round(confidence, 3))


def _weighed(sample: str, stated: str, letters: int) -> tuple[str, float]:
    chances: dict[str, float] = dict(_classifier().rank(sample))
    if stated in chances:
        lacking = max(0.0, 1 - letters / _ENOUGH_BYTES_OF_LETTERS)
        chances[stated] *= _TIMES_LIKELIER_IF_STATED + lacking * _TIMES_LIKELIER_IF_STATED_OF_NOTHING
    code, chance = max(chances.items(), key=lambda pair: pair[1])
    return code, chance / (sum(chances.values()) or 1.0)


@cache
def _classifier() -> LanguageIdentifier:
    """Load the classifier at the first article: its answers depend on nothing but the text.

    Its weights come in half precision, and are widened once, for 28 MB: done anew for each text, that took longer than
    all the rest of the reading.
    """
    read = LanguageIdentifier.from_model_file(MODEL_FILE)
    return LanguageIdentifier(
        read.nb_ptc.astype(np.float32),
        *(read.nb_pc, read.nb_classes, read.tk_nextmove, read.tk_output),
        norm_probs=True,
        tk_row=read.tk_row,
    )
