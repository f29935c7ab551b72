"""Child processes: what a child dies of costs one question, and the next is answered all the same."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from services.chassis.children import ChildDiedError, ChildHungError, Children
from services.chassis.nursery import Nursery
from services.chassis.pipe_frames import read_frame
from tests.eventually import eventually

MEMORY = 200 * 1024**2
ECHO = f"""
import os, sys, time
from services.chassis.child import nursery

def answer(question):
    if question == b"die":
        os._exit(9)
    if question == b"leave":
        if (left := os.fork()) == 0:
            time.sleep(60)
            os._exit(0)
        return b"%d" % left
    if question == b"raise":
        raise ValueError("a defect")
    if question == b"hang":
        while True:
            pass
    if question == b"eat":
        return b"x" * (1 << 40)
    if question == b"grow":
        globals()["kept"] = b"y" * 150_000_000
    return question

nursery(lambda: answer, int(sys.argv[1]), {MEMORY})
"""


@pytest.fixture
async def children() -> AsyncIterator[Children]:
    """Two children that echo, die, hang, eat memory or keep it, as asked."""
    nursery = Nursery((sys.executable, "-c", ECHO))
    children = Children(nursery, 2, timedelta(seconds=1), recycle_above=MEMORY // 2)
    await children.start()
    yield children
    await children.stop()


async def test_questions_are_answered_by_as_many_as_there_are(children: Children) -> None:
    """More questions than children: all are answered, each its own."""
    questions = [f"q{number}".encode() for number in range(50)]
    assert await asyncio.gather(*map(children.ask, questions)) == questions


@pytest.mark.parametrize("end", [b"die", b"raise", b"eat"])
async def test_a_child_that_dies_costs_one_question(children: Children, end: bytes) -> None:
    """Crashed, defective or out of memory: its question fails, and the next ones are answered."""
    with pytest.raises(ChildDiedError):
        await children.ask(end)
    assert await asyncio.gather(*(children.ask(b"next") for _ in range(4))) == [b"next"] * 4


async def test_a_child_that_hangs_is_killed(children: Children) -> None:
    """Past its time limit it is killed; meanwhile the other child goes on."""
    hanging = asyncio.create_task(children.ask(b"hang"))
    began = asyncio.get_running_loop().time()
    assert await children.ask(b"meanwhile") == b"meanwhile"
    assert asyncio.get_running_loop().time() - began < 0.5
    victims = children.pids()
    with pytest.raises(ChildHungError):
        await hanging
    await eventually(lambda: any(not Path(f"/proc/{pid}").exists() for pid in victims), "the hung one is gone")
    assert await children.ask(b"next") == b"next"


async def test_a_child_killed_from_outside_is_replaced(children: Children) -> None:
    """The out-of-memory killer leaves no message: the next questions are answered, one of them perhaps not."""
    for pid in children.pids():
        os.kill(pid, signal.SIGKILL)
    await eventually(lambda: _answers(children), "questions are answered again")
    await eventually(lambda: len(children.pids()) == 2, "there are two children again")


async def test_a_child_that_has_grown_is_replaced_in_good_order(children: Children) -> None:
    """Its answer counts; then another takes its place."""
    before = set(children.pids())
    assert await children.ask(b"grow") == b"grow"
    await eventually(lambda: len(set(children.pids()) - before) == 1, "one is new")


async def test_a_nursery_that_dies_is_started_again(children: Children) -> None:
    """It takes its children along; after that there is a new one, with new children."""
    nursery = int(Path(f"/proc/{children.pids()[0]}/stat").read_text("ascii").split()[3])
    before = children.pids()
    os.kill(nursery, signal.SIGKILL)
    await eventually(lambda: not any(Path(f"/proc/{pid}").exists() for pid in before), "its children are gone")
    await eventually(lambda: _answers(children), "questions are answered again")
    assert not children.failed.is_set()


async def test_a_death_not_yet_told_is_no_failure(children: Children) -> None:
    """The door of a killed nursery closes before its parent hears of the death; who knocks then gets a child."""
    nursery = int(Path(f"/proc/{children.pids()[0]}/stat").read_text("ascii").split()[3])
    os.kill(nursery, signal.SIGKILL)
    while not _is_dead(nursery):
        pass  # nothing is awaited here, so that the loop hears of nothing
    reader, writer = await children.nursery.connect()
    assert await read_frame(reader)
    writer.close()
    await writer.wait_closed()
    await eventually(lambda: _answers(children), "questions are answered again")


async def test_a_dead_nursery_leaves_no_open_file() -> None:
    """Killed, and outlived by what a child of it has started: our ends of its pipes are closed all the same."""
    before = set(Path("/proc/self/fd").iterdir())
    children = Children(Nursery((sys.executable, "-c", ECHO)), 1, timedelta(seconds=1), recycle_above=MEMORY)
    await children.start()
    left = int(await children.ask(b"leave"))
    (child,) = children.pids()
    nursery = int(Path(f"/proc/{child}/stat").read_text("ascii").split()[3])
    os.kill(nursery, signal.SIGKILL)
    await eventually(lambda: not Path(f"/proc/{nursery}").exists(), "it is gone")
    await children.stop()
    try:
        await eventually(lambda: set(Path("/proc/self/fd").iterdir()) == before, "as many files are open as before")
    finally:
        os.kill(left, signal.SIGKILL)


async def _answers(children: Children) -> bool:
    try:
        return await children.ask(b"again") == b"again"
    except ChildDiedError:
        return False


def _is_dead(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()[0] == "Z"
    except (FileNotFoundError, ProcessLookupError):
        return True  # collected already, by the thread that waits for it


async def test_nothing_outlives_its_parent() -> None:
    """A parent that is killed takes nursery and children along, a hung child too."""
    parent = f"""
import asyncio, sys
from datetime import timedelta
from services.chassis.children import Children
from services.chassis.pipe_frames import read_frame
from services.chassis.nursery import Nursery

async def main():
    children = Children(Nursery((sys.executable, "-c", {ECHO!r})), 2, timedelta(seconds=60), recycle_above={MEMORY})
    await children.start()
    print(*children.pids(), flush=True)
    await children.ask(b"hang")

asyncio.run(main())
"""
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", parent, stdout=asyncio.subprocess.PIPE)
    assert process.stdout is not None
    pids = [int(pid) for pid in (await process.stdout.readline()).split()]
    assert len(pids) == 2
    process.kill()
    await process.wait()
    await eventually(lambda: not any(Path(f"/proc/{pid}").exists() for pid in pids), "both are gone")
