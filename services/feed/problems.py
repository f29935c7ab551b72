"""What feed refuses, each kind under a stable name."""

from http import HTTPStatus

from services.chassis.problems import Kind

INVALID_POSITION = Kind("invalid-position", HTTPStatus.BAD_REQUEST, "That is no position in this log")
INVALID_SINCE = Kind("invalid-since", HTTPStatus.BAD_REQUEST, "since is a time as ISO 8601 has it")
INVALID_QUERY = Kind("invalid-query", HTTPStatus.BAD_REQUEST, "The stream does not take that parameter")
TOO_MANY = Kind("too-many-subscribers", HTTPStatus.SERVICE_UNAVAILABLE, "All places for subscribers are taken")
