"""The description of the HTTP interface, OpenAPI 3.1, made from the models that answer it."""

from functools import cache
from importlib.metadata import version
from typing import Any, Final

from aiohttp import web
from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from services.chassis.problems import CONTENT_TYPE, Problem
from services.contracts.dead_letter import DeadLetter
from services.contracts.raw import RawArticle
from services.contracts.receipt import Receipt

_MODELS: Final[tuple[type[BaseModel], ...]] = (RawArticle, Receipt, Problem, DeadLetter)
_STATED: Final = tuple(name for name in RawArticle.model_fields if name not in {"content", "content_type"})


async def get_openapi(_: web.Request) -> web.Response:
    """Serve the description."""
    return web.json_response(openapi())


@cache
def openapi() -> dict[str, Any]:
    """Build the description."""
    _, schemas = models_json_schema(
        [(model, "serialization" if model is Receipt else "validation") for model in _MODELS],
        ref_template="#/components/schemas/{model}",
    )
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Copydesk ingest",
            "version": version("copydesk"),
            "summary": "Post raw articles; ask what became of them.",
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "security": [{}, {"key": []}],
        "paths": _paths(),
        "components": {
            "schemas": schemas["$defs"],
            "securitySchemes": {"key": {"type": "http", "scheme": "bearer"}},
        },
    }


def _paths() -> dict[str, Any]:
    return {
        "/v1/articles": {"post": _post()},
        "/v1/articles:batch": {"post": _batch()},
        "/v1/articles/{id}": {
            "get": _operation(
                "Say what is known of an article",
                {"200": _answer("What is known", "Receipt")},
                [_parameter("id", "path"), _parameter("version", "query", "integer")],
                refused=("400", "404", "503", *_GUARDED),
            )
        },
        "/v1/dead-letters": {
            "get": _operation(
                "List articles that could not be enriched",
                {"200": {"description": "Oldest first in each partition, without content; `next` is the next `after`"}},
                [_parameter("limit", "query", "integer"), _parameter("reason", "query"), _parameter("after", "query")],
                refused=("400", "404", "503", *_GUARDED),
            )
        },
        "/v1/dead-letters:redrive": {
            "post": _operation(
                "Send all dead letters, or all of a reason, through enrichment again",
                {"202": {"description": "How many are on their way: `redriven`"}},
                [_parameter("reason", "query")],
                refused=("503", *_GUARDED),
            )
        },
        "/v1/dead-letters/{id}": {
            "get": _operation(
                "Show one dead letter whole",
                {"200": _answer("The dead letter", "DeadLetter")},
                [_parameter("id", "path")],
                refused=("404", "503", *_GUARDED),
            )
        },
        "/v1/dead-letters/{id}:redrive": {
            "post": _operation(
                "Send a dead letter through enrichment again",
                {"202": _answer("It is on its way", "Receipt")},
                [_parameter("id", "path")],
                refused=("404", "503", *_GUARDED),
            )
        },
        **{path: {"get": _operation(summary, {"200": {"description": summary}})} for path, summary in _OPS.items()},
    }


_GUARDED: Final = ("401", "403")
_OPS: Final = {
    "/healthz": "Whether this process answers",
    "/readyz": "Whether what it needs is there",
    "/metrics": "Prometheus metrics",
    "/openapi.json": "This description",
}


def _post() -> dict[str, Any]:
    text = {"schema": {"type": "string", "minLength": 1}}
    parameters = [
        _parameter("Idempotency-Key", "header"),
        _parameter("Prefer", "header", description="wait=N: answer once the article is enriched, within N seconds."),
        _parameter("traceparent", "header"),
        *(_parameter(name, "query", description="With text/plain and text/html bodies.") for name in _STATED),
    ]
    return {
        **_operation(
            "Accept an article",
            {
                "200": _answer("A repeat of what was accepted before, or enriched within Prefer: wait", "Receipt"),
                "202": _answer("Accepted and durable", "Receipt"),
            },
            parameters,
            refused=("400", "413", "415", "422", "503", *_GUARDED),
        ),
        "requestBody": {
            "required": True,
            "content": {
                "application/json": {"schema": {"$ref": "#/components/schemas/RawArticle"}},
                "text/plain": text,
                "text/html": text,
            },
        },
    }


def _batch() -> dict[str, Any]:
    line = {"schema": {"type": "string", "description": "One RawArticle a line; only LF ends a line."}}
    answer = {"schema": {"type": "string", "description": "One Receipt or Problem a line, in order."}}
    return {
        **_operation(
            "Accept many articles",
            {"200": {"description": "One answer a line", "content": {"application/x-ndjson": answer}}},
            refused=("400", "415", *_GUARDED),
        ),
        "requestBody": {"required": True, "content": {"application/x-ndjson": line}},
    }


def _operation(
    summary: str,
    responses: dict[str, Any],
    parameters: list[dict[str, Any]] | None = None,
    *,
    refused: tuple[str, ...] = (),
) -> dict[str, Any]:
    problem = {"schema": {"$ref": "#/components/schemas/Problem"}}
    refusals = {status: {"description": "Refused", "content": {CONTENT_TYPE: problem}} for status in sorted(refused)}
    return {"summary": summary, "parameters": parameters or [], "responses": responses | refusals}


def _answer(description: str, model: str) -> dict[str, Any]:
    schema = {"schema": {"$ref": f"#/components/schemas/{model}"}}
    return {"description": description, "content": {"application/json": schema}}


def _parameter(name: str, where: str, kind: str = "string", *, description: str | None = None) -> dict[str, Any]:
    parameter = {"name": name, "in": where, "required": where == "path", "schema": {"type": kind}}
    return parameter | ({"description": description} if description else {})
