"""The peers' own environment: made at first use of what is pinned for them, and again when that changes."""

import subprocess
import sys
import venv
from typing import Final

from benchmarks.speed.processes import ROOT

_PINNED: Final = ROOT / "benchmarks" / "peers" / "requirements.txt"
_KEPT: Final = ROOT / ".copydesk" / "peers"


def environment() -> str:
    """Return the Python that the peers run in."""
    python, stamp = _KEPT / "bin" / "python", _KEPT / "installed.txt"
    pinned = _PINNED.read_text("utf-8")
    if not stamp.exists() or stamp.read_text("utf-8") != pinned:
        print(f"Making the peers' environment in {_KEPT} (some 400 MB, a few minutes, once) ...", file=sys.stderr)
        venv.create(_KEPT, with_pip=True, clear=True)
        pip = [python, "-m", "pip", "--quiet", "--disable-pip-version-check", "install"]
        subprocess.run([*pip, "--require-hashes", "--only-binary", ":all:", "--requirement", _PINNED], check=True)
        stamp.write_text(pinned, "utf-8")
    return str(python)
