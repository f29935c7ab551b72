"""Which blocks are the story, by how likely each is and by what a reading found."""

import numpy as np
from lxml.html import document_fromstring

from services.enrich.boosted.trees import load
from services.enrich.page.blocks import blocks
from services.enrich.printed.body.block_chances import features
from services.enrich.printed.body.block_features import Says, measured
from services.enrich.printed.body.decided_story import chosen, decided

STORY = "The harbour board voted on Tuesday to keep the old crane, and asked the town to pay for half of its repair."


def test_what_was_read_stays_unless_it_is_unlikely_and_the_rest_comes_only_if_it_is_likely() -> None:
    """Of an even chance, the reading decides."""
    chances = np.array([0.1, 0.5, 0.9, 0.1, 0.5, 0.9])
    assert chosen(chances, [0, 1, 2]) == [1, 2, 5]


def test_the_trees_in_use_were_learned_on_the_numbers_in_use() -> None:
    """A number that is measured anew is learned anew."""
    seen = blocks(document_fromstring(f"<body><p>{STORY}</p><p>Short</p></body>"))
    assert load("story_blocks").features == tuple(features(measured(seen, Says()), [0]))


def test_a_page_of_one_block_is_measured_too() -> None:
    """There is nothing beside it, and it stays the story."""
    seen = blocks(document_fromstring(f"<body><p>{STORY}</p></body>"))
    assert decided([0], seen, Says([STORY], (STORY,), STORY)) == [0]
