"""Captions: the words under the pictures, each once, however often the page prints them."""

from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import Final

from services.contracts.caption import Caption, Credit, Image
from services.contracts.part import RemovedKind
from services.enrich.draft import Draft, Role, Rule
from services.enrich.printed.caption.caption_line import CaptionLine
from services.enrich.printed.caption.caption_lines import caption_lines
from services.enrich.printed.caption.counters import is_counter
from services.enrich.printed.caption.credits_below import names_anybody
from services.enrich.printed.caption.own_words import said_distributor, said_qualifiers
from services.enrich.text.prose import collapsed
from services.enrich.text.same import is_same

_LONE_CREDIT: Final = Rule("a credit under a picture without words", caption_lines.__module__)
_BESIDE: Final = Rule("a picture's other description, its numbers or buttons", __name__)


def captions(draft: Draft) -> Draft:
    """Claim caption lines and merge the doubled ones; `after_block` waits for the body.

    A credit under a picture without words credits nothing that the article keeps: it is removed.
    """
    found = caption_lines(draft.lines)
    alone = {
        index: draft.lines[index].out(RemovedKind.OTHER, _LONE_CREDIT)
        for line in found
        if not line.text
        for index in line.lines
    }
    draft = draft.with_lines(alone)
    groups = _groups([line for line in found if line.text])
    claimed = {index: line.rule for group in groups for line in group for index in line.lines}
    beside = {line.alt for line in found if line.alt is not None} | _frames(draft, claimed.keys())
    draft = draft.with_lines({index: draft.lines[index].out(RemovedKind.OTHER, _BESIDE) for index in beside})
    draft = draft.with_lines({index: draft.lines[index].as_(Role.CAPTION, rule) for index, rule in claimed.items()})
    return replace(draft, captions=tuple(_caption(group, draft) for group in groups))


def _frames(draft: Draft, claimed: AbstractSet[int]) -> set[int]:
    """Return the lines beside captions that are numbers and buttons of their pictures."""
    near = {index + step for index in claimed for step in (-1, 1)}
    return {index for index in near & set(draft.unclaimed()) if is_counter(draft.lines[index].text)}


def _groups(lines: list[CaptionLine]) -> list[list[CaptionLine]]:
    """Put the places of one caption together: equal words anywhere, nearly equal words in neighbouring lines."""
    groups: list[list[CaptionLine]] = []
    by_text: dict[str, list[CaptionLine]] = {}
    for line in lines:
        group = by_text.get(line.text)
        if group is None and groups and _is_beside(groups[-1][-1], line):
            group = groups[-1]
        if group is None:
            group = []
            groups.append(group)
        group.append(line)
        by_text.setdefault(line.text, group)
    return groups


def _is_beside(above: CaptionLine, line: CaptionLine) -> bool:
    return line.lines[0] - above.lines[-1] == 1 and is_same(above.text, line.text)


def _caption(group: list[CaptionLine], draft: Draft) -> Caption:
    """Make one caption of its printed places: the fullest text speaks for all."""
    fullest = max(group, key=lambda line: (line.credit is not None, len(line.text)))
    spans = tuple((line.start, line.end) for line in group)
    printed = _told([line.credit for line in group if line.credit])
    first = next(line for line in group if line.text == fullest.text)
    return Caption(
        text=fullest.text,
        start=first.start,
        end=first.end,
        spans=spans,
        occurrences=len(spans),
        credit=_completed(printed, fullest.text) if printed else None,
        image=next((line.image for line in group if line.image), Image(alt=_alt(group, draft))),
    )


def _told(credits_: list[Credit]) -> Credit | None:
    """Return the first credit that names somebody among a caption's places, with the places of all of them."""
    if not credits_:
        return None
    spans = [(one.start, one.end) for one in credits_ if one.start is not None and one.end is not None]
    told = next(filter(names_anybody, credits_), credits_[0])
    return told.model_copy(update={"spans": tuple(spans)})


def _alt(group: list[CaptionLine], draft: Draft) -> str | None:
    above = next((line.alt for line in group if line.alt is not None), None)
    return None if above is None else collapsed(draft.lines[above].text)


def _completed(printed: Credit, caption: str) -> Credit:
    """Add what the caption's own words say of the picture."""
    return printed.model_copy(
        update={
            "text": collapsed(printed.text),
            "qualifiers": tuple(dict.fromkeys((*printed.qualifiers, *said_qualifiers(caption)))),
            "distributor": printed.distributor or _said_distributor(printed, caption),
        }
    )


def _said_distributor(printed: Credit, caption: str) -> str | None:
    """Return who the caption says passes the picture on, unless the credit names the same house already."""
    said = said_distributor(caption)
    named = (*printed.agencies, *((printed.outlet,) if printed.outlet else ()))
    return None if said and any(said.casefold().endswith(house.casefold()) for house in named) else said
