"""Keywords: what the story repeats."""

from tests.unit.desk import PARAGRAPHS, desk, story


def test_takes_what_headline_and_story_repeat() -> None:
    """Names and words that stand in the headline and come again, without the small words of the language."""
    found = desk(story("Harbour bridge to close for two years", "By Ada Holt", *PARAGRAPHS)).metadata.keywords
    assert "bridge" in [word.casefold() for word in found]
    assert not {"the", "that", "will", "said"} & {word.casefold() for word in found}
    assert len(found) <= 8


def test_gives_the_same_for_the_same() -> None:
    """Two runs agree."""
    text = story("Harbour bridge to close for two years", "By Ada Holt", *PARAGRAPHS)
    assert desk(text).metadata.keywords == desk(text).metadata.keywords


def test_bears_a_text_without_words() -> None:
    """Nothing to say, no keywords."""
    assert desk("...\n").metadata.keywords == ()
