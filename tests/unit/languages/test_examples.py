"""Each list of each language beside the lines that show what it takes and what it leaves alone."""

import re
from collections.abc import Iterable
from functools import cache

import pytest

from services.enrich.languages.listing import Listing, unmarked
from services.enrich.languages.vocabulary import languages
from tests.unit.languages.readers import READERS

LISTS = [
    pytest.param(section, found, id=f"{tag} {section}")
    for tag, sections in languages().items()
    for section, found in sections.items()
]
READ = [
    pytest.param(section, unmarked(line)[0], id=f"{tag} {section} {line[:40]}")
    for tag, sections in languages().items()
    for section, found in sections.items()
    for line in (found.takes if section in READERS else ())
]


@cache
def compiled(alternative: str) -> re.Pattern[str]:
    """A word or form as a list has it; the `…` of a phrase stands for what lies beside or in it, or ends a word."""
    stem = r"\w*" if re.search(r"\S…$", alternative) else ""
    return re.compile(alternative.strip("…").strip().replace("…", ".{0,40}?") + stem, re.IGNORECASE)


def ends(alternatives: Iterable[str], text: str, start: int) -> int:
    """Where the longest of the alternatives ends that stands at a place, -1 if none does."""
    found = (compiled(one).match(text, start) for one in alternatives)
    return max((match.end() for match in found if match), default=-1)


@pytest.mark.parametrize(("section", "found"), LISTS)
def test_a_list_takes_what_its_lines_mark(section: str, found: Listing) -> None:
    """What stands between braces is just what the list finds there: no less, no more."""
    known = list(found.alternatives())
    for text, spans in map(unmarked, found.takes):
        assert spans, f"{section}: nothing is marked in {text!r}"
        missed = [text[start:end] for start, end in spans if ends(known, text, start) != end]
        assert not missed, f"{section}: {missed} in {text!r}"


@pytest.mark.parametrize(("section", "found"), LISTS)
def test_no_word_can_be_taken_from_a_list_unnoticed(section: str, found: Listing) -> None:
    """Each word and form is marked in a line that no other of the list would take as far."""
    known = list(found.alternatives())
    marked = [(text, start, end) for text, spans in map(unmarked, found.takes) for start, end in spans]
    lacking = []
    for one in known:
        shown = [(text, start, end) for text, start, end in marked if ends([one], text, start) == end]
        others = [other for other in known if other != one]
        if not any(ends(others, text, start) != end for text, start, end in shown):
            lacking.append(one)
    assert not lacking, f"{section}: no line of `takes` needs {lacking}"


@pytest.mark.parametrize(("section", "found"), LISTS)
def test_what_a_list_leaves_alone_is_not_read_as_its_field(section: str, found: Listing) -> None:
    """Lines in which a dangerous word means something else: the field's reader passes them over."""
    assert not found.leaves or section in READERS, f"{section} has lines to leave alone and no reader of them"
    for line in found.leaves:
        assert not READERS[section](line), f"{section}: {line!r}"


@pytest.mark.parametrize(("section", "line"), READ)
def test_what_a_list_takes_is_read_as_its_field(section: str, line: str) -> None:
    """The lines are no dead letters: the field that the list is for reads them."""
    assert READERS[section](line), f"{section}: {line!r}"
