"""What a step is: what it does, what it stands on, and what it may do to the draft."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from services.enrich.draft import Draft, Role
from services.enrich.rules import digests


@dataclass(frozen=True, slots=True)
class Step:
    """One part of the pipeline. A test holds each to what it says here, over all samples."""

    run: Callable[[Draft], Draft]
    because: str
    """Why it stands where it does in the order."""
    reads: str
    """The draft's fields that it looks at, beside `raw`, `text` and `lines`; parted by spaces."""
    fills: str = ""
    """The draft's fields that it may change, beside the roles of lines."""
    claims: frozenset[Role] = frozenset()
    """The roles that it may give to lines."""
    takes_from: frozenset[Role] = frozenset()
    """The roles of lines that it may take from another step."""
    required: bool = False
    """Whether there is no article without it."""

    @property
    def module(self) -> str:
        """Return where it stands; its last name is the step's own, in `provenance` and `degraded`."""
        return (self.run.func if isinstance(self.run, partial) else self.run).__module__

    @property
    def name(self) -> str:
        """Return the step's name."""
        return self.module.rpartition(".")[2]

    @property
    def version(self) -> str:
        """Return the digest of the rules and words that the step stands on."""
        return digests()[self.name]
