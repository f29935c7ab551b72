"""A story that a page holds in its scripts, or hidden, is read from there where the page prints none."""

import json

import pytest

from services.enrich.draft import Role
from services.enrich.page.parse import parse
from services.enrich.printed.article.page_article import Article, article

TITLE = "Slipway at Holm closed for the spring"
STORY = (
    "The slipway at Holm will be closed from March until the end of May, the harbour board said on Tuesday.",
    "Its planks have rotted where the tide reaches them, and two of them broke last week under a boat & its trailer.",
    "Carpenters from the yard will lay new ones of larch, which the board has had lying in a shed since autumn.",
    "Until then boats go in at the old ferry ramp, which is steep and can be used for two hours at high water.",
)
NOISE: dict[str, list[dict[str, str]]] = {
    "legal": [
        {"text": f"We and our {number} partners store and read information on a device, such as cookies."}
        for number in range(40)
    ],
    "related": [
        {"text": f"Another story, number {number}, tells at some length of a town that is far away."}
        for number in range(40)
    ],
    "teasers": [
        {
            "title": f"{TITLE} {number}",
            "url": f"/s/{number}",
            "text": "The slipway at Holm is closed, and we tell you at some length what the mayor said of it.",
        }
        for number in range(40)
    ],
}
MARKUP = "".join(f"<p>{text.replace('&', '&amp;')}</p>" for text in STORY)


def page(script: str, shown: str = "") -> str:
    """A page that prints a little, and its script."""
    return f"<title>{TITLE} | The Holm Post</title><div id='root'>{shown}</div>{script}"


def as_json(value: object, kind: str = "application/json") -> str:
    """A script that is data."""
    return f"<script type='{kind}'>{json.dumps(value)}</script>"


def pushed(rows: str) -> str:
    """React's rows, in two pieces."""
    half = len(rows) // 2
    pieces = (json.dumps([1, piece]) for piece in (rows[:half], rows[half:]))
    return "".join(f"<script>self.__next_f.push({piece})</script>" for piece in pieces)


def cut(text: str) -> tuple[str, str, str]:
    """A paragraph round the words of a link."""
    words = text.split()
    return " ".join(words[:3]) + " ", " ".join(words[3:5]), " " + " ".join(words[5:])


def tree(text: str) -> list[object]:
    """A paragraph with a link, as an editor keeps it."""
    first, linked, rest = ({"type": "text", "value": part} for part in cut(text))
    return [first, {"type": "link", "children": [linked]}, rest]


def element(text: str) -> list[object]:
    """A paragraph with a link, as React sends it."""
    first, linked, rest = cut(text)
    return ["$", "p", None, {"children": [first, ["$", "a", None, {"href": "/x", "children": linked}], rest]}]


def indexed() -> list[object]:
    """A page's state whose values stand in one list."""
    table: list[object] = [{"article": 1}, {"headline": 2, "body": 3}, TITLE, [4, 6, 8, 10]]
    for text in STORY:
        table += [{"text": len(table) + 1}, text]
    return table


ROW = ["$", "div", None, {"children": [*map(element, STORY)]}]
PROGRAM = ",".join(f"{{kind:b,value:'{text}'}}" for text in STORY)
SCRIPTS = {
    "objects": as_json({**NOISE, "page": {"title": TITLE, "body": [{"kind": "text", "text": text} for text in STORY]}}),
    "strings": as_json({"props": {**NOISE, "page": {"headline": TITLE, "paragraphs": STORY}}}),
    "html": as_json({**NOISE, "post": {"content": {"rendered": MARKUP}}}),
    "trees": as_json({"entry": {"content": [{"nodeType": "paragraph", "content": tree(text)} for text in STORY]}}),
    "json in json": as_json({"state": json.dumps({"a": {"text": [{"html": text} for text in STORY]}})}),
    "values that name each other": as_json(indexed()),
    "rows": pushed(f'0:["$","main",null,{{"children":"$L1"}}]\n1:{json.dumps(ROW)}\n'),
    "rows of text": pushed(f'0:{{"html":"$2"}}\n2:T{len(MARKUP):x},{MARKUP}3:[]\n'),
    "assigned": f"<script>window.__S__ = {json.dumps({**NOISE, 'doc': [{'data': text} for text in STORY]})};</script>",
    "a program": "<script>window.__N__=(function(a,b){return {layout:b,data:[{title:a,blocks:["
    f"{PROGRAM}]}}]}}}}('{TITLE}','p'))</script>",
    "one text": as_json(
        {"@type": "NewsArticle", "headline": TITLE, "articleBody": "\n".join(STORY)}, "application/ld+json"
    ),
    "a template": f"<template><article>{MARKUP}</article></template>",
    "hidden": f"<div hidden>{MARKUP}</div>",
}


def read(content: str) -> Article:
    """Find the article on a page."""
    return article(parse(content), None)


@pytest.mark.parametrize("shape", SCRIPTS)
def test_a_story_is_read_from_where_the_page_holds_it(shape: str) -> None:
    """Whatever its makers call things; each paragraph once."""
    found = read(page(SCRIPTS[shape], f"<p>{STORY[0]}</p>"))
    assert [part.text for part in found.story] == list(STORY)
    assert found.headline is not None
    assert found.headline.text == TITLE


OTHER = (
    "Rangers have counted two hundred seal pups on the banks off Winterholm, more than ever before, they said.",
    "They went out in three flat boats before sunrise and looked at each of the banks twice, at low water and later.",
    "Fishermen complain that the animals tear their nets, and the district pays them for each metre that is mended.",
)


@pytest.mark.parametrize("shape", SCRIPTS)
def test_a_story_that_is_printed_stays_as_it_is(shape: str) -> None:
    """Whatever else the page holds unprinted."""
    printed = "".join(f"<p>{text}</p>" for text in OTHER)
    assert [part.text for part in read(page(SCRIPTS[shape], f"<h1>{TITLE}</h1>{printed}")).story] == list(OTHER)


@pytest.mark.parametrize("noise", NOISE)
def test_what_leads_to_other_stories_or_is_about_something_else_is_no_story(noise: str) -> None:
    """Scripts hold the words of dialogues, and the openings of other stories."""
    found = read(page(as_json({"x": NOISE[noise]}), f"<h1>{TITLE}</h1><p>{STORY[0]}</p>"))
    assert [part.text for part in found.story] == [STORY[0]]


def test_what_stands_beside_the_story_is_taken_with_it() -> None:
    """Title, date, authors and the captions of its pictures."""
    blocks: list[object] = [{"type": "text", "value": text} for text in STORY]
    blocks.insert(1, {"type": "heading", "value": "What will be mended"})
    blocks.insert(3, {"type": "image", "src": "https://p.example/a.jpg", "caption": "The slipway at low water."})
    held = {"title": TITLE, "published_at": "2026-03-01T09:00:00Z", "authors": [{"name": "Ada Holt"}], "body": blocks}
    found = read(f"<title>The Holm Post</title><div id=app></div>{as_json({'page': held})}")
    assert found.headline is not None
    assert found.headline.text == TITLE
    assert not found.dates
    assert found.facts.published_at is not None
    assert found.facts.published_at.value.startswith("2026-03-01")
    assert found.authors == ("Ada Holt",)
    assert [part.role for part in found.story] == [
        Role.PARAGRAPH, Role.SUBHEAD, Role.PARAGRAPH, Role.CAPTION, Role.PARAGRAPH, Role.PARAGRAPH,
    ]  # fmt: skip
    assert found.story[3].image is not None
    assert found.story[3].image.url == "https://p.example/a.jpg"
