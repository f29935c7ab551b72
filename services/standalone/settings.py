"""Settings of `copydesk up` and `copydesk demo`."""

from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class StandaloneSettings(BaseSettings):
    """Where everything is kept, and which server it runs on."""

    model_config = SettingsConfigDict(env_prefix="COPYDESK_", env_file=".env", extra="ignore", frozen=True)

    data: Path = Field(default=Path(".copydesk"), description="Folder of the embedded server's data and of the logs.")
    redis_url: SecretStr | None = Field(default=None, description="A server to use instead of the embedded one.")
    server: Path | None = Field(default=None, description="A valkey-server or redis-server binary to embed.")
    appendfsync: Literal["always", "everysec"] = Field(
        default="always", description="always: nothing acknowledged is lost even if the machine dies."
    )
    key_prefix: str = Field(default="", description="Put in front of every key and channel.")
    partitions: int = Field(default=1, ge=1, le=256, description="Number of partitions.")
