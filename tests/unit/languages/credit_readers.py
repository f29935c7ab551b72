"""What a line of credits is read as, for the lines that the languages' lists show."""

from collections.abc import Callable

from services.contracts.caption import Qualifier
from services.enrich.gazetteer.agencies import agency
from services.enrich.printed.credit.buttons_behind import without_buttons
from services.enrich.printed.credit.credit import credit
from services.enrich.printed.credit.houses import is_office, is_titled


def names_somebody(line: str) -> bool:
    """Whether a line has a credit that names a person or a house."""
    found = credit(line)
    return found is not None and bool(found.photographers or found.agencies or found.distributor or found.outlet)


def names_nobody(line: str) -> bool:
    """Whether a line has a credit, and nobody is in it."""
    return credit(line) is not None and not names_somebody(line)


def has_no_credit(line: str) -> bool:
    """Whether a line has none."""
    return credit(line) is None


def has_rights(line: str) -> bool:
    """Whether a line has a credit with a note on rights."""
    found = credit(line)
    return found is not None and found.rights is not None


def has_button(line: str) -> bool:
    """Whether a line ends in words of the page's interface."""
    return without_buttons(line) < len(line)


def is_qualified(by: Qualifier) -> Callable[[str], bool]:
    """Return what tells whether a line has a credit that is qualified so."""

    def told(line: str) -> bool:
        found = credit(line)
        return found is not None and by in found.qualifiers

    return told


CREDIT_READERS: dict[str, Callable[[str], object]] = {
    "credit.agency_before": agency,
    "credit.by": names_somebody,
    "credit.buttons": has_button,
    "credit.copyright": names_somebody,
    "credit.credits": names_somebody,
    "credit.cut_short": names_somebody,
    "credit.from": names_somebody,
    "credit.gave": names_somebody,
    "credit.handed": names_somebody,
    "credit.house_words": is_titled,
    "credit.joints.and": names_somebody,
    "credit.joints.for": names_somebody,
    "credit.joints.on": names_somebody,
    "credit.joints.via": names_somebody,
    "credit.kinds": names_somebody,
    "credit.labels": names_somebody,
    "credit.nobody": names_nobody,
    "credit.office_of": is_office,
    "credit.offices": is_titled,
    "credit.pictures": names_somebody,
    "credit.positions": has_no_credit,
    "credit.private": names_somebody,
    "credit.reporters": names_somebody,
    "credit.rights": has_rights,
    "credit.sources": names_somebody,
    "credit.stringers": names_somebody,
    "credit.taking": names_somebody,
    "credit.took": names_somebody,
    "credit.views": names_somebody,
    "credit.works": names_somebody,
    **{f"credit.qualifiers.{kind}": is_qualified(kind) for kind in Qualifier},
}
"""Section to what tells its lines."""
