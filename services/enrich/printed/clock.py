"""The time of day behind a printed date, and its zone."""

import re
from typing import Final

_CLOCK = re.compile(
    r"(?:T|,?\s*(?:at|um|à|a las|alle|às|om|kl\.?|о|в|\||·|•|-|–|/)?\s*)(?P<hour>[01]?\d|2[0-3])(?:[:.h](?P<minute>[0-5]\d)(?:[:.](?P<second>[0-5]\d)(?:\.\d+)?)?"
    r"(?:\s*(?P<half>[ap]\.?m\b\.?))?|\s*(?P<half_only>[ap]\.?m\b\.?))(?:\s*(?:uhr|h)\b)?(?:\s*\(?(?P<zone>Z|UTC|GMT|[A-Z]{2,4}T|[A-Z]{2}T)\)?(?!\w))?"
    r"(?P<offset>\s*[+-](?:0\d|1[0-4]):?[0-5]\d)?",
    re.IGNORECASE,
)
_ZONES: Final = {
    "Z": "+00:00", "UTC": "+00:00", "GMT": "+00:00", "BST": "+01:00", "WET": "+00:00", "WEST": "+01:00", "CET": "+01:00", "CEST": "+02:00",
    "EET": "+02:00", "EEST": "+03:00", "MSK": "+03:00", "EST": "-05:00", "EDT": "-04:00", "CDT": "-05:00", "MDT": "-06:00", "MST": "-07:00",
    "PST": "-08:00", "PDT": "-07:00", "AEST": "+10:00", "AEDT": "+11:00", "AWST": "+08:00", "NZST": "+12:00", "NZDT": "+13:00", "JST": "+09:00",
    "KST": "+09:00", "HKT": "+08:00", "SGT": "+08:00", "SAST": "+02:00", "WAT": "+01:00", "EAT": "+03:00", "PKT": "+05:00",
}  # fmt: skip
"""Offsets of zones that mean one thing in print. CST (China, central US) and IST (India, Israel, Ireland) do not."""
_NOON: Final = 12


def clock_after(text: str, at: int) -> tuple[str, int]:
    """Return the time printed at `at` as `T16:34` with its offset, and where it ends; nothing and `at` without one."""
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
