"""Marking a page, or a rendering of it as text, against gold that was made by other people's parsers."""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from benchmarks.quality.marking import Marks
from benchmarks.quality.tally import Tally, many, one, share
from benchmarks.quality.wording import NEAR, alike, plain, shingles, words
from services.contracts.caption import Caption
from services.contracts.enriched import EnrichedArticle
from services.contracts.raw import RawArticle

Read = Callable[[RawArticle], EnrichedArticle | None]
_LEAD = re.compile(r"^(?:by|von|par|por|di)\s+")
_UNNAMED = frozenset(
    {
        *("photo", "photos", "photograph", "image", "picture", "credit", "by", "via", "courtesy", "of", "the"),
        *("foto", "bild", "source", "file", "handout"),
    }
)
"""Words of a credit that name nobody."""
_SAME_CREDIT = 0.8


def page_marks(gold: dict[str, Any], variant: str, raw: RawArticle, read: Read) -> Marks:
    """Count what is right; of a rendering as text, only what the rendering has is wanted."""
    article = read(raw)
    found: Marks = {}
    if gold.get("title") and _has(gold, "title_in", variant):
        title = article.metadata.headline if article else None
        found["headline"] = share(int(alike(title or "", gold["title"]) >= NEAR), 1)
    if gold.get("authors") is not None and _has(gold, "authors_in", variant) and (variant == "html" or gold["authors"]):
        given = {_name(author.name) for author in article.metadata.authors} if article else set()
        found["authors"] = many(given, set(map(_name, gold["authors"])))
    if gold.get("publishing_date"):
        moment = article.metadata.published_at if article else None
        days = _days(moment.value) if moment else set()
        found["date"] = one(moment, 1, right=bool(days & _days(gold["publishing_date"])))
    text = "\n".join(block.text for block in article.body) if article else ""
    bodies = _bodies(gold)
    if bodies:
        found["body"] = max((_overlap(text, body) for body in bodies), key=lambda tally: tally.score)
    if "with" in gold:
        shown = plain(text)
        found["body kept"] = share(sum(plain(part) in shown for part in gold["with"]), len(gold["with"]))
        found["kept out"] = share(sum(plain(part) not in shown for part in gold["without"]), len(gold["without"]))
    if gold.get("has_images_key"):
        found |= _captions(gold, variant, article.captions if article else ())
    return found


def _has(gold: dict[str, Any], field: str, variant: str) -> bool:
    return variant == "html" or bool(gold.get(field, {}).get(variant, True))


def _name(name: str) -> str:
    return " ".join(re.findall(r"[\w-]+", _LEAD.sub("", plain(name))))


def _days(moment: str) -> set[str]:
    """Return the days that a moment falls on, by its own zone's calendar and by UTC's."""
    days = {moment[:10]}
    try:
        parsed = datetime.fromisoformat(moment)
    except ValueError:
        return days
    return days | ({parsed.astimezone(UTC).date().isoformat()} if parsed.tzinfo else set())


def _bodies(gold: dict[str, Any]) -> list[str]:
    """Return the texts that may count as the body: with subheads and without, with the dek and without."""
    if gold.get("body") is not None:
        return [gold["body"]]
    if gold.get("paragraphs") is None:
        return []
    paragraphs, subheads = iter(gold["paragraphs"]), iter(gold.get("subheads", ()))
    order = gold.get("structure") or "p" * len(gold["paragraphs"])
    whole = "\n".join(next(paragraphs if part == "p" else subheads) for part in order)
    return [whole, "\n".join((*(gold.get("dek") or ()), whole)), "\n".join(gold["paragraphs"])]


def _overlap(given: str, wanted: str) -> Tally:
    """Weigh each body alike, however long it is."""
    one_, other = shingles(given), shingles(wanted)
    both = sum((one_ & other).values())
    size = (one_.total() + other.total()) / 2 or 1
    return Tally(both / size, one_.total() / size, other.total() / size)


def _captions(gold: dict[str, Any], variant: str, captions: tuple[Caption, ...]) -> Marks:
    wanted: dict[str, dict[str, Any]] = {}
    for image in gold["images"]:
        if image.get("caption") and (variant == "html" or image["caption_in"].get(variant)):
            wanted.setdefault(plain(image["caption"]), image)
    left = list(captions)
    right = credited = credits_ = 0
    for image in wanted.values():
        signed = bool(image["authors"]) and (variant == "html" or bool(image["credit_in"].get(variant)))
        credits_ += signed
        at = max(range(len(left)), key=lambda at: _alike(image, left[at]), default=None)
        if at is None or _alike(image, left[at]) < NEAR:
            continue
        right += 1
        credited += signed and _same_credit(image["authors"], left.pop(at))
    return {
        "captions": Tally(right, len({plain(one.text) for one in captions}), len(wanted)),
        "credits": share(credited, credits_),
    }


def _alike(image: dict[str, Any], caption: Caption) -> float:
    """Compare with and without the credit: some desks leave it in the caption."""
    signed = f"{image['caption']} {' / '.join(image['authors'])}"
    return max(alike(caption.text, image["caption"]), alike(caption.text, signed))


def _same_credit(wanted: list[str], caption: Caption) -> bool:
    credit = caption.credit
    if credit is None:
        return False
    told = (*credit.photographers, *credit.agencies, credit.distributor, credit.outlet, credit.text)
    one_, other = _credited(" ".join(wanted)), _credited(" ".join(filter(None, told)))
    return bool(one_ and other) and len(one_ & other) / len(one_ | other) >= _SAME_CREDIT


def _credited(text: str) -> set[str]:
    return set(words(text)) - _UNNAMED
