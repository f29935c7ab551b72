"""What each speaker is, and who an article's sources are."""

import pytest

from services.contracts.entity import SpeakerKind
from services.enrich.steps.quotes import quotes
from tests.unit.quotes.spoken import drafted, read


@pytest.mark.parametrize(
    ("paragraph", "kind"),
    [
        ('"The bog is dry," Quell said.', SpeakerKind.NAMED),
        ('"The bog is dry," Ostblick reported.', SpeakerKind.ORGANIZATION),
        ('"The bog is dry," the mayor said.', SpeakerKind.OFFICE),
        ('"The bog is dry," a spokesman for the Ministry of Peat said.', SpeakerKind.OFFICE),
        ('"The bog is dry," a farmer said.', SpeakerKind.ANONYMOUS),
        ('"The bog is dry," the wounded man said.', SpeakerKind.ANONYMOUS),
        ('"The bog is dry," said Kari Moe, a warden.', SpeakerKind.NAMED),
    ],
)
def test_each_speaker_has_a_kind(paragraph: str, kind: SpeakerKind) -> None:
    """Names are known or look like names; an office is held by one, a trade by anybody."""
    (quote,) = read(paragraph)
    assert quote.speaker is not None
    assert quote.speaker.kind is kind


def test_sources_stand_once_with_how_often_they_are_quoted() -> None:
    """Direct and reported speech are counted apart, in the order in which they first speak."""
    draft = quotes(
        drafted(
            '"The bog is dry," a farmer said.',
            "Quell said that the bog burns every year.",
            '"It burns every year," Quell said.',
        )
    )
    told = [(one.name or one.text, one.kind, one.direct, one.reported) for one in draft.sources]
    assert told == [
        ("a farmer", SpeakerKind.ANONYMOUS, 1, 0),
        ("Marta Quell", SpeakerKind.NAMED, 1, 1),
    ]
