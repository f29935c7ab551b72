"""Which lines are read for a credit: none that holds a word of the lists may be left out."""

import pytest

from services.enrich.languages.vocabulary import pattern, patterns
from services.enrich.printed.credit.credit import credit
from services.enrich.printed.credit.credit_hint import may_have_credit
from tests.unit.alternatives import one_of_each

OPENING = pattern("credit.pictures", "credit.works", "credit.taking", "credit.credits", "credit.sources")
FORMS = [
    form.strip()
    for list_ in (
        OPENING,
        pattern("credit.rights", "credit.took", "credit.gave"),
        *patterns("credit.qualifiers").values(),
    )
    for form in one_of_each(list_)
]


@pytest.mark.parametrize("form", dict.fromkeys(FORMS))
def test_a_sentence_with_any_word_of_credits_is_read(form: str) -> None:
    """A line that ends as sentences do is read for a credit if it holds any form of any list; case is nothing to it."""
    assert may_have_credit(f"Boats lie at the quay. {form} Ada Holt.")
    assert may_have_credit(f"Boats lie at the quay. {form.upper()} Ada Holt.")


@pytest.mark.parametrize("form", one_of_each(OPENING))
def test_every_word_for_a_picture_opens_a_credit(form: str) -> None:
    """Whatever a desk calls the picture, the name behind it and its colon is the photographer's."""
    printed = credit(f"Boats lie at the quay. {form.capitalize()}: Ada Holt")
    assert printed is not None
    assert printed.photographers == ("Ada Holt",)


@pytest.mark.parametrize(
    "line",
    [
        "The ferry was late again on Monday.",
        "Who is to mend the hoist?",
        "The lock was widened by divers",
        "Ferries are late again",
        "Whose boat is it",
    ],
)
def test_a_line_without_them_is_spared(line: str) -> None:
    """Most lines hold neither a word of credits nor a sign of one, and are read no further."""
    assert not may_have_credit(line)
