"""Structured logs: one JSON object a line, or something a person can read on a terminal."""

import logging
import sys
from types import TracebackType
from typing import Literal

import structlog

from services.chassis.log_writer import LogWriter

_TRACES = structlog.processors.ExceptionRenderer(structlog.tracebacks.ExceptionDictTransformer(show_locals=False))
"""Traces as JSON. Local variables stay out of them: they hold articles, and articles are never logged."""


def configure(
    service: str,
    level: str = "info",
    form: Literal["auto", "json", "console"] = "auto",
    *,
    buffered: bool = False,
) -> None:
    """Set structlog up for this process, and send the standard library's loggers the same way.

    Buffered, no line waits for whoever reads standard error, and loggers that have been used stay as they are set up.
    """
    human = form == "console" or (form == "auto" and sys.stderr.isatty())
    shared: list[structlog.typing.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.StackInfoRenderer(),
    ]
    last: list[structlog.typing.Processor] = (
        [structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty(), exception_formatter=structlog.dev.plain_traceback)]
        if human
        else [_TRACES, structlog.processors.JSONRenderer()]
    )
    structlog.contextvars.clear_contextvars()
    structlog.contextvars.bind_contextvars(service=service)
    writer = LogWriter(sys.stderr.fileno()) if buffered else None
    if writer:
        _let_traces_follow(writer)
    least = logging.getLevelNamesMapping()[level.upper()]
    structlog.configure(
        processors=[*shared, *last],
        wrapper_class=structlog.make_filtering_bound_logger(least),
        logger_factory=(lambda *_: writer) if writer else structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=buffered,
    )
    handler = logging.StreamHandler(writer or sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, *last],
        )
    )
    logging.basicConfig(handlers=[handler], level=max(least, logging.WARNING), force=True)


def _let_traces_follow(writer: LogWriter) -> None:
    """Have the trace of what ends the process stand behind the lines before it: unasked, it would stand within one."""
    show = sys.excepthook

    def behind(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        writer.close()
        show(kind, error, trace)

    sys.excepthook = behind
