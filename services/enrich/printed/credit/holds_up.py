"""Whether a stretch of a line holds up as a credit, now that it is known who would be named in it."""

import re
from typing import Final

from services.enrich.gazetteer.agencies import MOST_AGENCY_WORDS, agency
from services.enrich.languages.listing import literal
from services.enrich.languages.vocabulary import pattern, words
from services.enrich.printed.credit.assigned import Reading
from services.enrich.printed.credit.candidates import Candidate
from services.enrich.printed.credit.credit_openers import Mark
from services.enrich.printed.credit.read_credit import read_credit, says_rights
from services.enrich.text.names import is_name
from services.enrich.text.prose import ends_sentence, word_count

MOST_WORDS_OF_A_CREDIT: Final = 14
"""Without a keyword: three names and their houses."""
_MOST_WORDS_BEHIND_A_KEYWORD: Final = 24
"""With one, several pictures may be credited at once."""
_QUOTES: Final = "\"“„«‘'"
FEWEST_CAPTION_WORDS: Final = 3
"""Before a credit that only a dash or a style sheet sets apart: less is a name or a label."""
_MOST_WORDS_VOUCHED_FOR: Final = 10
"""That a keyword makes a credit although nobody is known in them; more are a sentence."""
_MOST_LETTERS_OF_AN_ACRONYM: Final = 8
"""More in capitals are a word."""
_SPELT_OUT_CHARACTERS: Final = 120
"""Before a bracket, in which the words stand that its acronym is short for."""
_SHORTENED: Final = sorted(words("credit.cut_short") | words("credit.companies"))
_CUT_SHORT: Final = "".join(rf"(?<!\b(?i:{literal(word)}))" for word in _SHORTENED)
_SENTENCE_END = re.compile(rf"[.!?](?<=[^\W\d_]{{3}}.){_CUT_SHORT}(?:\s(?![A-Z]{{2,}}\b)|$)")
_UNMARKED: Final = frozenset({Mark.TAIL, Mark.LINE})
_VOUCHING = re.compile(rf"©|\b(?:{pattern('credit.credits', 'credit.sources', 'credit.copyright')})\b", re.IGNORECASE)
"""Keywords that open nothing but credits."""
_POSITIONS: Final = words("credit.positions")
NAME_BEFORE_CHARACTERS: Final = 60
"""Before a bracket or a dash, in which the photographer's name may stand."""
_SET_APART: Final = re.compile(r"\s[|–—-]\s+([^|–—]+)\Z")


def may_hold_up(line: str, candidate: Candidate) -> bool:
    """Whether a stretch is short and, without a mark, no sentence; or has a note on rights, which is longer."""
    inner = line[candidate.inner : candidate.inner_end]
    sentence = candidate.mark in _UNMARKED and _has_sentence(line, candidate.start)
    return (word_count(inner) <= _longest(candidate) and not sentence) or says_rights(inner)


def _has_sentence(line: str, start: int) -> bool:
    """Whether a sentence ends behind a place; the full stop before an agency's name ends a photographer's."""
    return any(not _opens_with_agency(line[found.end() :]) for found in _SENTENCE_END.finditer(line, start))


def _opens_with_agency(text: str) -> bool:
    parts = text.split(None, MOST_AGENCY_WORDS)[:MOST_AGENCY_WORDS]
    return text[:1].isupper() and any(agency(" ".join(parts[:size])) for size in range(1, len(parts) + 1))


def _longest(candidate: Candidate) -> int:
    return _MOST_WORDS_BEHIND_A_KEYWORD if candidate.mark is Mark.KEYWORD else MOST_WORDS_OF_A_CREDIT


def holds_up(line: str, candidate: Candidate, reading: Reading) -> bool:
    """Whether a stretch is a credit: its mark says how much has to be named in it, and what may stand before."""
    inner = line[candidate.inner : candidate.inner_end]
    noted = reading.rights if reading.rights and reading.rights in inner else ""
    words = word_count(inner) - word_count(noted)
    before = line[: candidate.start].rstrip()
    if not 0 < words <= _longest(candidate):
        return False
    match candidate.mark:
        case Mark.KEYWORD:
            return _is_keyed(line, candidate, reading, words)
        case Mark.SOURCE:
            return reading.is_anything and bool(before or reading.is_sure)
        case Mark.BRACKET:
            return _is_bracketed(before, inner, reading, square=line[candidate.start] == "[")
        case Mark.DASH:
            return reading.is_anything and (ends_sentence(before) or _is_set_off(line, candidate, reading))
        case Mark.TAIL | Mark.LINE:
            ends = reading.rights is None and _has_sentence(line, candidate.start)
            return not reading.unread and not ends and (reading.is_sure or _is_signed(line, candidate, reading))


def _is_signed(line: str, candidate: Candidate, reading: Reading) -> bool:
    """Whether a name alone is a credit: a word for the picture leads to it, or it is in capitals behind a caption."""
    if not reading.photographers or reading.outlet:
        return False
    shouted = line[candidate.start : candidate.end].isupper() and not line[: candidate.start].isupper()
    return reading.worded or (shouted and candidate.mark is Mark.TAIL)


def _is_keyed(line: str, candidate: Candidate, reading: Reading, words: int) -> bool:
    """Let a keyword that only credits have vouch for whatever is short; `Photo by` must have names behind it.

    So does any keyword with its colon where both are in brackets: `(Image: made with a generator by the desk)`.
    """
    key = line[candidate.start : candidate.inner]
    enclosed = key[0] in "([（" and key.rstrip().endswith((":", "："))
    short = words <= (MOST_WORDS_OF_A_CREDIT if enclosed else _MOST_WORDS_VOUCHED_FOR)
    vouched = short and (enclosed or _VOUCHING.search(key))
    return reading.is_anything or (bool(vouched) and not ends_sentence(line[: candidate.inner_end].rstrip(".")))


def _is_set_off(line: str, candidate: Candidate, reading: Reading) -> bool:
    """Whether a sign parts a caption without a full stop from its credit: `At the World Cup — PA`.

    A lone slash does so before any name, as some papers print it; dashes and bars need an agency behind them, since
    they part a page's title from the site's name as well.
    """
    before = line[: candidate.start].rstrip()
    apart = _SET_APART.search(before[-NAME_BEFORE_CHARACTERS:])
    if apart and is_name(apart[1]):  # the name before belongs to the credit, too
        return False
    words = word_count(before)
    if line[candidate.start : candidate.inner].strip() == "/" and "/" not in before and words > FEWEST_CAPTION_WORDS:
        return not is_name(before) and not before.split()[-1].isupper()
    known = reading.agencies or reading.passed_on or (reading.worded and reading.photographers)
    return bool(known) and words >= FEWEST_CAPTION_WORDS and not is_name(before) and not read_credit(before).is_sure


def _is_bracketed(before: str, inner: str, reading: Reading, *, square: bool) -> bool:
    """Round brackets need an agency in them or a full stop before them; square ones end nothing but captions."""
    filed = square and inner[:1].isupper() and reading.qualifiers
    if (inner.casefold().strip(" .") in _POSITIONS and not filed) or (
        inner[:1].islower() and not _opens_small(reading)
    ):
        return False
    if _expands(before, inner) or reading.unread:
        return False
    if square and reading.anonymous and ends_sentence(before):
        return True
    settled = not before or ends_sentence(before) or (square and before[0] not in _QUOTES)
    if settled:
        return reading.is_sure or (reading.is_anything and bool(before or reading.photographers))
    return bool(
        reading.agencies
        or reading.passed_on
        or (reading.worded and (reading.photographers or reading.outlet))
        or (reading.photographers and reading.outlet)
    )


def _opens_small(reading: Reading) -> bool:
    """Whether a bracket that begins small is no editor's insertion: an agency, a domain, `abc News` are in it."""
    return bool(reading.agencies or (reading.outlet and reading.is_anything) or reading.worded)


def _expands(before: str, acronym: str) -> bool:
    """Whether the words before a bracket spell out the acronym in it, as in `Radio Free Europe (RFE)`."""
    letters = re.sub(r"[^\w]", "", acronym)
    if not letters.isupper() or len(letters) > _MOST_LETTERS_OF_AN_ACRONYM:
        return False
    words = re.findall(r"[^\W\d_]+", before[-_SPELT_OUT_CHARACTERS:])
    initials = "".join(word[0].upper() for word in words if word[0].isupper())
    return len(letters) > 1 and initials.endswith(letters)
