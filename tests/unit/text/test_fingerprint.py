"""Fingerprints: near copies of a story are told from stories that are merely alike, and the method never changes."""

from base64 import b64encode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.contracts.metadata import ArticleKind
from services.contracts.part import Block, BlockKind
from services.contracts.raw import RawArticle
from services.enrich.draft import Draft
from services.enrich.steps.fingerprint import fingerprint as step
from services.enrich.text.minhash import NAME, PLACES, bands, fingerprint, signature, similarity

STORY = (
    "The ferry between the two islands ran aground on a sandbank on Tuesday morning with 214 people on board.",
    "Nobody was hurt, the coast guard said, and all passengers were taken off by noon in three fishing boats.",
    "The captain had reported trouble with the steering shortly after leaving the harbour of Ostrova at seven.",
    '"We heard a long scraping noise and then it was very quiet," said Mirela Dan, a teacher who was on deck.',
    "The operator said that the vessel would be towed to the yard at high tide and looked at by divers first.",
    "It is the second such accident on the route this year; in March a freighter was stuck there for nine days.",
)
MH1_OF_STORY = (
    "mh1:h2AEAUrhBA8DFH7KUc0srziMPqWTr1f55+FJqn8pBTww3Q0q9o9YWGkzZhfH4MKJORFEM0VmCVAIq07JMDR5mRm1hptCtaR+"
    "Kd9N+qAWXSQaBA7WDDB1+3i1C8Ax2DSM"
)
EARNINGS = (
    "{name} ({code}) on Tuesday reported net income of ${a} million in its third quarter. The {city}-based company "
    "said it had profit of {b} cents per share. Earnings, adjusted for non-recurring gains, came to {c} cents per "
    "share. The results beat Wall Street expectations. The average estimate of {d} analysts surveyed was for earnings "
    "of {e} cents per share. The {trade} posted revenue of ${f} million in the period, also topping forecasts. "
    "{name} expects full-year revenue in the range of ${g} million to ${h} million."
)


def likeness(one: str | None, other: str | None) -> float:
    """How like two fingerprints are."""
    first, second = signature(one), signature(other)
    assert first is not None
    assert second is not None
    return similarity(first, second)


def test_the_method_of_a_name_never_changes() -> None:
    """Fingerprints are kept by subscribers: the same words have the same `mh1:` for good, whatever their case."""
    printed = fingerprint(STORY)
    assert printed == fingerprint(text.upper() for text in STORY)
    assert printed == MH1_OF_STORY


def test_a_copy_with_cuts_and_another_opening_is_known() -> None:
    """Another outlet's headline, a new first sentence, a paragraph less: still the same story."""
    other = ("A ferry with 214 people on board ran aground off Ostrova on Tuesday.", *STORY[1:])
    assert likeness(fingerprint(STORY), fingerprint(other)) >= 0.6
    assert likeness(fingerprint(STORY), fingerprint(STORY[:5])) >= 0.6


def test_another_story_on_the_same_event_is_none() -> None:
    """Told again in other words it is another story, and so is one of the same length about something else."""
    retold = (
        "More than two hundred passengers had to leave a ferry that got stuck in shallow water near Ostrova.",
        "Fishermen brought them ashore before midday; according to the coast guard there were no injuries.",
        "Shortly after its departure the ship could no longer be steered, its captain told the port by radio.",
        "Divers are to inspect the hull before tugs pull it free, which is expected to happen this evening.",
    )
    assert likeness(fingerprint(STORY), fingerprint(retold)) < 0.2


def test_stories_from_one_template_are_two_stories() -> None:
    """Two companies' results written by the same machine are alike, and still not the same news."""
    names = (
        {"name": "Harrow Steel", "code": "HRWS", "city": "Dayton", "trade": "maker of girders"},
        {"name": "Pell Dental", "code": "PLLD", "city": "Tampa", "trade": "dental supplier"},
    )
    sums = (
        {"a": "41.2", "b": "88", "c": "91", "d": "seven", "e": "86", "f": "512.4", "g": "1,980", "h": "2,050"},
        {"a": "7.9", "b": "12", "c": "15", "d": "four", "e": "11", "f": "63.1", "g": "240", "h": "255"},
    )
    one, other = (fingerprint([EARNINGS.format(**left, **right)]) for left, right in zip(names, sums, strict=True))
    assert likeness(one, other) < 0.6


def test_too_few_words_have_none() -> None:
    """A line or two is like many another line."""
    assert fingerprint(STORY[:2]) is None
    assert fingerprint([]) is None


def test_scripts_without_spaces_are_read_by_the_character() -> None:
    """Two Chinese stories with one other sentence are alike; there is no space to cut words at."""
    story = (
        "渡轮周二上午在沙洲搁浅船上有二百一十四人海岸警卫队说无人受伤所有乘客在中午前被三艘渔船接走船长报告说舵出了问题"
    )
    assert likeness(fingerprint([story]), fingerprint([story, "警方正在调查。"])) >= 0.7


@given(st.binary(max_size=300).map(lambda value: NAME + b64encode(value[:96].ljust(96, b"\0")).decode()))
def test_bands_are_the_whole_signature(printed: str) -> None:
    """Every value stands in one band, behind the band's number, so that equal values elsewhere are no match."""
    values = signature(printed)
    assert values is not None
    assert b"".join(band[1:] for band in bands(values)) == values
    assert len({band[0] for band in bands(values)}) == len(bands(values))
    assert similarity(values, values) == 1.0


@given(st.lists(st.sampled_from(["one", "two", "three", "four"]), min_size=40, max_size=300))
def test_any_text_of_enough_words_has_all_values(words: list[str]) -> None:
    """However few different words a text has, its signature is whole and like itself."""
    printed = fingerprint([" ".join(words)])
    values = signature(printed)
    assert values is not None
    assert len(values) == 2 * PLACES


@pytest.mark.parametrize("printed", [None, "sim2:AAAA", ""])
def test_other_methods_are_not_compared(printed: str | None) -> None:
    """A fingerprint by a name that is not known here is none."""
    assert signature(printed) is None


def test_only_the_story_is_signed() -> None:
    """Subheads, pull quotes and notes are the outlet's own; an index page is no story."""
    paragraphs = [Block(kind=BlockKind.PARAGRAPH, text=text, start=0, end=1) for text in STORY]
    others = [Block(kind=kind, text=STORY[0], start=0, end=1) for kind in (BlockKind.SUBHEAD, BlockKind.NOTE)]
    draft = Draft(RawArticle(content="x"), body=(*others, *paragraphs))
    assert step(draft).fingerprint == fingerprint(STORY)
    assert step(Draft(draft.raw, body=draft.body, kind=ArticleKind.INDEX)).fingerprint is None
