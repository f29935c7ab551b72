"""Agencies, outlets, international bodies, armed forces, companies, universities and clubs that any newsroom knows.

Small newsrooms and institutes are not here on purpose: what the text says about them has to tell.
"""

import re
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache
from typing import Final

from services.enrich.gazetteer.tables import names, rows
from services.enrich.languages.vocabulary import pattern, words


class Sense(Enum):
    """How far a name tells its body."""

    PLAIN = auto()
    """Wherever it stands."""
    AT_HOME = auto()
    """Only in news of the body's own country, as `the Senate`; elsewhere it is another one."""
    TYPED = auto()
    """Only where the article itself makes it a body: `Ford` is a person, `Target` a word."""


@dataclass(frozen=True, slots=True)
class Organization:
    """A body known by one or more names."""

    name: str
    kind: str
    """agency, outlet, body, force, party, company, university, club or league."""
    names: tuple[str, ...]
    wikidata: str | None = None
    country: str | None = None
    """ISO 3166-1 alpha-2 of its home, where it has one."""


def organization(name: str) -> Organization | None:
    """Return the organization that goes by a name, in exactly this case: 'AFP', 'UN', 'The Guardian'.

    Names that other things have too are left out: see `candidate`.
    """
    found = _by_name().get(name)
    return found[0] if found and found[1] is not Sense.TYPED else None


@cache
def slashed_names() -> tuple[str, ...]:
    """Return the names of agencies and outlets that have a slash of their own: `RFE/RL`."""
    houses = {known for known, _ in _by_name().values() if known.kind in {"agency", "outlet"}}
    return tuple(sorted(name for known in houses for name in known.names if "/" in name))


def candidate(name: str) -> tuple[Organization, Sense] | None:
    """Return the organization that an organization's name most likely stands for, and what it takes to be sure."""
    table = _by_name()
    short = next((name.removeprefix(the) for the in _THE if name.startswith(the)), name)
    short = _LEGAL_FORM.sub("", short)
    return next((table[form] for form in (name, short, *(f"{the}{short}" for the in _THE)) if form in table), None)


_LEGAL_FORM: Final = re.compile(rf",? (?:{pattern('names.legal_forms', 'names.company')})\.?\Z")
_THE: Final = tuple(f"{form} " for word in words("names.definite") for form in (word, word.capitalize()))


def every_name() -> tuple[str, ...]:
    """Return everything that `organization` knows."""
    return tuple(name for name in _by_name() if organization(name))


@cache
def _by_name() -> dict[str, tuple[Organization, Sense]]:
    found: dict[str, tuple[Organization, Sense]] = {}
    for kind, item, country, called in rows("organizations.tsv"):
        senses = {name.lstrip("~?"): _SENSES.get(name[0], Sense.PLAIN) for name in names(called)}
        one = Organization(next(iter(senses)), kind, tuple(senses), item or None, country or None)
        found |= {name: (one, sense) for name, sense in senses.items()}
    return found


_SENSES: Final = {"~": Sense.AT_HOME, "?": Sense.TYPED}
"""What a mark before a name in the table says."""
