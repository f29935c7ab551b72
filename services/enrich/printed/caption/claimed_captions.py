"""The captions of a text, with the lines that they are claimed by."""

from dataclasses import replace

from services.contracts.part import RemovedKind
from services.enrich.draft import Draft, Role
from services.enrich.printed.caption.caption_line import CaptionLine
from services.enrich.printed.caption.caption_lines import caption_lines
from services.enrich.printed.caption.caption_places import each_once
from services.enrich.printed.caption.counters import BESIDE, counters_beside


def with_captions(draft: Draft) -> Draft:
    """Claim caption lines and merge the doubled ones; `after_block` waits for the body.

    Text does not show that there is a picture above a credit without a caption: there it is removed, and kept where
    a page tells of both.
    """
    found = caption_lines(draft.lines)
    told = [line for line in found if _tells(line)]
    alone = {index: line.rule for line in found if not _tells(line) for index in line.lines}
    claimed = {index: line.rule for line in told for index in line.lines}
    beside = {line.alt for line in found if line.alt is not None} | counters_beside(claimed.keys(), draft.lines)
    changed = {index: draft.lines[index].out(RemovedKind.OTHER, rule) for index, rule in alone.items()}
    changed |= {index: draft.lines[index].out(RemovedKind.OTHER, BESIDE) for index in beside}
    changed |= {index: draft.lines[index].as_(Role.CAPTION, rule) for index, rule in claimed.items()}
    return replace(draft.with_lines(changed), captions=each_once(told, draft.lines))


def _tells(line: CaptionLine) -> bool:
    return bool(line.text) or line.image is not None
