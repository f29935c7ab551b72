"""What the elements round a block are: by their tags, and by what their makers call them."""

import re
from functools import lru_cache
from typing import Final

from lxml.html import HtmlElement

from services.enrich.page.element_names import marks, names_of

_TAGS: Final = (
    ("p",), ("h1",), ("h2",), ("h3",), ("h4", "h5", "h6"), ("li",), ("ul", "ol"), ("dl", "dd", "dt"), ("blockquote",),
    ("figure", "figcaption"), ("table",), ("td", "th"), ("article",), ("main",), ("section",), ("header",),
    ("footer",), ("nav", "menu"), ("aside",), ("form", "dialog"), ("pre",), ("a",), ("div",),
)  # fmt: skip
_KINDS: Final = (
    "newsletter_box", "related_box", "comments_box", "share_box", "consent_box", "embedded_post", "player_box",
    "author_note_box", "advertisement_box", "menu_box", "date_among_blocks", "caption", "credit", "dek",
    "headline", "kicker", "byline", "pull_quote", "editors_note", "elsewhere", "picture_box", "story_box",
    "content_box",
)  # fmt: skip
NAMES: Final = (*("/".join(tags) for tags in _TAGS), *_KINDS, "hidden")
_TAG_BITS: Final = {tag: 1 << at for at, tags in enumerate(_TAGS) for tag in tags}
_FIRST_KIND: Final = len(_TAGS)


def _named(*kinds: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z])(?:{'|'.join(map(names_of, kinds))})(?![a-z])")


_PATTERNS: Final = tuple(map(_named, _KINDS))
_ANY: Final = _named(*_KINDS)
"""Two in three names say nothing, and are asked once rather than by each pattern."""
_HIDDEN: Final = 1 << (len(NAMES) - 1)
_NO_DIGITS: Final = str.maketrans("", "", "0123456789")


def names_at(element: HtmlElement) -> int:
    """Return which of NAMES an element bears, a bit each."""
    names = marks(element)
    found = _TAG_BITS.get(element.tag, 0) | (_called_in(names) if names else 0)
    style = element.get("style")
    if style and "none" in style and "display" in style:
        found |= _HIDDEN
    return found


@lru_cache(maxsize=4096)
def _called_in(names: str) -> int:
    found = 0
    for token in names.translate(_NO_DIGITS).split():
        found |= _called(token)
    return found


@lru_cache(maxsize=16384)
def _called(token: str) -> int:
    if not _ANY.search(token):
        return 0
    found = 0
    for at, pattern in enumerate(_PATTERNS):
        if pattern.search(token):
            found |= 1 << (_FIRST_KIND + at)
    return found
