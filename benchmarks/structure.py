"""How the reading side is built, in figures: `make structure`, or `python -m benchmarks.structure [TREE]`.

rooms       folders and files of a folder; an arrow is an import from one into another, upward if it closes a circle
names       module names that stand twice in `services/` and mean two things; what every service has does not count
patterns    regular expressions written in code, and those of them that hold words of a language: letters beyond ASCII,
            or two alternatives of three letters and more
thresholds  numbers with a name of their own; those without a sentence; names that are defined with several values
fields      files and folders that a field's name stands on
"""

import argparse
import ast
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[1]
READING: Final = "services.enrich"
EVERY_SERVICE_HAS: Final = frozenset(
    {"__init__", "__main__", "app", "settings", "metrics", "problems", "state", "desk"}
)
"""Modules that mean the same in each service: its application, its settings, its metrics."""
FIELDS: Final = ("section", "headline", "dek", "byline", "dateline", "date", "caption", "credit", "furniture", "body")
_PATTERNS: Final = frozenset({"compile", "search", "match", "fullmatch", "sub", "split", "findall", "finditer"})
_SIEVES: Final = frozenset({"Sieve", "Sieves"})
_WORDED: Final = re.compile(r"[^\W\d_]{3,}(?:\([^()]*\)\??)?\|(?:\(\?:)?[^\W\d_]{3,}|[^\W\d_a-zA-Z]{3,}")
_NAMED: Final = re.compile(r"_?[A-Z][A-Z0-9_]*")


@dataclass(frozen=True, slots=True)
class Threshold:
    """A number with a name, where it stands, and whether a sentence stands below or beside it."""

    name: str
    value: str
    file: Path
    line: int
    told: bool


def modules(root: Path) -> dict[str, Path]:
    """Return the modules of `services/` by their dotted names."""
    return {dotted(file, root): file for file in sorted((root / "services").rglob("*.py"))}


def dotted(file: Path, root: Path) -> str:
    """Return the name by which a file is imported; a package's face goes by the package's."""
    return ".".join(file.relative_to(root).with_suffix("").parts).removesuffix(".__init__")


def imports(known: dict[str, Path]) -> dict[str, set[str]]:
    """Return for each module those of ours that it imports."""
    return {name: set(_imported(file, known)) for name, file in known.items()}


def _imported(file: Path, known: dict[str, Path]) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            inner = {f"{node.module}.{alias.name}" for alias in node.names} & known.keys()
            yield from inner or {node.module} & known.keys()
        elif isinstance(node, ast.Import):
            yield from {alias.name for alias in node.names} & known.keys()


def arrows(inside: str, graph: dict[str, set[str]]) -> set[tuple[str, str]]:
    """Return which rooms right inside a folder import which others."""
    found = ((_room(one, inside), _room(other, inside)) for one, others in graph.items() for other in others)
    return {(one, other) for one, other in found if one and other and one != other}


def _room(module: str, inside: str) -> str:
    return module.removeprefix(f"{inside}.").partition(".")[0] if module.startswith(f"{inside}.") else ""


def upward(between: set[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the arrows that close a circle: no order of floors can have all of them lead down."""
    below: dict[str, set[str]] = defaultdict(set)
    for one, other in between:
        below[one].add(other)
    return sorted((one, other) for one, other in between if one in _reached(other, below))


def _reached(start: str, below: dict[str, set[str]]) -> set[str]:
    reached: set[str] = set()
    open_ = [start]
    while open_:
        for room in below[open_.pop()] - reached:
            reached.add(room)
            open_.append(room)
    return reached


def doubled(known: dict[str, Path]) -> dict[str, list[str]]:
    """Return the modules that share a last name and mean different things."""
    by_name: dict[str, list[str]] = defaultdict(list)
    for name, file in known.items():
        if file.stem not in EVERY_SERVICE_HAS:
            by_name[file.stem].append(name)
    return {name: found for name, found in by_name.items() if len(found) > 1}


def written_patterns(file: Path) -> Iterator[str]:
    """Yield the regular expressions that a file writes out, the parts of each put together."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Call) and node.args and _asks_for_pattern(node.func):
            yield "".join(_strings(node.args[0]))


def _asks_for_pattern(called: ast.expr) -> bool:
    if isinstance(called, ast.Attribute):
        return called.attr in _PATTERNS and isinstance(called.value, ast.Name) and called.value.id == "re"
    return isinstance(called, ast.Name) and called.id in _SIEVES


def _strings(node: ast.AST) -> Iterator[str]:
    for inner in ast.walk(node):
        if isinstance(inner, ast.Constant) and isinstance(inner.value, str):
            yield inner.value


def worded(file: Path) -> list[str]:
    """Return the strings of a file, without its docstrings, that hold words of a language as a pattern or a table."""
    tree = ast.parse(file.read_text("utf-8"))
    prose = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    constants = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in prose)
    return [node.value for node in constants if isinstance(node.value, str) and _WORDED.search(node.value)]


def thresholds(file: Path) -> Iterator[Threshold]:
    """Yield the numbers that a file gives a name, on its top floor or in a class."""
    source = file.read_text("utf-8")
    lines = source.split("\n")
    tree = ast.parse(source)
    bodies = [tree.body, *(node.body for node in ast.walk(tree) if isinstance(node, ast.ClassDef))]
    for body in bodies:
        for node, following in pairwise((*body, None)):
            if node is not None and (found := _threshold(node, following, file, lines)):
                yield found


def _threshold(node: ast.stmt, following: ast.stmt | None, file: Path, lines: Sequence[str]) -> Threshold | None:
    target = (
        node.target if isinstance(node, ast.AnnAssign) else node.targets[0] if isinstance(node, ast.Assign) else None
    )
    value = node.value if isinstance(node, ast.AnnAssign | ast.Assign) else None
    if not isinstance(target, ast.Name) or not _NAMED.fullmatch(target.id) or value is None or not _is_number(value):
        return None
    told = isinstance(following, ast.Expr) and isinstance(following.value, ast.Constant)
    told = told or "#" in lines[node.lineno - 1]
    return Threshold(target.id, ast.unparse(value), file, node.lineno, told=told)


def _is_number(value: ast.expr) -> bool:
    if isinstance(value, ast.Call) and len(value.args) == 1:  # a unit's type round it: Lines(8)
        return _is_number(value.args[0])
    if isinstance(value, ast.UnaryOp):
        return _is_number(value.operand)
    if isinstance(value, ast.BinOp):
        return _is_number(value.left) and _is_number(value.right)
    return isinstance(value, ast.Constant) and type(value.value) in {int, float}


def to_mend(folders: list[Path], root: Path) -> Iterator[str]:
    """Yield where words stand in code, and thresholds that have no sentence or share a name and not the value."""
    everywhere = [one for file in modules(root).values() if READING in dotted(file, root) for one in thresholds(file)]
    values = defaultdict(set)
    for one in everywhere:
        values[one.name].add(one.value)
    for file in sorted(file for folder in folders for file in folder.rglob("*.py")):
        yield from (f"{file}: words in code: {string[:90]!r}" for string in worded(file))
        for one in thresholds(file):
            if not one.told:
                yield f"{file}:{one.line}: {one.name} = {one.value} has no sentence"
            if len(values[one.name]) > 1:
                yield f"{file}:{one.line}: {one.name} = {one.value} is {len(values[one.name])} numbers in all"


def main() -> None:
    """Print the figures of a tree, this one or the one named; or what is to be mended in some of its folders."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tree", nargs="?", type=Path, default=ROOT)
    parser.add_argument("--mend", nargs="+", metavar="FOLDER", help="list words and untold thresholds in these folders")
    asked = parser.parse_args()
    if asked.mend:
        print(*to_mend([Path(folder) for folder in asked.mend], ROOT), sep="\n")
        return
    root = asked.tree.resolve()
    known = modules(root)
    graph = imports(known)
    reading = [file for name, file in known.items() if name.startswith(READING)]
    print(f"modules      {len(reading)}, {sum(len(file.read_text('utf-8').splitlines()) for file in reading)} lines")
    folders = sorted({name.rpartition(".")[0] for name in known if name.startswith(f"{READING}.")} | {READING})
    for folder in folders:
        between = arrows(folder, graph)
        rooms = {room for pair in between for room in pair}
        if any((root / folder.replace(".", "/") / room).is_dir() for room in rooms):
            print(f"rooms        {folder}: {len(rooms)} rooms, {len(between)} arrows, {len(upward(between))} upward")
    print(f"names        {len(doubled(known))} twice: {', '.join(sorted(doubled(known))) or 'none'}")
    patterns = {file: list(written_patterns(file)) for file in reading}
    print(f"patterns     {sum(map(len, patterns.values()))} in {sum(map(bool, patterns.values()))} files")
    told = {file: worded(file) for file in reading}
    print(f"words        {sum(map(len, told.values()))} strings of words in {sum(map(bool, told.values()))} files")
    found = [one for file in reading for one in thresholds(file)]
    values = defaultdict(set)
    for one in found:
        values[one.name].add(one.value)
    print(f"thresholds   {len(found)}, {sum(not one.told for one in found)} without a sentence")
    several = Counter({name: len(seen) for name, seen in values.items() if len(seen) > 1})
    print(f"             {len(several)} names with several values: {dict(several.most_common(6))}")
    for field in FIELDS:
        named = [file for file in reading if field in _named_on(file, root)]
        print(f"{field:12} {len(named)} files in {len({file.parent for file in named})} folders")


def _named_on(file: Path, root: Path) -> set[str]:
    """Return the words that stand on a file and on the folder it lies in."""
    parts = file.relative_to(root).with_suffix("").parts[-2:]
    words = {word for part in parts for word in part.split("_")}
    return words | {word.removesuffix("s") for word in words}


if __name__ == "__main__":
    main()
