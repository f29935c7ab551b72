"""Whether two revisions read the same, byte for byte: `make same REV=<commit> [EVAL=FOLDER]`.

Everything in `seeds/`, and in the folders given, is enriched by the working tree and by the revision, each in a
process of its own; what comes out is compared line by line. Left out is what says when and by which rules an article
was read: `received_at`, `enriched_at`, `provenance`. Exit status 1 if anything differs.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import islice, zip_longest
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).parents[1]
_KINDS: Final = {".txt", ".html", ".htm", ".json", ".ndjson", ".jsonl"}
_MOST_SHOWN: Final = 20


def main() -> int:
    """Compare, and say what differs."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("revision", help="the commit to compare the working tree with")
    parser.add_argument("--eval", type=Path, action="append", default=[], help="a folder of more articles")
    parser.add_argument("--model", default="fast", help="recogniser of names; `none` is quicker")
    asked = parser.parse_args()
    files = [file for folder in (ROOT / "seeds", *asked.eval) for file in articles(folder.resolve())]
    with tempfile.TemporaryDirectory() as folder:
        other = Path(folder) / "revision"
        _git("worktree", "add", "--quiet", "--detach", str(other), asked.revision)
        try:
            with ThreadPoolExecutor(2) as both:
                now, then = both.map(lambda tree: _enriched(tree, files, asked.model), (ROOT, other))
        finally:
            _git("worktree", "remove", "--force", str(other))
    pairs = enumerate(zip_longest(then, now, fillvalue=dict[str, Any]()))
    differing = [(at, before, after) for at, (before, after) in pairs if before != after]
    for at, before, after in differing[:_MOST_SHOWN]:
        print(f"article {at + 1} ({after.get('id', '')}):")
        print(*(f"  {line}" for line in islice(changes(before, after), _MOST_SHOWN)), sep="\n")
    print(f"{len(now)} articles from {len(files)} files, {len(differing)} read otherwise than by {asked.revision}")
    return 1 if differing else 0


def articles(folder: Path) -> list[Path]:
    """Return the files of a folder that hold articles: gold and what is to be refused are none."""
    apart = {"gold", "refused"}
    found = (file for file in folder.rglob("*") if file.suffix.lower() in _KINDS)
    return sorted(file for file in found if not apart & set(file.relative_to(folder).parts))


def changes(before: Any, after: Any, at: str = "") -> Iterator[str]:
    """Say what differs between two records, by path."""
    if isinstance(before, dict) and isinstance(after, dict):
        for key in sorted({*before, *after}):
            yield from changes(before.get(key), after.get(key), f"{at}.{key}" if at else key)
    elif isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        for index, (one, other) in enumerate(zip(before, after, strict=True)):
            yield from changes(one, other, f"{at}[{index}]")
    elif before != after:
        yield f"{at}: {_short(before)} -> {_short(after)}"


def _short(value: Any) -> str:
    written = json.dumps(value, ensure_ascii=False)
    return written if len(written) <= 160 else f"{written[:160]}…"  # noqa: PLR2004 - a line of a terminal or two


def _enriched(tree: Path, files: list[Path], model: str) -> list[dict[str, Any]]:
    command = [sys.executable, "-m", "services.standalone", "enrich", "--model", model, *map(str, files)]
    there = os.environ | {"PYTHONPATH": str(tree)}
    done = subprocess.run(command, cwd=tree, env=there, stdout=subprocess.PIPE, check=True)
    return [_timeless(json.loads(line)) for line in done.stdout.splitlines()]


def _timeless(record: dict[str, Any]) -> dict[str, Any]:
    left_out = {"enriched_at", "provenance"}
    kept = {key: value for key, value in record.items() if key not in left_out}
    if "source" in kept:
        kept["source"] = {key: value for key, value in kept["source"].items() if key != "received_at"}
    return kept


def _git(*arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=ROOT, check=True)  # noqa: S607 - git as the developer has it


if __name__ == "__main__":
    raise SystemExit(main())
