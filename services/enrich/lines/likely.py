"""What a line is likely to be, as learned from pages whose parts are known."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Likely:
    """How likely a line is to belong to the story, to head a part of it, and how well it would do as the headline."""

    story: float
    """A probability: paragraphs, subheads and list items of the story, no captions."""
    headline: float
    """A score; only the order of one page's lines means anything."""
    subhead: float
    """A probability: that it is a subhead, if it is of the story."""
