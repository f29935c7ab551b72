"""How fast whole pages become articles, beside trafilatura alone on the same pages, in one process on one core.

    python benchmarks/html_speed.py FOLDER [ROUNDS]

FOLDER holds pages as .html, .htm or either with .gz. Both read the same decoded text, page by page in turns, what they
remember of earlier ones emptied before, and of each page the best of some rounds counts: what else runs on the machine
slows a reading, never speeds it up. What trafilatura is held against is every step but the two about names, `entities`
and `quotes`, down to the JSON of the finished article; the whole of what needs no model is measured beside it.
"""

import gzip
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from time import process_time

from trafilatura import bare_extraction

from benchmarks.text_speed import forget
from services.contracts.raw import ContentType, RawArticle
from services.enrich.compose import Envelope
from services.enrich.enriching import UnreadableError, enrich
from services.enrich.pipeline import pipeline
from services.enrich.step import Step

_ROUNDS = 3
_ENVELOPE = Envelope("a", 1, "2024-01-01T00:00:00Z", "2024-01-01T00:00:00Z")
_NAMES = frozenset({"entities", "quotes"})
_WHOLE = pipeline(None)
_WITHOUT_NAMES = tuple(step for step in _WHOLE if step.name not in _NAMES)


def main(folder: Path, rounds: int = _ROUNDS) -> None:
    """Measure and print."""
    pages = [_text(file) for file in sorted(folder.rglob("*.htm*")) if file.is_file()]
    seconds: Counter[str] = Counter()
    for page in pages:  # models, tables and caches are loaded before the clock starts
        _article(page, _WHOLE, Counter())
        _extracted(page)
    readers: dict[str, Callable[[str], None]] = {
        "Copydesk, article without names": lambda page: _article(page, _WITHOUT_NAMES, Counter()),
        "Copydesk, all without a model": lambda page: _article(page, _WHOLE, seconds),
        "trafilatura.bare_extraction": _extracted,
    }
    best = dict.fromkeys(readers, 0.0)
    for page in pages:
        taken = [{name: _time(read, page) for name, read in readers.items()} for _ in range(rounds)]
        for name in readers:
            best[name] += min(one[name] for one in taken)
    print(f"{len(pages)} pages, {sum(map(len, pages)) / 1e6:.1f} million characters, best of {rounds} rounds")
    for name, took in best.items():
        each, ratio = 1000 * took / len(pages), took / best["trafilatura.bare_extraction"]
        print(f"{name:32} {took:7.2f} s of processor time {each:7.1f} ms a page, ratio {ratio:.2f}")
    print("of all without a model, in steps:")
    for step, took in seconds.most_common(8):
        print(f"  {step:12} {took / seconds.total():6.1%}")


def _time(read: Callable[[str], None], page: str) -> float:
    forget()
    began = process_time()
    read(page)
    return process_time() - began


def _text(file: Path) -> str:
    content = gzip.decompress(file.read_bytes()) if file.suffix == ".gz" else file.read_bytes()
    return content.decode(errors="replace")


def _article(page: str, steps: Iterable[Step], seconds: Counter[str]) -> None:
    try:
        result = enrich(RawArticle(content=page, content_type=ContentType.HTML), _ENVELOPE, steps)
    except UnreadableError:
        return
    seconds.update(result.seconds)
    result.article.model_dump_json()


def _extracted(page: str) -> None:
    bare_extraction(page)


if __name__ == "__main__":
    main(Path(sys.argv[1]), *map(int, sys.argv[2:3]))
