"""Fixtures of black-box tests: commands, HTTP and nothing else. Nothing of ours is imported here."""

import fcntl
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
COMMAND = (sys.executable, "-m", "services.standalone")
_WHERE = re.compile(
    r"post articles to\s+(?P<ingest>\S+)/v1/articles.*live page\s+(?P<feed>\S+)/\n"
    r"  metrics\s+\S+\s+(?P<enrich>\S+)/metrics.*streams\s+(?P<redis>\S+)",
    re.DOTALL,
)


@dataclass(frozen=True)
class Running:
    """A Copydesk that is up."""

    ingest: str
    feed: str
    enrich: str
    redis: str


def environment(data: Path) -> dict[str, str]:
    """The environment of a command: its own data folder, and no setting of whoever runs the tests."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("COPYDESK_")}
    server = {"COPYDESK_SERVER": os.environ["COPYDESK_SERVER"]} if "COPYDESK_SERVER" in os.environ else {}
    return {**kept, **server, "COPYDESK_DATA": str(data)}


def processes_of(data: Path) -> list[int]:
    """Processes that were started, at whatever depth, by a command with this data folder."""
    marker = f"COPYDESK_DATA={data}".encode()
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdecimal():
            try:
                if marker in (entry / "environ").read_bytes().split(b"\0"):
                    found.append(int(entry.name))
            except OSError:
                continue
    return found


def wait_for(fact: Callable[[], object], what: str, within: float = 60) -> None:
    """Wait until the fact is true; fail with `what` otherwise."""
    until = time.monotonic() + within
    while not fact():
        assert time.monotonic() < until, f"not within {within:g} s: {what}"
        time.sleep(0.05)


@contextmanager
def starting_alone() -> Iterator[None]:
    """Keep other tests from starting a Copydesk meanwhile: two that look for free ports at once find the same ones."""
    machine = os.open(tempfile.gettempdir(), os.O_RDONLY)
    try:
        fcntl.flock(machine, fcntl.LOCK_EX)
        yield
    finally:
        os.close(machine)


@contextmanager
def running(command: Sequence[str], data: Path, **settings: str) -> Iterator[tuple[subprocess.Popen[bytes], Running]]:
    """Start a command that ends up as a running Copydesk; yield it once it has said where everything is."""
    said = data / "said.txt"
    env = {**environment(data), **settings}
    with said.open("wb") as output, ExitStack() as alone:
        alone.enter_context(starting_alone())
        with subprocess.Popen(command, stderr=output, env=env, cwd=ROOT) as process:
            try:
                wait_for(
                    lambda: _WHERE.search(said.read_text("utf-8")) or process.poll() is not None, "it is up", within=110
                )
                match = _WHERE.search(said.read_text("utf-8"))
                assert match, said.read_text("utf-8")
                alone.close()
                yield process, Running(**match.groupdict())
            finally:
                if process.poll() is None:
                    process.terminate()


@pytest.fixture(scope="session")
def copydesk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """One Copydesk for all tests that do no harm to it, the real model loaded."""
    with running((*COMMAND, "--tied", "up"), tmp_path_factory.mktemp("copydesk")) as (_, where):
        yield where
