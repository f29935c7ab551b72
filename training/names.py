"""The names of the training corpora by type: those that are rare stand in for others, so that lists do not win."""

from collections import Counter
from collections.abc import Iterable
from random import Random

from training.corpus import Sentence, spans
from training.dice import often

_SHORT, _LONGEST = 2, 4
"""Words of a name: as most in the news have, and the most that are lent to other sentences."""

_RENAMED = {"PER": 0.6, "LOC": 0.6, "ORG": 0.25}
"""How often each is. Organizations are of more kinds than one, and their surroundings tell which: less often."""


class Names:
    """Names to draw from, each as often as any other, and people put together from the names of two."""

    def __init__(self, sentences: Iterable[Sentence]) -> None:
        counts: dict[str, Counter[tuple[str, ...]]] = {"PER": Counter(), "ORG": Counter(), "LOC": Counter()}
        for one in sentences:
            for start, end, kind in spans(one.tags):
                words = one.tokens[start:end]
                if kind in counts and len(words) <= _LONGEST and all(word[:1].isalnum() for word in words):
                    counts[kind][words] += words[0][0].isupper()
        self._by_type = {kind: [list(name) for name in count if count[name]] for kind, count in counts.items()}
        self._short = {kind: [name for name in all_of if len(name) <= _SHORT] for kind, all_of in self._by_type.items()}
        self._people = [name for name in self._by_type["PER"] if len(name) == _SHORT and name[1][:1].isupper()]

    def draw(self, kind: str, chance: Random) -> list[str]:
        """Return a name of the type: most often a short one, as most in the news are."""
        if kind == "PER" and often(chance, 0.4):
            return self._person(chance)
        return chance.choice((self._short if often(chance, 0.7) else self._by_type)[kind])

    def _person(self, chance: Random) -> list[str]:
        """Return the first name of one and the last name of another: nobody knows them by heart."""
        first, last = chance.choice(self._people)[0], chance.choice(self._people)[1]
        if often(chance, 0.15):
            last = f"{last}-{chance.choice(self._people)[1]}"
        return [first, last]

    def swapped(self, sentence: Sentence, chance: Random) -> Sentence:
        """Return the sentence with some of its names changed: of one word by one, of more by more."""
        tokens: list[str] = []
        tags: list[str] = []
        done = 0
        for start, end, kind in spans(sentence.tags):
            if not often(chance, _RENAMED.get(kind, 0)):
                continue
            alone = end - start == 1
            fit = [name for name in (self.draw(kind, chance) for _ in range(4)) if (len(name) == 1) == alone]
            if not fit:
                continue
            tokens += [*sentence.tokens[done:start], *fit[0]]
            tags += [*sentence.tags[done:start], f"B-{kind}", *[f"I-{kind}"] * (len(fit[0]) - 1)]
            done = end
        tokens += sentence.tokens[done:]
        tags += sentence.tags[done:]
        return Sentence(sentence.source, tuple(tokens), tuple(tags))
