"""Settings that every service has. They come from COPYDESK_* variables and from a `.env` file, in that order."""

from datetime import timedelta
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit, urlunsplit

from pydantic import AliasChoices, BeforeValidator, Field, SecretStr
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

MASK = "***"


def _listed(value: Any) -> Any:
    return tuple(part.strip() for part in value.split(",") if part.strip()) if isinstance(value, str) else value


Listed = Annotated[tuple[str, ...], NoDecode, BeforeValidator(_listed)]
"""A comma-separated list."""
Secrets = Annotated[tuple[SecretStr, ...], NoDecode, BeforeValidator(_listed)]
"""A comma-separated list that is never shown."""


def _seconds(value: Any) -> Any:
    """Take a bare number for seconds, beside the ISO 8601 durations pydantic reads."""
    try:
        return timedelta(seconds=float(value)) if isinstance(value, str) else value
    except ValueError:
        return value


Duration = Annotated[timedelta, BeforeValidator(_seconds)]
"""Seconds, or an ISO 8601 duration such as PT15S."""


class ServiceSettings(BaseSettings):
    """What any service needs to run."""

    model_config = SettingsConfigDict(
        env_prefix="COPYDESK_", env_file=".env", extra="ignore", frozen=True, populate_by_name=True
    )

    redis_url: SecretStr = Field(
        default=SecretStr("redis://127.0.0.1:6379/0"),
        description="Redis >= 7.0 or Valkey >= 8.0: redis://, rediss:// or unix:// with user and password as needed.",
    )
    partitions: int = Field(default=1, ge=1, le=256, description="Number of partitions; fixed once there are entries.")
    key_prefix: str = Field(default="", pattern=r"^[^{}]*$", description="Put in front of every key and channel.")
    log_level: Literal["debug", "info", "warning", "error"] = Field(default="info", description="Least level logged.")
    log_format: Literal["auto", "json", "console"] = Field(
        default="auto", description="json, console (for people), or auto: console on a terminal, else json."
    )
    host: str = Field(default="127.0.0.1", description="Address to listen on. Any but loopback needs API keys.")
    port: int = Field(default=0, ge=0, le=65535, description="Port to listen on; 0 takes a free one.")
    port_file: Path | None = Field(
        default=None, description="Where to write the port once it listens, for whoever started the service."
    )
    api_keys: Secrets = Field(default=(), description="Keys of which a caller must show one: Authorization: Bearer.")
    origins: Listed = Field(
        default=("http://127.0.0.1:8081", "http://localhost:8081"),
        description="Web origins whose pages may call this service.",
    )
    drain_timeout: Duration = Field(
        default=timedelta(seconds=20), description="How long work in hand may take to finish after SIGTERM."
    )
    lifeline: int | None = Field(
        default=None,
        description="File descriptor of a pipe; its end of file means that whoever started this service is gone.",
        validation_alias=AliasChoices("COPYDESK_LIFELINE"),
    )


def shown(settings: ServiceSettings) -> dict[str, Any]:
    """Return the settings for the log, every secret and every password in a URL masked."""
    return {name: _shown(getattr(settings, name)) for name in type(settings).model_fields}


def masked_url(url: str) -> str:
    """Return the URL without its password."""
    parts = urlsplit(url)
    userinfo, at, address = parts.netloc.rpartition("@")
    user, colon, _ = userinfo.partition(":")
    netloc = f"{user}:{MASK}@{address}" if at and colon else parts.netloc
    return urlunsplit(parts._replace(netloc=netloc))


def _shown(value: Any) -> Any:
    if isinstance(value, SecretStr):
        return masked_url(value.get_secret_value()) if "://" in value.get_secret_value() else MASK
    if isinstance(value, tuple):
        return [_shown(item) for item in value]
    if isinstance(value, timedelta):
        return f"{value.total_seconds():g}s"
    return str(value) if isinstance(value, Path) else value
