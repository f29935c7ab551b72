"""What reads the lines of a section: whether a line is taken for what the section is about.

A section without a reader of its own is read as a part of others; its lines are only held against its list.
"""

from collections.abc import Callable

READERS: dict[str, Callable[[str], object]] = {}
"""Section to what tells its lines; what it returns is true or false."""
