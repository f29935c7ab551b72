"""Which processes a process has started."""

import subprocess
from collections import defaultdict
from pathlib import Path


def children_of(pid: int) -> list[int]:
    """Return the process ids of the children of a process, in order."""
    return sorted(_children()[pid])


def _children() -> dict[int, list[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    for child, parent in _pairs():
        found[parent].append(child)
    return found


def _pairs() -> list[tuple[int, int]]:
    """Return every process and its parent: from /proc where there is one, else from `ps`."""
    if not Path("/proc/self/stat").exists():
        said = subprocess.run(["/bin/ps", "-A", "-o", "pid=,ppid="], capture_output=True, text=True, check=True)
        return [(int(pid), int(parent)) for pid, parent in (line.split() for line in said.stdout.splitlines())]
    pairs = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text("utf-8", "replace").rpartition(")")[2].split()
        except OSError:
            continue
        pairs.append((int(stat.parent.name), int(fields[1])))
    return pairs
