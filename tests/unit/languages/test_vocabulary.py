"""What a file of a language must be, and what is asked of it."""

import re
from pathlib import Path

import pytest

from services.enrich.languages.kept import keep, kept
from services.enrich.languages.listing import LanguageError, Listing, unmarked
from services.enrich.languages.vocabulary import below, languages, pattern, sections, vocabulary, words

SOME = next(iter(sections()))
HEAD = 'name = "Made-up"\n'


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (HEAD + '[no.such.section]\nwords = "a b"', "no section is called no.such.section"),
        (HEAD + f'[{SOME}]\nwords = ""', "an empty list"),
        (HEAD + f'[{SOME}]\nwords = "ano ano"', "twice ano"),
        (HEAD + f'[{SOME}]\nwords = "ano"\nforms = ["ano"]', "twice ano"),
        (HEAD + f'[{SOME}]\nwords = "ano"\nnotes = "?"', "notes is none of"),
        (HEAD + 'words = "ano"', "stands in no list"),
        (f'[{SOME}]\nwords = "ano"', "no name of the language"),
        ("name = ", "xx.toml"),
    ],
)
def test_a_file_that_is_not_as_it_must_be_is_refused(source: str, said: str) -> None:
    """An unknown section, a double, an empty list: the message says which and where."""
    with pytest.raises(LanguageError, match=re.escape(said)) as refused:
        vocabulary(source, "xx.toml")
    assert "xx.toml" in str(refused.value)


def test_a_section_that_is_none_cannot_be_asked_for() -> None:
    """A slip in the code is told at once, not read as a language without words."""
    with pytest.raises(LanguageError, match=r"no section is called credit\.nonsense"):
        words("credit.nonsense")
    with pytest.raises(LanguageError, match="no section is called nonsense"):
        below("nonsense")


@pytest.mark.parametrize("section", sections())
def test_every_section_is_used_and_makes_a_pattern(section: str) -> None:
    """A section that no language has words in is a promise that nobody keeps."""
    assert any(section in found for found in languages().values())
    re.compile(pattern(section))


@pytest.mark.parametrize("tag", languages())
def test_the_forms_of_a_language_are_patterns_one_by_one(tag: str) -> None:
    """What is joined to one pattern must be one by itself: a bracket left open would take in its neighbours."""
    for found in languages()[tag].values():
        for form in found.forms:
            re.compile(form)


def test_a_longer_word_stands_before_its_own_beginning() -> None:
    """Patterns take the first alternative that fits: the longer one must be tried first."""
    for section in sections():
        if not {"(", "\\"} & set(joined := pattern(section)):
            lengths = list(map(len, joined.split("|")))
            assert lengths == sorted(lengths, reverse=True), section


def test_braces_mark_words_in_a_line() -> None:
    """A line shows the word it stands for between braces; without them it is the line as printed."""
    assert unmarked("{Foto}: Ada Holt, {Archiv}") == ("Foto: Ada Holt, Archiv", [(0, 4), (16, 22)])


@pytest.mark.parametrize("tag", languages())
def test_what_is_kept_of_a_language_is_what_its_file_has(tag: str) -> None:
    """The words that the last start has kept are those of the file, in their order."""
    whole, known = languages(shown=True)[tag], languages()[tag]
    assert {name: (found.words, found.forms) for name, found in whole.items()} == {
        name: (found.words, found.forms) for name, found in known.items()
    }


def test_what_was_kept_of_other_files_is_not_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One byte more in any file, a file more, or half of what was kept: all is read anew."""
    place = tmp_path / "made" / "kept.json"
    monkeypatch.setattr("services.enrich.languages.kept._KEPT", place)
    sources = {"xx": b"ano", "yy": b""}
    read = {"xx": {SOME: Listing(("ano",), ("on[aeu]",))}, "yy": {}}
    assert not kept(sources)
    keep(sources, read)
    assert kept(sources) == read
    assert not kept({"xx": b"ano ", "yy": b""})
    assert not kept({**sources, "zz": b""})
    place.write_bytes(place.read_bytes()[:-9])
    assert not kept(sources)


def test_where_nothing_can_be_kept_the_files_are_read_each_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder that takes no file, as in an image: no error, and nothing kept."""
    (tmp_path / "taken").touch()
    monkeypatch.setattr("services.enrich.languages.kept._KEPT", tmp_path / "taken" / "kept.json")
    keep({"xx": b"ano"}, {"xx": {SOME: Listing(("ano",))}})
    assert not kept({"xx": b"ano"})


def test_what_was_kept_is_read_anew_when_the_sections_or_the_reader_change(monkeypatch: pytest.MonkeyPatch) -> None:
    """A section that is gone is refused though no language's file has changed; so are lists that are read otherwise."""
    asked: set[str] = set()
    monkeypatch.setattr("services.enrich.languages.vocabulary.kept", asked.update)
    monkeypatch.setattr("services.enrich.languages.vocabulary.keep", lambda *_: None)
    languages.__wrapped__()
    assert {"sections.toml", "listing.py", "vocabulary.py", "de.toml"} <= asked
