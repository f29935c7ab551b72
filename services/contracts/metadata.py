"""What is known about an article as a whole."""

import re
from enum import StrEnum
from typing import Annotated, Final

from pydantic import AfterValidator, ConfigDict, Field

from services.contracts.part import Part, RemovedKind
from services.contracts.text import in_the_calendar


class Author(Part):
    """One author, as extracted from the byline."""

    name: str


class Links(Part):
    """Stable ids of a real thing. What is not known is null: no link is better than a wrong one."""

    wikidata: str | None = None
    geonames: int | None = None
    iso: str | None = Field(default=None, description="ISO 3166-1 alpha-2 or ISO 3166-2 code.")
    own: str | None = Field(default=None, description="The newsroom's own id, from its own gazetteer.")
    confidence: float | None = Field(
        default=None,
        ge=0,
        le=1,
        description="How sure the ids are, where a name led to them.",
    )


class Dateline(Part):
    """The place that opens the story; not its date of publication."""

    text: str = Field(description="As printed, with its dash.")
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    place: str | None = Field(default=None, description="The place in its usual spelling.")
    country: str | None = Field(default=None, description="ISO 3166-1 alpha-2 code of the country it lies in.")
    links: Links = Links()
    agency: str | None = Field(default=None, description="The agency it names, as in `(Reuters)`.")
    date: str | None = Field(default=None, description="The date it names, as printed.")


class Precision(StrEnum):
    """Down to what a point in time is known."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    HOUR = "hour"
    MINUTE = "minute"
    SECOND = "second"


_PARTS: Final = re.compile(
    r"\d{4}(?:(?P<month>-?\d\d\Z)|(?P<day>-?[\dW][\dW-]{2,6})"
    r"(?:[T ](?P<hour>\d\d)(?::?(?P<minute>\d\d)(?P<second>:?\d\d)?)?)?)?"
)


def precision(value: str) -> Precision:
    """Return down to what a moment in ISO 8601 is told.

    >>> precision("2024-03-03T10:20+01:00"), precision("2024-03")
    (<Precision.MINUTE: 'minute'>, <Precision.MONTH: 'month'>)
    """
    found = _PARTS.match(value)
    return Precision(found.lastgroup) if found and found.lastgroup else Precision.YEAR


class Moment(Part):
    """A point in time, and where it was found."""

    model_config = ConfigDict(revalidate_instances="always")

    value: Annotated[str, AfterValidator(in_the_calendar)] = Field(
        description="ISO 8601; a date alone where no time is known."
    )
    precision: Precision = Field(
        default_factory=lambda said: precision(said.get("value", "")),
        description="Down to what it is known: of a date alone, the day. It follows from `value`.",
    )
    basis: str = Field(description="stated, json-ld, meta, time-element, url, byline, dateline, text.")


class Language(Part):
    """What language the article is written in."""

    code: str = Field(description="BCP 47; `und` where it could not be told.")
    confidence: float = Field(ge=0, le=1)


class ArticleKind(StrEnum):
    """What was handed in. The names follow schema.org: NewsArticle, LiveBlogPosting, VideoObject and so on."""

    ARTICLE = "article"
    LIVE_BLOG = "live-blog"
    """Entries under one headline, each with its time."""
    VIDEO = "video"
    """A page for a video, with little or no story of its own."""
    AUDIO = "audio"
    GALLERY = "gallery"
    """Pictures and their captions, with little or no story between them."""
    INDEX = "index"
    """A page that lists other stories (CollectionPage): it has no headline, byline or body of its own."""


class Coverage(Part):
    """Where the words went: those `shown` stand in fields or in `removed`, some in several of them."""

    shown: int = Field(ge=0, description="Words that the text has, or that the page shows.")
    in_fields: int = Field(ge=0, description="Words that stand in headline, dek, byline, section, body or captions.")
    removed: dict[RemovedKind, int] = Field(
        description="Words that were removed, by kind; kinds without any are left out."
    )
    unpublished: int = Field(
        ge=0,
        description="Of those removed, words that are counted here and stand in no entry of `removed`: boxes kept out "
        "of the event, and what is longer than is read.",
    )


class LeadImage(Part):
    """The picture that the page sets above its story, or next to the beginning of it."""

    url: str
    alt: str | None = None
    caption: str | None = Field(default=None, description="What is printed below it, without its credit.")


Probability = Annotated[float, Field(ge=0, le=1)]


class Confidence(Part):
    """How sure the reading is that its parts are right: of all told 0.9, about nine in ten are."""

    headline: Probability = Field(description="That it is the article's headline.")
    authors: Probability = Field(description="That all authors are named whom the article names, and nobody else.")
    body: Probability = Field(
        description="That hardly a tenth of it is missing or too much: the F1 of its words against the story's is 0.9 "
        "or more."
    )
    reading: Probability = Field(description="That all three are right.")


class Metadata(Part):
    """Metadata of an article. `basis` tells of each field where it came from, `spans` where it stands."""

    section: str | None = None
    headline: str | None = None
    dek: str | None = Field(default=None, description="The line under the headline.")
    byline: str | None = Field(default=None, description="As printed.")
    authors: tuple[Author, ...] = ()
    dateline: Dateline | None = None
    published_at: Moment | None = None
    modified_at: Moment | None = None
    language: Language = Language(code="und", confidence=0.0)
    lede: str | None = Field(default=None, description="The opening that carries the news, without its dateline.")
    keywords: tuple[str, ...] = ()
    lead_image: LeadImage | None = Field(
        default=None,
        description="The picture above the story, with a caption or without; one that the page only states "
        "(`og:image`) where it shows none.",
    )
    word_count: int = Field(default=0, ge=0, description="Words of headline, dek and body; captions do not count.")
    reading_time_seconds: int = Field(default=0, ge=0)
    coverage: Coverage | None = Field(
        default=None, description="How many words were shown and where they went; null from a worker of before."
    )
    confidence: Confidence | None = Field(
        default=None,
        description="How sure it is that headline, authors and body are right; null for what is no article, and from a "
        "worker of before.",
    )
    kind: ArticleKind = Field(default=ArticleKind.ARTICLE, description="What was handed in; `index` is no article.")
    truncated: bool = Field(
        default=False,
        description="Whether the text breaks off: a stub before a paywall, a teaser of a feed, more than is read.",
    )
    fingerprint: str | None = Field(
        default=None,
        description="Signature of the body's words, to be compared with others of the same prefix; null for a text "
        "too short to tell.",
    )
    duplicate_of: str | None = Field(
        default=None, description="Id of an article that came before and is nearly the same; null where none is known."
    )
    similarity: float | None = Field(
        default=None, ge=0, le=1, description="How much of both is the same, 0 to 1, where `duplicate_of` is set."
    )
    basis: dict[str, str] = Field(
        default_factory=dict, description="Field name to where its value came from: stated, text, json-ld, meta, html."
    )
    spans: dict[str, tuple[int, int] | None] = Field(
        default_factory=dict,
        description="Field name to its place in `text`; null for a stated value that is not in the text.",
    )
