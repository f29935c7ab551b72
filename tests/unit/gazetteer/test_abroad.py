"""Countries and cities in other languages, without a recogniser that reads them."""

import pytest

from services.contracts.metadata import Language
from services.contracts.part import Block, BlockKind
from services.contracts.raw import RawArticle
from services.enrich.draft import Draft
from services.enrich.gazetteer.abroad import scan
from services.enrich.gazetteer.inflected import nominatives
from services.enrich.steps.entities import entities


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("de", "Aus München kam Hilfe für Rumänien, das Essen in Köln war gut.", ["Munich", "Romania", "Köln"]),
        ("fr", "Le train de Londres passe par la Belgique.", ["London", "Belgium"]),
        ("es", "El barco salió de Estados Unidos hacia Perú.", ["United States", "Peru"]),
        ("es", "Llegó de Cancún, vive en Pueblo y nació en Filadelfia.", ["Cancún", "Philadelphia"]),
        ("uk", "У Києві й у Харкові дощ, у Польщі сніг.", ["Kyiv", "Kharkiv", "Poland"]),
        ("ru", "В Москве говорили об Украине, Ираном и США.", ["Moscow", "Ukraine", "Iran", "United States"]),
        ("ja", "北朝鮮とウクライナの代表が会った。", ["North Korea", "Ukraine"]),
        ("ko", "우크라이나는 폴란드와 만났다.", ["Ukraine", "Poland"]),
        ("pl", "Pociąg jedzie z Warszawy do Gdańska.", ["Warsaw", "Gdańsk"]),
        ("xx", "Kvar linimo Rumänien.", []),
    ],
)
def test_places_are_known_by_what_the_language_calls_them(language: str, text: str, names: list[str]) -> None:
    """Countries anywhere, cities behind a word for in, from or to; in their cases, and in any script."""
    assert [known.name for _, _, known in scan(text, language)] == names


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Das Essen war gut, die Halle voll."),
        ("ru", "Иранец и украинец молчали."),
        ("fr", "Il vient de Nulleville."),
    ],
)
def test_words_and_peoples_are_no_places(language: str, text: str) -> None:
    """A meal is not the city of Essen."""
    assert not list(scan(text, language))


@pytest.mark.parametrize(
    ("language", "printed", "name"),
    [("uk", "Харкові", "Харків"), ("uk", "Києва", "Київ"), ("ru", "Москвой", "Москва"), ("pl", "Krakowem", "Krakow")],
)
def test_a_name_is_found_in_its_cases(language: str, printed: str, name: str) -> None:
    """Among what is tried is what the dictionary has."""
    assert name in list(nominatives(printed, language))


def test_an_article_that_no_model_reads_still_names_its_places() -> None:
    """It is degraded, and says so; what the tables know is linked."""
    text = "Сильный дождь прошел в Москве. Украина закрыла порт."
    body = (Block(text=text, start=0, end=len(text), kind=BlockKind.PARAGRAPH),)
    draft = entities(
        Draft(raw=RawArticle(content=text), text=text, body=body, language=Language(code="ru", confidence=1))
    )
    assert draft.degraded == ("entities",)
    assert {one.name: (one.links.geonames, one.links.wikidata) for one in draft.entities} == {
        "Москве": (524901, "Q649"),
        "Украина": (690791, "Q212"),
    }
