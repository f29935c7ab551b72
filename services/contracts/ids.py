"""Article ids: the producer's own, or derived from what identifies the article."""

import hashlib
import unicodedata
from typing import Annotated, Final

from pydantic import AfterValidator, Field

RESERVED_PREFIX: Final = "copydesk:"
"""Ids that start like this are derived here; a producer may not state one."""

_KEY = RESERVED_PREFIX + "key:"
_CONTENT = RESERVED_PREFIX + "sum:"


def printable(value: str) -> str:
    """Refuse control characters, lone surrogates and blank ids; everything else is the producer's business."""
    if not value.strip() or any(unicodedata.category(character) in {"Cc", "Cs"} for character in value):
        message = "an id has 1 to 256 characters, none of them a control character, and is not blank"
        raise ValueError(message)
    return value


def unreserved(value: str) -> str:
    """Refuse the prefix that marks derived ids."""
    if value.startswith(RESERVED_PREFIX):
        message = f"ids that start with {RESERVED_PREFIX!r} are derived by the service and cannot be stated"
        raise ValueError(message)
    return value


AnyArticleId = Annotated[str, Field(min_length=1, max_length=256), AfterValidator(printable)]
ArticleId = Annotated[AnyArticleId, AfterValidator(unreserved)]


def from_key(idempotency_key: str) -> str:
    """Derive the id of an article that came with an `Idempotency-Key` and no id of its own."""
    return _KEY + hashlib.sha256(idempotency_key.encode()).hexdigest()[:40]


def from_content(content: str, url: str | None) -> str:
    """Derive the id of an article that came with neither: the same content at the same url is the same article."""
    seed = content.encode() + b"\x00" + (url or "").encode()
    return _CONTENT + hashlib.sha256(seed).hexdigest()[:40]


def is_from_key(article_id: str) -> bool:
    """Whether the id was derived from an `Idempotency-Key`, which may not be used for a second content."""
    return article_id.startswith(_KEY)
