"""A newsroom's own names: they win over ours."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from services.enrich.gazetteer.known import Known
from services.enrich.gazetteer.scan import scan


@dataclass(frozen=True, slots=True)
class OwnNames:
    """What a newsroom's file says, ready to be looked up. Case counts."""

    digest: str = ""
    """First half of the file's SHA-256, for provenance."""
    by_name: Mapping[str, Known] = field(default_factory=dict)
    openings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Names by their first word: see `services.enrich.gazetteer.scan`."""

    def scan(self, text: str) -> Iterator[tuple[int, int, Known]]:
        """Yield the newsroom's names in a text, the longest at each place, without overlaps."""
        for start, end in scan(text, self.openings) if self.openings else ():
            yield start, end, self.by_name[text[start:end]]


NOTHING_OWN: Final = OwnNames()
