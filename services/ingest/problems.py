"""What ingest refuses, each kind under a stable name."""

from http import HTTPStatus

from services.chassis.problems import Kind

EMPTY = Kind("empty-article", HTTPStatus.UNPROCESSABLE_ENTITY, "The article has no text")
NOT_UTF8 = Kind("not-utf8", HTTPStatus.BAD_REQUEST, "The body is not in the encoding it is sent as")
MALFORMED_JSON = Kind("malformed-json", HTTPStatus.BAD_REQUEST, "The body is not JSON")
INVALID = Kind("invalid-article", HTTPStatus.UNPROCESSABLE_ENTITY, "The article does not fit the schema")
UNREADABLE = Kind("unreadable-article", HTTPStatus.UNPROCESSABLE_ENTITY, "No article can be made of it")
UNSUPPORTED = Kind(
    "unsupported-media-type",
    HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
    "Articles come as application/json, text/plain or text/html",
)
OTHER_FORMAT = Kind(
    "other-format",
    HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
    "The content is neither text nor a page",
)
KEY_REUSED = Kind(
    "idempotency-key-reused",
    HTTPStatus.UNPROCESSABLE_ENTITY,
    "This Idempotency-Key was used for another article",
)
BAD_KEY = Kind("invalid-idempotency-key", HTTPStatus.BAD_REQUEST, "An Idempotency-Key has 1 to 255 characters")
BACKLOG_FULL = Kind("backlog-full", HTTPStatus.SERVICE_UNAVAILABLE, "Enrichment is behind; send the same again later")
DEAD_LETTERS_FULL = Kind(
    "dead-letters-full", HTTPStatus.SERVICE_UNAVAILABLE, "Too many dead letters wait to be looked at"
)
OUT_OF_MEMORY = Kind("out-of-memory", HTTPStatus.SERVICE_UNAVAILABLE, "Redis is at its memory limit")
BUSY = Kind("busy", HTTPStatus.SERVICE_UNAVAILABLE, "More posts at once than can be taken; send the same again")
