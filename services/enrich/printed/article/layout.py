"""The article's text, put together from its parts, with exact offsets."""

from dataclasses import dataclass, field

from services.contracts.caption import Image
from services.contracts.part import RemovedKind
from services.enrich.draft import Line, Role, Rule

_BETWEEN = "\n\n"


@dataclass(slots=True)
class Layout:
    """Parts one below the other, a blank line between them."""

    lines: list[Line] = field(default_factory=list)
    _parts: list[str] = field(default_factory=list)
    _end: int = 0

    def add(
        self,
        text: str,
        role: Role,
        rule: Rule,
        image: Image | None = None,
        removed: RemovedKind | None = None,
        credit_at: int | None = None,
    ) -> tuple[int, int]:
        """Set a part below the last one and return its span."""
        start = self._end + (len(_BETWEEN) if self._parts else 0)
        end = start + len(text)
        self.lines.append(Line(text, start, end, role, image=image, removed=removed, rule=rule, credit_at=credit_at))
        self._parts.append(text)
        self._end = end
        return start, end

    @property
    def text(self) -> str:
        """All parts as one text."""
        return _BETWEEN.join(self._parts)
