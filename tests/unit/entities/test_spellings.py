"""Names in several spellings."""

import pytest

from services.contracts.entity import EntityType
from services.contracts.metadata import Language
from services.contracts.part import Block, BlockKind
from services.contracts.raw import RawArticle
from services.enrich.draft import Draft
from services.enrich.entities.join.spellings import spelling
from services.enrich.steps.entities import entities
from tests.unit.named import Named


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zelenskyy", "Zelensky"),
        ("Zelenskiy", "Zelenskyi"),
        ("Andrey Bondarenko", "Andrei Bondarenko"),
        ("Gor'kiy", "Gorky"),
    ],
)
def test_transliterations_of_one_name_are_one(one: str, other: str) -> None:
    """Endings, glides and soft signs differ between the systems."""
    assert spelling(one) == spelling(other)


@pytest.mark.parametrize(("one", "other"), [("Li", "Ly"), ("Kim", "Kimi"), ("Petrov", "Petrova"), ("Marin", "Marina")])
def test_different_names_stay_apart(one: str, other: str) -> None:
    """Short names, and those of men and women."""
    assert spelling(one) != spelling(other)


@pytest.mark.parametrize(
    ("text", "kind", "names"),
    [
        ("There Bilsky left. Later Oleh Bilskyi spoke.", EntityType.PERSON, ("Oleh_Bilskyi", "Bilsky")),
        ("They left Kiev. In Kyiv it rained.", EntityType.PLACE, ("Kiev", "Kyiv")),
    ],
)
def test_an_article_with_two_spellings_names_one_thing(text: str, kind: EntityType, names: tuple[str, ...]) -> None:
    """Captions of an agency spell otherwise than the house does."""
    model = Named(**dict.fromkeys(names, kind))
    body = (Block(text=text, start=0, end=len(text), kind=BlockKind.PARAGRAPH),)
    english = Language(code="en", confidence=1)
    (one,) = entities(Draft(raw=RawArticle(content=text), text=text, body=body, language=english), model).entities
    assert len(one.mentions) == 2
