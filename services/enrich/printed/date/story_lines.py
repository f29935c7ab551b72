"""Which lines of a page are likely to be the story, for those who look for a date round it."""

from typing import Final

from services.enrich.draft import Draft

_EVEN_CHANCE_OF_STORY: Final = 0.5
"""What is as likely as not to be the story ends the search for its date."""


def may_be_story(draft: Draft, index: int) -> bool:
    """Whether a line may be the story's; where nothing is known of how likely that is, any may."""
    return not draft.likely or draft.likely[index].story >= _EVEN_CHANCE_OF_STORY
