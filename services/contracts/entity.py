"""Who and what an article names, what it measures, and who says what."""

from enum import StrEnum
from typing import Self

from pydantic import ConfigDict, Field, model_validator

from services.contracts.metadata import Links
from services.contracts.part import Part, Spanned
from services.contracts.text import in_the_calendar


class EntityType(StrEnum):
    """What kind of thing a name stands for."""

    PERSON = "person"
    ORGANIZATION = "organization"
    PLACE = "place"
    FACILITY = "facility"
    GROUP = "group"
    EVENT = "event"
    PRODUCT = "product"
    WORK = "work"
    LAW = "law"


class Zone(StrEnum):
    """Which part of the article a mention stands in."""

    HEADLINE = "headline"
    DEK = "dek"
    BYLINE = "byline"
    DATELINE = "dateline"
    BODY = "body"
    CAPTION = "caption"
    CREDIT = "credit"


class Mention(Spanned):
    """One place at which an entity is named."""

    zone: Zone


class Entity(Part):
    """One real thing, with every mention of it."""

    id: str = Field(description="Unique in this article: e1, e2, ... in order of first mention.")
    name: str = Field(description="The fullest form the text gives.")
    type: EntityType
    salience: float = Field(default=0.0, ge=0, le=1, description="Share of the article's attention, 0 to 1.")
    roles: tuple[str, ...] = Field(default=(), description="Titles and offices the text gives, as printed.")
    links: Links = Links()
    mentions: tuple[Mention, ...] = ()


class ValueType(StrEnum):
    """What a value measures."""

    DATE = "date"
    TIME = "time"
    MONEY = "money"
    PERCENT = "percent"
    QUANTITY = "quantity"


class Value(Spanned):
    """A date, a sum, a share or a quantity."""

    model_config = ConfigDict(revalidate_instances="always")

    type: ValueType
    zone: Zone
    normalized: str | None = Field(default=None, description="ISO 8601 for dates; otherwise where it can be had.")
    amount: float | None = Field(default=None, description="How much, of money, percent and quantities.")
    unit: str | None = Field(default=None, description="Of what: ISO 4217 code, `%`, or a unit's sign (km, t, bbl).")

    @model_validator(mode="after")
    def _is_in_the_calendar(self) -> Self:
        if self.type is ValueType.DATE and self.normalized is not None:
            in_the_calendar(self.normalized)
        return self


class SpeakerKind(StrEnum):
    """What a speaker is."""

    NAMED = "named"
    OFFICE = "office"
    """An office, or who speaks for a body, without a name: `the mayor`, `a spokesman for the ministry`."""
    ANONYMOUS = "anonymous"
    """Somebody whom the article does not name: `a resident`, `officials`."""
    ORGANIZATION = "organization"
    """A body, or a place for those who govern there."""


class Speaker(Part):
    """Who says it."""

    text: str = Field(description="As the text has it: a name, a pronoun, `the soldier`.")
    entity: str | None = Field(default=None, description="Id of the entity, where it is known.")
    name: str | None = Field(default=None, description="The entity's name.")
    kind: SpeakerKind | None = Field(
        default=None, description="What the speaker is; null for a pronoun that may mean anybody."
    )


class Quoted(Part):
    """A source of the article: who is quoted, and how often."""

    text: str = Field(description="The speaker as first printed.")
    entity: str | None = Field(default=None, description="Id of the entity, where it is known.")
    name: str | None = Field(default=None, description="The entity's name.")
    kind: SpeakerKind | None = None
    direct: int = Field(default=0, ge=0, description="How many stretches of direct speech.")
    reported: int = Field(default=0, ge=0, description="How many of reported speech.")


class QuoteKind(StrEnum):
    """In whose words it is."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    """In the article's own: `Lee said that the bog is dry`."""


class Quote(Spanned):
    """What somebody says: direct speech without its quotation marks, or what the article reports of it."""

    kind: QuoteKind = QuoteKind.DIRECT
    cue: str | None = Field(default=None, description="The word that reports it: said, told, ...")
    speaker: Speaker | None = None
    through: str | None = Field(default=None, description="Who passes the words on, as in `RFE/RL quoted X as saying`.")
