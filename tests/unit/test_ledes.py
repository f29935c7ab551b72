"""A story's first words and a picture's are told apart: datelines, days and what people do stand in both."""

import pytest

from tests.unit.desk import PARAGRAPHS, desk, story

LEDES = [
    "STOCKHOLM, Aug 29, 2014 (AFP) - Shelves stood empty in the shops of Alder on Saturday as the strike went on.",
    "MADRID, March 5 (Reuters) - The bells of the chapel at Raith rang again on Friday, the first time since a fire.",
    "ALDER, Norway, May 3, 2021 (AP) — A crowd waits for the ferry in the rain on Tuesday, as it has done since June.",
    "OSLO, March 5 (Reuters) - Norway offers its neighbours a share of the catch in talks that open on March 12.",
    "Berlin (dpa) - Two trains stand still on the bridge at Raith since the storm of May 3, and nobody can say why.",
    "A retired electrician rebuilt the drive from the parts of a lift in Alder, and took no pay for work of two years.",
]


@pytest.mark.parametrize("lede", LEDES)
def test_a_lede_stays_in_the_story(lede: str) -> None:
    """A dateline's day dates no picture, and behind `the`, `a` or `without` nothing is done: it is named."""
    article = desk(story("Dairy strike leaves shelves bare", lede, *PARAGRAPHS))
    assert article.captions == ()
    assert [block.text for block in article.body] == [lede, *PARAGRAPHS]


@pytest.mark.parametrize("credit", ["Photo: Ines Okafor/AFP", "(Ines Okafor/AFP)", "Ines Okafor / AFP"])
@pytest.mark.parametrize("joint", ["\n", "\n\n"])
def test_a_lede_above_a_picture_stays_in_the_story(joint: str, credit: str) -> None:
    """The credit of a picture without words stands below the lede, which is none of them."""
    article = desk(story("Dairy strike leaves shelves bare", f"{LEDES[0]}{joint}{credit}", *PARAGRAPHS))
    assert article.captions == ()
    assert [block.text for block in article.body] == [LEDES[0], *PARAGRAPHS]


def test_a_lede_printed_twice_is_no_caption() -> None:
    """Words that stand twice are a picture's, but not those of agency copy that a page has doubled."""
    article = desk(story("Dairy strike leaves shelves bare", LEDES[0], LEDES[0], *PARAGRAPHS))
    assert article.captions == ()


@pytest.mark.parametrize("lede", [lede for lede in LEDES if "(" in lede])
def test_a_brief_signed_by_its_agency_is_no_caption(lede: str) -> None:
    """An agency's name alone behind a paragraph with its dateline signs what it has told."""
    article = desk(story("Dairy strike leaves shelves bare", f"{lede} (AFP)", *PARAGRAPHS))
    assert article.captions == ()


CAPTIONS = [
    "ALDER, Norway — A woman walks past the shuttered dairy in Alder, Norway, on Tuesday, March 3, 2021.",
    "FILE - Shelves stood empty in the shops of Alder on Saturday, Aug. 29, 2014.",
    "TOPSHOT - A man carries milk through the snow in Alder on March 3, 2021.",
    "ALDER, March 3 (AFP) - Mayor Bo Lind (left) and Ada Holt pour milk into the harbour.",
    "A driver waits outside the dairy in Alder, Norway, on Tuesday, March 3, 2021.",
]
FILED = "PORT ALDER, OHIO - MARCH 3: Fishermen mend their nets on the quay on March 3, 2021 in Port Alder, Ohio."


@pytest.mark.parametrize("words", CAPTIONS)
def test_a_caption_may_have_a_place_and_a_day_before_it(words: str) -> None:
    """What says of its own that it speaks of a picture is a caption: `FILE -`, `(left)`, a scene with its own day."""
    article = desk(story("Dairy strike leaves shelves bare", *PARAGRAPHS[:2], words, PARAGRAPHS[2]))
    assert [caption.text for caption in article.captions] == [words]
    assert words not in [block.text for block in article.body]


@pytest.mark.parametrize("words", [*CAPTIONS, FILED, *LEDES[:4]])
def test_a_credit_makes_a_caption_of_it(words: str) -> None:
    """Behind a photographer's credit even a lede's words are a caption's."""
    article = desk(
        story("Dairy strike leaves shelves bare", *PARAGRAPHS[:2], f"{words} (Ines Okafor/AFP)", PARAGRAPHS[2])
    )
    assert [caption.text for caption in article.captions] == [words]
