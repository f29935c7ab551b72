"""The ONNX classifier behind the recogniser's protocol, with the recogniser that comes with the project."""

import json
import multiprocessing
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from services.contracts.entity import EntityType, ValueType
from services.enrich import __main__ as worker
from services.enrich.recogniser.model import Model
from services.enrich.recogniser.models import FAST, OURS, load_model
from services.enrich.recogniser.onnx_model import load
from services.standalone import __main__ as command_line


@pytest.fixture(scope="module")
def model() -> Model:
    """Load our model once for all tests of this file."""
    return load(OURS / FAST)


def test_names_come_with_their_offsets_and_types(model: Model) -> None:
    """Offsets count in the text they came from, whatever stood before it."""
    texts = ["Nothing of the sort here.", "Angela Merkel met lawmakers of the World Bank in Paris on 4 May 2019."]
    nothing, found = model.recognise(texts)
    assert nothing == []
    assert {(texts[1][name.start : name.end], name.type) for name in found} == {
        ("Angela Merkel", EntityType.PERSON),
        ("World Bank", EntityType.ORGANIZATION),
        ("Paris", EntityType.PLACE),
        ("4 May 2019", ValueType.DATE),
    }


def test_capitals_and_titles_do_not_mislead_it(model: Model) -> None:
    """A name in capitals is one, and an office is no part of a name."""
    texts = ["MOSCOW — President Vladimir Putin's spokesman spoke to Reuters."]
    (found,) = model.recognise(texts)
    assert [texts[0][name.start : name.end] for name in found] == ["MOSCOW", "Vladimir Putin", "Reuters"]


def test_it_says_what_it_is_and_what_it_reads(model: Model) -> None:
    """Provenance names the model, its version and the beginning of its digest."""
    name, _, digest = model.name.partition("@")
    assert name.startswith("copydesk-")
    assert len(digest) == 12
    assert model.languages == {"en"}


def test_a_long_text_keeps_its_offsets(model: Model) -> None:
    """A name far behind the first window is found where it stands."""
    text = "Nothing of note happened on that day. " * 200 + "Angela Merkel went to Paris."
    (found,) = model.recognise([text])
    assert [text[name.start : name.end] for name in found][-2:] == ["Angela Merkel", "Paris"]


def test_letters_outside_the_basic_plane_count_as_one(model: Model) -> None:
    """Offsets are code points: emoji, accents and combining marks before a name do not move it."""
    text = "😀😀 Café owner José Álvarez, 54, was born in São Paulo."
    (found,) = model.recognise([text])
    names = [text[name.start : name.end] for name in found if isinstance(name.type, EntityType)]
    assert names[-2:] == ["José Álvarez", "São Paulo"]


@pytest.mark.parametrize(
    "text", ["", " \n ", "x" * 5_000, "." * 3_000, "\u0301" * 50, "\x00\ufffd", "☃ " * 500, "Ж" * 300]
)
def test_text_that_is_none_is_borne(model: Model, text: str) -> None:
    """What no tokenizer was made for gives names within the text, or none."""
    (found,) = model.recognise([text])
    assert all(0 <= name.start < name.end <= len(text) for name in found)


def test_it_reads_in_a_forked_child(model: Model) -> None:
    """The nursery loads it once; its children have none of the threads that were there before the fork."""
    text = ["Angela Merkel went to Paris."]
    expected = model.recognise(text)
    reader, writer = multiprocessing.Pipe(duplex=False)
    child = os.fork()
    if child == 0:
        writer.send(model.recognise(text) == expected)
        os._exit(0)
    try:
        assert reader.poll(30)
        assert reader.recv() is True
    finally:
        os.waitpid(child, 0)


def test_a_folder_of_ones_own(tmp_path: Path) -> None:
    """Any token classifier will do; its configuration says what its labels are, which of them count, what it reads."""
    folder = shutil.copytree(OURS / FAST, tmp_path / "theirs")
    config = json.loads((folder / "config.json").read_text("utf-8"))
    labels = {number: label.replace("LOC", "ELSEWHERE") for number, label in config["id2label"].items()}
    (folder / "config.json").write_text(json.dumps({"id2label": labels, "languages": ["en", "sco"]}), "utf-8")
    own = load_model(str(folder))
    assert own is not None
    assert own.name.startswith("theirs-0@")
    assert own.languages == {"en", "sco"}
    (found,) = own.recognise(["Angela Merkel went to Paris."])
    assert [(name.start, name.type) for name in found] == [(0, EntityType.PERSON)]


def test_a_folder_without_labels_is_no_classifier(tmp_path: Path) -> None:
    """A model that embeds sentences, say, stops the service when it starts."""
    folder = shutil.copytree(OURS / FAST, tmp_path / "theirs")
    (folder / "config.json").write_text("{}", "utf-8")
    with pytest.raises(ValueError, match="no id2label"):
        load(folder)


@pytest.mark.parametrize("name", ["no_such_model", "/no/such/folder", "../fast", "faster"])
def test_without_a_model_articles_are_degraded(name: str) -> None:
    """A name that stands for nothing is a line in the log, and no model."""
    assert load_model(name) is None


def test_a_folder_that_holds_no_model_is_none(tmp_path: Path) -> None:
    """A wrong path is told in the log, whatever lies there."""
    (tmp_path / "notes.txt").write_text("no model", "utf-8")
    assert load_model(str(tmp_path)) is None


def test_the_model_that_is_gone_is_refused_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """To read on without names would be no answer to whoever set it long ago: it is said what to set."""
    monkeypatch.setenv("COPYDESK_MODEL", "accurate")
    assert worker.main() == 2
    monkeypatch.setattr("sys.argv", ["copydesk", "enrich", "--ndjson"])
    assert command_line.main() == 2
    told = capsys.readouterr().err.splitlines()
    assert len(told) == 2
    assert all("`accurate`" in line and "`fast`" in line for line in told)


def test_none_is_no_model() -> None:
    """Who wants rules and tables alone says so."""
    assert load_model("none") is None


def test_importing_the_module_does_not_import_the_runtime() -> None:
    """A worker without a model, and the other services, do not pay for one."""
    code = (
        "import sys, services.enrich.recogniser.onnx_model as _;"
        "sys.exit('onnxruntime' in sys.modules or 'tokenizers' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
