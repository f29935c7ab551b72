"""How sure a link is said to be, by what speaks for it: the share of its kind that may be taken for right."""

from typing import Final

LISTED: Final = 0.98
"""Countries, and regions that no other thing is called by; towns with their land behind them."""
BY_NAME: Final = 0.95
"""A name that only one thing of note has."""
AT_HOME: Final = 0.9
"""A name that other countries have as well, in news of its own."""
TYPED: Final = 0.8
"""A name that means it only because the article makes it a body, or a province."""
