"""What a page sets as a typewriter does has paragraphs, too."""

import pytest

from services.enrich.page.blocks import blocks
from services.enrich.page.parse import parse
from services.enrich.page.preformatted import set_in_paragraphs

STORY = [
    "The swing bridge at Holm stays shut to lorries for nine days, its engineers said.",
    "A crack was seen in its girder by lamps at night, and it has grown since.",
    "Lorries must go round by the northern road, which adds an hour to every trip.",
]
WRAPPED = [text.replace(", ", ",\n") for text in STORY]


def read(inner: str) -> list[str]:
    """Return the blocks of a page that is one such text."""
    root = parse(f"<h1>Bridge</h1><pre>{inner}</pre><p>Behind.</p>")
    set_in_paragraphs(root)
    return [block.text for block in blocks(root)][1:-1]


@pytest.mark.parametrize(
    "inner",
    [
        "\n\n".join(WRAPPED),
        "\n" + "\n".join(f"   {text}" for text in WRAPPED) + "\n",
        "   " + "\n \n   ".join(WRAPPED),
        "\n\n".join(WRAPPED).replace("lamps", "<a href='/l'>lamps</a>"),
    ],
)
def test_blank_lines_and_indents_open_paragraphs(inner: str) -> None:
    """And the lines of each run on."""
    assert read(inner) == STORY


@pytest.mark.parametrize(
    "inner",
    [
        "def run(a):\n    if a:\n        return 1\n\n    return 2\n",
        "\n".join(f"    {line}" for text in WRAPPED for line in text.split("\n")),
        "High water\n\n   3.40   2.1 m\n   16.05  2.3 m",
    ],
)
def test_programs_tables_and_margins_stay_as_they_are(inner: str) -> None:
    """Their indents and blank lines open nothing."""
    assert len(read(inner)) == 1
