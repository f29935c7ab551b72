"""Marking names in a text against gold with offsets: a name is right with its bounds and its type."""

from collections.abc import Callable
from typing import Any, Final

from benchmarks.quality.marking import Marks
from benchmarks.quality.tally import many
from services.contracts.enriched import EnrichedArticle
from services.contracts.raw import RawArticle

Read = Callable[[RawArticle], EnrichedArticle | None]
_TYPES: Final = {
    **dict.fromkeys(("PER", "PERSON", "person"), "person"),
    **dict.fromkeys(("ORG", "ORGANIZATION", "organization", "corporation"), "organization"),
    **dict.fromkeys(("LOC", "GPE", "PLACE", "location", "place", "facility"), "place"),
}


def name_marks(row: dict[str, Any], read: Read) -> Marks:
    """Count persons, organizations and places; a leading article and a trailing possessive do not matter."""
    article = read(RawArticle(content=row["text"]))
    text = row["text"]
    wanted = {
        _key(text, one["start"], one["end"], _TYPES[one["label"]]) for one in row["entities"] if one["label"] in _TYPES
    }
    given = (
        {
            _key(article.text, mention.start, mention.end, _TYPES[entity.type.value])
            for entity in article.entities
            if entity.type.value in _TYPES
            for mention in entity.mentions
        }
        if article
        else set()
    )
    return {"names": many(given, wanted)}


def _key(text: str, start: int, end: int, kind: str) -> str:
    name = text[start:end]
    start += 4 if name[:4].lower() == "the " else 0
    end -= 2 if name[-2:] in {"'s", "’s"} else 0
    return f"{start}-{end} {kind}"
