"""What speaks for the reading of an article and against it, in numbers: what agrees, what is odd, what was left out."""

import math
import re
from collections.abc import Iterator
from itertools import combinations
from typing import Final

from services.contracts.metadata import ArticleKind
from services.contracts.part import BlockKind, RemovedKind
from services.contracts.raw import ContentType
from services.enrich.draft import Draft, Found, Role
from services.enrich.printed.byline.byline_lead import opens_like_byline
from services.enrich.printed.headline.agreement import agreement
from services.enrich.text.likeness import likeness
from services.enrich.text.names import is_name
from services.enrich.text.prose import ends_sentence, word_count

_UNKNOWN: Final = -1.0
"""Where there is nothing to ask: trees tell it from every share."""
_FEW_WORDS: Final = 8
"""A block of fewer is a label or a subhead rather than a paragraph."""
_OPENING_CHARACTERS_COMPARED: Final = 200
"""Of a description and of a story, to be compared."""
_WORD: Final = re.compile(r"\w+")
_BASES: Final = ("html", "json-ld", "meta", "text")

Numbers = dict[str, float]


def doubts(draft: Draft) -> Numbers:
    """Return the numbers of an article whose every field but its names has been read. Takes some milliseconds."""
    told = _words(" ".join(block.text for block in draft.body))
    return _page(draft) | _headline(draft, told) | _authors(draft) | _story(draft, told) | _sure(draft)


def _page(draft: Draft) -> Numbers:
    facts, date = draft.facts, draft.published_at
    return {
        "html": float(draft.raw.content_type is ContentType.HTML),
        "language": draft.language.confidence,
        "lines": float(len(draft.lines)),
        "truncated": float(draft.truncated),
        "is_article": float(draft.kind is ArticleKind.ARTICLE),
        "calls_itself_article": float(facts.kind is ArticleKind.ARTICLE),
        "dated": float(date is not None),
        "dated_by_data": float(date is not None and date.basis in {"json-ld", "meta", "time-element"}),
        "modified": float(draft.modified_at is not None),
        "outlet": float(facts.outlet is not None),
        "keywords": float(len(facts.keywords)),
        "free": _UNKNOWN if facts.is_free is None else float(facts.is_free),
        "offers_the_rest": float(facts.offers_the_rest),
    }


def _headline(draft: Draft, told: frozenset[str]) -> Numbers:
    found, at, stated = draft.headline, draft.first(Role.HEADLINE), draft.facts.headlines
    text = found.text if found else ""
    agreeing = sorted((agreement(text, other) for other in stated), reverse=True) if found else []
    alike = [likeness(one, other) for one, other in combinations(stated, 2)]
    return {
        "headline": float(found is not None),
        **{f"headline_{basis}": float(found is not None and found.basis == basis) for basis in _BASES},
        "headline_words": float(len(text.split())),
        "headline_characters": float(len(text)),
        "headline_in_text": float(found is not None and found.span is not None),
        "headline_line": _UNKNOWN if at is None else float(at),
        "headline_again": float(sum(line.text == text for line in draft.lines)),
        "headline_told": _share_in(text, told),
        "headline_is_sentence": float(ends_sentence(text)),
        "headline_is_name": float(is_name(text)),
        "headline_is_outlet": _likest(found, draft.facts.outlet),
        "stated_headlines": float(len(stated)),
        **{f"agreement_{order}": each for order, each in enumerate(_padded(agreeing))},
        "least_agreement": min(agreeing, default=_UNKNOWN),
        "stated_most_alike": max(alike, default=_UNKNOWN),
        "stated_least_alike": min(alike, default=_UNKNOWN),
        "dek": float(draft.dek is not None),
        "section": float(draft.section is not None),
        "dateline": float(draft.dateline is not None),
    }


def _authors(draft: Draft) -> Numbers:
    names, stated = draft.authors, draft.facts.authors
    byline = draft.byline.text if draft.byline else ""
    printed = [name for name in names if name.casefold() in byline.casefold()]
    ours, theirs = ({name.casefold() for name in some} for some in (names, stated))
    at, below = draft.first(Role.BYLINE), draft.first(Role.HEADLINE)
    sizes = [len(name.split()) for name in names]
    text = draft.text.casefold()
    return {
        "authors": float(len(names)),
        "authors_like_names": _mean(list(map(is_name, names))),
        "authors_in_byline": len(printed) / max(len(names), 1),
        "authors_in_text": float(sum(text.count(name.casefold()) for name in names)),
        "author_with_digit": float(any(any(map(str.isdigit, name)) for name in names)),
        "author_most_words": float(max(sizes, default=0)),
        "author_fewest_words": float(min(sizes, default=0)),
        "author_is_outlet": max((_likest(Found(name, ""), draft.facts.outlet) for name in names), default=_UNKNOWN),
        "stated_authors": float(len(stated)),
        "stated_are_authors": len(ours & theirs) / len(ours | theirs) if ours | theirs else _UNKNOWN,
        "byline": float(draft.byline is not None),
        "byline_opens": float(bool(byline) and opens_like_byline(byline)),
        "byline_words": float(len(byline.split())),
        "byline_words_beside": float(len(byline.split()) - sum(len(name.split()) for name in printed)),
        "byline_line": _UNKNOWN if at is None else float(at),
        "byline_below_headline": _UNKNOWN if at is None or below is None else float(at - below),
    }


def _story(draft: Draft, told: frozenset[str]) -> Numbers:
    blocks, described = draft.body, draft.facts.descriptions
    sizes = [word_count(block.text) for block in blocks]
    words, count = max(sum(sizes), 1), max(len(blocks), 1)
    first = blocks[0].text[:_OPENING_CHARACTERS_COMPARED] if blocks else ""
    boxes = [box.words for box in draft.unkept]
    inside = (part for part in draft.removed if blocks and blocks[0].start < part.start < blocks[-1].end)
    shown = word_count(draft.text) if draft.shown is None else draft.shown
    return {
        "words": math.log1p(sum(sizes)),
        "shown": math.log1p(shown),
        "share": sum(sizes) / max(shown, 1),
        "blocks": float(len(blocks)),
        "mean_words": sum(sizes) / count,
        "largest": max(sizes, default=0) / words,
        "first_words": float(sizes[0]) if sizes else 0.0,
        "last_words": float(sizes[-1]) if sizes else 0.0,
        "sentences": _mean([ends_sentence(block.text) for block in blocks]),
        "last_is_sentence": float(bool(blocks) and ends_sentence(blocks[-1].text)),
        "short": _mean([size < _FEW_WORDS for size in sizes]),
        "kinds": float(len({block.kind for block in blocks})),
        "lists": _mean([block.kind is BlockKind.LIST_ITEM for block in blocks]),
        "removed": sum(word_count(part.text) for part in draft.removed) / words,
        "removed_parts": len(draft.removed) / count,
        "removed_inside": sum(1 for _ in inside) / count,
        "boxes": sum(boxes) / words,
        "largest_box": max(boxes, default=0) / words,
        "boxes_of_no_kind": sum(box.words for box in draft.unkept if box.kind is RemovedKind.OTHER) / words,
        "captions": float(len(draft.captions)),
        "credits": float(sum(caption.credit is not None for caption in draft.captions)),
        "descriptions": float(len(described)),
        "description_told": max((_share_in(text, told) for text in described), default=_UNKNOWN),
        "description_opens": max(
            (likeness(text[:_OPENING_CHARACTERS_COMPARED], first) for text in described if first),
            default=_UNKNOWN,
        ),
    }


def _sure(draft: Draft) -> Numbers:
    return {f"sure_{name}": value for name, value in draft.sure._asdict().items()}


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))


def _share_in(text: str, told: frozenset[str]) -> float:
    return _mean([word in told for word in _WORD.findall(text.casefold())])


def _mean(of: list[bool]) -> float:
    return sum(of) / max(len(of), 1)


def _likest(found: Found | None, outlet: str | None) -> float:
    return likeness(found.text, outlet) if found and outlet else _UNKNOWN


def _padded(agreeing: list[float]) -> Iterator[float]:
    for order in range(3):
        yield agreeing[order] if order < len(agreeing) else _UNKNOWN
