"""The time of day behind a printed date, and its zone."""

import re
from typing import Final

from services.enrich.languages.vocabulary import pattern, patterns

_AFTER_NOON: Final = re.compile(pattern("date.after_noon"), re.IGNORECASE)
_HALF: Final = pattern("date.before_noon", "date.after_noon")
_SIGNS: Final = patterns("date.signs")
_CLOCK: Final = re.compile(
    r"(?:\s*[(（]\w{1,3}[)）])?"
    rf"(?:T|\.?,?\s*(?:{pattern('date.hour_leads')}|[|·•–/-])?\s*)"
    rf"(?:(?P<morning>{pattern('date.morning')})\s*|(?P<afternoon>{pattern('date.afternoon')})\s*)?(?P<hour>[01]?\d|2[0-3])"
    rf"(?:[:.h](?P<minute>[0-5]\d)(?:[:.](?P<second>[0-5]\d)(?:\.\d+)?)?(?:\s*(?P<half>{_HALF}))?|\s*(?P<half_only>{_HALF})"
    rf"|\s*(?:{_SIGNS['hour']})(?:\s*(?P<counted>[0-5]?\d)\s*(?:{_SIGNS['minute']}))?)"
    rf"(?:\s*(?:{pattern('date.hour_marks')})(?!\w))?"
    r"(?:\s*\(?(?P<zone>Z|UTC|[A-Z]{2,4}T)(?:(?P<hours>[+-](?:1[0-4]|0?\d))(?![\d:]))?\)?(?!\w))?"
    r"(?P<offset>\s*[+-](?:0\d|1[0-4]):?[0-5]\d)?",
    re.IGNORECASE,
)
"""The day of the week may stand between in brackets: `2024年3月5日（火）10時20分`."""
_BEFORE: Final = re.compile(
    rf"(?<![\d:.])(?P<hour>[01]?\d|2[0-3])[:.h](?P<minute>[0-5]\d)(?:\s*(?P<half>{_HALF}))?"
    r"(?:\s*\(?(?P<zone>Z|UTC|[A-Z]{1,4}T)\)?(?!\w))?(?:,?\s+[^\W\d]{2,10}\.?)?(?:,\s*|\s+)\Z",
    re.IGNORECASE,
)
"""Right before the date: `9:14 AM EST, Wed March 6, 2024`, with the day of the week between or a small word."""
_REACH_BEFORE_CHARACTERS: Final = 36
"""An hour with its zone and a day of the week have room in it."""
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
    clock = _clock(found.groupdict()) if found else ""
    return (clock, found.end()) if found and clock else ("", at)


def clock_before(text: str, at: int) -> str:
    """Return the time printed right before a date at `at`, as `T09:14` with its offset; nothing if there is none."""
    found = _BEFORE.search(text, max(0, at - _REACH_BEFORE_CHARACTERS), at)
    return _clock(found.groupdict()) if found else ""


def _clock(parts: dict[str, str | None]) -> str:
    hour, half = int(parts["hour"] or 0), parts["half"] or parts.get("half_only")
    if half and not 1 <= hour <= NOON_HOUR:
        return ""
    if half:
        hour = hour % NOON_HOUR + (NOON_HOUR if _AFTER_NOON.fullmatch(half) else 0)
    elif parts.get("afternoon") and hour < NOON_HOUR:
        hour += NOON_HOUR
    seconds = f":{parts['second']}" if parts.get("second") else ""
    minute = int(parts["minute"] or parts.get("counted") or 0)
    return f"T{hour:02}:{minute:02}{seconds}{_offset(parts)}"


def _offset(parts: dict[str, str | None]) -> str:
    if offset := parts.get("offset"):
        digits = offset.strip().replace(":", "")
        return f"{digits[:3]}:{digits[3:]}"
    if hours := parts.get("hours"):
        return f"{hours[0]}{hours[1:]:0>2}:00"
    return _ZONES.get((parts["zone"] or "").upper(), "")
