"""An element ends where its end tag stands, whatever is still open inside: as in browsers."""

from time import process_time

import pytest
from lxml.html import HtmlElement, tostring

from services.enrich.page.parse import parse
from services.enrich.printed.article.page_article import article

STORY = [
    "The pilot boat came back to the quay at dawn with both of its lamps out and nobody could say why that was.",
    "Its crew of three had spent the night on the sandbank, they said, and had seen the ferry pass them twice.",
]
TOLD = "".join(f"<p>{text}</p>" for text in STORY)
DROPPED = (
    "applet", "aside", "audio", "button", "canvas", "datalist", "dialog", "embed", "fieldset", "figure", "footer",
    "form", "header", "label", "map", "math", "menu", "nav", "noscript", "object", "optgroup", "option", "picture",
    "progress", "select", "source", "svg", "template", "time", "track", "video",
)  # fmt: skip
"""Elements whose contents are dropped, or held against a story, by us or by extraction."""


def told(content: str) -> list[str]:
    """Return the lines of the story that are left in."""
    return [part.text for part in article(parse(content), None).story if part.removed is None]


def body(content: str) -> str:
    """Return the body's markup."""
    root: HtmlElement = parse(content)
    return str(tostring(root.find("body"), encoding="unicode"))


@pytest.mark.parametrize("unclosed", ["<div>", "<div class=a>\n<div>", "<div><ul><li>", "<p>", "<section><div>"])
@pytest.mark.parametrize("name", DROPPED)
def test_a_story_behind_an_element_with_an_unclosed_block_inside_is_read(name: str, unclosed: str) -> None:
    """The block ends with the element, or goes on behind it."""
    top = f"<header><div><{name}><i>Menu</i>{unclosed}</{name}></div></header>"
    assert told(f"<title>Boat back</title>{top}<main><article><h1>Boat back</h1>{TOLD}</article></main>") == STORY


@pytest.mark.parametrize(
    ("content", "read"),
    [
        ("<button><div><div></button><p>a</p>", "<button><div><div></div></div></button><p>a</p>"),
        ("<BUTTON><DIV></BUTTON><p>a</p>", "<button><div></div></button><p>a</p>"),
        ("<nav><div><header><div></nav><p>a</p>", "<nav><div><header><div></div></header></div></nav><p>a</p>"),
        ("<ul><li><div>a</li><li>b</li></ul>", "<ul><li><div>a</div></li><li>b</li></ul>"),
        ("<button>a<button>b</button><p>c</p>", "<button>a</button><button>b</button><p>c</p>"),
    ],
)
def test_an_end_tag_ends_what_is_open_inside(content: str, read: str) -> None:
    """As the HTML standard has it for a button and its like, however they are written."""
    assert body(content) == f"<body>{read}</body>"


def test_a_block_that_begins_in_a_link_or_a_form_goes_on_behind_it() -> None:
    """Its own end tag still ends it, and nothing around it."""
    crossed = "<main><form><div class=a>one</form>two</div><p>three</p></main>"
    assert body(crossed) == (
        '<body><main><form><div class="a">one</div></form><div class="a">two</div><p>three</p></main></body>'
    )


@pytest.mark.parametrize(
    "content",
    [
        "<button><div>a</div></button><p>b</p>",
        "<div><p>a</p></button><p>b</p></div>",
        '<div title="<button>"><div>a</div></div></button>',
        "<nav><table><tr><td>a</nav>b</td></tr></table></nav>",
        "<button><!-- </button> --><script>'</button>'</script><div>a</div></button>",
    ],
)
def test_what_is_in_order_and_what_browsers_pass_over_stays_as_it_is(content: str) -> None:
    """End tags that end nothing, that are no tags, or that a table keeps in."""
    assert "".join(parse(content).itertext()).replace("'</button>'", "") in ("ab", "a")
    assert body(content).count("<div") == body(content).count("</div>") == content.count("<div")


def test_what_holds_nothing_has_what_follows_behind_it() -> None:
    """Sources and tracks have no end tag."""
    main = parse("<main><source src=x><track>a<p>b</p></main>").find(".//main")
    assert main is not None
    assert [(element.tag, len(element), element.tail) for element in main] == [
        ("source", 0, None),
        ("track", 0, "a"),
        ("p", 0, None),
    ]


def test_tags_across_each_other_take_time_in_proportion() -> None:
    """Nor does a page grow without end by what is closed and opened again."""
    opened = "<label>" * 300 + "<div class=long-as-names-are>" * 300 + "</label>" * 300
    began = process_time()
    for unit in ("<button><div></button>", "<label><div></label></div>", "<a><div></a>", "<div><nav></div></nav>"):
        parse(opened + unit * 500)
    assert process_time() - began < 5


def test_a_page_that_only_the_parser_takes_for_deep_is_read() -> None:
    """A thousand buttons with something open inside are no level deeper than one."""
    assert len(parse("<button><div></button>" * 3_000 + TOLD).findall("body/p")) == len(STORY)
