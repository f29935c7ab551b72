"""The time of day behind a printed date, and its zone."""

import re
from typing import Final

from services.enrich.languages.vocabulary import pattern

_AFTER_NOON: Final = re.compile(pattern("date.after_noon"), re.IGNORECASE)
_HALF: Final = pattern("date.before_noon", "date.after_noon")
_CLOCK: Final = re.compile(
    rf"(?:T|,?\s*(?:{pattern('date.hour_leads')}|[|·•–/-])?\s*)(?P<hour>[01]?\d|2[0-3])"
    rf"(?:[:.h](?P<minute>[0-5]\d)(?:[:.](?P<second>[0-5]\d)(?:\.\d+)?)?(?:\s*(?P<half>{_HALF}))?|\s*(?P<half_only>{_HALF}))"
    rf"(?:\s*(?:{pattern('date.hour_marks')})\b)?"
    r"(?:\s*\(?(?P<zone>Z|UTC|[A-Z]{2,4}T)\)?(?!\w))?"
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
NOON_HOUR: Final = 12
"""Where hours of both halves of a day are told apart, the count begins anew behind it."""


def clock_after(text: str, at: int) -> tuple[str, int]:
    """Return the time printed at `at` as `T16:34` with its offset, and its end; nothing and `at` if there is none."""
    found = _CLOCK.match(text, at)
    if not found:
        return "", at
    half = found["half"] or found["half_only"]
    hour = int(found["hour"])
    if half:
        if not 1 <= hour <= NOON_HOUR:
            return "", at
        hour = hour % NOON_HOUR + (NOON_HOUR if _AFTER_NOON.fullmatch(half) else 0)
    seconds = f":{found['second']}" if found["second"] else ""
    return f"T{hour:02}:{int(found['minute'] or 0):02}{seconds}{_offset(found)}", found.end()


def _offset(found: re.Match[str]) -> str:
    if found["offset"]:
        digits = found["offset"].strip().replace(":", "")
        return f"{digits[:3]}:{digits[3:]}"
    return _ZONES.get((found["zone"] or "").upper(), "")
