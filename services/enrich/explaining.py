"""Who claimed what, and why: each line of an article with the steps and rules that gave it its role."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from services.contracts.part import RemovedKind
from services.contracts.raw import ContentType, RawArticle
from services.enrich.draft import Draft, Line, Role, Rule
from services.enrich.enriching import passes
from services.enrich.leftover import with_leftover
from services.enrich.printed.article.stated_value import placed
from services.enrich.printed.article.weighed_blocks import Weighed, weighed_blocks
from services.enrich.printed.body.block_kind import block_kind
from services.enrich.printed.body.decided_story import decided
from services.enrich.step import Step
from services.enrich.text.prose import collapsed

_UNCLAIMED: Final = Rule("what no other step has claimed", block_kind.__module__)
_LEFT: Final = Rule("what no part of the article has kept", with_leftover.__module__)
_BLOCKS: Final = Rule("the learned blocks", decided.__module__)
_TAKEN_BACK: Final = Rule("given back for the body to take", placed.__module__)


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim on a line: by which step, as what, by which rule. Without a role, the line was given back."""

    step: str
    role: str | None
    why: str
    file: str


@dataclass(frozen=True, slots=True)
class Explained:
    """A line of the text, what became of it, and the claims on it in their order: the last one holds.

    A block of a page that is no line of the article's text has no place in it.
    """

    text: str
    start: int | None
    end: int | None
    became: str
    claims: tuple[Claim, ...]


def explain(raw: RawArticle, steps: Iterable[Step]) -> list[Explained]:
    """Take an article through the steps and tell of each line who claimed it. Raises UnreadableError as `enrich`.

    Of a page, it is told how each block was weighed for the story; behind the lines come the blocks that are none.
    """
    draft = Draft(raw=raw)
    claims: dict[tuple[int, int], tuple[Claim, ...]] = {}
    for passed in passes(draft, steps):
        for line, claim in _claims(draft, passed.draft, passed.step.name):
            claims[line.start, line.end] = (*claims.get((line.start, line.end), ()), claim)
        draft = passed.draft
    told = list(_explained(draft, claims))
    return _weighed(told, draft) if raw.content_type is ContentType.HTML else told


def _weighed(told: list[Explained], draft: Draft) -> list[Explained]:
    """Tell of each line how its block was weighed, and of the other blocks that they were left out, and as what."""
    blocks = weighed_blocks(draft.raw.content, draft.raw.url)
    of_text = {collapsed(block.text): _of_block(block) for block in blocks}
    boxes = [(collapsed(box.text), _out(box.kind)) for box in draft.unkept]
    found: list[Explained] = []
    lines: set[str] = set()
    for line in told:
        lines.add(text := collapsed(line.text))
        found.append(replace(line, claims=(of_text[text], *line.claims)) if text in of_text else line)
    for text in (text for text in of_text if text not in lines):
        became = next((out for box, out in boxes if text in box), "nothing")
        found.append(Explained(text, None, None, became, (of_text[text],)))
    return found


def _of_block(block: Weighed) -> Claim:
    extraction = "and extraction took it" if block.read else "and extraction did not take it"
    why = f"{block.chance:.2f} likely, by the learned blocks, to be of the story, {extraction}"
    return Claim("read", "story" if block.stays else "beside the story", why, _file(_BLOCKS))


def _claims(before: Draft, behind: Draft, step: str) -> Iterator[tuple[Line, Claim]]:
    """Yield the lines to which a step has given another role; lines that were put together are new ones."""
    if before.lines == behind.lines:
        return
    known = {(line.start, line.end): line for line in before.lines}
    for line in behind.lines:
        old = known.get((line.start, line.end), replace(line, role=None, removed=None))
        if (old.role, old.removed) != (line.role, line.removed):
            rule = line.rule or _TAKEN_BACK
            yield line, Claim(step, _role(line), rule.why, _file(rule))


def _explained(draft: Draft, claims: dict[tuple[int, int], tuple[Claim, ...]]) -> Iterator[Explained]:
    blocks = {block.start: block.kind.value for block in draft.body}
    removed = {part.start: part.kind for part in with_leftover(draft)}
    for line in draft.lines:
        made = claims.get((line.start, line.end), ())
        became = blocks.get(line.start)
        if became and line.role is None:
            made = (*made, Claim("body", became, _UNCLAIMED.why, _file(_UNCLAIMED)))
        elif became is None and line.start in removed and line.role is not Role.REMOVED:
            made = (*made, Claim("compose", _out(removed[line.start]), _LEFT.why, _file(_LEFT)))
        yield Explained(line.text, line.start, line.end, became or (made[-1].role if made else None) or "nothing", made)


def _role(line: Line) -> str | None:
    return _out(line.removed) if line.removed else line.role.value if line.role else None


def _out(kind: RemovedKind) -> str:
    return f"removed: {kind.value}"


def _file(rule: Rule) -> str:
    return f"{rule.module.replace('.', '/')}.py"
