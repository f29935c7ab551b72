"""A language is added by one file: nothing but its words is needed to have its credits read."""

import json
from typing import Any

import pytest

from services.enrich.printed.credit.credit import credit
from tests.unit.languages.made_up import ask_with

LANGUAGE = """
name = "Made-up"

[credit.pictures]
words = "kuvo"

[credit.credits]
words = "kuvazo"

[credit.sources]
words = "fonto"

[credit.by]
words = "zai"

[credit.cut_short]
words = "kvo."

[credit.rights]
words = ["rajtoj konservitaj"]

[credit.joints.via]
words = "tra"

[credit.joints.for]
words = "porro"

[credit.joints.and]
words = "kaj"

[credit.nobody]
words = ["socia reto"]

[credit.buttons]
words = ["pligrandigi la bildon"]

[credit.qualifiers.file]
words = "arkivo"

[credit.qualifiers.handout]
forms = ["disdonita[jn]?"]
"""
READ = {
    "Boatoj apud kajo. Kuvo: Ada Holt": {"photographers": ["Ada Holt"]},
    "Boatoj apud kajo. Kuvo zai Ada Holt kaj Ben Lind": {"photographers": ["Ada Holt", "Ben Lind"]},
    "Boatoj apud kajo. Kvo. Ada Holt / Harbour Museum": {"photographers": ["Ada Holt"], "outlet": "Harbour Museum"},
    "Boatoj apud kajo. Fonto: Ada Holt": {"photographers": ["Ada Holt"]},
    "Boatoj apud kajo. Kuvazo: AP / harbour25": {"agencies": ["AP"]},
    "Boatoj apud kajo [Kuvo Ada Holt/Arkivo]": {"photographers": ["Ada Holt"], "qualifiers": ["file"]},
    "Boatoj apud kajo. Arkivo | Kuvo: Ada Holt": {"photographers": ["Ada Holt"], "qualifiers": ["file"]},
    "Boatoj apud kajo. [Disdonitan/AFP]": {"agencies": ["AFP"], "qualifiers": ["handout"]},
    "Boatoj apud kajo. (Kuvo: Ada Holt porro The Alder Post tra Reuters)": {
        "photographers": ["Ada Holt"],
        "outlet": "The Alder Post",
        "distributor": "Reuters",
    },
    "Boatoj apud kajo. Ada Holt/AP. Rajtoj konservitaj": {
        "photographers": ["Ada Holt"],
        "agencies": ["AP"],
        "rights": "Rajtoj konservitaj",
    },
    "Boatoj apud kajo. [Socia reto]": {},
    "Boatoj apud kajo. Kuvo: Ada Holt Pligrandigi la bildon": {"photographers": ["Ada Holt"]},
    "Boatoj apud kajoKuvo: Ada Holt": {"photographers": ["Ada Holt"]},
    "Boatoj apud kajo AP Kuvo": {"agencies": ["AP"]},
}
"""Lines as its papers print them, and who is named in them."""


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the lines are read as, and how a page's credit is set, where the language is known."""
    question = (
        "import json\n"
        "from services.enrich.printed.credit.credit import credit\n"
        "from services.enrich.printed.credit.credit_line import credit_line\n"
        f"found = {{line: credit(line) for line in {list(READ)!r}}}\n"
        "read = {line: one and one.model_dump(mode='json') for line, one in found.items()}\n"
        "print(json.dumps(read | {'set': credit_line('Boatoj.', 'Kuvo: Ada Holt')}))\n"
    )
    found: dict[str, Any] = json.loads(ask_with(LANGUAGE, question, tmp_path_factory.mktemp("tree")))
    return found


@pytest.mark.parametrize(("line", "told"), READ.items())
def test_one_file_of_words_has_the_credits_of_a_language_read(
    read: dict[str, Any], line: str, told: dict[str, Any]
) -> None:
    """All that a credit says is taken apart by the words of the file; the code knows of no language."""
    assert read[line] is not None
    named = ("photographers", "agencies", "distributor", "outlet", "qualifiers", "rights")
    assert {key: read[line][key] for key in named if read[line][key]} == told


def test_a_page_of_the_language_keeps_its_credits_as_printed(read: dict[str, Any]) -> None:
    """A credit that opens with the language's own word for a picture needs no brackets round it."""
    assert read["set"] == "Boatoj. Kuvo: Ada Holt"


@pytest.mark.parametrize("line", [line for line in READ if "Kuvo:" in line and "(" not in line])
def test_without_the_file_it_is_a_foreign_word(line: str) -> None:
    """The lines are credits by the file, not by their looks."""
    found = credit(line)
    assert found is None or found.photographers != ("Ada Holt",)
