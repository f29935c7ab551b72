"""Bodies with two people and three organizations in them, and who speaks there."""

import re

from services.contracts.entity import Entity, EntityType, Mention, Quote, Zone
from services.contracts.metadata import Language
from services.contracts.part import Block, BlockKind
from services.contracts.raw import RawArticle
from services.enrich.draft import Draft
from services.enrich.steps.quotes import quotes

PEOPLE = ("Marta Quell", "Osbert Finch", "Quell", "Finch")
BODIES = ("Veritrail", "Ostblick", "Ministry of Peat")


def drafted(*paragraphs: str, language: str = "en") -> Draft:
    """Make the draft of a body whose people are Marta Quell and Osbert Finch."""
    text = "\n\n".join(paragraphs)
    blocks: list[Block] = []
    at = 0
    for paragraph in paragraphs:
        blocks.append(Block(text=paragraph, start=at, end=at + len(paragraph), kind=BlockKind.PARAGRAPH))
        at += len(paragraph) + 2
    named = [_entity(text, "Marta Quell", "Quell"), _entity(text, "Osbert Finch", "Finch")]
    named += [_entity(text, body, body, EntityType.ORGANIZATION) for body in BODIES]
    spoken = Language(code=language, confidence=1)
    return Draft(raw=RawArticle(content=text), text=text, body=tuple(blocks), entities=tuple(named), language=spoken)


def _entity(text: str, full: str, short: str, kind: EntityType = EntityType.PERSON) -> Entity:
    found = re.finditer(rf"\b(?:{full}|{short})\b", text)
    mentions = tuple(Mention(text=one[0], start=one.start(), end=one.end(), zone=Zone.BODY) for one in found)
    return Entity(id=full, name=full, type=kind, mentions=mentions)


def read(*paragraphs: str) -> list[Quote]:
    """Return the quotations, checking their offsets."""
    draft = quotes(drafted(*paragraphs))
    assert all(" ".join(draft.text[one.start : one.end].split()) == one.text for one in draft.quotes)
    return list(draft.quotes)


def who(quote: Quote) -> str | None:
    """Return the speaker's name, or else what the text calls the speaker."""
    return (quote.speaker.name or quote.speaker.text) if quote.speaker else None
