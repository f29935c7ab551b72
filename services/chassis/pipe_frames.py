"""Messages over a pipe: four bytes of length, then that many bytes."""

import asyncio
import struct
from typing import BinaryIO, Final

_LENGTH: Final = struct.Struct("!I")


def packed(payload: bytes) -> bytes:
    """Return the payload with its length in front."""
    return _LENGTH.pack(len(payload)) + payload


async def read_frame(stream: asyncio.StreamReader) -> bytes:
    """Read one message. Raises asyncio.IncompleteReadError if the pipe ends before it does."""
    (length,) = _LENGTH.unpack(await stream.readexactly(_LENGTH.size))
    return await stream.readexactly(length)


def read_frame_blocking(file: BinaryIO) -> bytes | None:
    """Read one message; None at the end of the pipe."""
    head = file.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    payload = file.read(length)
    return payload if len(payload) == length else None
