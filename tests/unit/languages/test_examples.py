"""Each list of each language beside the lines that show what it takes and what it leaves alone."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

import pytest

from services.enrich.languages.listing import Listing, unmarked
from services.enrich.languages.vocabulary import languages
from tests.unit.languages.readers import READERS

LANGUAGES = pytest.mark.parametrize("tag", languages())


@cache
def compiled(alternative: str) -> re.Pattern[str]:
    """A word or form as a list has it; the `…` of a phrase stands for what lies beside or in it, or ends a word."""
    stem = r"\w*" if re.search(r"\S…$", alternative) else ""
    return re.compile(alternative.strip("…").strip().replace("…", ".{0,40}?") + stem, re.IGNORECASE)


def ends(alternatives: Iterable[str], text: str, start: int) -> int:
    """Where the longest of the alternatives ends that stands at a place, -1 if none does."""
    found = (compiled(one).match(text, start) for one in alternatives)
    return max((match.end() for match in found if match), default=-1)


@LANGUAGES
def test_a_list_takes_what_its_lines_mark(tag: str) -> None:
    """What stands between braces is just what the list finds there: no less, no more."""
    assert not [(section, *wrong) for section, found in languages(shown=True)[tag].items() for wrong in mistaken(found)]


def mistaken(found: Listing) -> Iterator[tuple[str, str]]:
    """The marks of a list's lines that it does not take so, and lines without any."""
    known = list(found.alternatives())
    for text, spans in map(unmarked, found.takes):
        yield from ((text[start:end], text) for start, end in spans if ends(known, text, start) != end)
        yield from () if spans else (("nothing is marked", text),)


@LANGUAGES
def test_no_word_can_be_taken_from_a_list_unnoticed(tag: str) -> None:
    """Each word and form is marked in a line that no other of the list would take as far."""
    assert not [(section, one) for section, found in languages(shown=True)[tag].items() for one in unneeded(found)]


def unneeded(found: Listing) -> Iterator[str]:
    """The words and forms of a list without which all its lines would be taken as well."""
    known = list(found.alternatives())
    marked = [(text, start, end) for text, spans in map(unmarked, found.takes) for start, end in spans]
    for one in known:
        shown = [(text, start, end) for text, start, end in marked if ends([one], text, start) == end]
        others = [other for other in known if other != one]
        if not any(ends(others, text, start) != end for text, start, end in shown):
            yield one


@LANGUAGES
def test_what_a_list_leaves_alone_is_not_read_as_its_field(tag: str) -> None:
    """Lines in which a dangerous word means something else: the field's reader passes them over."""
    leaving = {section: found.leaves for section, found in languages(shown=True)[tag].items() if found.leaves}
    assert not leaving.keys() - READERS.keys(), "lines to leave alone, and no reader of them"
    assert not [(section, line) for section, lines in leaving.items() for line in lines if READERS[section](line)]


@LANGUAGES
def test_what_a_list_takes_is_read_as_its_field(tag: str) -> None:
    """The lines are no dead letters: the field that the list is for reads them."""
    taking = {section: found.takes for section, found in languages(shown=True)[tag].items() if section in READERS}
    plain = [(section, unmarked(line)[0]) for section, lines in taking.items() for line in lines]
    assert not [(section, line) for section, line in plain if not READERS[section](line)]
