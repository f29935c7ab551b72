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
    made = joined(named(first, "LOC"))
    if often(chance, 0.3):
        made = joined(made, plain(","), named(names.draw("LOC", chance), "LOC"))
    if often(chance, 0.3):
        made = joined(made, plain(","), _day(chance))
    if often(chance, 0.6):
        made = joined(made, plain("("), named(agency, "ORG"), plain(")"))
    return _before(joined(made, plain(chance.choice(["-", "--", "—", "–", ":"]))), sentence)


def credit(names: Names, chance: Random) -> Sentence:
    """Make a line as photo desks print it: names and agencies, and hardly a word beside them."""
    person, agency = named(names.draw("PER", chance), "PER"), named(chance.choice(_AGENCIES), "ORG")
    slash, bar = plain("/"), plain("|")
    made = chance.choice(
        [
            joined(plain("["), person, slash, agency, plain("]")),
            joined(plain("( "), agency, plain("Photo /"), person, plain(")")),
            joined(plain(chance.choice(["Photograph :", "Photo :", "Picture :", "Image :"])), person, slash, agency),
            joined(plain("Photo by"), person, slash, agency, plain("via"), named(chance.choice(_AGENCIES), "ORG")),
            joined(plain("By"), person, bar if often(chance, 0.5) else joined(plain("for"), agency)),
            joined(person, plain(","), agency),
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


def named(words: list[str], kind: str) -> Made:
    """Return the words as one name."""
    return list(words), [f"B-{kind}", *[f"I-{kind}"] * (len(words) - 1)]


def plain(words: str) -> Made:
    """Return the words, which are no names."""
    return words.split(), ["O"] * len(words.split())


def joined(*parts: Made) -> Made:
    """Return the parts one behind the other."""
    return [token for part in parts for token in part[0]], [tag for part in parts for tag in part[1]]


def _before(made: Made, sentence: Sentence) -> Sentence:
    return Sentence(sentence.source, (*made[0], *sentence.tokens), (*made[1], *sentence.tags))
