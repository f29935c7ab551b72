"""Live blogs: entries with a time, a heading, and what was known then. All copy here is invented."""

from services.contracts.part import BlockKind
from tests.unit.desk import desk

BLOG = """\
Moorland fire shuts the coast road – latest

14:32
Road to stay shut overnight
Highways officials say the coast road will stay shut until six on Tuesday morning.

13:58
'It came over the ridge'
A farmer told us how the fire came over the ridge while he got his sheep out.

13:05
Crews called at dawn
Eight crews were called to the moor at about five, a spokeswoman for the service said.

Read more
Share
Newsletter sign-up
Cookie settings
"""


def test_keeps_the_entries_of_a_live_blog() -> None:
    """Each entry's heading is a subhead, also one in quotation marks; its paragraph is of the story."""
    told = [(block.kind, block.text.split()[0]) for block in desk(BLOG).body]
    assert told == [
        (BlockKind.SUBHEAD, "Road"),
        (BlockKind.PARAGRAPH, "Highways"),
        (BlockKind.SUBHEAD, "'It"),
        (BlockKind.PARAGRAPH, "A"),
        (BlockKind.SUBHEAD, "Crews"),
        (BlockKind.PARAGRAPH, "Eight"),
    ]


def test_keeps_a_paragraph_that_speaks_of_a_picture() -> None:
    """A sentence that uses a word of credits without being one is an entry's paragraph all the same."""
    blog = BLOG.replace(
        "Eight crews were called to the moor", "Eight crews took a video of the burning moor and went down"
    )
    told = [(block.kind, block.text.split()[0]) for block in desk(blog).body]
    assert told[-2:] == [(BlockKind.SUBHEAD, "Crews"), (BlockKind.PARAGRAPH, "Eight")]


def test_reads_the_dek_above_the_first_entry() -> None:
    """The story is under way with the first entry; the sentence above what the page sums up is the dek."""
    dek = "Follow our live coverage as crews tackle a blaze on Harrow Moor."
    blog = "LIVE\nUpdated 14:32\n\n" + BLOG.replace("\n14:32", f"{dek}\n\nKey points\n- No injuries\n\n14:32", 1)
    found = desk(blog).metadata.dek
    assert found == dek


def test_takes_no_list_of_other_stories_for_a_blog() -> None:
    """Times and titles without paragraphs are what else has been in the news."""
    others = "14:32\nBus fares to rise in April\n13:58\nMan charged over break-in\n13:05\nChoir wins in Oslo\n"
    story = BLOG.partition("14:32")[0] + "The fire has burned since dawn, and the road along the coast is shut.\n\n" * 3
    body = desk(story + others + BLOG.partition("said.")[2]).body
    assert not [block.text for block in body if block.text in others]


def test_takes_no_lengths_of_videos_for_a_blog() -> None:
    """Times in no order are no entries: what stands below them is what a page offers to watch."""
    first, second, third = BLOG.find("14:32"), BLOG.find("13:58"), BLOG.find("13:05")
    mixed = BLOG[:first] + BLOG[second:third] + BLOG[first:second] + BLOG[third:]
    assert BlockKind.SUBHEAD not in {block.kind for block in desk(mixed).body if block.text.startswith("Crews")}
