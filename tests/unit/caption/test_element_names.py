"""What makers call captions, credits and the boxes of pictures: each name by an element that bears it."""

import re
import tomllib
from functools import cache
from importlib.resources import files

import pytest
from lxml.html import fromstring

from services.enrich.page.figure_names import is_box, is_caption, is_credit, is_surely_caption

NAMED = {
    "caption": (
        "image__caption caption photo-info media-text figcaption wp-caption-text cutline bildunterschrift"
        " bilduntertitel bildzeile bildtext bildetekst billedtekst kuvateksti legenda didascalia leyenda pie-de-foto"
        " epigrafe foto-legenda bajada-foto bijschrift podpis altyazi"
    ),
    "surely_caption": "photo-caption wp-caption-text bildunterschrift bildtext",
    "credit": (
        "credits copyright rights-holder photographer attribution courtesy photo-by fotograf fotocredit bildquelle"
        " bildnachweis quelle"
    ),
    "picture_credit": "imagecredit",
    "picture_maker": (
        "source author creator byline contributor owner provider distributor supplier agency agentur agencia bron kilde"
        " fuente fonte autor firma"
    ),
    "picture_box": (
        "image img photo picture media pic figure foto bild gallery-item slideshow-item carousel-slide swiper-slide"
        " slick-slide wp-caption"
    ),
    "player": "video-player brightcove kaltura video audio podcast",
    "elsewhere": (
        "related recommended teaser promos newsletter most-read read-more more-on trending popular outbrain taboola"
        " sponsored advertisement cards newsletter-signup up-next also-like comments authors byline profile avatar"
        " breadcrumbs cookie consent logo navigation banner masthead quote"
    ),
}


@cache
def alternatives(kind: str) -> tuple[str, ...]:
    """The names of a kind one by one."""
    found = tomllib.loads(files("services.enrich.page").joinpath("names.toml").read_text(encoding="utf-8"))
    return tuple(found[kind]["names"])


@pytest.mark.parametrize("kind", NAMED)
def test_no_name_can_be_taken_from_a_kind_unnoticed(kind: str) -> None:
    """Each name has an element that bears it and no other."""
    bearing = {name: [one for one in alternatives(kind) if re.fullmatch(one, name)] for name in NAMED[kind].split()}
    assert [name for name, found in bearing.items() if not found] == []
    alone = {found[0] for found in bearing.values() if len(found) == 1}
    assert [one for one in alternatives(kind) if one not in alone] == []


@pytest.mark.parametrize("name", NAMED["caption"].split())
def test_an_element_so_named_is_a_caption(name: str) -> None:
    """A name stands for itself or behind a hyphen, and never behind a size of type."""
    for named in (name, f"article-{name}"):
        element = fromstring(f"<div class='{named}'>The lock was opened in 1931.</div>")
        assert is_caption(element, [])
    assert not is_caption(fromstring("<div class='text-caption'>The lock was opened in 1931.</div>"), [])


@pytest.mark.parametrize("name", NAMED["surely_caption"].split())
def test_some_names_need_no_picture_beside_them(name: str) -> None:
    """They are a picture's caption and nothing else's."""
    assert is_surely_caption(fromstring(f"<div class='{name}'>The lock was opened in 1931.</div>"))
    assert not is_surely_caption(fromstring("<div class='caption'>The lock was opened in 1931.</div>"))


@pytest.mark.parametrize("name", [*NAMED["credit"].split(), *NAMED["picture_credit"].split()])
def test_an_element_so_named_is_a_credit(name: str) -> None:
    """Wherever it stands."""
    assert is_credit(fromstring(f"<span class='{name}'>Ada Holt</span>"), in_figure=False)


@pytest.mark.parametrize("name", NAMED["picture_maker"].split())
def test_a_maker_is_a_pictures_within_a_figure_only(name: str) -> None:
    """Elsewhere the same name may stand for whose story it is."""
    element = fromstring(f"<span class='{name}'>Ada Holt</span>")
    assert is_credit(element, in_figure=True)
    assert not is_credit(element, in_figure=False)


@pytest.mark.parametrize("name", NAMED["picture_box"].split())
def test_an_element_so_named_holds_a_picture_and_its_words(name: str) -> None:
    """As long as there is one picture in it and no heading."""
    box = fromstring(f"<div class='{name}'><img src=a.jpg><p>The lock</p></div>")
    assert is_box(box, list(box.iterdescendants("*")))
    full = fromstring(f"<div class='{name}'><img src=a.jpg><h2>The lock</h2></div>")
    assert not is_box(full, list(full.iterdescendants("*")))
