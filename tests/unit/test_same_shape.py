"""A dozen articles of one shape, every word of which is swapped, give one structure: no rule knows an article.

The shape is a web page's pasted text: section, headline, dek, doubled captions, byline with a bar, a dateline, subheads
of which one is a phrase in quotation marks, brackets that are no credits, and a poll and a captcha at the end.
"""

from dataclasses import dataclass
from typing import Final

import pytest

from services.contracts.enriched import EnrichedArticle
from services.contracts.part import BlockKind
from tests.unit.desk import desk, story

SECTIONS: Final = (
    "Security",
    "Politics",
    "World",
    "Economy",
    "Defence",
    "Culture",
    "Energy",
    "Sport",
    "Society",
    "Crime",
)
HEADLINES: Final = (
    "'Ghost convoys' leave fishing towns without diesel in northern Norland",
    "Grain ships wait for a berth as the strait fills with ice",
    "Why the salt miners of Karsk went back underground",
    "Old tram depot becomes a shelter for 400 families",
    "Norland's quiet army of beekeepers goes to court over pesticides",
    "Three villages, one well: a drought divides the Tamer valley",
    "Smugglers turn to kites as drones are grounded along the border",
    "A festival of bells returns to Vostrava after nine silent years",
)
DEKS: Final = (
    "How long the reserves will last remains to be seen, since nobody has counted them for a decade.",
    "Captains say they have never seen so many lights on the horizon, and they do not expect a quick end to it.",
    "The company promised new pumps, but the men who need them have heard such promises before.",
    "Neighbours bring soup and blankets while the city looks for money to heat the halls.",
)
NAMES: Final = (
    "Galena Morovic",
    "Tomas Eklund-Reyes",
    "Ji-woo Park",
    "Amara Diallo",
    "Søren Lykke",
    "Olena Hrytsenko",
    "Pedro del Castillo",
    "Ngaio Te Ranga",
    "Ruth O'Malley",
    "Ivan van Houten",
    "Leyla Demirtaş",
    "Chidi Eze",
)
CITIES: Final = (
    ("KYIV", "Kyiv", "UA"),
    ("OSLO", "Oslo", "NO"),
    ("NAIROBI", "Nairobi", "KE"),
    ("BUENOS AIRES", "Buenos Aires", "AR"),
    ("TBILISI", "Tbilisi", "GE"),
    ("WARSAW", "Warsaw", "PL"),
    ("MANILA", "Manila", "PH"),
)
AGENCIES: Final = ("AFP", "Reuters", "AP", "EPA", "Getty Images", "Anadolu", "NurPhoto")
OUTLETS: Final = ("Norpress", "Vesna", "Kontinent", "Radio Tamer", "The Strait Observer")
CREDITS: Final = (
    "[{name}/{agency}]",
    "({name}/{agency})",
    "[{name}/Pool/{agency}]",
    "({agency}/{name})",
    "Photo: {name}/{agency}",
    "({name} / {agency})",
    "Photograph: {name}/{agency}",
    "| Image credit: {name}/{agency}",
    "© {name}/{agency}",
)
DASHES: Final = ("--", "—", "–")
SUBHEADS: Final = (
    ("A 'headache' for the ministry", "Trial runs", "'Nothing to lose'"),
    ("Night shifts", "A 'blank cheque' for the navy", "'We have waited enough'"),
    ("Cold rooms", "The price of salt", "‘Nobody asked us’"),
    ("No way back", "A 'school' for captains", "“The last winter”"),
)


@dataclass(frozen=True)
class Shape:
    """One article: its text, and what must be found in it."""

    text: str
    section: str
    headline: str
    dek: str
    author: str
    city: tuple[str, str, str]
    dash: str
    subheads: tuple[str, str, str]
    pictures: tuple[tuple[str, str, str, str], ...]
    """Caption, printed credit, photographer, agency."""
    paragraphs: tuple[str, ...]


def _pictures(number: int, author: int) -> tuple[tuple[str, str, str, str], ...]:
    outlet, guest = OUTLETS[number % len(OUTLETS)], NAMES[(number + 5) % len(NAMES)]
    captions = (
        f"Villagers queue for diesel outside {CITIES[(number + 1) % len(CITIES)][1]} on October {number + 1}, 2015.",
        f"In this pool photograph distributed by state agency {outlet}, the minister (left) greets {guest} on May 4.",
        "An empty quay is seen through the window of a ferry during a storm.",
    )
    found = []
    for place, caption in enumerate(captions[: number % 4]):
        name = NAMES[(author + 2 + place) % len(NAMES)]
        agency = AGENCIES[(number + place) % len(AGENCIES)]
        printed = CREDITS[(number + 2 * place) % len(CREDITS)].format(name=name, agency=agency)
        found.append((caption, printed, name, agency))
    return tuple(found)


def _paragraphs(number: int) -> tuple[str, ...]:
    speaker, other = NAMES[(number + 7) % len(NAMES)], NAMES[(number + 9) % len(NAMES)]
    outlet = OUTLETS[(number + 2) % len(OUTLETS)]
    return (
        "For many of those who came to the coast this spring, it may be the first and the last journey, analysts say.",
        f'"They were burning all those barrels [of tar] to keep warm," {speaker} said in an interview with {outlet}.',
        "Reliable figures are hard to come by.",
        "Officials speak of around 11,000 people, while the towns themselves say that there are 14,000 at least.",
        f'"The main thing is that somebody answers," {speaker} told {outlet}, raising a series of questions:',
        '"Who counts them, and who pays? If it is the towns, how? If it is the state, why does nobody come?"',
        f"{other} confirmed this.",
        f'"[The harbour crews] will be paid by the end of May," the Strait Union (SU) quoted {other} as saying.',
        f"{outlet} was unable to verify the account or to reach the ministry before this article was published.",
    )


def _shape(number: int) -> Shape:
    author, city = NAMES[number % len(NAMES)], CITIES[number % len(CITIES)]
    dash, subheads = DASHES[number % len(DASHES)], SUBHEADS[number % len(SUBHEADS)]
    section, headline = SECTIONS[number % len(SECTIONS)], HEADLINES[number % len(HEADLINES)]
    dek, pictures, paragraphs = DEKS[number % len(DEKS)], _pictures(number, number), _paragraphs(number)
    doubled = [f"{caption} {printed}\n{caption} {printed}" for caption, printed, _, _ in pictures]
    body = [f"{city[0]} {dash} {paragraphs[0]}", *paragraphs[1:]]
    body[2:2] = doubled[1:2]
    body[5 + len(doubled[1:2]) : 5 + len(doubled[1:2])] = doubled[2:3]
    for subhead, at in zip(subheads, (3, 5, 8), strict=True):
        body.insert(body.index(paragraphs[at]), subhead)
    top = (section, headline, dek, *doubled[:1], f"By {author} |")
    text = story(*top, *body, "Do you like this article?", "\nCaptcha *")
    return Shape(text, section, headline, dek, author, city, dash, subheads, pictures, paragraphs)


@pytest.mark.parametrize("number", range(12))
def test_gives_one_structure(number: int) -> None:
    """Heading, byline, dateline, subheads, paragraphs and what was taken out are the same in all of them."""
    shape = _shape(number)
    article = desk(shape.text)
    found = article.metadata
    assert (found.section, found.headline, found.dek) == (shape.section, shape.headline, shape.dek)
    assert found.byline == f"By {shape.author} |"
    assert [author.name for author in found.authors] == [shape.author]
    assert found.dateline is not None
    assert found.dateline.text == f"{shape.city[0]} {shape.dash}"
    assert (found.dateline.place, found.dateline.country) == shape.city[1:]
    assert found.lede == shape.paragraphs[0]
    assert _texts(article, BlockKind.SUBHEAD) == list(shape.subheads)
    assert _texts(article, BlockKind.PARAGRAPH)[1:] == list(shape.paragraphs[1:])
    assert {block.kind for block in article.body} == {BlockKind.SUBHEAD, BlockKind.PARAGRAPH}
    assert [removed.text for removed in article.removed] == ["Do you like this article?", "Captcha *"]


@pytest.mark.parametrize("number", range(12))
def test_gives_every_picture_once(number: int) -> None:
    """Each caption stands twice in the text and once in the article, with its credit taken apart."""
    shape = _shape(number)
    article = desk(shape.text)
    assert [caption.text for caption in article.captions] == [caption for caption, _, _, _ in shape.pictures]
    for caption, (text, printed, name, agency) in zip(article.captions, shape.pictures, strict=True):
        assert caption.occurrences == 2
        assert [article.text[start:end] for start, end in caption.spans] == [text, text]
        assert caption.credit is not None
        assert caption.credit.text == printed
        assert caption.credit.photographers == (name,)
        assert caption.credit.agencies == (agency,)
        assert ("pool" in caption.credit.qualifiers) == ("pool" in f"{text} {printed}".casefold())
    assert [caption.after_block for caption in article.captions[:2]] == [None, 1][: len(shape.pictures)]


@pytest.mark.parametrize("number", [n for n in range(12) if n % 4 > 1])
def test_takes_the_distributor_from_the_words(number: int) -> None:
    """Who distributed a pool photograph stands in the caption, not in the credit."""
    credit = desk(_shape(number).text).captions[1].credit
    assert credit is not None
    assert credit.distributor == OUTLETS[number % len(OUTLETS)]


def _texts(article: EnrichedArticle, kind: BlockKind) -> list[str]:
    return [block.text for block in article.body if block.kind is kind]
