"""The day that a page's address names."""

import re

from services.contracts.metadata import Moment
from services.enrich.printed.date.machine_date import machine_date

_IN_ADDRESS = re.compile(r"[/_-]((?:19|20)\d{2})[/-]?([01]\d)[/-]?([0-3]\d)(?!\d)")


def address_date(url: str | None) -> Moment | None:
    """Return the day that the page's address names, as in `/2025/03/01/`: better than nothing, and no hour."""
    found = _IN_ADDRESS.search(url or "")
    value = machine_date(f"{found[1]}-{found[2]}-{found[3]}") if found else None
    return Moment(value=value, basis="url") if value else None
