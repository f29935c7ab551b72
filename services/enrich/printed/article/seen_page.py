"""What of a page is seen, block by block, and the story that it holds without printing it."""

from lxml.html import HtmlElement

from services.enrich.page.blocks import Block, Unread, blocks
from services.enrich.page.parse import parse
from services.enrich.page.preformatted import set_in_paragraphs
from services.enrich.page.pruned import pruned
from services.enrich.printed.article.unprinted import unprinted


def opened(content: str) -> tuple[HtmlElement, int]:
    """Return a page's tree, its running text in paragraphs, and how many words were cut off one that is too large.

    Raises ValueError for a page that cannot be parsed.
    """
    root = parse(content)
    set_in_paragraphs(root)
    return root, pruned(root)


def seen_on_page(root: HtmlElement, unread: list[Unread]) -> tuple[list[Block], HtmlElement | None]:
    """Return the page's blocks, and the element of its story where that is held and not printed."""
    seen = blocks(root, unread=unread)
    held = unprinted(root, seen)
    if held is not None:
        unread.clear()
        seen = blocks(root, unread=unread)
    return seen, held


def of_held(held: HtmlElement, seen: list[Block]) -> list[int]:
    """Return the blocks of such a story."""
    inside = set(held.iter())
    return [index for index, block in enumerate(seen) if block.element in inside]
