"""Learns which line below a headline is its dek, among those that may be."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from services.contracts.raw import ContentType, RawArticle
from services.enrich.draft import Draft, Role
from services.enrich.learned.learned_dek import dek_rows
from services.enrich.printed.article.read_text import read_text
from services.enrich.printed.dek.dek_in_text import ruled_dek
from services.enrich.steps.captions import captions
from services.enrich.steps.furniture import furniture
from services.enrich.steps.heading import heading
from training.lines.fit import Linear, classifier
from training.lines.labels import Page, is_alike, words_of

_STRENGTH = 0.1


def dek(pages: list[Page]) -> Linear:
    """Learn from the pages whose dek is known; those without one teach what is none.

    The steps before run with the weights that are in the repository: learn those first.
    """
    rows, wanted = zip(*(each for page in pages if "dek" in page for each in _lines(page)), strict=True)
    return classifier(np.array(rows), np.array(wanted), np.ones(len(wanted)), _STRENGTH)


def _lines(page: Page) -> Iterator[tuple[tuple[float, ...], bool]]:
    draft = Draft(raw=RawArticle(content=page["text"], content_type=ContentType.TEXT))
    for step in (read_text, furniture, captions, heading):
        draft = step(draft)
    at = draft.first(Role.HEADLINE)
    if at is None:
        return
    taken = {index: replace(line, role=None) for index, line in enumerate(draft.lines) if line.role is Role.DEK}
    draft = replace(draft.with_lines(taken), dek=None)
    known = words_of(page["dek"])
    for index, row in dek_rows(draft.lines, draft.likely, at, ruled_dek(draft, at)).items():
        yield row, is_alike(words_of(draft.lines[index].text), known)
