"""Telling texts that are nearly the same: a signature of a text's words, and how like two signatures are.

The name of the method stands before the signature, `mh1:`, and never means anything else: a better method will get
another name, and signatures of two names are not compared. `mh1` is a MinHash by one permutation (Li, Owen and Zhang,
2012) with its empty places filled by rotation (Shrivastava and Li, 2014):

words     letters and digits, casefolded; in scripts without spaces between words, each character
shingles  every three words in a row, joined by a space, in UTF-8
hash      CRC-32 of a shingle times 0x9E3779B97F4A7C15, modulo 2^64: of its 32 high bits, the high 16 modulo 48 say
          the place, the low 16 are the value; the least value of each place is kept
empty     the next filled place to the right, round the end, lends its value plus 40503 for each step, modulo 2^16
written   48 values of 16 bits, big-endian, in base64

The share of equal places estimates the share of shingles that both texts have of all that either has (Jaccard), with
a standard error of at most 0.07.
"""

import re
from base64 import b64decode, b64encode
from collections.abc import Iterable
from itertools import accumulate
from typing import Final
from zlib import crc32

import numpy as np

NAME: Final = "mh1:"
PLACES: Final = 48
"""Values of a signature: what they estimate errs by at most half over the root of their number, by .07."""
FEWEST_WORDS: Final = 40
"""Below that a text is a line or two: two weather reports of that size are alike without being one."""

_VALUE_BYTES: Final = 2
"""Sixteen bits: two values agree by chance once in 65,536."""
_ROWS_OF_A_BAND: Final = 3
"""Values a band: with 16 bands of three, texts that share .6 of their shingles meet in one with .98 certainty, texts
that share .1 with .016."""
_SHINGLE_WORDS: Final = 3
"""Words in a row that are one piece; two are common, four do not survive an editor."""
_SPREAD: Final = np.uint64(0x9E3779B97F4A7C15)
"""Two to the 64th over the golden ratio: multiplying by it spreads near numbers (Knuth)."""
_EMPTY: Final = 1 << 16
"""More than any value: what an empty place has."""
_LENT_STEP: Final = 40503
"""Two to the 16th over the golden ratio, for the same."""
_ASCII: Final = bytes(code if chr(code).isalnum() else ord(" ") for code in range(128)) + bytes(128)
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]|[^\W_\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]+")


def fingerprint(texts: Iterable[str]) -> str | None:
    """Return the signature of paragraphs, in order; None for so few words that it would say nothing."""
    words = [word for text in texts for word in _words(text.casefold())]
    if len(words) < FEWEST_WORDS:
        return None
    values = _filled(_least(words))
    return NAME + b64encode(b"".join(value.to_bytes(_VALUE_BYTES, "big") for value in values)).decode()


def signature(printed: str | None) -> bytes | None:
    """Return a fingerprint's values as bytes; None for one by another method, or for none."""
    return b64decode(printed.removeprefix(NAME)) if printed and printed.startswith(NAME) else None


def similarity(one: bytes, other: bytes) -> float:
    """Estimate how much of two texts is the same by their signatures: 0 to 1."""
    return sum(map(bytes.__eq__, _values(one), _values(other))) / PLACES


def bands(values: bytes) -> list[bytes]:
    """Return the marks by which a like text is found: each is its number and three values."""
    size = _ROWS_OF_A_BAND * _VALUE_BYTES
    return [
        bytes([number]) + values[number * size : (number + 1) * size] for number in range(PLACES // _ROWS_OF_A_BAND)
    ]


def _words(text: str) -> list[bytes]:
    """Return the words of a text in UTF-8. Letters and digits of ASCII are told from the rest by a table, fast."""
    if text.isascii():
        return text.encode().translate(_ASCII).split()
    return [word.encode() for word in _WORD.findall(text)]


def _least(words: list[bytes]) -> list[int | None]:
    """Return the least value of each place."""
    printed = b" ".join(words)
    starts = [0, *accumulate(len(word) + 1 for word in words)]
    hashes = [crc32(printed[start : end - 1]) for start, end in zip(starts, starts[_SHINGLE_WORDS:], strict=False)]
    found = (np.array(hashes, np.uint64) * _SPREAD >> np.uint64(32)).astype(np.int64)
    least = np.full(PLACES, _EMPTY)
    np.minimum.at(least, (found >> 16) % PLACES, found & 0xFFFF)
    return [None if value == _EMPTY else value for value in least.tolist()]


def _filled(values: list[int | None]) -> list[int]:
    filled: list[int] = []
    for place in range(PLACES):
        steps, lender = next(
            (step, value) for step in range(PLACES) if (value := values[(place + step) % PLACES]) is not None
        )
        filled.append(lender + steps * _LENT_STEP & 0xFFFF)
    return filled


def _values(signed: bytes) -> list[bytes]:
    return [signed[at : at + _VALUE_BYTES] for at in range(0, len(signed), _VALUE_BYTES)]
