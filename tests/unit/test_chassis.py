"""The chassis: settings that keep their secrets, traces that go on, waits that do not pile up."""

import json
import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from pydantic import SecretStr, ValidationError

from services.chassis.access import UnsafeBindError, is_loopback, refuse_unsafe_bind
from services.chassis.settings import ServiceSettings, masked_url, shown
from services.chassis.trace import continued, trace_id
from services.chassis.waiting import Backoff

TRACE = "00-0123456789abcdef0123456789abcdef-0123456789abcdef-01"


@pytest.mark.parametrize(
    ("url", "masked"),
    [
        ("redis://127.0.0.1:6379/0", "redis://127.0.0.1:6379/0"),
        ("rediss://desk:s3cret@redis.internal:6380/1", "rediss://desk:***@redis.internal:6380/1"),
        ("redis://:s3cr@t@host/0", "redis://:***@host/0"),
    ],
)
def test_a_password_in_a_url_is_masked(url: str, masked: str) -> None:
    """User, host and database are shown, the password never."""
    assert masked_url(url) == masked


def test_what_is_logged_of_the_settings_holds_no_secret() -> None:
    """Neither keys nor passwords appear in what is written at start."""
    settings = ServiceSettings(
        redis_url=SecretStr("redis://desk:s3cret@host/0"), api_keys=(SecretStr("first-key"), SecretStr("second-key"))
    )
    said = json.dumps(shown(settings))
    assert "desk" in said
    for secret in ("s3cret", "first-key", "second-key"):
        assert secret not in said


def test_settings_come_from_the_environment_and_from_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`.env` in the working directory is read; the environment goes before it; times may be seconds or ISO 8601."""
    (tmp_path / ".env").write_text("COPYDESK_PARTITIONS=3\nCOPYDESK_DRAIN_TIMEOUT=7.5\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert (ServiceSettings().partitions, ServiceSettings().drain_timeout) == (3, timedelta(seconds=7.5))
    monkeypatch.setenv("COPYDESK_PARTITIONS", "4")
    monkeypatch.setenv("COPYDESK_DRAIN_TIMEOUT", "PT1M")
    monkeypatch.setenv("COPYDESK_API_KEYS", " a , b ,")
    settings = ServiceSettings()
    assert (settings.partitions, settings.drain_timeout) == (4, timedelta(minutes=1))
    assert [key.get_secret_value() for key in settings.api_keys] == ["a", "b"]


@pytest.mark.parametrize(("name", "value"), [("partitions", "0"), ("key_prefix", "a{b}"), ("log_level", "loud")])
def test_a_senseless_setting_is_refused(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Better not to start than to start wrong."""
    monkeypatch.setenv(f"COPYDESK_{name.upper()}", value)
    with pytest.raises(ValidationError, match=name):
        ServiceSettings()


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.7", "copydesk.example"])  # noqa: S104 - to be refused
def test_an_open_address_needs_keys(host: str) -> None:
    """Anything but loopback is refused without API keys, and taken with them."""
    with pytest.raises(UnsafeBindError, match="COPYDESK_API_KEYS"):
        refuse_unsafe_bind(ServiceSettings(host=host))
    refuse_unsafe_bind(ServiceSettings(host=host, api_keys=(SecretStr("k"),)))


def test_loopback_has_many_names() -> None:
    """All of 127/8, ::1 in or out of brackets, and localhost; nothing that only looks like them."""
    assert all(map(is_loopback, ("127.0.0.1", "127.8.9.1", "::1", "[::1]", "localhost")))
    assert not any(map(is_loopback, ("127.0.0.1.example", "localhost.example", "", "10.0.0.1")))


def test_a_trace_goes_on_under_a_new_span() -> None:
    """The trace id is the caller's, the span is ours."""
    ours = continued(TRACE)
    assert trace_id(ours) == trace_id(TRACE)
    assert ours != TRACE


@pytest.mark.parametrize("given", [None, "", "nonsense", "00-" + "0" * 32 + "-0123456789abcdef-01", TRACE + "-x"])
def test_what_is_no_trace_begins_a_new_one(given: str | None) -> None:
    """A missing or malformed header is no reason to have no trace."""
    first, second = continued(given), continued(given)
    assert trace_id(first)
    assert trace_id(first) != trace_id(second)


def test_waiting_times_double_up_to_a_limit_and_begin_again() -> None:
    """However long it fails, nobody waits longer than the longest time, and a success begins anew."""
    pause = Backoff(first=timedelta(seconds=1), longest=timedelta(seconds=8))
    waits = [pause.next().total_seconds() for _ in range(40)]
    for wait, ceiling in zip(waits, [1, 2, 4, *[8] * 37], strict=True):
        assert ceiling / 2 <= wait <= ceiling
    pause.reset()
    assert pause.next() <= timedelta(seconds=1)


def test_a_log_line_is_one_json_object_without_local_variables() -> None:
    """Off a terminal each event is a line of JSON with the service's name; a trace shows no variable's value."""
    program = """
import structlog
from services.chassis import logs
logs.configure("desk")
article = "the body of an article"
try:
    1 / 0
except ZeroDivisionError:
    structlog.get_logger().exception("thing.failed", entry="1-1")
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, env=os.environ)
    line = json.loads(done.stderr)
    assert (line["event"], line["service"], line["entry"], line["level"]) == ("thing.failed", "desk", "1-1", "error")
    assert "ZeroDivisionError" in done.stderr
    assert "the body of" not in done.stderr
