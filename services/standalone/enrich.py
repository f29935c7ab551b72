"""`copydesk enrich`: the pipeline without any server. RawArticle in, EnrichedArticle out, one line each, in order."""

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from services.chassis.problems import ProblemError
from services.contracts.raw import ContentType, RawArticle
from services.enrich.compose import Envelope
from services.enrich.enriching import UnreadableError, enrich
from services.enrich.gazetteer.own import NOTHING_OWN
from services.enrich.gazetteer.own_file import load
from services.enrich.pipeline import pipeline
from services.enrich.recogniser.models import load_model
from services.enrich.step import Step
from services.ingest.admit import identify
from services.ingest.problems import UNREADABLE
from services.ingest.reading import from_content, from_json

_HTML = {".html", ".htm"}
_JSON = {".json"}
_LINES = {".ndjson", ".jsonl"}


@dataclass(frozen=True, slots=True)
class Written:
    """One line of output, and whether it is an article."""

    line: bytes
    good: bool


def enrich_all(files: list[Path], *, ndjson: bool, model: str, own: Path | None, strict: bool) -> int:
    """Enrich files, or NDJSON from standard input. Return 1 if `strict` and any of it was bad."""
    steps = pipeline(load_model(model), load(own) if own else NOTHING_OWN)
    good = True
    for written in _results(files, steps, ndjson=ndjson):
        sys.stdout.buffer.write(written.line + b"\n")
        sys.stdout.buffer.flush()
        good = good and written.good
    return 1 if strict and not good else 0


def _results(files: list[Path], steps: tuple[Step, ...], *, ndjson: bool) -> Iterator[Written]:
    if ndjson:
        yield from _from_lines(sys.stdin.buffer, steps)  # a binary file ends lines at 0x0A only
    for file in files:
        if file.suffix.lower() in _LINES:
            with file.open("rb") as lines:
                yield from _from_lines(lines, steps)
        else:
            yield _one(_reader(file), partial(str, file), steps)


def _from_lines(lines: Iterable[bytes], steps: tuple[Step, ...]) -> Iterator[Written]:
    for line in lines:
        body = line.removesuffix(b"\n")
        yield _one(partial(from_json, body), partial(_stated_id, body), steps)


def raw_article(file: Path) -> RawArticle:
    """Read one article of a file, by its ending. Raises ProblemError for what is none."""
    return _reader(file)()


def _reader(file: Path) -> Callable[[], RawArticle]:
    body, suffix = file.read_bytes(), file.suffix.lower()
    if suffix in _JSON:
        return partial(from_json, body)
    return partial(from_content, body, ContentType.HTML if suffix in _HTML else ContentType.TEXT)


def _one(read: Callable[[], RawArticle], name: Callable[[], str | None], steps: tuple[Step, ...]) -> Written:
    """Enrich one article. What is wrong with it goes into its line; nothing it holds ends the run."""
    try:
        raw = read()
        now = datetime.now(UTC).isoformat(timespec="milliseconds")
        envelope = Envelope(identify(raw, None), 1, received_at=now, enriched_at=now)
        return Written(enrich(raw, envelope, steps).article.model_dump_json().encode(), good=True)
    except ProblemError as error:
        problem = error
    except UnreadableError as error:
        problem = ProblemError(UNREADABLE, str(error))
    said = {"id": name(), "error": problem.problem.model_dump(exclude_none=True)}
    return Written(json.dumps(said, ensure_ascii=False).encode(), good=False)


def _stated_id(line: bytes) -> str | None:
    """Return the id a bad line states, if it is whole enough to tell."""
    try:
        said = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return said["id"] if isinstance(said, dict) and isinstance(said.get("id"), str) else None
