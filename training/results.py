"""Results as agencies send them, made up: scores, tables and rankings, where hardly a word says who is who."""

from collections.abc import Callable
from random import Random
from typing import Final

from training.corpus import Sentence
from training.dice import often
from training.furniture import Made, joined, named, plain
from training.names import Names


def results(names: Names, chance: Random) -> Sentence:
    """Make some lines of one kind: a team is an organization there, also where it bears a town's name."""
    kind = chance.choice(_KINDS)
    tokens, tags = joined(*(kind(names, chance) for _ in range(chance.randint(1, 5))))
    if often(chance, _SHOUTED):
        tokens = [token.upper() for token in tokens]
    return Sentence("made", tuple(tokens), tuple(tags))


_SHOUTED: Final = 0.1


def _score(names: Names, chance: Random) -> Made:
    """`Motherwell 2 Raith 0`."""
    goals = (str(chance.randint(0, 6)) for _ in range(2))
    return joined(_team(names, chance), plain(next(goals)), _team(names, chance), plain(next(goals)))


def _row(names: Names, chance: Random) -> Made:
    """`Antwerp 17 9 5 3 24 13 32`, played, won and the rest."""
    return joined(
        _team(names, chance), plain(" ".join(str(chance.randint(0, 60)) for _ in range(chance.randint(3, 8))))
    )


def _match(names: Names, chance: Random) -> Made:
    """`4 - Jo Brill ( Austria ) beat Ana Paz ( Peru ) 6-3 7-6`."""
    rank = plain(f"{chance.randint(1, 16)} -") if often(chance, 0.3) else plain("")
    sets = " ".join(f"{chance.randint(0, 7)}-{chance.randint(0, 7)}" for _ in range(chance.randint(2, 4)))
    return joined(rank, _player(names, chance), plain("beat"), _player(names, chance), plain(sets))


def _rank(names: Names, chance: Random) -> Made:
    """`3. Jo Brill ( Austria ) 1:02.33`."""
    time = f"{chance.randint(0, 59)}:{chance.randint(10, 59)}.{chance.randint(0, 99)}"
    return joined(plain(f"{chance.randint(1, 40)}."), _player(names, chance), plain(time))


def _side(names: Names, chance: Random) -> Made:
    """`Antwerp beat Raith in Boston`."""
    verb = chance.choice(["beat", "defeated", "lost to", "drew with", "v", "vs", "at", "against", "edged", "held"])
    where = joined(plain("in"), named(names.draw("LOC", chance), "LOC")) if often(chance, 0.3) else plain("")
    return joined(_team(names, chance), plain(verb), _team(names, chance), where, plain("."))


_KINDS: Final[tuple[Callable[[Names, Random], Made], ...]] = (_score, _row, _match, _rank, _side)


def _team(names: Names, chance: Random) -> Made:
    words = names.draw("LOC" if often(chance, 0.6) else "ORG", chance)[:2]
    if often(chance, 0.15):
        words = [*words, chance.choice(["City", "United", "Rovers", "Athletic", "FC", "Town", "Rangers", "Wanderers"])]
    return named(words, "ORG")


def _player(names: Names, chance: Random) -> Made:
    player = named(names.draw("PER", chance), "PER")
    return joined(player, plain("("), named(names.draw("LOC", chance), "LOC"), plain(")"))
