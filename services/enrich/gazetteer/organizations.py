"""Agencies, outlets, international bodies, armed groups and companies that any newsroom knows.

Small newsrooms and institutes are not here on purpose: what the text says about them has to tell.
"""

from dataclasses import dataclass
from functools import cache

from services.enrich.gazetteer.tables import names, rows


@dataclass(frozen=True, slots=True)
class Organization:
    """A body known by one or more names."""

    name: str
    kind: str
    """agency, outlet, body, company or league."""
    names: tuple[str, ...]


def organization(name: str) -> Organization | None:
    """Return the organization that goes by a name, in exactly this case: 'AFP', 'UN', 'The Guardian'."""
    return _by_name().get(name)


def every_name() -> tuple[str, ...]:
    """Return everything that `organization` knows."""
    return tuple(_by_name())


@cache
def _by_name() -> dict[str, Organization]:
    found: dict[str, Organization] = {}
    for kind, called in rows("organizations.tsv"):
        one = Organization(called.split(";")[0], kind, tuple(names(called)))
        found |= dict.fromkeys(one.names, one)
    return found
