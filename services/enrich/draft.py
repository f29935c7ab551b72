"""What the steps hand from one to the next."""

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final, NamedTuple, Self

from services.contracts.caption import Caption, Image
from services.contracts.entity import Entity, Quote, Quoted, Value
from services.contracts.metadata import ArticleKind, Confidence, Dateline, Language, LeadImage, Moment
from services.contracts.part import Block, Removed, RemovedKind
from services.contracts.raw import RawArticle

UNDETERMINED: Final = Language(code="und", confidence=0.0)


class Role(StrEnum):
    """What a line is in the article. A line without a role is still unclaimed: body takes what is left."""

    SECTION = "section"
    HEADLINE = "headline"
    DEK = "dek"
    BYLINE = "byline"
    DATE = "date"
    CAPTION = "caption"
    """Caption, credit or both."""
    PARAGRAPH = "paragraph"
    SUBHEAD = "subhead"
    LIST_ITEM = "list-item"
    PULL_QUOTE = "pull-quote"
    NOTE = "note"
    REMOVED = "removed"


class Rule(NamedTuple):
    """What a claim is made by: a few words that say why, and the module in which the rule stands (`__name__`)."""

    why: str
    module: str
    is_certain: bool = False
    """Whether the line says so itself, by a mark that hardly anything else has: then it is not weighed any more."""


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line that is not blank, without the white space around it: `text[start:end]` of the draft."""

    text: str
    start: int
    end: int
    role: Role | None = None
    removed: RemovedKind | None = None
    """Why it was removed, for lines of that role."""
    image: Image | None = None
    """The picture a caption line stands under, where the page tells."""
    credit_at: int | None = None
    """Where in a caption line its credit begins, where the page tells."""
    blank_before: bool = True
    """Whether a blank line (or a block boundary in HTML) stands before it."""
    rule: Rule | None = None
    """What gave it its role."""

    def as_(self, role: Role, rule: Rule) -> Self:
        """Return the line with a role, whatever it was before."""
        return replace(self, role=role, removed=None, rule=rule)

    def out(self, kind: RemovedKind, rule: Rule) -> Self:
        """Return the line as removed."""
        return replace(self, role=Role.REMOVED, removed=kind, rule=rule)

    def unclaimed(self) -> Self:
        """Return the line without a role, for the steps behind to claim."""
        return replace(self, role=None, removed=None, rule=None)


@dataclass(frozen=True, slots=True)
class Likely:
    """How likely a line is to belong to the story, to head a part of it, and how well it would do as the headline."""

    story: float
    """A probability: paragraphs, subheads and list items of the story, no captions."""
    headline: float
    """A score; only the order of one page's lines means anything."""
    subhead: float
    """A probability: that it is a subhead, if it is of the story."""


@dataclass(frozen=True, slots=True)
class Found:
    """A value of the metadata, where it came from and where it stands."""

    text: str
    basis: str
    span: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Unkept:
    """What a page shows beside its article, one box of it: no line of the text, so that no step reads it."""

    text: str
    """On as many lines as the page sets it; nothing where the words were not read."""
    kind: RemovedKind
    words: int


@dataclass(frozen=True, slots=True)
class Facts:
    """What a page says about itself outside its text: JSON-LD, meta elements, canonical link, `lang`."""

    outlet: str | None = None
    url: str | None = None
    language: str | None = None
    locale: str | None = None
    """The language with its region, where the page tags one: `en-US`."""
    section: Found | None = None
    headlines: tuple[str, ...] = ()
    """What the page states as its headline, in its title among others: they may differ."""
    descriptions: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    published_at: Moment | None = None
    modified_at: Moment | None = None
    keywords: tuple[str, ...] = ()
    lead_image: LeadImage | None = None
    kind: ArticleKind | None = None
    """What the page calls itself, where it does."""
    is_free: bool | None = None
    """Whether all may read the whole of it, where the page says so."""
    offers_the_rest: bool = False
    """Whether the page offers the rest of the story right below what it shows of it."""


class Sure(NamedTuple):
    """How likely the lines of a text are what they were decided to be; -1 throughout where nothing was decided."""

    headline: float = -1.0
    headline_beside: float = -1.0
    """The same of the line that would be the headline in its place."""
    byline: float = -1.0
    byline_beside: float = -1.0
    story: float = -1.0
    """The mean over the words of the story."""
    story_unlikely: float = -1.0
    """Share of these words whose line is something else, more likely than not."""
    story_beside: float = -1.0
    """Words that are of the story by their likelihood and were left out, per word of the story."""


UNSURE: Final = Sure()


@dataclass(frozen=True, slots=True)
class Draft:
    """An article on its way through the desk. Each step fills in what it is for and gives its lines a role."""

    raw: RawArticle
    text: str = ""
    lines: tuple[Line, ...] = ()
    likely: tuple[Likely, ...] = ()
    """What each line is likely to be; nothing where the page itself tells its parts apart."""
    sure: Sure = UNSURE
    facts: Facts = Facts()
    month_first: bool = False
    """Whether the page means November by `11/12/2024`."""
    section: Found | None = None
    headline: Found | None = None
    dek: Found | None = None
    byline: Found | None = None
    unkept: tuple[Unkept, ...] = ()
    shown: int | None = None
    """How many words the page shows, or a text longer than is read; None where `text` is all of it."""
    authors: tuple[str, ...] = ()
    dateline: Dateline | None = None
    published_at: Moment | None = None
    modified_at: Moment | None = None
    captions: tuple[Caption, ...] = ()
    body: tuple[Block, ...] = ()
    removed: tuple[Removed, ...] = ()
    language: Language = UNDETERMINED
    confidence: Confidence | None = None
    lede: str | None = None
    keywords: tuple[str, ...] = ()
    kind: ArticleKind = ArticleKind.ARTICLE
    truncated: bool = False
    fingerprint: str | None = None
    entities: tuple[Entity, ...] = ()
    values: tuple[Value, ...] = ()
    quotes: tuple[Quote, ...] = ()
    reported: tuple[Quote, ...] = ()
    sources: tuple[Quoted, ...] = ()
    models: dict[str, str] = field(default_factory=dict)
    """Step name to the model it used, for provenance."""
    degraded: tuple[str, ...] = ()
    """Names of the steps that did part of their work only, such as entities without a model."""

    def unclaimed(self) -> tuple[int, ...]:
        """Return the indices of the lines that no step has claimed yet."""
        return tuple(index for index, line in enumerate(self.lines) if line.role is None)

    def first(self, role: Role) -> int | None:
        """Return the index of the first line with a role, None if no line has it."""
        return next((index for index, line in enumerate(self.lines) if line.role is role), None)

    def with_lines(self, changed: dict[int, Line]) -> Self:
        """Return the draft with some lines replaced, by index."""
        if not changed:
            return self
        lines = list(self.lines)
        for index, line in changed.items():
            lines[index] = line
        return replace(self, lines=tuple(lines))
