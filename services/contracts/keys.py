"""Names of everything kept in Redis. See docs/ARCHITECTURE.md: all of a partition share a hash tag, hence a slot."""

import zlib
from dataclasses import dataclass
from functools import cached_property
from itertools import count
from typing import Final

GROUP: Final = "enrich"
"""The consumer group that turns raw entries into enriched ones."""

_SLOTS: Final = 16384  # of a Redis Cluster


@dataclass(frozen=True)
class Partition:
    """The keys of one partition, all in one cluster slot."""

    number: int
    tag: str
    prefix: str

    def _key(self, name: str) -> str:
        return f"{self.prefix}articles:{name}:{{{self.tag}}}"

    @property
    def raw(self) -> str:
        """Stream of accepted articles that are not settled yet; its length is the backlog."""
        return self._key("raw")

    @property
    def enriched(self) -> str:
        """Stream of enriched articles: the downstream log."""
        return self._key("enriched")

    @property
    def dead(self) -> str:
        """Stream of articles that could not be enriched."""
        return self._key("dead")

    @property
    def meta(self) -> str:
        """Hash of the partition's counters: backlog_bytes, accepted, settled, buried, redriven, trimmed_to."""
        return self._key("meta")

    @property
    def likeness(self) -> tuple[str, str]:
        """Hashes of the fingerprints seen lately: those of now, and those before. See `likeness.lua`."""
        return self._key("likeness"), self._key("likeness-before")

    def status(self, article_id: str) -> str:
        """Hash that remembers one article: its digests, versions and their states."""
        return f"{self._key('status')}:{article_id}"


@dataclass(frozen=True)
class Keyspace:
    """All keys of one installation: `partitions` partitions under an optional prefix."""

    partitions: int = 1
    prefix: str = ""

    def __post_init__(self) -> None:
        """Refuse what would break the hash tags."""
        if not 1 <= self.partitions <= 256:  # noqa: PLR2004 - a bound, explained in the message
            message = "partitions are 1 to 256"
            raise ValueError(message)
        if set(self.prefix) & set("{}"):
            message = "a key prefix must not contain braces: they mark the hash tag"
            raise ValueError(message)

    @cached_property
    def all(self) -> tuple[Partition, ...]:
        """Every partition, in order of its number."""
        return tuple(Partition(number, _tag(number, self.partitions), self.prefix) for number in range(self.partitions))

    def of(self, article_id: str) -> Partition:
        """Return the partition an article belongs to, by CRC-32 of its id."""
        return self.all[zlib.crc32(article_id.encode()) % self.partitions]

    @property
    def channel(self) -> str:
        """Pub/sub channel that carries each enriched article once, to whoever listens right then."""
        return f"{self.prefix}articles:enriched"

    @property
    def partition_count(self) -> str:
        """Key that holds the number of partitions, so that a service set to another number refuses to start."""
        return f"{self.prefix}articles:partitions"

    @property
    def slots(self) -> str:
        """Stem of the keys under which consumer names are leased."""
        return f"{self.prefix}articles:slot"


def _tag(number: int, partitions: int) -> str:
    """Choose the hash tag that puts partition `number` into its own even share of the cluster's slots."""
    if partitions == 1:
        return "0"
    first, behind = number * _SLOTS // partitions, (number + 1) * _SLOTS // partitions
    return next(tag for i in count() if first <= _slot(tag := f"{number}.{i}") < behind)


def _slot(tag: str) -> int:
    """CRC-16/XMODEM modulo 16384, as the Redis Cluster specification has it."""
    crc = 0
    for byte in tag.encode():
        crc ^= byte << 8
        for _ in range(8):
            crc = (crc << 1 ^ 0x1021 if crc & 0x8000 else crc << 1) & 0xFFFF
    return crc % _SLOTS
