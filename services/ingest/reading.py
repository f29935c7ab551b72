"""From a request's body to a RawArticle, or to a clear refusal."""

import codecs
import re
from collections.abc import Mapping
from typing import Final

from aiohttp import web
from pydantic import ValidationError

from services.chassis.problems import TOO_LARGE, ProblemError
from services.contracts.raw import ContentType, RawArticle
from services.ingest.other_format import other_format
from services.ingest.problems import EMPTY, INVALID, MALFORMED_JSON, NOT_UTF8, OTHER_FORMAT, UNSUPPORTED

JSON: Final = "application/json"
_HTML_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_HTML_HEAD_BYTES: Final = 2048
"""The HTML standard has a charset declared within the first 1024 bytes; real pages are a little late."""
_BLANK: Final = "the text is empty"
_AS_ON_THE_WEB: Final = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030"}
"""What these labels mean on the web: WHATWG Encoding Standard, section 4.2."""
_NOT_FOR_TEXT: Final = dict.fromkeys(
    ("idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined", "utf-7"), "not an encoding of text"
)
"""Python codecs that are escapes or host names, not encodings of text; some take quadratic time."""


async def read_article(request: web.Request, limit: int) -> RawArticle:
    """Read the article a request carries. Raises ProblemError: wrong type, too large, wrong encoding, wrong shape."""
    kind = request.content_type
    if kind not in {JSON, ContentType.TEXT, ContentType.HTML}:
        raise ProblemError(UNSUPPORTED, f"This came as {kind}.")
    body = await _body(request, limit)
    if kind == JSON:
        return from_json(body)
    return from_content(body, ContentType(kind), request.charset, request.query)


def from_content(
    body: bytes, kind: ContentType, charset: str | None = None, stated: Mapping[str, str] | None = None
) -> RawArticle:
    """Read a RawArticle from content in the charset it came with, or the one it shows. Raises ProblemError."""
    if not body.strip():
        raise ProblemError(EMPTY)
    text = _decoded(body, charset or (_html_charset(body) if kind is ContentType.HTML else "utf-8"))
    try:
        return _told_apart(RawArticle.model_validate({**(stated or {}), "content": text, "content_type": kind}))
    except ValidationError as error:
        raise _refusal(error) from error


def from_json(body: bytes) -> RawArticle:
    """Read a RawArticle from JSON. Raises ProblemError."""
    if not body.strip():
        raise ProblemError(EMPTY)
    body = body.removeprefix(codecs.BOM_UTF8)  # RFC 8259 lets a reader ignore it, and Windows sends it
    try:
        body.decode()
    except UnicodeDecodeError as error:
        raise ProblemError(NOT_UTF8, f"JSON is UTF-8; byte {error.start} is not.") from error
    try:
        return _told_apart(RawArticle.model_validate_json(body))
    except ValidationError as error:
        raise _refusal(error) from error


def _told_apart(article: RawArticle) -> RawArticle:
    """Refuse content of another format than it is sent as. Raises ProblemError."""
    found = other_format(article.content)
    if found:
        raise ProblemError(OTHER_FORMAT, f"It was sent as {article.content_type}; it is {found}.")
    return article


async def _body(request: web.Request, limit: int) -> bytes:
    """Read the whole body, but never more than the limit."""
    if request.content_length is not None and request.content_length > limit:
        raise _too_large(limit)
    body = bytearray()
    async for chunk in request.content.iter_any():
        body += chunk
        if len(body) > limit:
            raise _too_large(limit)
    return bytes(body)


def _too_large(limit: int) -> ProblemError:
    return ProblemError(TOO_LARGE, f"At most {limit} bytes are taken.")


def _html_charset(html: bytes) -> str:
    """Find the encoding of a page that came without a charset in its header.

    A byte order mark decides. Else text that is valid UTF-8 is UTF-8: pages carried through other systems often
    declare what they once were. Else what the page declares.
    """
    if html.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    try:
        html.decode()
    except UnicodeDecodeError:
        match = _HTML_CHARSET.search(html[:_HTML_HEAD_BYTES])
        return match[1].decode("ascii") if match else "utf-8"
    return "utf-8"


def _decoded(body: bytes, charset: str) -> str:
    body = body.removeprefix(codecs.BOM_UTF8)
    try:
        name = codecs.lookup(charset).name
        return body.decode(_NOT_FOR_TEXT.get(name) or _AS_ON_THE_WEB.get(name, name))
    except LookupError as error:
        raise ProblemError(NOT_UTF8, f"There is no encoding {charset!r} for text.") from error
    except UnicodeError as error:
        at = f"; byte {error.start} is not" if isinstance(error, UnicodeDecodeError) else ""
        raise ProblemError(NOT_UTF8, f"The body was read as {charset}{at}.") from error


def _refusal(error: ValidationError) -> ProblemError:
    """Say what is wrong without saying back what was sent."""
    found = error.errors(include_url=False, include_input=False, include_context=False)
    first = found[0]
    if first["type"] == "json_invalid":
        return ProblemError(MALFORMED_JSON, first["msg"])
    if len(found) == 1 and first["loc"] == ("content",) and _BLANK in first["msg"]:
        return ProblemError(EMPTY)
    return ProblemError(
        INVALID,
        errors=[{"field": ".".join(map(str, each["loc"])), "problem": each["msg"]} for each in found],
    )
