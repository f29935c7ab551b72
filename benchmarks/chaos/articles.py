"""Short articles that look like news, made of invented parts."""

import hashlib
import random
from dataclasses import dataclass, replace
from typing import Any, Final

from benchmarks.chaos.schedule import Fault

_TOWNS: Final = ("Marrowby", "Port Elise", "Tarnov Hill", "Quellin", "Saint Aubric", "Dunmere", "Vask", "Olderra")
_NAMES: Final = ("Ines Varga", "Tomas Hale", "Mirela Dobs", "Piet Larkin", "Asha Brandt", "Noor Calder", "Jon Ekwall")
_BODIES: Final = ("the harbour board", "the county council", "the rail union", "the water authority", "the city court")
_DEEDS: Final = (
    "put off a vote on the new ferry pier",
    "agreed to reopen the night line",
    "asked for a second look at the flood wall",
    "closed two bridges for repairs",
    "ordered a count of every hydrant",
    "named a new head of its archive",
)
_REASONS: Final = (
    "costs had risen by a fifth",
    "engineers had found cracks",
    "a storm was on its way",
    "staff were short",
)
_DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")


@dataclass(frozen=True, slots=True)
class Article:
    """An article and how its producer names it: by an id, or by an Idempotency-Key."""

    content: str
    id: str | None = None
    key: str | None = None
    content_type: str = "text/plain"
    fault: Fault | None = None

    @property
    def sha256(self) -> str:
        """Digest of the content, as it stands in the enriched article."""
        return hashlib.sha256(self.content.encode()).hexdigest()

    def body(self) -> dict[str, Any]:
        """Return what is posted."""
        return {"content": self.content, "content_type": self.content_type} | ({"id": self.id} if self.id else {})


def article(rng: random.Random, name: str, *, keyed: bool = False) -> Article:
    """Make an article. With the same generator and name, always the same one; no two names share a content."""
    html = rng.random() < 0.1  # noqa: PLR2004 - one in ten
    content = _page(rng, name) if html else _text(rng, name)
    kind = "text/html" if html else "text/plain"
    return Article(content, key=name, content_type=kind) if keyed else Article(content, id=name, content_type=kind)


def second_version(first: Article, rng: random.Random) -> Article:
    """Return the article as it is sent again with a correction."""
    return replace(
        first, content=f"{first.content}\n\nCorrection: the vote was on {rng.choice(_DAYS)}, at {rng.random()}.\n"
    )


def wicked(rng: random.Random, name: str, fault: Fault) -> Article:
    """Return an article that does to its worker what the fault says, once it is read by `benchmarks.chaos.child`."""
    return Article(f"{_text(rng, name)}\n{marker(fault)} {name}.\n", id=name, fault=fault)


def marker(fault: Fault) -> str:
    """Return the word by which the child knows what to do."""
    return f"chaos-{fault.name.lower().replace('_', '-')}"


def _text(rng: random.Random, name: str) -> str:
    headline, opening, rest = _parts(rng, name)
    caption = f"The old quay at {rng.choice(_TOWNS)}. [{rng.choice(_NAMES)}/Handout]"
    return "\n\n".join([headline, f"By {rng.choice(_NAMES)}", opening, caption, *rest]) + "\n"


def _page(rng: random.Random, name: str) -> str:
    headline, opening, rest = _parts(rng, name)
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in (opening, *rest))
    story = f"<article><h1>{headline}</h1>{paragraphs}</article>"
    return f"<html><head><title>{headline}</title></head><body>{story}</body></html>"


def _parts(rng: random.Random, name: str) -> tuple[str, str, list[str]]:
    town, body, deed = rng.choice(_TOWNS), rng.choice(_BODIES), rng.choice(_DEEDS)
    headline = f"{town}: {body} {deed}"
    when, why = rng.choice(_DAYS), rng.choice(_REASONS)
    opening = f"{town.upper()} -- {body.capitalize()} {deed} on {when}, as {why}, in case {name}."
    rest = [
        f'"{rng.choice(_REASONS).capitalize()}, and we could not wait," said {rng.choice(_NAMES)}, who speaks for '
        f"{rng.choice(_BODIES)}. The mayor of {rng.choice(_TOWNS)} {rng.choice(_DEEDS)} last year."
        for _ in range(rng.randint(2, 6))
    ]
    return headline, opening, rest
