"""The article on a page: its heading, and its story with the pictures where they stand."""

from dataclasses import dataclass
from itertools import pairwise

from lxml.html import HtmlElement

from services.contracts.caption import Image
from services.enrich.draft import Facts, Found, Role
from services.enrich.html.blocks import Block, blocks
from services.enrich.html.credit_line import credit_line
from services.enrich.html.facts import stated
from services.enrich.html.figures import Figure, figures
from services.enrich.html.headline import headline
from services.enrich.html.likeness import same
from services.enrich.html.role import role
from services.enrich.html.scope import placed
from services.enrich.html.signature import signature
from services.enrich.html.standfirst import standfirst
from services.enrich.html.story import story


@dataclass(frozen=True, slots=True)
class Part:
    """One line of the story: a block of it or a picture's words."""

    text: str
    role: Role
    image: Image | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """What a page holds of an article."""

    facts: Facts
    headline: Found | None
    dek: Found | None
    byline: Found | None
    story: list[Part]


def article(root: HtmlElement, url: str | None) -> Article:
    """Find the article on a page; a page without one gives all its text, one without text raises ValueError."""
    seen = blocks(root)
    if not seen:
        message = "the page shows no text"
        raise ValueError(message)
    said = stated(root, url)
    head = headline(root, said.headlines, said.facts.outlet)
    body = story(root, seen) or list(range(len(seen)))
    head_at = _first(seen, head.element) if head and head.element is not None else -1
    pictures = placed(figures(root, said.base), seen, body, head.element if head else None)
    body = _without(body, seen, _words(pictures), head.found.text if head else "")
    dek_at = standfirst(seen, head_at, body, said.descriptions) if head_at >= 0 else None
    byline_at = signature(seen, head_at, body, said.facts.authors) if head_at >= 0 else None
    body = [index for index in body if index not in (dek_at, byline_at)]
    return Article(
        facts=said.facts,
        headline=head.found if head else None,
        dek=_found(seen, dek_at),
        byline=_found(seen, byline_at),
        story=_parts(body, seen, pictures),
    )


def _first(seen: list[Block], element: HtmlElement) -> int:
    """Return the index of an element's first block; for an inline element, of the block that it is part of."""
    inside = set(element.iter())
    at = next((index for index, block in enumerate(seen) if block.element in inside), None)
    if at is None:
        outer = next(iter(element.iterancestors()), None)
        at = next((index for index, block in enumerate(seen) if block.element is outer), -1)
    return at


def _words(pictures: list[tuple[int, Figure]]) -> tuple[set[HtmlElement], set[str]]:
    inside = {element for _, figure in pictures for part in figure.parts for element in part.iter()}
    texts = {text for _, figure in pictures for text in (figure.caption, figure.credit) if text}
    return inside, texts


def _without(body: list[int], seen: list[Block], taken: tuple[set[HtmlElement], set[str]], title: str) -> list[int]:
    """Leave out what stands elsewhere in the article: the headline and the pictures' words."""
    inside, texts = taken
    return [
        index
        for index in body
        if seen[index].element not in inside and seen[index].text not in texts and not same(seen[index].text, title)
    ]


def _found(seen: list[Block], at: int | None) -> Found | None:
    return None if at is None else Found(seen[at].text, "html")


def _parts(body: list[int], seen: list[Block], pictures: list[tuple[int, Figure]]) -> list[Part]:
    following = dict(pairwise(body))
    placed_parts = [
        (index, Part(seen[index].text, role(seen[index], seen[following[index]] if index in following else None)))
        for index in body
    ]
    placed_parts += [
        (at, Part(credit_line(figure.caption, figure.credit), Role.CAPTION, figure.image)) for at, figure in pictures
    ]
    return [part for _, part in sorted(placed_parts, key=lambda placed: placed[0])]
