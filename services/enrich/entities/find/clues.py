"""What the words around a name say about it: the rules by which a reader tells an outlet from a person."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from services.contracts.entity import EntityType
from services.enrich.entities.find.instruments import BEHIND
from services.enrich.entities.find.scores import is_scored, is_scorer
from services.enrich.entities.find.titles import is_title

ORGANIZATION, PERSON, PLACE = EntityType.ORGANIZATION, EntityType.PERSON, EntityType.PLACE

_BODIES = (
    "agency|newswire|newspaper|daily|weekly|magazine|tabloid|broadsheet|outlet|website|site|portal|channel|station|"
    "broadcaster|network|newsroom|publisher|blog|podcast|company|firm|manufacturer|maker|producer|giant|retailer|"
    "group|organization|organisation|NGO|nonprofit|non-profit|charity|watchdog|party|movement|coalition|militia|"
    "think tank|think-tank|institute|start-up|startup|bank|airline|club|band|operator|provider|conglomerate|"
    "contractor|developer|brand|chain|union|carmaker|automaker|chipmaker|drugmaker|planemaker|steelmaker|shipbuilder|"
    "brewer|lender|insurer|miner|brokerage|broker|supermarket|utility|consultancy|refiner|cartel|alliance|venture"
)
_STAFF = (
    "correspondents?|newsroom|website|editors?|reporters?|board|shareholders|CEO|shares|stock|chief executive|"
    "customers|earnings|revenues?|profits?|subsidiary"
)
_OFFICERS = "shares|stock|CEO|CFO|executives?|analysts?|employees|Chief Executive|chief executive"
_ADVISERS = "analysts?|strategists?|economists?|traders?|brokers?|partners?"
_HEADS_OF = "chief|chairman|chairwoman|president|boss|director|secretary general|salesman|founder"
_EARNED = (
    r"(?:posted|reported|forecast|booked) (?:an? |its )?(?:[\w.-]+ ){0,4}(?:profits?|loss(?:es)?|earnings|revenues?)"
)
_REPORTS = (
    r"(?:has |had |have |also |first |later |earlier |previously )?"
    r"(?:reported|reports|broadcast|aired|published|quoted|cited)\b"
)
_VERIFIES = (
    r"(?:was|is|has been|were|has not been|had not been) (?:un)?able to (?:independently )?"
    r"(?:verify|confirm|reach|contact|authenticate|establish)|"
    r"(?:could|can|did) ?not (?:independently |immediately |yet )?(?:verify|confirm|reach|contact|authenticate)|"
    r"(?:couldn|can|didn)['’]t (?:independently |immediately )?(?:verify|confirm|reach|authenticate)|"
    r"(?:has|have) (?:learned|seen|obtained|reviewed|verified|geolocated|reached out)\b"
)
_DATED = (
    r"(?: (?:on |last |this )?(?:January|February|March|April|May|June|July|August|September|October|November|"
    r"December|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|week|month)|"
    r",? (?:quoting|citing)|(?: \w+){1,3} (?:quoting|citing))"
)
_LAND = (
    "province|region|oblast|district|county|prefecture|governorate|raion|krai|peninsula|municipality|valley|border|"
    "suburb|metropolitan area|front|coast|countryside|island|archipelago|strait|gulf|bay|desert|port|harbour|harbor"
)
_SETTLED = "city|town|village|port|capital|suburb|settlement|hamlet|district|region|province|island|state"
_TOWARDS = "from|on|to|toward|towards|across|into|reach|reached|leave|left|entered|visit|visited|at"
_VESSEL = (
    "tanker|frigate|destroyer|ship|flagship|warship|vessel|ferry|freighter|submarine|corvette|trawler|yacht|barge|cutter|"
    "carrier|icebreaker|steamer|schooner|spacecraft|capsule"
)
_FIGHTERS = "gunmen|militants|fighters|insurgents|rebels|members|leaders|founder|wing|branch|offshoot|affiliate"
_GATHERING = "festival|games|tournament|ceremony|championships?|cup|marathon|summit|parade|conference"
_MADE = "missiles?|rockets?|tanks?|drones?|jets?|aircraft|rifle|submarine|warship|howitzer|engine"

_AFTER: Final = (
    (BEHIND, ORGANIZATION, 4.0),
    (re.compile(rf" (?:{_VERIFIES})"), ORGANIZATION, 2.0),
    (re.compile(rf" {_REPORTS}{_DATED}"), ORGANIZATION, 2.0),
    (re.compile(rf" {_REPORTS}"), ORGANIZATION, 0.8),
    (re.compile(rf",? (?:(?:Telegram|YouTube|TV|television|news|radio) )?(?:{_BODIES})\b"), ORGANIZATION, 1.2),
    (re.compile(rf", (?:an?|the|its|one of) (?:[\w'’-]+ ){{0,5}}(?:{_BODIES})\b"), ORGANIZATION, 2.0),
    (re.compile(rf"['’]s? (?:{_STAFF})\b"), ORGANIZATION, 1.2),
    (re.compile(rf" (?:{_HEADS_OF}) [A-Z][\w'’-]+ [A-Z]"), ORGANIZATION, 2.0),
    (re.compile(rf" {_EARNED}\b"), ORGANIZATION, 1.5),
    (re.compile(rf" (?:{_OFFICERS})\b"), ORGANIZATION, 1.5),
    (re.compile(r" (?:politicians?|lawmakers?|MPs?|senators?|activists?|militants?|cadres)\b"), ORGANIZATION, 0.8),
    (re.compile(rf" (?:{_LAND})\b"), PLACE, 2.5),
    (
        re.compile(rf"(?:,|[^.;]{{0,40}}, referring to) (?:an?|the) (?:[\w'’-]+ ){{0,4}}(?:{_SETTLED})\b(?!['’]s)"),
        PLACE,
        2.0,
    ),
    (re.compile(rf" (?:{_GATHERING})\b"), EntityType.EVENT, 2.0),
    (re.compile(rf" (?:{_MADE})\b"), EntityType.PRODUCT, 1.0),
    (re.compile(r" (?:administration|campaign|presidency|family|aides?|supporters|loyalists)\b"), PERSON, 2.0),
    (re.compile(r",? (?:who|whose|aged? \d|\d\d,)"), PERSON, 1.0),
    (re.compile(r" (?:said|says|told|added|tweeted|recalled|explained|replied)\b"), PERSON, 0.3),
    (re.compile(r",? (?:was|were) quoted\b"), PERSON, 0.8),
    (re.compile(r" (?:Jr|Sr)\b"), PERSON, 2.0),
    (re.compile(r" \([A-Z][A-Za-z/&.-]{1,9}\)"), ORGANIZATION, 1.0),
)
_BEFORE: Final = (
    (re.compile(rf"\b(?:{_BODIES}) \Z"), ORGANIZATION, 2.0),
    (re.compile(rf"\b(?:{_VESSEL}) \Z"), EntityType.PRODUCT, 3.0),
    (re.compile(rf"\b(?:{_ADVISERS}) (?:at|with) \Z"), ORGANIZATION, 2.0),
    (re.compile(r"\b(?:[Ss]hares|[Ss]takes?|[Ii]nvestors?) (?:in|of) \Z"), ORGANIZATION, 2.0),
    (re.compile(r"\b(?:employees|workers|staff|unit|subsidiary|arm|division) (?:of|at) \Z"), ORGANIZATION, 1.5),
    (re.compile(r"\b(?:to (?:buy|acquire)|bid for|merger with|venture with) \Z"), ORGANIZATION, 0.8),
    (re.compile(rf"\b(?:{_FIGHTERS}) of (?:the )?\Z"), ORGANIZATION, 1.5),
    (re.compile(r"\b(?:[Nn]ear|outside|throughout|around|(?:north|south|east|west) of) \Z"), PLACE, 1.2),
    (re.compile(rf"\b(?:{_SETTLED}) (?:of )?\Z"), PLACE, 2.0),
    (re.compile(r"(?:\A|[\s(])[Ii]n \Z"), PLACE, 0.8),
    (re.compile(rf"\b(?:{_TOWARDS}) \Z"), PLACE, 0.25),
)
_TOLD = re.compile(r"\b(?:told|tells|telling) \Z")
_THE = re.compile(r"(?:\A|\s)[Tt]he \Z")
_COMMON_NOUN = re.compile(r" [a-z]")
_APPOSED = re.compile(r", ((?:[\w'’-]+ ?){1,6})")
_SAID = re.compile(r"\b(?:said|says|asked|added|explained|warned) \Z")

_WINDOW: Final = 60
_OPENERS: Final = frozenset(
    re.findall(r"\w+", f"{_BODIES} {_VESSEL} {_SETTLED} {_TOWARDS} near Near outside throughout around of in In")
) | {
    "with",
    "for",
    "buy",
    "acquire",
    "the",
    "The",
    "told",
    "tells",
    "telling",
    "said",
    "says",
    "asked",
    "added",
    "explained",
    "warned",
}
"""Last words of whatever the patterns look for before a name: most names have none of these before them."""
_ENDING = re.compile(r"(\w+) \Z")
_LONGEST_OPENER: Final = 16


def clues(text: str, start: int, end: int) -> tuple[tuple[EntityType, float], ...]:
    """Return what the words before and behind `text[start:end]` speak for, and how much; less than 0 is against."""
    before, after = text[max(0, start - _WINDOW) : start], text[end : end + _WINDOW]
    return _clues(before, after, single=" " not in text[start:end])


@lru_cache(maxsize=1024)
def _clues(before: str, after: str, *, single: bool) -> tuple[tuple[EntityType, float], ...]:
    scored: tuple[tuple[EntityType, float], ...] = ()
    if "(" in before and is_scorer(before, after):
        scored = ((PERSON, 3.0),)
    elif single and is_scored(before, after):
        scored = ((ORGANIZATION, 3.0),)
    return (*scored, *_behind(after, single=single), *_in_front(before, after, single=single))


def _behind(after: str, *, single: bool) -> Iterator[tuple[EntityType, float]]:
    if after[:1] in " ,'’" or ", " in after:
        for pattern, kind, weight in _AFTER:
            if pattern.match(after):
                yield kind, weight
    apposed = _APPOSED.match(after)
    if apposed and not single and any(map(is_title, apposed[1].split())):
        yield PERSON, 1.8


def _in_front(before: str, after: str, *, single: bool) -> Iterator[tuple[EntityType, float]]:
    if not before.endswith(" "):
        return
    word = before[:-1].rpartition(" ")[2]
    if is_title(word):
        yield PERSON, 1.5
    if not single and word.endswith(",") and is_title(word[:-1]):
        yield PERSON, 1.2
    ending = _ENDING.search(before, max(0, len(before) - _LONGEST_OPENER))
    if ending is None or ending[1] not in _OPENERS:
        return
    for pattern, kind, weight in _BEFORE:
        if pattern.search(before):
            yield kind, weight
    if single and _TOLD.search(before):
        # Papers introduce people by their full names; a lone name that is told something is most often the outlet.
        yield ORGANIZATION, 1.5
    if single and _THE.search(before):
        yield PERSON, -1.0 if _COMMON_NOUN.match(after) else -2.0
    if not single and _SAID.search(before):
        yield PERSON, 0.8
