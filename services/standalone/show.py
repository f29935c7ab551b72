"""An enriched article as a person reads it: at a glance, what was found."""

import sys
import textwrap
from collections.abc import Iterable, Iterator
from typing import Final

from services.contracts.caption import Caption, Credit
from services.contracts.enriched import EnrichedArticle
from services.contracts.entity import Entity, EntityType, Zone
from services.contracts.part import BlockKind

_WIDTH: Final = 100
_QUOTES: Final = 4
_LABEL: Final = 15
_PLURAL: Final = {EntityType.FACILITY: "facilities"}


def show(article: EnrichedArticle, *, title: str, color: bool | None = None) -> str:
    """Return the article as text for a terminal."""
    paint = _Paint(sys.stdout.isatty() if color is None else color)
    return "\n".join(_lines(article, title, paint))


class _Paint:
    def __init__(self, on: bool) -> None:  # noqa: FBT001 - private
        self._on = on

    def __call__(self, text: str, *codes: int) -> str:
        return f"\x1b[{';'.join(map(str, codes))}m{text}\x1b[0m" if self._on else text


_BOLD, _DIM, _GREEN, _CYAN, _YELLOW = 1, 2, 32, 36, 33


def _lines(article: EnrichedArticle, title: str, paint: _Paint) -> Iterator[str]:
    data = article.metadata
    yield paint(f"── {title} ".ljust(_WIDTH, "─"), _DIM)
    if data.section:
        yield paint(data.section.upper(), _CYAN)
    yield from (paint(line, _BOLD) for line in textwrap.wrap(data.headline or "(no headline)", _WIDTH))
    yield from textwrap.wrap(data.dek or "", _WIDTH)
    facts = {
        "byline": f"{data.byline} → {', '.join(author.name for author in data.authors) or '?'}" if data.byline else "",
        "dateline": _dateline(article),
        "published": f"{data.published_at.value} ({data.published_at.basis})" if data.published_at else "",
        "language": f"{data.language.code} ({data.language.confidence:.2f})",
        "body": _body(article),
        "subheads": " · ".join(block.text for block in article.body if block.kind is BlockKind.SUBHEAD),
    }
    for number, caption in enumerate(article.captions, 1):
        facts[f"caption {number}"] = _caption(caption)
    for kind in EntityType:
        facts[_PLURAL.get(kind, f"{kind.value}s")] = ", ".join(_entities(article.entities, kind))
    for number, quote in enumerate(article.quotes[:_QUOTES], 1):
        speaker = quote.speaker.name or quote.speaker.text if quote.speaker else "?"
        facts[f"quote {number}"] = f"“{textwrap.shorten(quote.text, 90)}” — {speaker} ({quote.cue or 'no cue'})"
    if len(article.quotes) > _QUOTES:
        facts["quotes"] = f"and {len(article.quotes) - _QUOTES} more"
    facts["removed"] = " · ".join(f"{part.kind.value}: {textwrap.shorten(part.text, 40)}" for part in article.removed)
    facts["degraded"] = paint(", ".join(article.degraded), _YELLOW) if article.degraded else ""
    for label, value in facts.items():
        if value:
            yield from _row(label, value, paint)


def _row(label: str, value: str, paint: _Paint) -> Iterator[str]:
    wrapped = textwrap.wrap(value, _WIDTH - _LABEL) or [value]
    yield paint(label.ljust(_LABEL), _GREEN) + wrapped[0]
    yield from (" " * _LABEL + line for line in wrapped[1:])


def _dateline(article: EnrichedArticle) -> str:
    line = article.metadata.dateline
    if not line:
        return ""
    known = [line.place, line.country, line.agency, line.links.geonames and f"geonames {line.links.geonames}"]
    return f"{line.text} → {', '.join(str(part) for part in known if part)}"


def _body(article: EnrichedArticle) -> str:
    paragraphs = sum(block.kind is BlockKind.PARAGRAPH for block in article.body)
    minutes = max(1, round(article.metadata.reading_time_seconds / 60))
    return f"{paragraphs} paragraphs, {article.metadata.word_count} words, {minutes} min to read"


def _caption(caption: Caption) -> str:
    again = f" [stands {caption.occurrences}×]" if caption.occurrences > 1 else ""
    return f"{textwrap.shorten(caption.text, 160)}{again}{_credit(caption.credit)}"


def _credit(credit: Credit | None) -> str:
    if credit is None:
        return ""
    parts = {
        "photographer": ", ".join(credit.photographers),
        "agency": ", ".join(credit.agencies),
        "distributor": credit.distributor or "",
        "outlet": credit.outlet or "",
        "qualifiers": ", ".join(credit.qualifiers),
        "rights": credit.rights or "",
    }
    return " | " + ", ".join(f"{name}: {value}" for name, value in parts.items() if value)


def _entities(entities: Iterable[Entity], kind: EntityType) -> Iterator[str]:
    for entity in entities:
        if entity.type is kind:
            only_credit = all(mention.zone is Zone.CREDIT for mention in entity.mentions)
            role = f" ({entity.roles[0]})" if entity.roles else ""
            yield f"{entity.name}{role} ×{len(entity.mentions)}{' in credits' if only_credit else ''}"
