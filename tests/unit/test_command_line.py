"""The command line starts at once: what a command needs is loaded when it runs."""

import subprocess
import sys

_HEAVY = ("aiohttp", "lxml", "numpy", "onnxruntime", "pydantic", "redis", "trafilatura")


def test_help_loads_nothing_that_a_command_needs() -> None:
    """Whoever asks how a command is called waits for Python alone."""
    asks = f"""
import sys
sys.argv = ["copydesk", "tail", "--help"]
from services.standalone.__main__ import main
try:
    main()
except SystemExit as ended:
    assert ended.code == 0
print(*(name for name in {_HEAVY!r} if name in sys.modules), file=sys.stderr)
"""
    done = subprocess.run([sys.executable, "-c", asks], capture_output=True, text=True, check=True)
    assert "--since" in done.stdout
    assert done.stderr.strip() == ""


def test_a_server_that_is_not_there_is_told_in_one_sentence() -> None:
    """No trace, and an exit status that is not success."""
    command = (sys.executable, "-m", "services.standalone", "dead", "--url", "http://127.0.0.1:1")
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, len(done.stderr.strip().splitlines())) == (2, 1)
    assert done.stderr.startswith("copydesk: ")
