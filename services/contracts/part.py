"""Parts that the text of an article falls into."""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field


class Part(BaseModel):
    """Whatever stands in an enriched article. Readers of an older schema ignore what they do not know."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class Spanned(Part):
    """A stretch of `text`: `text[start:end]`, with its white space collapsed, is the part's own `text`."""

    text: str
    start: int = Field(ge=0, description="Offset of the first code point.")
    end: int = Field(ge=0, description="Offset behind the last code point.")


class BlockKind(StrEnum):
    """What a block of the body is."""

    PARAGRAPH = "paragraph"
    SUBHEAD = "subhead"
    LIST_ITEM = "list-item"
    PULL_QUOTE = "pull-quote"
    NOTE = "note"
    """An editor's note or correction."""


class Block(Spanned):
    """One paragraph, subhead or list item of the body."""

    kind: BlockKind


class RemovedKind(StrEnum):
    """Why a stretch of text is not part of the article."""

    MENU = "menu"
    SHARE = "share"
    RELATED = "related"
    CONSENT = "consent"
    NEWSLETTER = "newsletter"
    WIDGET = "widget"
    """Polls, captchas, ratings and the like."""
    COMMENTS = "comments"
    READ_MORE = "read-more"
    TAGS = "tags"
    ADVERTISEMENT = "advertisement"
    LEGAL = "legal"
    DUPLICATE = "duplicate"
    """Text that stands in the article twice, kept once."""
    DATE = "date"
    """A printed date or time of publication; what it says stands in `metadata`."""
    SIGN_OFF = "sign-off"
    """Who wrote, reported, edited: printed beside the byline, or at the end."""
    OTHER = "other"


class Removed(Spanned):
    """A stretch of `text` that was not taken for the article: nothing is thrown away in silence."""

    kind: RemovedKind
