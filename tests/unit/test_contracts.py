"""The contracts: what goes in, what it is called, where it is kept."""

import json
from typing import Any

import jsonschema
import pytest
from pydantic import ValidationError

from services.contracts import ids
from services.contracts.caption import Caption
from services.contracts.enriched import EnrichedArticle, Source
from services.contracts.entity import Value, ValueType, Zone
from services.contracts.entries import EntryError, raw_entry, raw_fields
from services.contracts.keys import Keyspace
from services.contracts.metadata import Metadata, Moment
from services.contracts.raw import ContentType, RawArticle, digest, stated_fields
from services.contracts.schema import FOLDER, schemas, written

NOW = "2024-11-12T10:00:00Z"
ARTICLE: dict[str, Any] = {
    "id": "a",
    "version": 1,
    "enriched_at": NOW,
    "source": Source(content_type=ContentType.TEXT, received_at=NOW, sha256="0" * 64),
    "text": "The quay.",
    "metadata": Metadata(),
}
TRACE = "00-0123456789abcdef0123456789abcdef-0123456789abcdef-01"


@pytest.mark.parametrize("name", sorted(schemas()))
def test_the_published_schema_is_that_of_the_models(name: str) -> None:
    """A change of the models shows as a change of the published file (`make schema`), for a reviewer to see."""
    assert (FOLDER / name).read_text("utf-8") == written(schemas()[name])


@pytest.mark.parametrize("name", sorted(schemas()))
def test_the_published_schema_is_valid(name: str) -> None:
    """Each file is a JSON Schema of the dialect it names."""
    jsonschema.Draft202012Validator.check_schema(json.loads((FOLDER / name).read_text("utf-8")))


def test_the_digest_covers_everything_but_the_id() -> None:
    """A corrected headline is another version; another id is not."""
    plain = RawArticle(content="Text.")
    assert digest(plain) == digest(RawArticle(content="Text.", id="a"))
    others = [
        RawArticle(content="Text!"),
        RawArticle(content="Text.", headline="H"),
        RawArticle(content="Text.", content_type=ContentType.HTML),
        RawArticle(content="Text.", url="u"),
    ]
    assert len({digest(article) for article in (plain, *others)}) == 5


def test_the_digest_never_changes() -> None:
    """Digests are stored: what one release wrote the next must recognise."""
    article = RawArticle(content="Ärger in Ulm", headline="H", published_at="2024-11-12")
    assert digest(article) == "9122a591bc3df11838706a6cf11cc9beb7ee9a898b5fe70faeff087755f24e81"


def test_foreign_names_are_taken_at_the_edge() -> None:
    """Producers say title, subtitle and author; we say headline, dek and byline."""
    article = RawArticle.model_validate({"content": "x", "title": "T", "subtitle": "S", "author": "By A"})
    assert stated_fields(article) == {"headline": "T", "dek": "S", "byline": "By A"}


@pytest.mark.parametrize(
    "fields",
    [
        {"content": ""},
        {"content": " \n\t\u00a0"},
        {"content": "a\x00b"},
        {"content": "a\ud800b"},
        {"content": 5},
        {"content": "x", "content_type": "application/pdf"},
        {"content": "x", "published_at": "yesterday"},
        {"content": "x", "headlin": "misspelt"},
        {"content": "x", "id": ""},
        {"content": "x", "id": "  "},
        {"content": "x", "id": "a\x07"},
        {"content": "x", "id": "a" * 257},
        {"content": "x", "id": ids.from_key("k")},
        {"content": "x", "headline": "h" * 4001},
    ],
)
def test_what_no_stream_could_carry_is_refused(fields: dict[str, Any]) -> None:
    """Blank, unencodable, misspelt or misplaced: refused at the edge, with the field's name."""
    with pytest.raises(ValidationError) as refused:
        RawArticle.model_validate(fields)
    assert refused.value.errors()[0]["loc"][0] in fields


@pytest.mark.parametrize("content", ["a\u2028b", "a\x85b", "a\x0cb", "\ufeffa", "e\u0301", "👩🏽‍🚒 " * 3, "a\r\nb"])
def test_odd_but_legitimate_text_is_kept_as_it_is(content: str) -> None:
    """Separators, combining marks and control characters occur in real copy."""
    assert RawArticle(content=content).content == content


def test_an_id_may_be_anything_printable() -> None:
    """Up to 256 code points: slashes, spaces, scripts and emoji are the producer's business."""
    for article_id in ("a/b c?d=1", "новости/1", "🗞" * 256):
        assert RawArticle(content="x", id=article_id).id == article_id


def test_derived_ids_are_stable_and_apart() -> None:
    """The same content at the same url is the same article; a key's id is of another kind than a content's."""
    assert ids.from_content("c", "u") == ids.from_content("c", "u") != ids.from_content("c", None)
    assert ids.is_from_key(ids.from_key("k"))
    assert not ids.is_from_key(ids.from_content("k", None))


def test_an_entry_is_read_back_as_it_was_written() -> None:
    """Through the stream and back: the article, what was stated, and the trace."""
    article = RawArticle(content="Zeile 1\u2028\nZeile 2", headline="Kopf", language="de")
    stated = json.dumps(stated_fields(article))
    flat = ["id", "i", "version", "3", *raw_fields(stated, article, "2024-11-12T10:00:00+00:00", TRACE)]
    fields = {name.encode(): value.encode() for name, value in zip(flat[::2], flat[1::2], strict=True)}
    entry = raw_entry(fields)
    assert (entry.id, entry.version, entry.article, entry.traceparent) == ("i", 3, article, TRACE)


@pytest.mark.parametrize("missing", [b"id", b"version", b"body", b"content_type", b"received_at"])
def test_a_foreign_entry_is_named_as_such(missing: bytes) -> None:
    """An entry that lacks a field says which, so that its dead letter does."""
    fields = {
        b"id": b"i",
        b"version": b"1",
        b"body": b"x",
        b"content_type": b"text/plain",
        b"received_at": b"2024-11-12T10:00:00+00:00",
    }
    del fields[missing]
    with pytest.raises(EntryError, match=missing.decode()):
        raw_entry(fields)


@pytest.mark.parametrize(
    ("name", "value"),
    [(b"version", b"one"), (b"received_at", b"noon"), (b"stated", b"{"), (b"body", b"\xff"), (b"stated", b"[]")],
)
def test_an_unreadable_field_of_an_entry_is_an_entry_error(name: bytes, value: bytes) -> None:
    """Whatever somebody else put on the stream ends as a reason, not as a crash."""
    fields = {
        b"id": b"i",
        b"version": b"1",
        b"body": b"x",
        b"content_type": b"text/plain",
        b"received_at": b"2024-11-12T10:00:00+00:00",
        name: value,
    }
    with pytest.raises(EntryError):
        raw_entry(fields)


@pytest.mark.parametrize("partitions", [1, 2, 3, 7, 16])
def test_partitions_have_tags_that_spread_over_a_cluster(partitions: int) -> None:
    """Cut into as many even shares of slots as there are partitions, each share has one: no node goes without."""
    from redis.crc import key_slot  # noqa: PLC0415 - redis-py's own implementation, as a second opinion

    keyspace = Keyspace(partitions)
    slots = [key_slot(partition.raw.encode()) for partition in keyspace.all]
    assert [slot * partitions // 16384 for slot in slots] == list(range(partitions))
    for partition, slot in zip(keyspace.all, slots, strict=True):
        keys = (partition.enriched, partition.dead, partition.meta, partition.status("any {id}"))
        assert {key_slot(key.encode()) for key in keys} == {slot}


def test_an_article_stays_in_its_partition() -> None:
    """Where an article is kept depends on its id alone, and all partitions are used."""
    keyspace = Keyspace(4)
    assert keyspace.of("a-1") is keyspace.of("a-1")
    assert {keyspace.of(f"a-{number}").number for number in range(100)} == {0, 1, 2, 3}


@pytest.mark.parametrize(
    "value", ["2016-28-11", "2023-02-29", "2024-13", "0000", "2024-W60", "2024-11-12T25:00", "yesterday", ""]
)
def test_no_article_carries_a_day_that_is_none(value: str) -> None:
    """Not even where a part was changed after it had been made."""
    moment = Moment(value="2024-11-12", basis="text")
    caption = Caption(text="The quay.", start=0, end=9, spans=((0, 9),), occurrences=1)
    day = Value(text="Monday", start=0, end=6, type=ValueType.DATE, zone=Zone.BODY)
    with pytest.raises(ValidationError):
        Metadata(published_at=moment.model_copy(update={"value": value}))
    for changed in (
        {"captions": [caption.model_copy(update={"date": value})]},
        {"values": [day.model_copy(update={"normalized": value})]},
        {"enriched_at": value},
    ):
        with pytest.raises(ValidationError):
            EnrichedArticle.model_validate({**ARTICLE, **changed})


@pytest.mark.parametrize(
    "value", ["2024", "2024-11", "2024-W07", "2024-02-29", "2024-11-12T10:00", "2024-11-12T10:00:00+02:00"]
)
def test_a_day_may_be_known_as_well_as_it_is(value: str) -> None:
    """A year, a month, a week, a day, a moment."""
    assert Moment(value=value, basis="text").value == value
    assert Value(text="x", start=0, end=1, type=ValueType.DATE, zone=Zone.BODY, normalized=value).normalized == value
