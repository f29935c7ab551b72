"""One caption out of all its printed places: pages print it as alternative text, below the picture, in a copy."""

from collections.abc import Iterable, Sequence

from services.contracts.caption import Caption, Credit, Image
from services.enrich.draft import Line
from services.enrich.printed.caption.caption_line import CaptionLine
from services.enrich.printed.caption.credits_below import names_anybody
from services.enrich.printed.caption.said_of_picture import completed_credit
from services.enrich.text.prose import collapsed
from services.enrich.text.same import is_same


def each_once(found: Iterable[CaptionLine], lines: Sequence[Line]) -> tuple[Caption, ...]:
    """Return each caption once, with all its places."""
    return tuple(_caption(group, lines) for group in _groups(found))


def _groups(found: Iterable[CaptionLine]) -> list[list[CaptionLine]]:
    """Put the places of one caption together: equal words anywhere, nearly equal words in neighbouring lines."""
    groups: list[list[CaptionLine]] = []
    by_text: dict[str, list[CaptionLine]] = {}
    for line in found:
        key = line.text or (line.credit.text if line.credit else "")
        group = by_text.get(key)
        if group is None and groups and _is_beside(groups[-1][-1], line):
            group = groups[-1]
        if group is None:
            group = []
            groups.append(group)
        group.append(line)
        by_text.setdefault(key, group)
    return groups


def _is_beside(above: CaptionLine, line: CaptionLine) -> bool:
    return line.lines[0] - above.lines[-1] == 1 and is_same(above.text, line.text)


def _caption(group: list[CaptionLine], lines: Sequence[Line]) -> Caption:
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
        credit=completed_credit(printed, fullest.text) if printed else None,
        image=next((line.image for line in group if line.image), Image(alt=_alt(group, lines))),
    )


def _told(credits_: list[Credit]) -> Credit | None:
    """Return the first credit that names somebody among a caption's places, with the places of all of them."""
    if not credits_:
        return None
    spans = [(one.start, one.end) for one in credits_ if one.start is not None and one.end is not None]
    told = next(filter(names_anybody, credits_), credits_[0])
    return told.model_copy(update={"spans": tuple(spans)})


def _alt(group: list[CaptionLine], lines: Sequence[Line]) -> str | None:
    above = next((line.alt for line in group if line.alt is not None), None)
    return None if above is None else collapsed(lines[above].text)
