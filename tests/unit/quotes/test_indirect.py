"""Indirect speech, on copy invented for these tests."""

from dataclasses import replace

import pytest

from services.contracts.entity import QuoteKind
from services.contracts.metadata import Dateline
from services.enrich.steps.quotes import quotes
from tests.unit.quotes.spoken import drafted, who


@pytest.mark.parametrize(
    ("paragraph", "words", "cue", "speaker"),
    [
        ("Quell said that the bog had dried out.", "the bog had dried out", "said", "Marta Quell"),
        ("Quell told Veritrail that the bog had dried out.", "the bog had dried out", "told", "Marta Quell"),
        ("Quell said the bog had dried out.", "the bog had dried out", "said", "Marta Quell"),
        (
            "The Ministry of Peat announced on Friday that digging would end.",
            "digging would end",
            "announced",
            "Ministry of Peat",
        ),
        ("The bog had dried out in May, Quell said.", "The bog had dried out in May", "said", "Marta Quell"),
        ("According to Finch, the bog had dried out.", "the bog had dried out", "According to", "Osbert Finch"),
        ("The bog had dried out, according to Finch.", "The bog had dried out", "according to", "Osbert Finch"),
        (
            "A spokesman for the ministry said that digging would end.",
            "digging would end",
            "said",
            "A spokesman for the ministry",
        ),
        ("Finch arrived late. He said that the bog had dried out.", "the bog had dried out", "said", "Osbert Finch"),
    ],
)
def test_what_is_reported_in_other_words_stands_apart(paragraph: str, words: str, cue: str, speaker: str) -> None:
    """Indirect speech has its speaker too, and is no quotation."""
    draft = quotes(drafted(paragraph))
    (one,) = draft.reported
    assert (one.text, one.cue, who(one), one.kind) == (words, cue, speaker, QuoteKind.INDIRECT)
    assert draft.text[one.start : one.end] == words
    assert not draft.quotes


def test_a_dateline_is_nobodys_speech() -> None:
    """What opens the story says where it was written; the sentence behind it is reported, and what stood before it."""
    lead, story = "The bog is dry, Quell said.", "MOORHAM, Nov. 4 - The bog had dried out in May, Finch said."
    draft = drafted(lead, story)
    at = len(lead) + 2
    town = Dateline(text=story[:17], start=at, end=at + 17)
    assert [one.text for one in quotes(replace(draft, dateline=town)).reported] == [
        "The bog is dry",
        "The bog had dried out in May",
    ]


@pytest.mark.parametrize(
    "paragraph",
    [
        "Quell said no.",
        "Quell said goodbye to Finch on the pier.",
        "Quell said that the bog was ''as dry as dust'' now.",
        'Quell said that the bog was "as dry as dust" now.',
        '"The bog is dry. Finch said that digging would end. It did not," Quell said.',
        "It is said that the bog had dried out long ago.",
        "Quell walked to the bog that had dried out.",
    ],
)
def test_what_is_nobodys_speech_for_certain_is_not_reported(paragraph: str) -> None:
    """A greeting, words between marks, hearsay without a source."""
    assert quotes(drafted(paragraph)).reported == ()
