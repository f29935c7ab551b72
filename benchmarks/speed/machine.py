"""What a run is made on and of."""

import os
import platform
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

from benchmarks.speed.processes import ROOT

_TOLD = ("aiohttp", "redis", "pydantic", "onnxruntime", "trafilatura")


def kind() -> str:
    """Name the kind of machine: figures are compared within one kind only."""
    return f"{_processor()}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}"


def load() -> float:
    """Return how many processes have wanted to run in the last minute; before a run, all of them are others'."""
    return round(os.getloadavg()[0], 1)


def versions() -> str:
    """Say what runs: Python, and what of others it mostly stands on."""
    return ", ".join([f"Python {platform.python_version()}", *(f"{name} {version(name)}" for name in _TOLD)])


def commit() -> str:
    """Return the commit that is measured, with a mark if the working tree differs from it; `?` outside of git."""
    said = subprocess.run(
        ["git", "describe", "--always", "--dirty", "--exclude=*"],  # noqa: S607 - whichever git there is
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    return said.stdout.strip() or "?"


def _processor() -> str:
    if sys.platform == "linux":
        for line in Path("/proc/cpuinfo").read_text("utf-8", "replace").splitlines():
            if line.startswith(("model name", "Model")):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()
