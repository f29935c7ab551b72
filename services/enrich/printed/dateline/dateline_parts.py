"""What a dateline says."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PrintedDateline:
    """A dateline `text[:end]`, its dash included."""

    end: int
    place: str
    region: str | None
    """What stands behind the place: a state or a country."""
    date: str | None
    agency: str | None
    is_sure: bool
    """Printed in capitals or with an agency; otherwise only a dash speaks for it."""
    reporters: str | None = None
    """Who reported it, where the dateline says so, as printed."""
