"""What the words behind a name say about it."""

import re
from typing import Final

from services.contracts.entity import EntityType
from services.enrich.entities.find.clue import Beside, Clue, behind
from services.enrich.entities.find.instruments import BEHIND
from services.enrich.entities.find.platform_names import PLATFORMS
from services.enrich.entities.find.titles import is_title
from services.enrich.languages.vocabulary import pattern, patterns

_W: Final = patterns("names.behind")
_BODIES: Final = pattern("names.before.bodies")
_REPORTS: Final = rf"(?:(?:{_W['lately']}) )?(?:{_W['reports']})\b"
_DATED: Final = (
    rf"(?: (?:(?:{_W['dated']}) )?(?:{_W['days']})|,? (?:{_W['quoting']})|(?: \w+){{1,3}} (?:{_W['quoting']}))"
)
_EARNED: Final = rf"(?:{_W['earning']}) (?:[\w.-]+ ){{0,5}}(?:{_W['earnings']})"
_ONE_OF: Final = rf"(?:{_W['one_of']}) (?:[\w'’-]+ )"
_TAKEN_UP: Final = re.compile(rf" [a-z][^.!?A-Z]*[.!?] (?:{_W['taken_up']})\b")
_BEGINS: Final = re.compile(r"(?:\A|[.!?\n”\"]\s*)\Z")
_APPOSED: Final = re.compile(r", ((?:[\w'’-]+ ?){1,6})")

ORGANIZATION, PERSON, PLACE = EntityType.ORGANIZATION, EntityType.PERSON, EntityType.PLACE
EVENT, PRODUCT = EntityType.EVENT, EntityType.PRODUCT


def _is_titled(beside: Beside) -> bool:
    """Whether what stands between commas behind a full name is an office or a trade."""
    apposed = _APPOSED.match(beside.after)
    return not beside.single and apposed is not None and any(map(is_title, apposed[1].split()))


def _is_taken_up(beside: Beside) -> bool:
    """Whether a full name opens a sentence that names nobody else, and the next one goes on with `she` or `his`."""
    taken_up = not beside.single and _TAKEN_UP.match(beside.after)
    return bool(taken_up and _BEGINS.search(beside.before))


CLUES_BEHIND: Final[tuple[Clue[str], ...]] = (
    Clue(
        "code of a share",
        ORGANIZATION,
        4.0,
        BEHIND.match,
        "[Orrin] ORN.O fell.",
        "[Orrin] fell.",
    ),
    Clue(
        "verifies",
        ORGANIZATION,
        2.0,
        behind(rf" (?:{_W['verifies']})"),
        "[Alder] was unable to verify it.",
        "[Alder] was unable to swim.",
    ),
    Clue(
        "reports, dated",
        ORGANIZATION,
        2.0,
        behind(rf" {_REPORTS}{_DATED}"),
        "[Alder] reported last week that it rained.",
        "[Alder] reported rain.",
    ),
    Clue(
        "reports",
        ORGANIZATION,
        0.8,
        behind(rf" {_REPORTS}"),
        "[Alder] also reported rain.",
        "[Alder] also felt rain.",
    ),
    Clue(
        "kind of body",
        ORGANIZATION,
        1.2,
        behind(rf",? (?:(?:{'|'.join(PLATFORMS)}|{_W['outlet_kinds']}) )?(?:{_BODIES})\b"),
        "the [Alder] news agency",
        "the [Alder] harbour",
    ),
    Clue(
        "body between commas",
        ORGANIZATION,
        2.0,
        behind(rf", {_ONE_OF}{{0,5}}(?:{_BODIES})\b"),
        "[Alder], a daily newspaper, said so.",
        "[Alder], a constant nuisance, said so.",
    ),
    Clue(
        "staff",
        ORGANIZATION,
        1.2,
        behind(rf"['’]s? (?:{_W['staff']})\b"),
        "[Alder]'s newsroom is empty.",
        "[Alder]'s house is empty.",
    ),
    Clue(
        "head, named",
        ORGANIZATION,
        2.0,
        behind(rf" (?:{_W['heads']}) [A-Z][\w'’-]+ [A-Z]"),
        "[Alder] chief Ada Holt left.",
        "[Alder] chief left.",
    ),
    Clue(
        "earnings",
        ORGANIZATION,
        1.5,
        behind(rf" {_EARNED}\b"),
        "[Alder] posted a small quarterly profit.",
        "[Alder] posted a small letter.",
    ),
    Clue(
        "officers and shares",
        ORGANIZATION,
        1.5,
        behind(rf" (?:{_W['officers']})\b"),
        "[Alder] shares fell.",
        "[Alder] apples fell.",
    ),
    Clue(
        "members",
        ORGANIZATION,
        0.8,
        behind(rf" (?:{_W['members']})\b"),
        "[Alder] lawmakers left.",
        "[Alder] lawns burned.",
    ),
    Clue("land", PLACE, 2.5, behind(rf" (?:{_W['land']})\b"), "in [Alder] province", "in [Alder] provincial courts"),
    Clue(
        "settlement between commas",
        PLACE,
        2.0,
        behind(
            rf"(?:,|[^.;]{{0,40}}, (?:{_W['referring']})) {_ONE_OF}{{0,4}}(?:{_W['settled']})\b(?!['’]s)",
        ),
        "[Alder], a small village, burned.",
        "[Alder], a village's pride, burned.",
    ),
    Clue(
        "gathering",
        EVENT,
        2.0,
        behind(rf" (?:{_W['gatherings']})\b"),
        "the [Alder] marathon",
        "the [Alder] marathons",
    ),
    Clue("make", PRODUCT, 1.0, behind(rf" (?:{_W['made']})\b"), "two [Alder] missiles", "two [Alder] missives"),
    Clue(
        "entourage",
        PERSON,
        2.0,
        behind(rf" (?:{_W['entourage']})\b"),
        "the [Holt] campaign",
        "the [Holt] campaigner",
    ),
    Clue(
        "who, or years",
        PERSON,
        1.0,
        behind(rf",? (?:{_W['who']}|(?:{_W['aged']}) \d|\d\d,)"),
        "[Ada Holt], 41, left.",
        "[Ada Holt], 41st, left.",
    ),
    Clue("says", PERSON, 0.3, behind(rf" (?:{_W['says']})\b"), "[Holt] said so.", "[Holt] saw it."),
    Clue(
        "is quoted",
        PERSON,
        0.8,
        behind(rf",? (?:{_W['was_quoted']})\b"),
        "[Holt] was quoted there.",
        "[Holt] was there.",
    ),
    Clue(
        "suffix",
        PERSON,
        2.0,
        behind(rf" (?:{pattern('names.suffixes')})\b"),
        "[Ada Holt] Jr. left.",
        "[Ada Holt] Junction",
    ),
    Clue(
        "acronym in brackets",
        ORGANIZATION,
        1.0,
        behind(r" \([A-Z][A-Za-z/&.-]{1,9}\)"),
        "the [Harbour Watch] (HW) left.",
        "the [Harbour Watch] (left)",
    ),
)
TAKEN_UP: Final[tuple[Clue[Beside], ...]] = (
    Clue(
        "taken up by a pronoun",
        PERSON,
        2.5,
        _is_taken_up,
        "[Ada Holt] runs the port. Her boat sank.",
        "[Ada Holt] runs the port with Quell. Her boat sank.",
    ),
    Clue(
        "a place taken up by a pronoun",
        PLACE,
        -2.5,
        _is_taken_up,
        "[Ada Bay] runs the port. She left.",
        "At [Ada Bay] it rained. She left.",
    ),
)
APPOSED_TITLE: Final[Clue[Beside]] = Clue(
    "title between commas",
    PERSON,
    1.8,
    _is_titled,
    "[Ada Holt], mayor of Alder, left.",
    "[Ada Holt], fond of Alder, left.",
)
