"""Writing log lines without waiting for whoever reads them: a line costs its caller an append."""

import atexit
import contextvars
import os
import threading
import time
from typing import Final

import structlog

from services.chassis.metrics import LOG_LINES_DROPPED

_LINGER_SECONDS: Final = 0.02
"""How long lines wait for others to be written together."""
_MOST_CHARACTERS: Final = 8 * 1024 * 1024
"""Kept for a reader that has stalled; what comes on top is dropped and counted: the articles go on."""
_LAST_SECONDS: Final = 2.0
"""How long the end of the process waits for its last lines to be taken."""


class LogWriter:
    """Takes lines from any thread, in order; one thread of its own writes them. structlog's logger, and a stream."""

    def __init__(self, descriptor: int, most: int = _MOST_CHARACTERS) -> None:
        """Write to a file descriptor, from now until the process ends."""
        self._descriptor, self._most = descriptor, most
        self._lines: list[str] = []
        self._size = self._dropped = 0
        self._lock = threading.Lock()
        self._wake = threading.Event()
        self._closed = False
        context = contextvars.copy_context()
        self._thread = threading.Thread(target=context.run, args=(self._run,), name="log writer", daemon=True)
        self._thread.start()
        atexit.register(self.close)

    def msg(self, line: str) -> None:
        """Take a line."""
        self.write(f"{line}\n")

    debug = info = warning = warn = error = critical = fatal = exception = failure = log = msg

    def write(self, text: str) -> int:
        """Take a text that ends where a line does, as a stream would."""
        with self._lock:
            if self._size + len(text) > self._most:
                self._dropped += 1
                return len(text)
            self._lines.append(text)
            self._size += len(text)
        if self._closed:
            self._drain()
        elif not self._wake.is_set():
            self._wake.set()
        return len(text)

    @property
    def dropped(self) -> int:
        """How many lines have been dropped since the last that were written."""
        return self._dropped

    def flush(self) -> None:
        """Do nothing: what is taken is written soon."""

    def close(self) -> None:
        """Write what is left, unless nobody takes it in time; what comes after that is written at once."""
        self._closed = True
        self._wake.set()
        self._thread.join(_LAST_SECONDS)

    def _run(self) -> None:
        while not self._closed:
            self._wake.wait()
            if not self._closed:
                time.sleep(_LINGER_SECONDS)
            self._wake.clear()
            self._drain()
        self._drain()

    def _drain(self) -> None:
        with self._lock:
            text, dropped = "".join(self._lines), self._dropped
            self._lines.clear()
            self._size = self._dropped = 0
        if dropped:
            LOG_LINES_DROPPED.inc(dropped)
            structlog.get_logger().warning("log.lines_dropped", lines=dropped)
        left = memoryview(text.encode("utf-8", "backslashreplace"))
        while left:
            try:
                left = left[os.write(self._descriptor, left) :]
            except BlockingIOError:
                time.sleep(_LINGER_SECONDS)
            except OSError:
                return  # nobody reads any more
