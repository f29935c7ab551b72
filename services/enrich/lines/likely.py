"""What a line is likely to be, as learned from pages whose parts are known."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Likely:
    """How likely a line is to belong to the story, and how well it would do as the headline among its page's lines."""

    story: float
    """A probability: paragraphs, subheads and list items of the story, no captions."""
    headline: float
    """A score; only the order of one page's lines means anything."""
