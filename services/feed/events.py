"""Reading server-sent events: the client's side of `frames` (HTML Living Standard, section 9.2.6)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

EVENT_STREAM: Final = "text/event-stream"
_BREAK: Final = re.compile(rb"\r\n|\n|\r")


@dataclass(frozen=True, slots=True)
class Event:
    """One event. A heartbeat has no data, and moves the position all the same."""

    name: str
    id: str
    data: str


@dataclass
class Events:
    """Cuts bytes, in whatever pieces they come, into events."""

    last_id: str = ""
    """Position behind the last whole event: of one that was cut off, nothing counts."""
    _rest: bytes = b""
    _name: str = ""
    _data: list[str] = field(default_factory=list)
    _id: str | None = None
    _touched: bool = False

    def feed(self, chunk: bytes) -> Iterator[Event]:
        """Take the next piece, give the events that end in it."""
        if b"\n" not in chunk and b"\r" not in chunk:
            self._rest += chunk
            return
        whole = self._rest + chunk
        held = whole.endswith(b"\r")  # half of a CR LF, perhaps
        *lines, last = _BREAK.split(whole[:-1] if held else whole)
        self._rest = last + (b"\r" if held else b"")
        for line in lines:
            if line:
                self._field(line.decode("utf-8", "replace"))
            elif self._touched:
                yield self._dispatched()

    def _field(self, line: str) -> None:
        name, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if name == "event":
            self._name = value
        elif name == "data":
            self._data.append(value)
        elif name == "id" and "\x00" not in value:
            self._id = value
        else:
            return
        self._touched = True

    def _dispatched(self) -> Event:
        if self._id is not None:
            self.last_id = self._id
        event = Event(self._name or "message", self.last_id, "\n".join(self._data))
        self._name, self._data, self._id, self._touched = "", [], None, False
        return event
