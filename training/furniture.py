"""What stands around sentences in a newspaper, made up: datelines, credits, bylines, introductions of people."""

from random import Random

from training.corpus import Sentence
from training.dice import often
from training.names import Names

Made = tuple[list[str], list[str]]
"""Tokens and their tags."""


def dateline(sentence: Sentence, names: Names, chance: Random) -> Sentence:
    """Put a place, most often an agency, and a dash in front: `VARNA, Bulgaria (AP) -`."""
    place, agency = names.draw("LOC", chance), chance.choice(_AGENCIES)
    first = [word.upper() for word in place] if often(chance, 0.6) else list(place)
    made = _join(_name(first, "LOC"))
    if often(chance, 0.3):
        made = _join(made, _plain(","), _name(names.draw("LOC", chance), "LOC"))
    if often(chance, 0.3):
        made = _join(made, _plain(","), _day(chance))
    if often(chance, 0.6):
        made = _join(made, _plain("("), _name(agency, "ORG"), _plain(")"))
    return _before(_join(made, _plain(chance.choice(["-", "--", "—", "–", ":"]))), sentence)


def credit(names: Names, chance: Random) -> Sentence:
    """Make a line as photo desks print it: names and agencies, and hardly a word beside them."""
    person, agency = _name(names.draw("PER", chance), "PER"), _name(chance.choice(_AGENCIES), "ORG")
    slash, bar = _plain("/"), _plain("|")
    made = chance.choice(
        [
            _join(_plain("["), person, slash, agency, _plain("]")),
            _join(_plain("( "), agency, _plain("Photo /"), person, _plain(")")),
            _join(_plain(chance.choice(["Photograph :", "Photo :", "Picture :", "Image :"])), person, slash, agency),
            _join(_plain("Photo by"), person, slash, agency, _plain("via"), _name(chance.choice(_AGENCIES), "ORG")),
            _join(_plain("By"), person, bar if often(chance, 0.5) else _join(_plain("for"), agency)),
            _join(person, _plain(","), agency),
        ]
    )
    return Sentence("made", tuple(made[0]), tuple(made[1]))


def introduced(sentence: Sentence, at: int, chance: Random) -> Sentence:
    """Put an office in front of the person that begins at token `at`: it is no part of the name."""
    office = chance.choice(_OFFICES).split()
    tokens = (*sentence.tokens[:at], *office, *sentence.tokens[at:])
    return Sentence(sentence.source, tokens, (*sentence.tags[:at], *["O"] * len(office), *sentence.tags[at:]))


_AGENCIES = [
    name.split()
    for name in (
        "AP",
        "AFP",
        "Reuters",
        "UPI",
        "DPA",
        "ANSA",
        "EFE",
        "TASS",
        "Xinhua",
        "Kyodo",
        "Bloomberg",
        "Getty Images",
        "Associated Press",
        "PA",
        "IANS",
        "ANI",
        "APTN",
        "Agence France-Presse",
        "Anadolu",
        "Yonhap",
        "Interfax",
        "NurPhoto",
        "Sputnik",
        "EPA",
        "Shutterstock",
        "CNN",
        "BBC",
        "PTI",
        "CP",
        "AAP",
        "Belga",
        "NTB",
    )
]
_OFFICES = (
    "President",
    "Prime Minister",
    "Foreign Minister",
    "Senator",
    "Sen.",
    "Rep.",
    "Gov.",
    "Mayor",
    "Judge",
    "Justice",
    "Gen.",
    "General",
    "Colonel",
    "Capt.",
    "Sgt.",
    "Dr.",
    "Professor",
    "Mr.",
    "Mrs.",
    "Ms.",
    "King",
    "Queen",
    "Prince",
    "Pope",
    "Chancellor",
    "Secretary",
    "Chief Executive",
    "Coach",
    "Captain",
    "Former President",
    "Defense Secretary",
    "Interior Minister",
    "U.N. Secretary-General",
    "Sheriff",
    "Detective",
    "analyst",
    "spokesman",
)
_MONTHS = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "August", "Sept.", "October", "Nov.", "December")


def _day(chance: Random) -> Made:
    return [chance.choice(_MONTHS), str(chance.randint(1, 31))], ["B-DATE", "I-DATE"]


def _name(words: list[str], kind: str) -> Made:
    return list(words), [f"B-{kind}", *[f"I-{kind}"] * (len(words) - 1)]


def _plain(words: str) -> Made:
    return words.split(), ["O"] * len(words.split())


def _join(*parts: Made) -> Made:
    return [token for part in parts for token in part[0]], [tag for part in parts for tag in part[1]]


def _before(made: Made, sentence: Sentence) -> Sentence:
    return Sentence(sentence.source, (*made[0], *sentence.tokens), (*made[1], *sentence.tags))
