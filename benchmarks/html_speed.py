"""How fast whole pages become articles, beside trafilatura alone on the same pages, in one process on one core.

    python benchmarks/html_speed.py FOLDER [ROUNDS]

FOLDER holds pages as .html, .htm or either with .gz. Both read the same decoded text, by turns, and each keeps its
best round: what else runs on the machine slows a round, never speeds it up. Entities are left out as far as they
need a model; everything else is done, down to the JSON of the finished article.
"""

import gzip
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from time import process_time

from trafilatura import bare_extraction

from services.contracts.raw import ContentType, RawArticle
from services.enrich.pipeline import UnreadableError, enrich, pipeline
from services.enrich.steps.compose import Envelope

_ROUNDS = 3
_ENVELOPE = Envelope("a", 1, "2024-01-01T00:00:00Z", "2024-01-01T00:00:00Z")
_STEPS = pipeline(None)


def main(folder: Path, rounds: int = _ROUNDS) -> None:
    """Measure and print."""
    pages = [_text(file) for file in sorted(folder.rglob("*.htm*")) if file.is_file()]
    seconds: Counter[str] = Counter()
    for page in pages:  # models, tables and caches are loaded before the clock starts
        _article(page, Counter())
        _extracted(page)
    ours, theirs = [], []
    for _ in range(rounds):
        seconds.clear()
        ours.append(_time(lambda: [_article(page, seconds) for page in pages]))
        theirs.append(_time(lambda: [_extracted(page) for page in pages]))
    print(f"{len(pages)} pages, {sum(map(len, pages)) / 1e6:.1f} million characters, best of {rounds} rounds")
    for name, took in (("Copydesk, finished article", min(ours)), ("trafilatura.bare_extraction", min(theirs))):
        print(f"{name:28} {took:7.2f} s of processor time {1000 * took / len(pages):7.1f} ms a page")
    print(f"ratio {min(ours) / min(theirs):.2f}; of the last round's time in steps:")
    whole = sum(seconds.values())
    for step, took in seconds.most_common(8):
        print(f"  {step:12} {took / whole:6.1%}")


def _time(work: Callable[[], object]) -> float:
    began = process_time()
    work()
    return process_time() - began


def _text(file: Path) -> str:
    content = gzip.decompress(file.read_bytes()) if file.suffix == ".gz" else file.read_bytes()
    return content.decode(errors="replace")


def _article(page: str, seconds: Counter[str]) -> None:
    try:
        result = enrich(RawArticle(content=page, content_type=ContentType.HTML), _ENVELOPE, _STEPS)
    except UnreadableError:
        return
    seconds.update(result.seconds)
    result.article.model_dump_json()


def _extracted(page: str) -> None:
    bare_extraction(page)


if __name__ == "__main__":
    main(Path(sys.argv[1]), *map(int, sys.argv[2:3]))
