"""A story that a page holds and does not print: hidden for a script to open, or in what a script prints it from."""

import html
import re
from collections.abc import Iterator
from itertools import chain
from typing import Any, Final

from lxml.html import HtmlElement

from services.enrich.page.blocks import Block, blocks, printed
from services.enrich.page.element_names import names_of
from services.enrich.page.parse import parse
from services.enrich.page.payloads import payloads
from services.enrich.page.prose_runs import Piece, Run, has_blocks, plain, prose_runs
from services.enrich.printed.date.machine_date import machine_date
from services.enrich.text.prose import is_prose, word_count

_MOST_CHARACTERS_SHOWN: Final = 2_000
"""Of paragraphs, on a page that may hold its story elsewhere: a teaser of it, and what is printed round it."""
_TIMES_AS_LONG: Final = 2
"""What is held must be so much more than what is shown, or what is shown is the story."""
_FEWEST_CHARACTERS_OF_A_STORY: Final = 200
"""Of paragraphs; scripts hold single sentences of every kind."""
_FEWEST_CHARACTERS_OF_A_WORD: Final = 4
"""Of a headline's words that a story is asked for: shorter ones are in any."""
_LEAST_SHARE_OF_THE_TITLE: Final = 0.4
"""Share of the title's words that stand in a story of that title."""
_MOST_WORDS_OF_A_TITLE: Final = 40
"""What is longer and named a title is none."""
_FEWEST_WORDS_OF_A_TITLE: Final = 2
"""What is shorter and named a title may be a section's."""

_WORD = re.compile(rf"\w{{{_FEWEST_CHARACTERS_OF_A_WORD},}}|[\u3040-\u30ff\u3400-\u9fff]{{2}}")
_TITLE = re.compile(names_of("value_of_title"), re.IGNORECASE)
_DAY = re.compile(names_of("value_of_day"), re.IGNORECASE)
_AUTHORS = re.compile(names_of("value_of_authors"), re.IGNORECASE)
_NAME = re.compile(names_of("value_of_name"), re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d+|#x[0-9a-f]+|[a-z]{2,8});", re.IGNORECASE)


def unprinted(root: HtmlElement, seen: list[Block]) -> HtmlElement | None:
    """Set the story that a page holds into the page, where it shows none of that size; return its element."""
    shown = sum(len(block.text) for block in seen if 2 * block.linked < len(block.text) and is_prose(block.text))
    if shown >= _MOST_CHARACTERS_SHOWN:
        return None
    least = max(_FEWEST_CHARACTERS_OF_A_STORY, _TIMES_AS_LONG * shown)
    title = _title(root)
    opened = max(_hidden(root), key=lambda pair: pair[0], default=(0, None))
    run = max((run for run in _runs(root, least) if _is_of(run, title)), key=lambda run: run.size, default=None)
    if opened[1] is not None and opened[0] >= max(least, run.size if run else 0):
        return _open(opened[1])
    return _set(root, run) if run is not None and run.size >= least else None


def _title(root: HtmlElement) -> str:
    """Return the words of every title that the page has."""
    stated = (element.get("content", "") for element in root.iter("meta") if "title" in element.get("property", ""))
    return " ".join(filter(None, (root.findtext(".//title"), *stated, *map(printed, root.iter("h1")))))


def _hidden(root: HtmlElement) -> Iterator[tuple[int, HtmlElement]]:
    """Yield what is hidden for a script to open, with the characters of its paragraphs."""
    for element in root.iter("*"):
        if element.tag == "template" or element.get("hidden") is not None:
            inside = (block.text for inner in element for block in blocks(inner) if 2 * block.linked < len(block.text))
            yield sum(len(text) for text in inside if is_prose(text)), element


def _open(element: HtmlElement) -> HtmlElement:
    element.tag = "div" if element.tag == "template" else element.tag
    element.attrib.pop("hidden", None)
    return element


def _runs(root: HtmlElement, least: int) -> Iterator[Run]:
    """Yield what may be a story; most characters of one are words in a row."""
    return chain.from_iterable(map(prose_runs, payloads(root, least // 2)))


def _is_of(run: Run, title: str) -> bool:
    """Tell a story of the page's own title: other texts that scripts hold are about something else."""
    wanted = set(_WORD.findall(title.casefold()))
    beside = _first(run.beside, _TITLE) or ""
    told = " ".join((beside, *(piece.text for piece in run.pieces))).casefold()
    return sum(word in told for word in wanted) >= _LEAST_SHARE_OF_THE_TITLE * len(wanted)


def _set(root: HtmlElement, run: Run) -> HtmlElement:
    """Put the story into the page's main part, behind what stands there, with what is said of it beside."""
    page = parse("".join(("<body>", *_facts(run.beside), *map(_element, run.pieces))))
    story: HtmlElement = root.makeelement("article")
    story.extend(page.find("body") if page.find("body") is not None else page)
    if next((heading for heading in root.iter("h1") if printed(heading)), None) is None and (
        title := _first(run.beside, _TITLE)
    ):
        heading = root.makeelement("h1")
        heading.text = plain(title)
        story.insert(0, heading)
    parent = next(chain(root.iter("main"), root.iter("body")), root)
    foot = next((element for element in parent if element.tag == "footer"), None)
    parent.append(story) if foot is None else foot.addprevious(story)
    return story


def _element(piece: Piece) -> str:
    text = html.unescape(piece.text) if "&lt;" in piece.text else piece.text
    if piece.tag == "figure":
        return f'<figure><img src="{html.escape(piece.picture)}"><figcaption>{_inner(text)}</figcaption></figure>'
    if has_blocks(text):
        return f"<div>{text}</div>" if "<" in text else "".join(f"<p>{_inner(line)}</p>" for line in text.split("\n"))
    return f"<{piece.tag}>{_inner(text)}</{piece.tag}>"


def _inner(text: str) -> str:
    return text if "</" in text or _ENTITY.search(text) else html.escape(text, quote=False)


def _facts(beside: tuple[dict[str, Any], ...]) -> Iterator[str]:
    """Yield date and authors in the way in which pages state them."""
    if (day := _first(beside, _DAY)) and machine_date(day):
        yield f'<meta itemprop="datePublished" content="{html.escape(day)}">'
    authors = next((value for node in beside for key, value in node.items() if _AUTHORS.fullmatch(key) and value), ())
    for author in authors if isinstance(authors, list) else [authors]:
        name = author if isinstance(author, str) else _first((author,), _NAME) if isinstance(author, dict) else None
        if name:
            yield f'<meta itemprop="author" content="{html.escape(plain(name))}">'


def _first(beside: tuple[dict[str, Any], ...], names: re.Pattern[str]) -> str | None:
    """Return the first string of such a name that could be a title or less."""
    for node in beside:
        for key, value in node.items():
            if names.fullmatch(key) and isinstance(value, str) and 0 < word_count(value) <= _MOST_WORDS_OF_A_TITLE:
                return value
    return None
