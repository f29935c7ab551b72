"""When which fault was at work, in milliseconds of the epoch."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Window:
    """A span of time in which something was broken on purpose."""

    what: str
    start: float
    end: float


@dataclass(slots=True)
class Windows:
    """All of a run."""

    all: list[Window] = field(default_factory=list)

    @contextmanager
    def open(self, what: str) -> Iterator[None]:
        """Note how long something lasts."""
        start = now()
        try:
            yield
        finally:
            self.all.append(Window(what, start, now()))

    def within(self, start: float, end: float) -> list[str]:
        """Name what was at work at some time between the two, each once."""
        return list(dict.fromkeys(one.what for one in self.all if one.start <= end and one.end >= start))


def now() -> float:
    """Milliseconds of the epoch, the clock that entry ids are made by."""
    return time.time() * 1000
