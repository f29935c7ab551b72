"""Boxes among a page's blocks are told by what its makers call them."""

import pytest
from lxml.html import fromstring

from services.contracts.part import RemovedKind
from services.enrich.draft import Role
from services.enrich.page.blocks import Block, blocks
from services.enrich.printed.body.block_role import role
from services.enrich.printed.furniture.beside import box


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("article-newsletter", RemovedKind.NEWSLETTER),
        ("subscribe-box", RemovedKind.NEWSLETTER),
        ("inlineSignup", RemovedKind.NEWSLETTER),
        ("relatedStories", RemovedKind.RELATED),
        ("c-most-popular", RemovedKind.RELATED),
        ("mehr-zum-thema", RemovedKind.RELATED),
        ("comments-area", RemovedKind.COMMENTS),
        ("social-links", RemovedKind.SHARE),
        ("embed-privacy", RemovedKind.CONSENT),
        ("audioPlayer", RemovedKind.WIDGET),
        ("author-bio", RemovedKind.OTHER),
    ],
)
def test_a_box_is_of_the_kind_that_its_name_says(name: str, kind: RemovedKind) -> None:
    """However its makers join the words."""
    assert box(fromstring(f'<div class="{name}">Ferry fares</div>')) is kind


@pytest.mark.parametrize(
    "name",
    ["article-body", "unsubscribe-form", "newsletter-body", "unrelated", "commentary", "shareholders", "promoted"],
)
def test_what_only_begins_or_ends_like_such_a_name_is_no_box(name: str) -> None:
    """`commentary` is a section, and the text of a letter is the story that its page has."""
    assert box(fromstring(f'<div class="{name}">Ferry fares</div>')) is None


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("pullquote", Role.PULL_QUOTE),
        ("c-pulled-quote", Role.PULL_QUOTE),
        ("zitatbox", Role.PULL_QUOTE),
        ("editors-note", Role.NOTE),
        ("corrections", Role.NOTE),
        ("correctional-news", Role.PARAGRAPH),
    ],
)
def test_a_block_has_the_part_that_its_box_is_called(name: str, part: Role) -> None:
    """Pull quotes and editors' notes stand in elements that say so."""
    assert role(_only_block(f'<div class="{name}"><p>The bridge was closed in March.</p></div>'), None) is part


def _only_block(markup: str) -> Block:
    (block,) = blocks(fromstring(markup))
    return block
