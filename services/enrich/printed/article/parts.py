"""The story as its lines: blocks, pictures' words where they stand, and what was taken out."""

from dataclasses import dataclass
from itertools import pairwise

from services.contracts.caption import Image
from services.contracts.part import RemovedKind
from services.enrich.draft import Role, Rule
from services.enrich.page.blocks import Block
from services.enrich.printed.body import block_role
from services.enrich.printed.caption import figures
from services.enrich.printed.caption.figures import Figure
from services.enrich.printed.credit.credit_line import credit_line
from services.enrich.printed.furniture.beside import beside

_SET = Rule("how the page sets the block", block_role.__name__)
_BESIDE = Rule("a box, a list of links or an interface word among the story's blocks", beside.__module__)
_FIGURE = Rule("what the page marks as a picture's words", figures.__name__)


@dataclass(frozen=True, slots=True)
class Part:
    """One line of the story: a block of it or a picture's words."""

    text: str
    role: Role
    rule: Rule
    image: Image | None = None
    removed: RemovedKind | None = None
    credit_at: int | None = None
    """Where in a picture's words its credit begins."""


def parts(body: list[int], seen: list[Block], pictures: list[tuple[int, Figure]]) -> list[Part]:
    """Put the story in reading order."""
    out = beside(seen, body)
    kept = [index for index in body if index not in out]
    following = {index: seen[after] for index, after in pairwise(kept)}
    placed = [
        (index, Part(seen[index].text, block_role.role(seen[index], following.get(index)), _SET)) for index in kept
    ]
    placed += [(index, Part(seen[index].text, Role.REMOVED, _BESIDE, removed=kind)) for index, kind in out.items()]
    placed += [(at, _words(figure)) for at, figure in pictures]
    return [part for _, part in sorted(placed, key=lambda pair: pair[0])]


def _words(figure: Figure) -> Part:
    """Return a picture's words as one line; some pictures have a credit and no caption."""
    line = credit_line(figure.caption, figure.credit)
    at = len(figure.caption) if len(line) > len(figure.caption) else None
    return Part(line, Role.CAPTION, _FIGURE, figure.image, credit_at=at)
