"""The digests in `provenance`: a few letters for the code and the data that each step stands on. `make provenance`.

A step stands on its own module and on all of ours that it imports, at whatever depth; on the lists of the languages
that these ask for by name; and on the data beside those that read any. Comments, docstrings, imports and the examples
of lists are no rules: what they say does not count. The model of a step is named beside its digest.

Two articles are read by the same rules where they bear the same digest, and only there.
"""

import ast
import hashlib
import json
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

from benchmarks.structure import ROOT, imports, modules
from services.enrich.languages.vocabulary import languages, sections
from services.enrich.pipeline import pipeline
from services.enrich.rules import FILE

LETTERS: Final = 10
"""Hexadecimal letters of a digest: 40 bits, so that a million versions of a step are told apart."""
_LANGUAGES: Final = "services.enrich.languages"
_NO_RULES: Final = frozenset({".py", ".md", ".lua", ".onnx", ".pyc", ".typed"})
"""Code is read as code, a model has a name and a version of its own, scripts are the worker's."""
_SAYS_NOTHING: Final = frozenset({"ctx", "kind", "type_comment", "type_ignores", "lineno", "col_offset"})


def digests() -> dict[str, str]:
    """Return the digest of each step, by its name."""
    graph = imports(modules(ROOT))
    return {step.name: _of_all(_reached(step.module, graph)) for step in pipeline(None)}


def _reached(start: str, graph: dict[str, set[str]]) -> set[str]:
    """Return a module and all of ours that it stands on; the contract's fields are no rules of reading."""
    reached: set[str] = set()
    open_ = [start]
    while open_:
        module = open_.pop()
        if module not in reached and module.startswith("services.enrich"):
            reached.add(module)
            open_.extend(graph[module])
    return reached


def _of_all(reached: set[str]) -> str:
    digest = hashlib.sha256()
    for each in sorted(map(_of_module, reached)):
        digest.update(each)
    return digest.hexdigest()[:LETTERS]


@cache
def _of_module(module: str) -> bytes:
    digest = hashlib.sha256()
    tree = ast.parse(modules(ROOT)[module].read_text("utf-8"))
    for said in rules_in(tree):
        digest.update(said.encode())
    strings = {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    if not module.startswith(_LANGUAGES):
        for section in sorted(name for name in sections() if any(_asks(asked, name) for asked in strings)):
            digest.update(_of_section(section))
    for package in sorted(strings & _packages()):
        for file in _data(package):
            digest.update(file.name.encode() + file.read_bytes())
    return digest.digest()


def _asks(asked: str, section: str) -> bool:
    """Whether a string in code names a section, or the table of lists that it stands in."""
    return asked == section or section.startswith(f"{asked}.")


def rules_in(node: Any) -> Iterator[str]:
    """Yield what a tree says, the same on each version of Python: empty fields are left out, as newer ones do."""
    if isinstance(node, ast.Import | ast.ImportFrom):
        return
    if isinstance(node, ast.AST):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            return
        yield f"({type(node).__name__}"
        for name, value in ast.iter_fields(node):
            if name not in _SAYS_NOTHING and value not in (None, []):
                yield f" {name}="
                yield from rules_in(value)
        yield ")"
    elif isinstance(node, list):
        for each in node:
            if said := "".join(rules_in(each)):
                yield f"{said},"
    else:
        yield repr(node)


@cache
def _of_section(section: str) -> bytes:
    """Return what all languages have in a section; lines that show what it takes are tests."""
    found = {
        tag: [sorted(lists[section].words), sorted(lists[section].forms)]
        for tag, lists in languages().items()
        if section in lists
    }
    return json.dumps({section: found}, sort_keys=True, ensure_ascii=False).encode()


@cache
def _packages() -> frozenset[str]:
    return frozenset(name for name, file in modules(ROOT).items() if file.stem == "__init__" and name != _LANGUAGES)


def _data(package: str) -> list[Path]:
    folder = ROOT / package.replace(".", "/")
    return sorted(file for file in folder.iterdir() if file.is_file() and file.suffix not in _NO_RULES)


def main() -> None:
    """Write the digests where the pipeline reads them."""
    written = json.dumps(digests(), indent=1) + "\n"
    Path(str(files("services.enrich").joinpath(FILE))).write_text(written, "utf-8")
    print(written, end="")


if __name__ == "__main__":
    main()
