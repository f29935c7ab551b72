"""What a command can foresee to go wrong: told in one sentence, without a trace."""

from collections.abc import Iterator
from contextlib import contextmanager


class ForeseenError(Exception):
    """What is said is the whole message."""


@contextmanager
def foreseen(*errors: type[Exception]) -> Iterator[None]:
    """Make errors of these kinds foreseen ones."""
    try:
        yield
    except errors as error:
        raise ForeseenError(error) from error
