"""Marking one article against its gold, field by field."""

from benchmarks.quality.gold import Gold, GoldCaption
from benchmarks.quality.tally import Tally, many, one, share
from benchmarks.quality.wording import NEAR, alike, plain, words
from services.contracts.caption import Caption
from services.contracts.enriched import EnrichedArticle
from services.contracts.entity import Entity, Zone
from services.contracts.part import BlockKind

Marks = dict[str, Tally]
_STORY = frozenset({Zone.HEADLINE, Zone.DEK, Zone.BODY, Zone.CAPTION})


def marks(gold: Gold, article: EnrichedArticle) -> Marks:
    """Count what is right of each field that the gold speaks of."""
    said = gold.model_fields_set | {"kind", "truncated"}
    found = _metadata(gold, article) | _story(gold, article) | _meaning(gold, article)
    return {name: tally for name, tally in found.items() if _FIELDS.get(name, name) in said}


_FIELDS = {
    "date": "published_at",
    "modified": "modified_at",
    "body kept": "with_",
    "kept out": "without",
    "credits": "captions",
    "names": "named",
    "no names": "not_named",
    "speakers": "quotes",
}
"""What the table calls a field, where gold has it under another name."""


def _metadata(gold: Gold, article: EnrichedArticle) -> Marks:
    read = article.metadata
    published = read.published_at.value[:10] if read.published_at else None
    modified = read.modified_at.value[:10] if read.modified_at else None
    return {
        "headline": _text(read.headline, gold.headline),
        "dek": _text(read.dek, gold.dek),
        "section": _text(read.section, gold.section),
        "byline": _text(read.byline, gold.byline),
        "authors": many({plain(author.name) for author in read.authors}, set(map(plain, gold.authors))),
        "date": one(published, gold.published_at, right=published == gold.published_at),
        "modified": one(modified, gold.modified_at, right=modified == gold.modified_at),
        "dateline": _dateline(gold, article),
        "language": _text(read.language.code, gold.language),
        "kind": share(int(read.kind is gold.kind), 1),
        "truncated": share(int(read.truncated == gold.truncated), 1),
        "outlet": _text(article.source.outlet, gold.outlet),
        "url": _text(article.source.url, gold.url),
    }


def _text(given: str | None, wanted: str | None) -> Tally:
    return one(given, wanted, right=words(given or "") == words(wanted or ""))


def _dateline(gold: Gold, article: EnrichedArticle) -> Tally:
    given, wanted = article.metadata.dateline, gold.dateline
    if wanted is None or given is None:
        return one(given, wanted, right=False)
    same = plain(given.place or "") == plain(wanted.place) and given.agency == wanted.agency
    return one(given, wanted, right=same and wanted.country in (None, given.country))


def _story(gold: Gold, article: EnrichedArticle) -> Marks:
    text = plain("\n".join(block.text for block in article.body))
    subheads = {plain(block.text) for block in article.body if block.kind is BlockKind.SUBHEAD}
    notes = [plain(block.text) for block in article.body if block.kind is BlockKind.NOTE]
    kept = sum(plain(phrase) in text for phrase in gold.with_)
    out = sum(plain(phrase) not in text for phrase in gold.without)
    return {
        "subheads": many(subheads, set(map(plain, gold.subheads))),
        "notes": Tally(_opened(notes, gold.notes), len(notes), len(gold.notes)),
        "body kept": share(kept, len(gold.with_)),
        "kept out": share(out, len(gold.without)),
        **_captions(gold, article),
    }


def _opened(notes: list[str], wanted: tuple[str, ...]) -> int:
    return sum(any(note.startswith(plain(opening)) for note in notes) for opening in wanted)


def _captions(gold: Gold, article: EnrichedArticle) -> Marks:
    pairs = [(wanted, _pictured(wanted, article)) for wanted in gold.captions]
    right = sum(given is not None for _, given in pairs)
    credited = [(wanted, given) for wanted, given in pairs if _names(wanted) or wanted.qualifiers]
    return {
        "captions": Tally(right, len(article.captions), len(gold.captions)),
        "credits": share(
            sum(given is not None and _credited(wanted, given) for wanted, given in credited), len(credited)
        ),
    }


def _pictured(wanted: GoldCaption, article: EnrichedArticle) -> Caption | None:
    return next((given for given in article.captions if alike(given.text, wanted.text) >= NEAR), None)


def _names(caption: GoldCaption) -> tuple[str, ...]:
    told = (caption.distributor, caption.outlet)
    return (*caption.photographers, *caption.agencies, *(name for name in told if name), *caption.loose)


def _credited(wanted: GoldCaption, caption: Caption) -> bool:
    given = caption.credit
    if given is None or set(given.qualifiers) != set(wanted.qualifiers):
        return False
    if wanted.loose:
        return all(plain(name) in plain(given.text + caption.text) for name in wanted.loose)
    parts = (given.photographers, given.agencies, given.distributor, given.outlet)
    return parts_of(*parts) == parts_of(wanted.photographers, wanted.agencies, wanted.distributor, wanted.outlet)


def parts_of(
    photographers: tuple[str, ...], agencies: tuple[str, ...], distributor: str | None, outlet: str | None
) -> tuple[set[str], set[str], str, str]:
    """Return a credit's parts in a form in which capitals and articles do not matter."""
    bare = [plain(name or "").removeprefix("the ") for name in (distributor, outlet)]
    return set(map(plain, photographers)), set(map(plain, agencies)), bare[0], bare[1]


def _meaning(gold: Gold, article: EnrichedArticle) -> Marks:
    told = [entity for entity in article.entities if any(mention.zone in _STORY for mention in entity.mentions)]
    named = sum(
        any(entity.type is kind and _is(entity, name) for entity in article.entities) for name, kind in gold.named
    )
    kept_out = sum(
        not any(kind in (None, entity.type) and _is(entity, name) for entity in told) for name, kind in gold.not_named
    )
    return {
        "names": share(named, len(gold.named)),
        "no names": share(kept_out, len(gold.not_named)),
        "quotes": share(sum(_speaker(opening, article) is not None for opening, _ in gold.quotes), len(gold.quotes)),
        "speakers": share(
            sum(plain(who) == _speaker(opening, article) for opening, who in gold.quotes), len(gold.quotes)
        ),
    }


def _is(entity: Entity, name: str) -> bool:
    return plain(name) in {plain(entity.name), *(plain(mention.text) for mention in entity.mentions)}


def _speaker(opening: str, article: EnrichedArticle) -> str | None:
    """Return who says the quotation that has these words, in plain form; empty for nobody; None without it."""
    said = plain(opening).strip('"')
    quote = next((quote for quote in article.quotes if said in plain(quote.text)), None)
    if quote is None:
        return None
    return plain((quote.speaker.name or quote.speaker.text) if quote.speaker else "")
