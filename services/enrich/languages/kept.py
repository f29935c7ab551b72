"""What was read of the languages' files, kept beside Python's own compiled files for the next start.

Reading the files takes a tenth of a second, reading what was kept of them hundredths of that. It is taken only where
the files, their sections and the code that reads them are the same to the byte; where nothing can be written, they are
read each time.
"""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Any, Final

from services.enrich.languages.listing import Listing

_KEPT: Final = Path(__file__).parent / "__pycache__" / "languages.json"


def kept(sources: Mapping[str, bytes]) -> dict[str, dict[str, Listing]]:
    """Return the lists of all languages as they were kept of these files, nothing if they were not."""
    try:
        read: dict[str, Any] = json.loads(_KEPT.read_bytes())
        if read["digest"] != _digest(sources):
            return {}
        return {
            tag: {section: Listing(tuple(words), tuple(forms)) for section, (words, forms) in lists.items()}
            for tag, lists in read["languages"].items()
        }
    except (OSError, ValueError, KeyError, TypeError):  # none, half of one, or another release's: it is made anew
        return {}


def keep(sources: Mapping[str, bytes], languages: Mapping[str, Mapping[str, Listing]]) -> None:
    """Keep what was read of these files; whoever starts at the same moment sees all of it or none."""
    found = {
        tag: {section: (each.words, each.forms) for section, each in lists.items()} for tag, lists in languages.items()
    }
    beside = _KEPT.with_suffix(f".{os.getpid()}")
    with suppress(OSError):
        _KEPT.parent.mkdir(exist_ok=True)
        beside.write_text(json.dumps({"digest": _digest(sources), "languages": found}, ensure_ascii=False), "utf-8")
        beside.replace(_KEPT)


def _digest(sources: Mapping[str, bytes]) -> str:
    digest = blake2b(digest_size=16)
    for name, source in sorted(sources.items()):
        digest.update(f"{name} {len(source)} ".encode())
        digest.update(source)
    return digest.hexdigest()
