"""The promise under fire: a short run of chaos passes, and notices each defect that is put into the code."""

import os
import re
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.conftest import ROOT, wait_for

COMMAND = (sys.executable, "-m", "services.chassis.orphan", sys.executable, "-m", "benchmarks.chaos")
KILLED = ("SIGKILL ingest", "SIGKILL worker", "SIGKILL child", "SIGKILL feed")


@pytest.fixture
def temporary() -> Iterator[Path]:
    """A folder for temporary files. Its name is short: sockets go there, and their paths have a limit."""
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)


def chaos(*arguments: str, temporary: Path) -> tuple[int, dict[str, str], str]:
    """Run it to its end; return the exit status, the table and all that was printed."""
    done = subprocess.run(
        (*COMMAND, "--seed", "7", *arguments),
        cwd=ROOT,
        env={**os.environ, "TMPDIR": str(temporary)},
        capture_output=True,
        text=True,
        check=False,
    )
    rows = dict(re.findall(r"^(\S.{0,22}\S) {2,}(\S.*)$", done.stdout, re.MULTILINE))
    return done.returncode, rows, done.stdout + done.stderr


def number(value: str) -> int:
    """The number a cell begins with."""
    return int(value.split(maxsplit=1)[0])


@pytest.mark.timeout(240)
def test_nothing_is_lost_and_nothing_comes_twice(temporary: Path) -> None:
    """Everything is killed some times: each article is enriched once or, if poison, buried once; all is cleared up."""
    status, rows, said = chaos("--minutes", "0.4", temporary=temporary)
    assert status == 0, said
    assert "PASSED" in said
    assert "loss of power" in said
    assert all(number(rows[kind]) >= 2 for kind in KILLED), said
    assert number(rows["enriched once"]) + number(rows["buried"]) == number(rows["accepted"]) > 100
    assert number(rows["redeliveries"]) > 0
    assert not list(temporary.iterdir())
    assert not processes_in(temporary)


@pytest.mark.timeout(120)
@pytest.mark.parametrize(
    ("defect", "row"),
    [("ack-first", "lost"), ("no-repeat-check", "enriched twice"), ("no-own-reclaim", "lost")],
)
def test_a_defect_is_noticed(defect: str, row: str, temporary: Path) -> None:
    """A worker that acks first, an admit that knows no repeat, a worker that forgets its own: each makes it fail."""
    status, rows, said = chaos("--minutes", "0.12", "--defect", defect, temporary=temporary)
    assert status == 1, said
    assert rows["defect put in"] == defect
    assert number(rows[row]) > 0, said
    assert f"FAILED  {row}" in said


@pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")
@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGKILL])
def test_nothing_is_left_running(end: signal.Signals, temporary: Path) -> None:
    """Interrupted or killed itself, it takes every process with it."""
    command = (*COMMAND, "--minutes", "1")
    with subprocess.Popen(
        command, cwd=ROOT, env={**os.environ, "TMPDIR": str(temporary)}, stderr=subprocess.DEVNULL
    ) as process:
        wait_for(lambda: len(processes_in(temporary)) >= 8, "everything runs")
        process.send_signal(end)
        assert process.wait(timeout=60) == (130 if end == signal.SIGINT else -signal.SIGKILL)
    wait_for(lambda: not processes_in(temporary), "every process is gone")


def processes_in(folder: Path) -> list[int]:
    """Processes that were started, at whatever depth, with this folder for temporary files."""
    marker = f"TMPDIR={folder}".encode()
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            if any(one.startswith(marker) for one in (entry / "environ").read_bytes().split(b"\0")):
                found.append(int(entry.name))
        except OSError:
            continue
    return found
