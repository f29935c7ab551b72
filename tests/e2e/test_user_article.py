"""The user's own article, posted as a user would, in each of the ways there are."""

import html
import json
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from tests.e2e.conftest import ROOT, Running

SEED = next((ROOT / "seeds").glob("000_*.txt"))
PERSONS = {
    "Volodymyr Zelenskyy",
    "Vladimir Putin",
    "Kim Jong Un",
    "Choe Son Hui",
    "Oleg Zhdanov",
    "Andriy Kovalenko",
    "Victor Kevlyuk",
}
ORGANIZATIONS = {
    "AFP",
    "Sputnik",
    "Suspilne",
    "Kontur",
    "Center for Countering Disinformation",
    "Center for Defense Strategies",
}
PLACES = {"Russia", "Ukraine", "North Korea", "Kyiv", "Pyongyang", "Moscow", "Kursk", "Sudzha", "Budapest"}


def as_html(text: str) -> str:
    """The article as a plain page would have it, one element a line, the doubled captions as figures."""
    lines = [line for line in text.split("\n") if line.strip()]
    section, headline, dek, *rest = lines
    body: list[str] = []
    for line in rest:
        if body and html.escape(line) in body[-1]:
            continue
        escaped = html.escape(line)
        if line.endswith("AFP]"):
            body.append(
                f'<figure><img src="/p{len(body)}.jpg" alt="{escaped}"><figcaption>{escaped}</figcaption></figure>'
            )
        elif line.startswith("By "):
            body.append(f'<p class="byline">{escaped}</p>')
        elif len(line) < 30 and not line.endswith("."):
            body.append(f"<h2>{escaped}</h2>")
        else:
            body.append(f"<p>{escaped}</p>")
    return (
        f'<html lang="en"><head><title>{html.escape(headline)}</title>'
        f'<meta property="og:title" content="{html.escape(headline)}">'
        f'<meta property="article:section" content="{html.escape(section)}"></head><body><article>'
        f'<h1>{html.escape(headline)}</h1><p class="standfirst">{html.escape(dek)}</p>'
        f"{''.join(body)}</article></body></html>"
    )


async def enriched(url: str, body: str, content_type: str) -> dict[str, Any]:
    """Post and wait for the enriched article."""
    headers = {"Content-Type": content_type, "Prefer": "wait=30"}
    address = f"{url}/v1/articles"
    async with aiohttp.ClientSession() as http, http.post(address, data=body.encode(), headers=headers) as answer:
        assert answer.status == 200
        article: dict[str, Any] = (await answer.json())["article"]
        return article


@pytest.fixture(params=["text", "json", "html"])
async def article(request: pytest.FixtureRequest, copydesk: Running) -> dict[str, Any]:
    """The enriched article, however it was posted."""
    text = Path(SEED).read_text("utf-8")
    if request.param == "json":
        return await enriched(copydesk.ingest, json.dumps({"content": text, "id": "own-1"}), "application/json")
    if request.param == "html":
        return await enriched(copydesk.ingest, as_html(text), "text/html")
    return await enriched(copydesk.ingest, text, "text/plain; charset=utf-8")


def named(article: dict[str, Any], kind: str) -> dict[str, dict[str, Any]]:
    """Entities of a type by name."""
    return {entity["name"]: entity for entity in article["entities"] if entity["type"] == kind}


def test_its_head_is_taken_apart(article: dict[str, Any]) -> None:
    """Section, headline, dek, byline, author, dateline, language."""
    found = article["metadata"]
    assert found["section"] == "Security"
    assert found["headline"] == "'War tourism' turns deadly for N. Korean troops in Kursk province, Russia"
    assert found["dek"].startswith("How useful the North Korean soldiers will be to Moscow remains to be seen, since")
    assert found["byline"] == "By Galina Korol |"
    assert [author["name"] for author in found["authors"]] == ["Galina Korol"]
    assert found["dateline"]["text"] == "KYIV --"
    assert (found["dateline"]["place"], found["dateline"]["country"]) == ("Kyiv", "UA")
    assert found["language"]["code"] == "en"
    assert found["lede"].startswith("For many of the thousands of North Korean troops")


def test_its_two_captions_have_their_credits(article: dict[str, Any]) -> None:
    """Each picture once; photographer, agency, pool and distributor told apart."""
    first, second = article["captions"]
    assert first["text"] == "North Korean troops perform during the Arirang festival in Pyongyang October 6, 2005."
    assert (first["credit"]["photographers"], first["credit"]["agencies"]) == (["Kim Jae-Hwan"], ["AFP"])
    assert first["date"] == "2005-10-06"
    assert second["text"].startswith("In this pool photograph distributed by Russian state agency Sputnik,")
    credit = second["credit"]
    assert (credit["photographers"], credit["agencies"]) == (["Mikhail Tereshchenko"], ["AFP"])
    assert (credit["qualifiers"], credit["distributor"]) == (["pool"], "Sputnik")


def test_its_body_is_clean(article: dict[str, Any]) -> None:
    """Three subheads, the quoted one too; no caption, byline or widget among the paragraphs."""
    subheads = [block["text"] for block in article["body"] if block["kind"] == "subhead"]
    assert subheads == ["A 'headache' for Russia", "Test battles", "'Nothing to lose'"]
    paragraphs = [block["text"] for block in article["body"] if block["kind"] == "paragraph"]
    assert len(paragraphs) == 32
    for unwanted in ("Galina Korol", "[Kim Jae-Hwan", "[Mikhail", "Do you like this", "Captcha"):
        assert not any(unwanted in paragraph for paragraph in paragraphs)
    assert not any(quote["text"] == "Nothing to lose" for quote in article["quotes"])
    assert any("[of shells]" in paragraph for paragraph in paragraphs)
    assert any("[The North Korean service members]" in paragraph for paragraph in paragraphs)


def test_its_names_are_whom_they_should_be(article: dict[str, Any]) -> None:
    """Each under one entity and of the right type; photographers are not in the story."""
    persons, organizations, places = (named(article, kind) for kind in ("person", "organization", "place"))
    assert set(persons) == PERSONS
    assert set(organizations) >= ORGANIZATIONS
    assert set(places) >= PLACES
    assert any("RFE/RL" in {m["text"] for m in entity["mentions"]} for entity in organizations.values())
    putin = [mention["text"] for mention in persons["Vladimir Putin"]["mentions"]]
    assert {"Vladimir Putin", "Putin"} <= set(putin)


def test_every_offset_holds(article: dict[str, Any]) -> None:
    """`text[start:end]`, its white space collapsed, is what the part says it is."""
    text = article["text"]
    parts = [*article["body"], *article["captions"], *article["quotes"], *article["removed"], *article["values"]]
    parts += [mention for entity in article["entities"] for mention in entity["mentions"]]
    parts += [caption["credit"] for caption in article["captions"]]
    assert len(parts) > 100
    for part in parts:
        assert " ".join(text[part["start"] : part["end"]].split()) == part["text"]


async def test_furniture_is_removed_and_said(copydesk: Running) -> None:
    """Doubled captions are two places of one caption; the widgets are named among what was removed."""
    article = await enriched(copydesk.ingest, Path(SEED).read_text("utf-8"), "text/plain")
    assert [caption["occurrences"] for caption in article["captions"]] == [2, 2]
    assert [part["text"] for part in article["removed"]] == ["Do you like this article?", "Captcha *"]
    assert article["degraded"] == []
