"""What language the article is written in."""

from dataclasses import replace
from functools import cache
from itertools import islice
from typing import Final

import numpy as np
from py3langid.langid import MODEL_FILE, LanguageIdentifier

from services.contracts.metadata import Language
from services.enrich.draft import UNDETERMINED, Draft, Role
from services.enrich.languages.language_tag import language_tag

_SAMPLE: Final = 2_500
"""Characters looked at: a few paragraphs settle it."""
_OPENING: Final = 800
_SURE: Final = 0.999
"""Where the opening alone leaves no doubt, the rest need not be read: the classifier is as slow as all other steps."""
_FEWEST: Final = 20
"""Bytes of letters in UTF-8 below which the classifier's answer is chance: a Chinese character says more than a
Latin letter, and is longer."""
_PRIOR: Final = 20.0
"""How many times likelier than any other a stated language is. Templates and feeds do state the wrong one."""
_PRIOR_WHEN_SHORT: Final = 1_000.0
_SHORT: Final = 120
"""Bytes of letters below which a statement counts for more than the text can tell."""
_CHANCE: Final = 0.5
"""Confidence in a statement that there is too little text to test."""
_PROSE: Final = frozenset({None, Role.HEADLINE, Role.DEK, Role.PARAGRAPH, Role.SUBHEAD, Role.LIST_ITEM})


def language(draft: Draft) -> Draft:
    """Tell the language by the text, with what the producer or the page states as a strong prior."""
    stated = language_tag(draft.raw.language) or language_tag(draft.facts.language)
    sample = _sample(draft)
    told = _told(sample[:_OPENING], stated)
    return replace(draft, language=told if told.confidence >= _SURE else _told(sample, stated))


def _sample(draft: Draft) -> str:
    """Return the opening of the prose; captions, menus and the like may be in another language."""
    parts: list[str] = []
    size = 0
    for line in draft.lines:
        if line.role in _PROSE:
            parts.append(line.text[: _SAMPLE - size])
            size += len(parts[-1]) + 1
        if size >= _SAMPLE:
            break
    return "\n".join(parts) or draft.text[:_SAMPLE]


def _told(sample: str, stated: str | None) -> Language:
    letters = len("".join(islice(filter(str.isalpha, sample), _SHORT)).encode())
    if not letters:
        return UNDETERMINED
    if letters < _FEWEST:
        return Language(code=stated, confidence=_CHANCE) if stated else UNDETERMINED
    code, confidence = _weighed(sample, stated, letters) if stated else _classifier().classify(sample)
    return Language(code=language_tag(code) or code, confidence=round(confidence, 3))


def _weighed(sample: str, stated: str, letters: int) -> tuple[str, float]:
    chances: dict[str, float] = dict(_classifier().rank(sample))
    if stated in chances:
        chances[stated] *= _PRIOR + max(0.0, 1 - letters / _SHORT) * _PRIOR_WHEN_SHORT
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
