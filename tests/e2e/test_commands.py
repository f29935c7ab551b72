"""The command line: enriching without a server, and leaving nothing behind."""

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.e2e.conftest import COMMAND, ROOT, Running, environment, processes_of, running, starting_alone, wait_for

LINES = b"""{"id": "a", "content": "Quiet day\\n\\nVARNA -- Nothing happened on Monday."}
{"id": "b", "content": 7}
not json
{"id": "d", "content": "U+2028 \xe2\x80\xa8 stays inside a line."}
"""


def run(*arguments: str, given: bytes = b"", data: Path = ROOT) -> subprocess.CompletedProcess[bytes]:
    """Run a command to its end."""
    return subprocess.run(
        (*COMMAND, *arguments), input=given, capture_output=True, check=False, env=environment(data), cwd=ROOT
    )


def test_enriching_lines_needs_no_server() -> None:
    """One line out for each line in, in order; a bad one says why in its place."""
    done = run("enrich", "--ndjson", "--model", "none", given=LINES)
    out = [json.loads(line) for line in done.stdout.split(b"\n") if line]
    assert [record["id"] for record in out] == ["a", "b", None, "d"]
    assert out[0]["metadata"]["headline"] == "Quiet day"
    assert out[0]["degraded"] == ["entities"]
    assert out[1]["error"]["type"] == "/problems/invalid-article"
    assert out[2]["error"]["type"] == "/problems/malformed-json"
    assert "\u2028" in out[3]["text"]
    assert done.returncode == 0


def test_explain_tells_who_claimed_each_line(tmp_path: Path) -> None:
    """A file in, a line of it with the step and the rule's file below; as JSON, too."""
    file = tmp_path / "bridge.txt"
    file.write_text("Bridge to close\n\nBy Ada Holt\n\nALDER -- The bridge will close on Monday, it said.\n")
    shown = run("explain", str(file)).stdout.decode()
    assert "headline" in shown.splitlines()[0]
    assert "services/enrich/printed/headline/" in shown.splitlines()[1]
    told = json.loads(run("explain", "--json", str(file)).stdout)
    assert [line["became"] for line in told] == ["headline", "byline", "paragraph"]
    assert told[1]["claims"][0]["step"] == "byline"


def test_explain_says_in_one_sentence_what_is_no_article(tmp_path: Path) -> None:
    """No trace for a file that holds none."""
    file = tmp_path / "empty.txt"
    file.write_text("")
    done = run("explain", str(file))
    assert (done.returncode, done.stdout, done.stderr.count(b"\n")) == (1, b"", 1)


def test_strict_says_that_something_was_bad() -> None:
    """`--strict` makes the exit status 1, the output stays the same."""
    assert run("enrich", "--ndjson", "--model", "none", "--strict", given=LINES).returncode == 1
    good = LINES.split(b"\n")[0] + b"\n"
    assert run("enrich", "--ndjson", "--model", "none", "--strict", given=good).returncode == 0


def test_files_are_read_as_what_they_are() -> None:
    """Text, HTML, JSON and NDJSON by their endings, in the order given."""
    files = [next((ROOT / "seeds").glob(f"{start}*")) for start in ("000", "003", "015", "016")]
    done = run("enrich", "--model", "none", *map(str, files))
    out = [json.loads(line) for line in done.stdout.split(b"\n") if line]
    assert [record["source"]["content_type"] for record in out] == ["text/plain", "text/html", "text/plain"] + [
        json.loads(line).get("content_type", "text/plain") for line in files[3].read_bytes().split(b"\n") if line
    ]
    assert out[2]["metadata"]["basis"]["headline"] == "stated"


def test_posting_and_tailing(copydesk: Running, tmp_path: Path) -> None:
    """`copydesk post` says what became of each file; `copydesk tail` prints what comes out."""
    with subprocess.Popen(
        (*COMMAND, "--tied", "tail", "--url", copydesk.feed, "--since", "2020-01-01T00:00:00Z"),
        stdout=subprocess.PIPE,
        env=environment(tmp_path),
        cwd=ROOT,
    ) as tail:
        file = tmp_path / "note.txt"
        file.write_text("Night train late\n\nGRAZ -- The night train was an hour late on Monday.\n", "utf-8")
        posted = json.loads(run("post", "--url", copydesk.ingest, "--wait", "30", str(file)).stdout)
        assert (posted["status"], posted["state"]) == (200, "enriched")
        assert tail.stdout is not None
        assert any(json.loads(line)["id"] == posted["id"] for line in tail.stdout)
        tail.terminate()


def test_a_missing_file_is_one_sentence() -> None:
    """What can be foreseen is no trace."""
    done = run("post", "no-such-file.txt")
    assert done.returncode == 2
    assert b"no-such-file.txt" in done.stderr
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("service", ["ingest", "feed", "enrich"])
def test_a_service_refuses_to_be_open_to_all(service: str, tmp_path: Path) -> None:
    """Any address but loopback needs API keys."""
    env = {**environment(tmp_path), "COPYDESK_HOST": "0.0.0.0", "COPYDESK_PORT": "0"}  # noqa: S104 - it must be refused
    done = subprocess.run((*COMMAND, "serve", service), env=env, cwd=ROOT, capture_output=True, check=False, timeout=60)
    assert done.returncode == 2
    assert b"COPYDESK_API_KEYS" in done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")
@pytest.mark.parametrize("end", ["SIGINT", "SIGTERM", "SIGKILL", "parent"])
def test_nothing_is_left_behind(tmp_path: Path, end: str) -> None:
    """Ended by Ctrl-C, SIGTERM or SIGKILL, or orphaned by the death of its parent: every process goes."""
    script = f"import subprocess, sys; sys.exit(subprocess.call({(*COMMAND, '--tied', 'up')!r}))"
    command = (sys.executable, "-c", script) if end == "parent" else (*COMMAND, "up")
    with running(command, tmp_path, COPYDESK_MODEL="none") as (process, _):
        assert len(processes_of(tmp_path)) >= 5
        process.send_signal(signal.SIGKILL if end == "parent" else signal.Signals[end])
        process.wait(timeout=60)
        if end in {"SIGINT", "SIGTERM"}:
            assert process.returncode == 0
        wait_for(lambda: not processes_of(tmp_path), "every process is gone")


def test_a_second_one_on_the_same_folder_is_told(tmp_path: Path) -> None:
    """Two on one data folder would share one log: the second says so and leaves."""
    with running((*COMMAND, "--tied", "up"), tmp_path, COPYDESK_MODEL="none"):
        second = run("up", data=tmp_path)
        assert second.returncode == 2
        assert b"another copydesk" in second.stderr


def test_the_demo_shows_everything_and_a_second_one_shows_repeats(tmp_path: Path) -> None:
    """Every article comes out and every malformed input is answered as expected, the first time and the second."""
    for said in ("0 repeats recognised, 0 failed; 0 malformed", "0 articles posted and enriched, "):
        with starting_alone():
            done = subprocess.run(
                (*COMMAND, "--tied", "demo", "--once"),
                capture_output=True,
                text=True,
                check=False,
                env={**environment(tmp_path), "COPYDESK_MODEL": "none"},
                cwd=ROOT,
            )
        assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
        assert said in done.stdout.splitlines()[-1]
        assert "0 malformed inputs answered otherwise" in done.stdout
    assert not processes_of(tmp_path)
