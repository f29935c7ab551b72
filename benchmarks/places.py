"""`python -m benchmarks.places [--misses]`: how often a place is linked to the right one of its name in GeoNames.

The texts in `places.tsv` were invented in the shapes in which papers say which town they mean: by the state behind it
(`Paris, Texas`, `London, Ont.`), by its province or by the rest of the story. Below a floor the exit status is 1.
"""

import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.envelope import ENVELOPE
from services.contracts.enriched import EnrichedArticle
from services.contracts.raw import RawArticle
from services.enrich.enriching import enrich
from services.enrich.pipeline import pipeline
from services.enrich.recogniser.models import load_model
from services.enrich.worker.settings import EnrichSettings

_TABLE: Final = Path(__file__).parent / "places.tsv"
LEAST_PRECISION: Final = 0.95
LEAST_RECALL: Final = 0.85


@dataclass(frozen=True, slots=True)
class Account:
    """What became of the places of all texts."""

    right: int
    wrong: tuple[str, ...]
    """What was linked to another place."""
    missing: tuple[str, ...]
    """What was not linked."""

    @property
    def precision(self) -> float:
        """The share of links that are right."""
        return self.right / max(1, self.right + len(self.wrong))

    @property
    def recall(self) -> float:
        """The share of places that are linked, and right."""
        return self.right / max(1, self.right + len(self.missing) + sum(not one.startswith("-") for one in self.wrong))


def main() -> int:
    """Print the account; return 1 if it is below a floor."""
    steps = pipeline(load_model(EnrichSettings.model_fields["model"].default))
    right, wrong, missing = 0, [], []
    for text, gold in samples():
        article = enrich(RawArticle(content=text), ENVELOPE, steps).article
        found = _linked(article)
        for name, wanted in gold.items():
            given = found.get(name) or found.get(name.rpartition(" ")[0])
            if given == wanted:
                right += wanted is not None
            elif given:
                wrong.append(f"{wanted or '-'} {name}: {given} in {text}")
            else:
                missing.append(f"{name} in {text}")
    told = Account(right, tuple(wrong), tuple(missing))
    print(f"precision {told.precision:.3f} recall {told.recall:.3f} of {right + len(wrong) + len(missing)} places")
    if "--misses" in sys.argv:
        print(*("WRONG " + one for one in told.wrong), *("MISSING " + one for one in told.missing), sep="\n")
    return 1 if told.precision < LEAST_PRECISION or told.recall < LEAST_RECALL else 0


def samples() -> Iterator[tuple[str, dict[str, int | None]]]:
    """Yield the texts with the GeoNames ids of the places named in them; None for what is none."""
    for line in _TABLE.read_text("utf-8").split("\n"):
        text, _, gold = line.partition("\t")
        if gold and not line.startswith("#"):
            pairs = (one.split("=") for one in gold.split("; "))
            yield text, {name: None if item == "-" else int(item) for name, item in pairs}


def _linked(article: EnrichedArticle) -> Mapping[str, int | None]:
    return {
        form: entity.links.geonames
        for entity in article.entities
        for mention in entity.mentions
        for form in (mention.text, mention.text.title(), entity.name)
    }


if __name__ == "__main__":
    raise SystemExit(main())
