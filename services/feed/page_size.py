"""How many entries to read at once, when Redis counts entries and memory counts bytes."""

from collections.abc import Iterable
from dataclasses import dataclass

from services.chassis.log_reader import Logged

_MOST = 256


@dataclass
class PageSize:
    """Aims at `most_bytes` a read, by the largest entry of the read before. It begins carefully."""

    most_bytes: int
    count: int = 16

    def learn(self, entries: Iterable[Logged]) -> None:
        """Look at what came; a step up at most doubles."""
        largest = max((len(entry.fields.get(b"article", b"")) for entry in entries), default=0)
        if largest:
            self.count = max(1, min(self.count * 2, self.most_bytes // largest, _MOST))
