"""A newsroom's own names."""

from pathlib import Path

import pytest

from services.contracts.entity import Entity, EntityType
from services.contracts.part import Block, BlockKind
from services.contracts.raw import RawArticle
from services.enrich.__main__ import main as worker
from services.enrich.draft import Draft
from services.enrich.gazetteer.own import OwnNames
from services.enrich.gazetteer.own_file import GazetteerError, load
from services.enrich.steps.entities import entities
from services.standalone.__main__ import main as copydesk

CSV = """id,name,aliases,type,links
p-7,Mara Quillfeather,La Quill;M. Quillfeather,person,wikidata=Q42
o-1,Moscow,,organization,
o-2,"Tallow & Wick, Chandlers",Tallow & Wick,organization,
"""
JSON = """{"id": "p-7", "name": "Mara Quillfeather", "aliases": ["La Quill"], "type": "person"}

{"id": "pl-3", "name": "Lower Wherry", "type": "place", "links": {"geonames": 12, "iso": "GB"}}
"""


def written(folder: Path, text: str, name: str = "names.csv") -> Path:
    """Write a gazetteer."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def found(text: str, own: OwnNames) -> dict[str, Entity]:
    """Return the entities of one paragraph by name."""
    body = (Block(text=text, start=0, end=len(text), kind=BlockKind.PARAGRAPH),)
    draft = entities(Draft(raw=RawArticle(content=text), text=text, body=body), own=own)
    return {one.name: one for one in draft.entities}


def test_own_names_are_found_and_carry_the_newsrooms_id(tmp_path: Path) -> None:
    """Under the name and all its aliases, as one thing."""
    own = load(written(tmp_path, CSV))
    one = found("They heard La Quill sing. Mara Quillfeather bowed. Tallow & Wick paid.", own)
    singer = one["Mara Quillfeather"]
    assert (singer.type, singer.links.own, singer.links.wikidata) == (EntityType.PERSON, "p-7", "Q42")
    assert [mention.text for mention in singer.mentions] == ["La Quill", "Mara Quillfeather"]
    assert one["Tallow & Wick"].links.own == "o-2"


def test_own_names_win_over_ours(tmp_path: Path) -> None:
    """To a newsroom that says so, Moscow is a body, whatever our tables make of it."""
    own = load(written(tmp_path, CSV))
    moscow = found("Moscow met in Russia on Monday.", own)["Moscow"]
    assert (moscow.type, moscow.links.own, moscow.links.geonames) == (EntityType.ORGANIZATION, "o-1", None)


def test_json_lines_say_the_same(tmp_path: Path) -> None:
    """Blank lines do not count; ids of other tables come along."""
    place = found("Rain fell on Lower Wherry.", load(written(tmp_path, JSON, "names.jsonl")))["Lower Wherry"]
    assert (place.links.own, place.links.geonames, place.links.iso) == ("pl-3", 12, "GB")


def test_what_was_used_is_part_of_the_provenance(tmp_path: Path) -> None:
    """Another file has another digest."""
    one, other = load(written(tmp_path, CSV)), load(written(tmp_path, JSON, "names.jsonl"))
    assert one.digest != other.digest
    draft = entities(Draft(raw=RawArticle(content="Rain.")), own=one)
    assert one.digest in draft.models["entities"]


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("a.csv", "id,name,kind\n", "line 1: the header"),
        ("a.csv", "id,name,type\n1,A,person\n2,B,wizard\n", "line 3: type"),
        ("a.csv", "id,name,type\n1,A,person\n2,A,place\n", "line 3: 'A' stands for something else in line 2"),
        ("a.csv", "id,name,type\n1,A\n", "line 2: not as many columns"),
        ("a.csv", "id,name,type,links\n1,A,place,geonames=x\n", "line 2: links.geonames"),
        ("a.csv", "id,name,type,links\n1,A,place,geoname=4\n", "line 2: links.geoname"),
        ("a.csv", "id,name,type,links\n1,A,place,wikidata=42\n", "line 2: links.wikidata"),
        ("a.jsonl", '{"id": "1", "name": "A", "type": "place"}\n{\n', "line 2: not JSON"),
        ("a.jsonl", '{"id": "1", "name": "", "type": "place"}\n', "line 1: name"),
        ("a.jsonl", '{"id": "1", "name": "A", "type": "place", "colour": 3}\n', "line 1: colour"),
        ("a.jsonl", "[]\n", "line 1: entry"),
    ],
)
def test_a_wrong_line_is_named(tmp_path: Path, name: str, text: str, says: str) -> None:
    """Whoever wrote the file can go to the line."""
    with pytest.raises(GazetteerError, match=says):
        load(written(tmp_path, text, name))


def test_a_file_that_is_not_there_or_not_text_is_said_so(tmp_path: Path) -> None:
    """With its path."""
    with pytest.raises(GazetteerError, match="nowhere"):
        load(tmp_path / "nowhere.csv")
    (tmp_path / "binary.csv").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(GazetteerError, match=r"binary\.csv"):
        load(tmp_path / "binary.csv")


def test_a_wrong_file_ends_the_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of a worker and of the command, with one sentence instead of a trace."""
    path = written(tmp_path, "id,name,type\n1,A,wizard\n")
    monkeypatch.setenv("COPYDESK_GAZETTEER", str(path))
    monkeypatch.setattr("sys.argv", ["copydesk", "enrich", "--ndjson", "--model", "none"])
    assert (worker(), copydesk()) == (2, 2)
    said = capsys.readouterr().err.splitlines()
    assert [line.startswith(f"copydesk: {path}: line 2: type: ") for line in said] == [True, True]
