"""The README's tables of settings and metrics, written from the code: `python -m services.standalone.reference`."""

import re
from collections.abc import Iterator
from datetime import timedelta
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from prometheus_client.metrics import MetricWrapperBase
from pydantic import SecretStr
from pydantic.fields import FieldInfo

from services.chassis.settings import ServiceSettings
from services.enrich.worker.settings import EnrichSettings
from services.feed.settings import FeedSettings
from services.ingest.settings import IngestSettings
from services.standalone.settings import StandaloneSettings

README: Final = Path(__file__).parents[2] / "README.md"
_PARTS: Final[dict[str, type[ServiceSettings]]] = {
    "ingest": IngestSettings,
    "enrich": EnrichSettings,
    "feed": FeedSettings,
}
_MEASURED: Final = ("chassis", "ingest", "enrich.worker", "feed")
_INTERNAL: Final = frozenset({"lifeline", "port_file", "child_module"})
"""Settings by which `copydesk up` holds its services; nobody sets them by hand."""


def tables() -> dict[str, str]:
    """Return the name of each generated section and its Markdown."""
    return {"settings": "\n".join(_settings()), "metrics": "\n".join(_metrics())}


def with_tables(readme: str) -> str:
    """Return the README with its generated sections as the code has them now."""
    for name, table in tables().items():
        section = f"<!-- {name}: make reference -->\n{table}\n<!-- /{name} -->"
        match = re.search(rf"<!-- {name}: make reference -->.*?<!-- /{name} -->", readme, flags=re.DOTALL)
        if match is None:
            message = f"README.md has no section {name!r}"
            raise ValueError(message)
        readme = readme[: match.start()] + section + readme[match.end() :]
    return readme


def _settings() -> Iterator[str]:
    yield "| setting | for | default | what |"
    yield "|---|---|---|---|"
    shared = ServiceSettings.model_fields
    for name, field in shared.items():
        if name not in _INTERNAL | {"port"}:
            yield _setting(name, field, "all")
    for service, settings in _PARTS.items():
        for name, field in settings.model_fields.items():
            if name not in shared.keys() - {"port"} and name not in _INTERNAL:
                yield _setting(name, field, service)
    for name, field in StandaloneSettings.model_fields.items():
        if name not in shared:
            yield _setting(name, field, "up, demo")


def _setting(name: str, field: FieldInfo, service: str) -> str:
    return f"| `COPYDESK_{name.upper()}` | {service} | {_default(field)} | {field.description} |"


def _default(field: FieldInfo) -> str:
    if field.default_factory is not None:
        return "up to 2, by cores"
    value: Any = field.default
    if isinstance(value, SecretStr):
        value = value.get_secret_value()
    if isinstance(value, timedelta):
        value = f"{value.total_seconds():g}"
    if isinstance(value, tuple):
        value = ",".join(value)
    return f"`{getattr(value, 'value', value)}`" if value not in (None, "") else ""


def _metrics() -> Iterator[str]:
    yield "| metric | of | labels | what it says |"
    yield "|---|---|---|---|"
    for part in _MEASURED:
        module = import_module(f"services.{part}.metrics")
        for metric in vars(module).values():
            if isinstance(metric, MetricWrapperBase):
                yield _metric(metric, "all" if part == "chassis" else part.partition(".")[0])


def _metric(metric: MetricWrapperBase, part: str) -> str:
    family = next(iter(metric.describe()))
    name = f"{family.name}_total" if family.type == "counter" else family.name
    labels = ", ".join(f"`{label}`" for label in metric._labelnames)  # noqa: SLF001 - the library shows them nowhere else
    return f"| `{name}` ({family.type}) | {part} | {labels} | {family.documentation} |"


def main() -> None:
    """Write the tables into the README."""
    README.write_text(with_tables(README.read_text("utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
