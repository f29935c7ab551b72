"""Log lines go out in order and to the last, and nobody waits for whoever reads them."""

import json
import os
import subprocess
import sys
import threading

import pytest

from services.chassis.log_writer import LogWriter

COUNT = 2_000


@pytest.mark.parametrize("ending", ["", "sys.exit(3)", "raise ValueError"])
def test_the_last_line_before_the_end_is_written(ending: str) -> None:
    """However a process ends by itself, all that it logged is there, each line whole and in its place."""
    program = f"""
import sys
import structlog
from services.chassis import logs
logs.configure("desk", buffered=True)
for number in range({COUNT}):
    structlog.get_logger().info("thing.done", number=number)
{ending}
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    lines = [json.loads(line) for line in done.stderr.splitlines() if line.startswith("{")]
    assert [line["number"] for line in lines] == list(range(COUNT))
    assert {(line["service"], line["event"]) for line in lines} == {("desk", "thing.done")}


def test_a_reader_that_stalls_holds_nobody_up_and_what_is_dropped_is_told() -> None:
    """What was taken comes out in order when it reads on, and behind it a line that counts what did not."""
    reads, writes = os.pipe()
    writer = LogWriter(writes, most=1_000_000)
    text = "x" * 999
    for number in range(COUNT):
        writer.msg(f"{number:4}{text}")  # two megabytes into a pipe that nobody empties: were it to wait, it would hang
    assert writer.dropped
    found = bytearray()

    def read() -> None:
        while chunk := os.read(reads, 65536):
            found.extend(chunk)

    reader = threading.Thread(target=read)
    reader.start()
    writer.close()
    os.close(writes)
    reader.join()
    os.close(reads)
    numbers = [int(line[:4]) for line in found.decode().splitlines()]
    assert numbers == sorted(numbers)
    assert 0 < len(numbers) < COUNT


def test_what_is_logged_behind_the_last_line_is_written_too() -> None:
    """Something else that runs at the end may log, when the writer has closed."""
    reads, writes = os.pipe()
    writer = LogWriter(writes)
    writer.msg("before")
    writer.close()
    writer.msg("behind")
    os.close(writes)
    with os.fdopen(reads) as lines:
        assert lines.read().splitlines() == ["before", "behind"]
