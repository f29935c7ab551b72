"""How fast whole pages become articles, beside trafilatura alone on the same pages, in one process on one core.

    python benchmarks/html_speed.py FOLDER [ROUNDS]

FOLDER holds pages as .html, .htm or either with .gz. Both read the same decoded text, by turns, and each keeps its
best round: what else runs on the machine slows a round, never speeds it up. What trafilatura is held against is every
step but the two about names, `entities` and `quotes`, down to the JSON of the finished article; the whole of what needs
no model is measured beside it.
"""

import gzip
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from time import process_time

from trafilatura import bare_extraction

from services.contracts.raw import ContentType, RawArticle
from services.enrich.pipeline import Step, UnreadableError, enrich, pipeline
from services.enrich.steps.compose import Envelope

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
    ours, whole, theirs = [], [], []
    for _ in range(rounds):
        seconds.clear()
        ours.append(_time(lambda page: _article(page, _WITHOUT_NAMES, Counter()), pages))
        theirs.append(_time(_extracted, pages))
        whole.append(_time(lambda page: _article(page, _WHOLE, seconds), pages))
    print(f"{len(pages)} pages, {sum(map(len, pages)) / 1e6:.1f} million characters, best of {rounds} rounds")
    for name, took in (
        ("Copydesk, article without names", min(ours)),
        ("Copydesk, all without a model", min(whole)),
        ("trafilatura.bare_extraction", min(theirs)),
    ):
        each, ratio = 1000 * took / len(pages), took / min(theirs)
        print(f"{name:32} {took:7.2f} s of processor time {each:7.1f} ms a page, ratio {ratio:.2f}")
    print("of the whole's last round, in steps:")
    for step, took in seconds.most_common(8):
        print(f"  {step:12} {took / seconds.total():6.1%}")


def _time(read: Callable[[str], None], pages: Iterable[str]) -> float:
    began = process_time()
    for page in pages:
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
