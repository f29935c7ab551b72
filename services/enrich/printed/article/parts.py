"""The story as its lines: blocks, pictures' words where they stand, and what was taken out."""

from dataclasses import dataclass
from itertools import pairwise

from services.contracts.caption import Image
from services.contracts.part import RemovedKind
from services.enrich.draft import Role
from services.enrich.page.blocks import Block
from services.enrich.printed.body.block_role import role
from services.enrich.printed.caption.figures import Figure
from services.enrich.printed.credit.credit_line import credit_line
from services.enrich.printed.furniture.beside import beside


@dataclass(frozen=True, slots=True)
class Part:
    """One line of the story: a block of it or a picture's words."""

    text: str
    role: Role
    image: Image | None = None
    removed: RemovedKind | None = None


def parts(body: list[int], seen: list[Block], pictures: list[tuple[int, Figure]]) -> list[Part]:
    """Put the story in reading order."""
    out = beside(seen, body)
    kept = [index for index in body if index not in out]
    following = {index: seen[after] for index, after in pairwise(kept)}
    placed = [(index, Part(seen[index].text, role(seen[index], following.get(index)))) for index in kept]
    placed += [(index, Part(seen[index].text, Role.REMOVED, removed=kind)) for index, kind in out.items()]
    placed += [(at, _words(figure)) for at, figure in pictures]
    return [part for _, part in sorted(placed, key=lambda pair: pair[0])]


def _words(figure: Figure) -> Part:
    """Return a picture's words; a credit under a picture without a caption credits nothing that is kept."""
    if not figure.caption:
        return Part(figure.credit, Role.REMOVED, removed=RemovedKind.OTHER)
    return Part(credit_line(figure.caption, figure.credit), Role.CAPTION, figure.image)
