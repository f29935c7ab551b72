"""A headline is printed without what desk, page or house have set beside it."""

import pytest

from services.contracts.raw import RawArticle
from services.enrich.draft import Draft
from services.enrich.printed.article.read_text import read_text
from services.enrich.printed.headline.headline_words import headline_words

TITLE = "Harbour bridge to close for two years"


def words(text: str) -> str:
    """The headline that the last line of a text holds; its place in the text is checked."""
    draft = read_text(Draft(raw=RawArticle(content=text)))
    found = headline_words(draft.lines, len(draft.lines) - 1)
    assert found.span is not None
    assert draft.text[slice(*found.span)] == found.text
    return found.text


@pytest.mark.parametrize(
    "line",
    [
        f"UPDATE 2-{TITLE}",
        f"RPT-UPDATE 3-{TITLE}",
        f"WRAPUP 1 - {TITLE}",
        f"{TITLE} | The Alder Post",
        f"CORRECTED-{TITLE} » Alder Post",
        f"Start\n2. Transport\n3. {TITLE}",
    ],
)
def test_what_stands_beside_a_headline_is_none_of_it(line: str) -> None:
    """What an agency tells editors, the house behind a bar, the number of the last crumb of a path."""
    assert words(line) == TITLE


@pytest.mark.parametrize(
    "line",
    [
        "Update on the harbour bridge",
        "UPDATE 2 ferries to run all night",
        "Bridge closed | Ferries to run every ten minutes, says the harbour office",
        "Closed | Alder Post",
        "3. Bridges that are to close",
        "Start\n1. Transport\n5. Bridges that are to close",
    ],
)
def test_words_that_look_like_it_stay(line: str) -> None:
    """A long line behind a bar is no house, a number that counts on from no other is no crumb's."""
    assert words(line) == line.rpartition("\n")[2]
