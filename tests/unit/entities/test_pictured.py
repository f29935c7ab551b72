"""Who is in a picture, and where it was taken."""

from datetime import date

import pytest

from services.contracts.caption import Caption
from services.contracts.entity import Entity, EntityType, Mention, Zone
from services.enrich.entities.picture.pictured import pictured

PEOPLE = ("Ilse Varnholt", "Tomas Brekke", "Ana Quiroz")
PLACES = ("Port Kestrel", "Wendland", "Ostravia", "Kestrel Hall")


def read(text: str) -> tuple[list[tuple[str, str | None]], str | None]:
    """Read a caption that names people and places of this file; return who is shown, and where."""
    entities = tuple(
        Entity(
            id=name,
            name=name,
            type=EntityType.PERSON if name in PEOPLE else EntityType.PLACE,
            mentions=(Mention(text=name, start=at, end=at + len(name), zone=Zone.CAPTION),),
        )
        for name in (*PEOPLE, *PLACES)
        if (at := text.find(name)) >= 0
    )
    caption = pictured(text, _caption(text), entities, None)
    return [(one.entity, one.position) for one in caption.people], caption.place


def _caption(text: str) -> Caption:
    return Caption(text=text, start=0, end=len(text), spans=((0, len(text)),), occurrences=1)


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("Boats leave the harbour on Monday. The storm is due on Friday.", "2026-03-02"),
        ("Boats leave the harbour on Tuesday morning.", "2026-03-03"),
        ("Boats leave the harbour between Monday and Tuesday.", None),
        ("Boats leave the harbour.", None),
    ],
)
def test_a_weekday_dates_the_picture(text: str, taken: str | None) -> None:
    """Papers print no date below the pictures of the week: the last such day when the article came out is meant."""
    assert pictured(text, _caption(text), (), date(2026, 3, 3)).date == taken
    assert pictured(text, _caption(text), (), None).date is None


def test_a_printed_date_goes_before_a_weekday() -> None:
    """What the caption says in full stays."""
    caption = _caption("Boats leave the harbour on Monday.").model_copy(update={"date": "2026-02-23"})
    assert pictured(caption.text, caption, (), date(2026, 3, 3)).date == "2026-02-23"


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Premier Ilse Varnholt (left) greets envoy Tomas Brekke in Port Kestrel.", ["Ilse Varnholt", "Tomas Brekke"]),
        ("Ilse Varnholt's cabinet leaves Kestrel Hall on May 4.", []),
        ("Supporters of Ilse Varnholt wave flags in Port Kestrel.", []),
        ("A boy holds a portrait of singer Ana Quiroz at a vigil in Ostravia.", []),
        ("Farmers protest against Ilse Varnholt near Port Kestrel.", []),
        ("Tomas Brekke walks with Ana Quiroz (not pictured) in Wendland.", ["Tomas Brekke"]),
        ("Tomas Brekke sails off Wendland. Ilse Varnholt had refused to come.", ["Tomas Brekke"]),
        ("Gen. Tomas Brekke salutes. The parade began an hour late.", ["Tomas Brekke"]),
        ("The home of Tomas Brekke burns in Ostravia.", []),
    ],
)
def test_who_is_named_for_another_reason_is_not_in_the_picture(text: str, people: list[str]) -> None:
    """Owners, portraits, causes and the background behind the first sentence do not count."""
    assert [name for name, _ in read(text)[0]] == people


@pytest.mark.parametrize(
    ("text", "positions"),
    [
        ("Ilse Varnholt, left, and Tomas Brekke, second right, sign.", ["left", "second right"]),
        ("Ilse Varnholt (L) meets Ana Quiroz (R).", ["L", "R"]),
        ("Ana Quiroz, center left, dances.", ["center left"]),
        ("President Ana Quiroz of Ostravia, left, dances.", ["left"]),
        ("Ana Quiroz dances.", [None]),
    ],
)
def test_where_somebody_stands_is_taken_as_printed(text: str, positions: list[str | None]) -> None:
    """Between commas or in brackets behind the name."""
    assert [position for _, position in read(text)[0]] == positions


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A ferry docks in Port Kestrel, Wendland, on May 4.", "Port Kestrel"),
        ("Troops of Ostravia drill outside Port Kestrel.", "Port Kestrel"),
        ("A man from Ostravia smiles.", None),
        ("Ana Quiroz sings at the Kestrel Hall in Port Kestrel.", "Port Kestrel"),
        ("A crane turns. Ships in Ostravia wait.", None),
    ],
)
def test_a_picture_was_taken_where_its_first_sentence_last_says(text: str, place: str | None) -> None:
    """Of a chain of places the first, which is the smallest."""
    assert read(text)[1] == place
