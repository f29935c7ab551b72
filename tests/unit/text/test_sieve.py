"""Sieves: a long pattern is spared the texts that cannot match it, and finds in all others what it would find alone."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.enrich.languages.vocabulary import pattern, patterns
from services.enrich.printed.byline.role_words import ROLES
from services.enrich.printed.caption.caption_look import PICTURED, POSITIONS
from services.enrich.text.sieve import Sieve, Sieves, pieces
from tests.unit.alternatives import one_of_each

RIGHTS = pattern("credit.rights")
QUALIFIERS = patterns("credit.qualifiers")
SPEAKING = pattern("caption.scene.speaking")
PATTERNS = (
    r"\b(?:\d+|an?)\s+(?:min(?:ute)?|hour)s?\s+ago\b|\bvor\s+\d+\s+(?:minute|stunde)",
    r"(?:[\s.,]*(?:more\s*>+|bild vergrößern|\[\+\]))+\s*$",
    r"(?<!\w)(?:sa|dit|İki|Straße)(?!\w)",
    "|".join(POSITIONS),
    "|".join(PICTURED),
    RIGHTS,
    "|".join(QUALIFIERS.values()),
)
TEXTS = st.text() | st.lists(
    st.sampled_from(
        [
            *("5", "an", "MINUTES", "hours", "ago", "vor", "STUNDE", "more", ">>", "VERGRÖSSERN", "vergrößern", "bild"),
            *("DIT", "dıt", "DİT", "ſa", "STRASSE", "strasse", "straße", "STRAẞE", "İKİ", "iki", "[+]", "(left)"),
            *("L-R", "l to r", ", left,", "(Seen here)", "Pictured:", "no resale", "handout", "FILE", "стоп-кадр"),
        ]
    )
).map(" ".join)


@pytest.mark.parametrize("written", PATTERNS)
@given(text=TEXTS)
def test_a_sieve_finds_what_its_pattern_finds(written: str, text: str) -> None:
    """Whatever the letters' case, a text is spared only if the pattern does not match it."""
    alone = re.search(written, text, re.IGNORECASE)
    found = Sieve(written).search(text)
    assert (found and found.span()) == (alone and alone.span())


@pytest.mark.parametrize(
    "words", [ROLES, pattern("credit.pictures"), RIGHTS, *QUALIFIERS.values(), *POSITIONS, *PICTURED, SPEAKING]
)
def test_every_form_of_a_list_passes_its_sieve(words: str) -> None:
    """Whatever is added to a list of words passes the sieve that is made of it, in small letters and in capitals."""
    sieve = Sieve(words)
    forms = [form for text in one_of_each(words) for form in (text, text.upper())]
    assert [form for form in forms if not sieve.passes(form)] == []


@given(text=TEXTS)
def test_many_sieves_find_what_their_patterns_find(text: str) -> None:
    """A text is spared only if none of the patterns matches it."""
    alone = re.search("|".join(PICTURED), text, re.IGNORECASE)
    assert Sieves(PICTURED).match_in(text) == (alone is not None)


def test_pieces_are_what_every_match_must_hold() -> None:
    """Of parts that follow one another the most telling counts, of a choice one piece of each, of the optional none."""
    assert pieces(r"reported (?:by|from)(?: the)? \w+") == ("reported ",)
    assert pieces(r"\((?:left|right)\)|clockwise from") == ("clockwise from", "left", "right")
    assert pieces(r"(?:no )?(?:re)+sales? \d") == ("sale",)
    assert pieces(r"this (?:photo|image) is") == ("image", "photo")


def test_pieces_that_only_capitals_match_stay_capitals() -> None:
    """`HO` credits a handout; `who` and `hoist` are not read for it."""
    assert pieces(r"(?-i:HO)|handout") == ("HO", "handout")
    assert [text for text in ("Alder HO", "HANDOUT", "Who hoists it") if Sieve(r"(?-i:HO)|handout").passes(text)] == [
        "Alder HO",
        "HANDOUT",
    ]


def test_a_pattern_that_needs_no_letter_is_always_tried() -> None:
    """A choice with an open branch, or nothing but signs of a class, says nothing of the text."""
    assert pieces(r"photo|\d+") == ("",)
    assert Sieve(r"photo|\d+").search("Page 5") is not None


def test_every_method_is_that_of_the_pattern() -> None:
    """Matches at the beginning, in a stretch, and replacements are the pattern's; a spared text stays as it is."""
    sieve = Sieve("ferry|quay")
    assert sieve.match("Ferry at the quay") is not None
    assert sieve.match("The ferry") is None
    assert [found.start() for found in sieve.finditer("ferry, quay, ferry", 3, 12)] == [7]
    assert list(sieve.finditer("A boat", 0, 6)) == []
    assert sieve.sub("boat", "Ferry and ferry") == "boat and boat"
    assert sieve.sub("boat", "A train") == "A train"
