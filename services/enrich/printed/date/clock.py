"""The time of day behind a printed date, and its zone."""

import re
from typing import Final

_CLOCK = re.compile(
    r"(?:T|,?\s*(?:at|um|à|a las|alle|às|om|kl\.?|о|в|\||·|•|-|–|/)?\s*)(?P<hour>[01]?\d"
    r"|2[0-3])(?:[:.h](?P<minute>[0-5]\d)(?:[:.](?P<second>[0-5]\d)(?:\.\d+)?)?"
    r"(?:\s*(?P<half>[ap]\.?m\b\.?))?|\s*(?P<half_only>[ap]\.?m\b\.?))(?:\s*(?:uhr|h)\b)?(?:\s*\(?(?P<zone>Z|UTC"
    r"|GMT|[A-Z]{2,4}T|[A-Z]{2}T)\)?(?!\w))?"
    r"(?P<offset>\s*[+-](?:0\d|1[0-4]):?[0-5]\d)?",
    re.IGNORECASE,
)
_OFFSETS: Final = {
    "-08:00": "PST",
    "-07:00": "MST PDT",
    "-06:00": "MDT",
    "-05:00": "EST CDT",
    "-04:00": "EDT",
    "+00:00": "Z UTC GMT WET",
    "+01:00": "BST WEST CET WAT",
    "+02:00": "CEST EET SAST",
    "+03:00": "EEST MSK EAT",
    "+05:00": "PKT",
    "+08:00": "AWST HKT SGT",
    "+09:00": "JST KST",
    "+10:00": "AEST",
    "+11:00": "AEDT",
    "+12:00": "NZST",
    "+13:00": "NZDT",
}
"""Offsets of zones that mean one thing in print. CST (China, central US) and IST (India, Israel, Ireland) do not."""
_ZONES: Final = {name: offset for offset, names in _OFFSETS.items() for name in names.split()}
_NOON: Final = 12


def clock_after(text: str, at: int) -> tuple[str, int]:
    """Return the time printed at `at` as `T16:34` with its offset, and its end; nothing and `at` if there is none."""
    found = _CLOCK.match(text, at)
    if not found:
        return "", at
    half = (found["half"] or found["half_only"] or "").casefold().replace(".", "")
    hour = int(found["hour"])
    if half:
        if not 1 <= hour <= _NOON:
            return "", at
        hour = hour % _NOON + (_NOON if half == "pm" else 0)
    seconds = f":{found['second']}" if found["second"] else ""
    return f"T{hour:02}:{int(found['minute'] or 0):02}{seconds}{_offset(found)}", found.end()


def _offset(found: re.Match[str]) -> str:
    if found["offset"]:
        digits = found["offset"].strip().replace(":", "")
        return f"{digits[:3]}:{digits[3:]}"
    return _ZONES.get((found["zone"] or "").upper(), "")
