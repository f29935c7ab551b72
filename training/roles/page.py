"""What is known of a page that the labeller learns from."""

from typing import NotRequired, TypedDict


class Picture(TypedDict):
    """The words of a picture; what is not known is empty."""

    caption: str
    credit: list[str]
    alt: str


class Page(TypedDict):
    """One page as plain text, with what is known of it. What is not known is left out."""

    publisher: str
    text: NotRequired[str]
    headline: NotRequired[str]
    dek: NotRequired[str]
    authors: NotRequired[list[str]]
    story: NotRequired[list[str]]
    """Paragraphs and subheads in their order."""
    subheads: NotRequired[list[str]]
    pictures: NotRequired[list[Picture]]
    loose: NotRequired[bool]
    """Whether captions and subheads may stand among the story: then its short lines teach nothing."""
    composed: NotRequired[bool]
    """Whether to compose further shapes of it."""
