"""Which articles a subscriber wants."""

from dataclasses import dataclass
from typing import Final

from multidict import MultiMapping

from services.feed.published import Facts

FILTERS: Final = ("section", "language", "entity", "type")
"""Query parameters that choose articles."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A choice of articles: any of the values of each filter that is given, and all filters together."""

    sections: frozenset[str] = frozenset()
    languages: tuple[str, ...] = ()
    entities: frozenset[str] = frozenset()
    types: frozenset[str] = frozenset()

    def takes(self, facts: Facts) -> bool:
        """Whether an article with these facts is among them."""
        return (
            (not self.sections or facts.section in self.sections)
            and (not self.languages or any(_in_language(facts.language, wanted) for wanted in self.languages))
            and (not self.entities or not self.entities.isdisjoint(facts.entities))
            and (not self.types or facts.type in self.types)
        )


def wanted(query: MultiMapping[str]) -> Wanted:
    """Read the filters of a query."""
    section, language, entity, kind = ([value.strip().casefold() for value in query.getall(n, [])] for n in FILTERS)
    return Wanted(frozenset(section), tuple(language), frozenset(entity), frozenset(kind))


def _in_language(code: str, wanted: str) -> bool:
    """Compare as basic filtering does in RFC 4647: `en` takes `en-GB` too."""
    return code == wanted or code.startswith(f"{wanted}-")
