"""Trace context as W3C Trace Context has it, carried in HTTP headers and in stream entries."""

import re
import secrets
from typing import Final

TRACEPARENT: Final = "traceparent"
_FORM = re.compile(r"00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}")


def continued(traceparent: str | None) -> str:
    """Return a `traceparent` for the next hop: the caller's trace with a new span, or a new trace."""
    match = _FORM.fullmatch(traceparent.strip().lower()) if traceparent else None
    trace = match[1] if match else secrets.token_hex(16)
    return f"00-{trace}-{secrets.token_hex(8)}-01"


def trace_id(traceparent: str) -> str | None:
    """Return the 32 hex digits that name the trace, or None if this is no `traceparent`."""
    match = _FORM.fullmatch(traceparent)
    return match[1] if match else None
