"""What stands in for a worker's envelope where articles are read to be measured."""

from typing import Final

from services.enrich.compose import Envelope

ENVELOPE: Final = Envelope("a", 1, "2026-01-01T00:00:00+00:00", "2026-01-01T00:00:00+00:00")
