"""Articles as they are pasted and sent, composed of what is known of a page: its parts in many desks' styles."""

from collections.abc import Callable, Iterator
from random import Random

from services.enrich.languages.vocabulary import words
from services.enrich.printed.furniture.furniture_words import furniture_phrases
from services.enrich.text.prose import ends_sentence, word_count
from training.dice import often
from training.roles.page import Page

_BY = sorted(words("byline.by"))
_AND = sorted(words("byline.and"))
_AUTHORS = sorted(words("byline.author_labels") | words("byline.text_labels"))
_PICTURES = sorted(words("credit.pictures"))
_SECTIONS = sorted(words("section.names"))
_ROLES = ("Staff Writer", "Political Editor", "Reporter", "Redakteurin", "Correspondent in Brussels", "Redacción")
_HOUSES = ("The Alder Post", "Alder Times", "Dagbladet Holt", "Le Courrier d'Alder", "Alder-Zeitung")
_MONTHS = ("January", "Feb.", "März", "avril", "May", "June", "juillet", "Aug", "Sept.", "octubre", "nov", "December")
_TAKEN = sorted(words("byline.pictures"))
_TAKERS = ("Ada Holt", "Petra Aune", "Jean Malo", "Iveta Nová")
_FEWEST_WORDS_OF_PROSE = 12
_FEWEST_WORDS_OF_A_DEK, _MOST_WORDS_OF_A_DEK = 6, 40
_WITHOUT_DEK = 0.5
"""Share of pages, among those whose dek is not known, that are printed without one."""
_FURNITURE = sorted({line for each in furniture_phrases() for line in each.lines if "…" not in line})


def composed(page: Page, dice: Random) -> tuple[Page, str]:
    """Return the page's article in a shape drawn at random, and what is known of that.

    Drawn is what stands above the story, how it is signed, where its pictures' words stand, what is printed between,
    and which lines stand tight. Where the page has no dek, a sentence of its story may become one.
    """
    page = _with_dek(_strict(page), dice)
    top = list(_top(page, dice))
    story = list(_story(page, dice))
    foot = [_junk(dice) for _ in range(dice.choice((0, 0, 1, 3, 8)))]
    tight = dice.choice((0.0, 0.0, 0.0, 1.0, 1.0, 0.4))
    gaps = ("\n" if often(dice, tight) else "\n\n" for _ in (*top, *story, *foot))
    return page, "".join(part for pair in zip((*top, *story, *foot), gaps, strict=True) for part in pair)


def _strict(page: Page) -> Page:
    """Return a page of which all is known: of a story known as one text only what surely is a paragraph."""
    if not page.get("loose"):
        return page
    story = [text for text in page["story"] if ends_sentence(text) and word_count(text) >= _FEWEST_WORDS_OF_PROSE]
    return page | {"story": story, "subheads": [], "pictures": [], "loose": False}


def _with_dek(page: Page, dice: Random) -> Page:
    later = range(len(page["story"]) // 2 + 1, len(page["story"]))
    if page.get("dek") or not later or often(dice, _WITHOUT_DEK):
        return page
    at = dice.choice(later)
    sentence, _, rest = page["story"][at].partition(". ")
    if not _FEWEST_WORDS_OF_A_DEK <= word_count(sentence) <= _MOST_WORDS_OF_A_DEK:
        return page
    story = [*page["story"][:at], *([rest] if rest else []), *page["story"][at + 1 :]]
    return page | {"dek": sentence.rstrip(".") + dice.choice(("", ".")), "story": story}


def _top(page: Page, dice: Random) -> Iterator[str]:
    for _ in range(dice.choice((0, 0, 0, 2, 6, 15))):
        yield _junk(dice)
    if often(dice, 0.5):
        yield _section(dice)
    head = page.get("headline", "")
    if often(dice, 0.06):
        yield _path(head, dice)
    yield head
    if often(dice, 0.15):
        yield head
    parts: list[Callable[[], Iterator[str]]] = [lambda: _dek(page), lambda: _signed(page, dice)]
    if often(dice, 0.6):
        parts.append(lambda: _pictured(page, 0, dice))
    if often(dice, 0.3):
        parts.append(lambda: iter([_junk(dice)]))
    if often(dice, 0.5):
        dice.shuffle(parts)
    for part in parts:
        yield from part()


def _dek(page: Page) -> Iterator[str]:
    if page.get("dek"):
        yield page["dek"]


def _section(dice: Random) -> str:
    name = dice.choice(_SECTIONS)
    shown = dice.choice((name.title(), name.upper(), name.capitalize()))
    return dice.choice((shown, f"Home > {shown}", f"{shown} | {dice.choice(_SECTIONS).title()}"))


def _path(head: str, dice: Random) -> str:
    """Return the path of sections down to the story, with its headline or the beginning of that."""
    parts = [
        dice.choice(("Home", "Start", "Startseite", "Inicio")),
        *(name.title() for name in dice.sample(_SECTIONS, 2)),
    ]
    words_of_head = head.split()
    shown = " ".join(words_of_head[: dice.choice((len(words_of_head), 6))])
    return dice.choice((" > ", " » ", " / ", " | ")).join((*parts, shown))


def _junk(dice: Random) -> str:
    said = dice.choice(_FURNITURE)
    return dice.choice((said.capitalize(), said.title(), said.capitalize()))


def _date(dice: Random) -> str:
    day, year, month = dice.randint(1, 28), dice.randint(2009, 2026), dice.choice(_MONTHS)
    hour = f"{dice.randint(0, 23)}:{dice.randint(0, 59):02}"
    return dice.choice(
        (
            f"{month} {day}, {year}",
            f"{day} {month} {year}",
            f"{day:02}.{dice.randint(1, 12):02}.{year}",
            f"{year}-{dice.randint(1, 12):02}-{day:02}",
            f"{day}. {month} {year}, {hour}",
            f"Published {month} {day}, {year} {hour} GMT",
            f"Updated: {month} {day}, {year} at {hour}",
        )
    )


def _signed(page: Page, dice: Random) -> Iterator[str]:
    authors = page.get("authors") or []
    if not authors:
        if often(dice, 0.6):
            yield _date(dice)
        return
    names = [_cased(name, dice) for name in authors]
    joined = _joined(names, dice)
    lead = dice.choice((*_BY, "by", "by", "von", "por", "par", "di"))
    lead = dice.choice((lead.capitalize(), lead.upper(), lead))
    date = _date(dice)
    role, house = dice.choice(_ROLES), dice.choice(_HOUSES)
    style = dice.randrange(17)
    lines = (
        [f"{lead} {joined}"],
        [f"{lead} {joined} | {date}"],
        [f"{lead} {joined}, {house}"],
        [f"{lead} {joined}, {role}"],
        [joined],
        [joined, role],
        [joined, date],
        [f"{joined} · {date}"],
        [f"{joined}, {role}"],
        [f"{dice.choice(_AUTHORS).capitalize()}: {joined}"],
        [f"{date} {lead} {joined}"],
        [lead, *names],
        [f"{joined} ({house})"],
        [f"{joined} / {house}", date],
        [date, joined],
        [f"{lead} {joined} in Port Alder"],
        [f"{joined} in Port Alder", f"{dice.choice(_TAKEN).capitalize()} {lead.lower()} {dice.choice(_TAKERS)}"],
    )[style]
    yield from lines
    if date not in " ".join(lines) and often(dice, 0.6):
        yield date


def _cased(name: str, dice: Random) -> str:
    return name.upper() if often(dice, 0.15) else name


def _joined(names: list[str], dice: Random) -> str:
    if len(names) == 1:
        return names[0]
    return ", ".join(names[:-1]) + dice.choice((f" {dice.choice(_AND)} ", " and ", " & ", ", ")) + names[-1]


def _pictured(page: Page, at: int, dice: Random) -> Iterator[str]:
    """Yield the words of a picture: caption and credit, doubled or not, together or apart."""
    pictures = page.get("pictures") or []
    if at >= len(pictures):
        return
    caption, credits_, alt = pictures[at]["caption"], pictures[at]["credit"], pictures[at]["alt"]
    credit = dice.choice(("/", " / ", " via ", ", ")).join(credits_)
    word = dice.choice(_PICTURES).capitalize()
    if alt and often(dice, 0.4):
        yield alt
    if not credit:
        doubled = often(dice, 0.2)
        yield from [caption] * (2 if doubled else 1)
        return
    style = dice.randrange(9)
    lines = (
        [f"{caption} [{credit}]"],
        [f"{caption} ({credit})"],
        [f"{caption} {word}: {credit}"],
        [caption, f"{word}: {credit}"],
        [caption, credit],
        [f"{caption} {credit}"],
        [f"{caption} © {credit}"],
        [f"{caption} | {credit}"],
        [f"{caption} ({word}: {credit})"],
    )[style]
    yield from lines
    if often(dice, 0.25):
        yield from lines


def _story(page: Page, dice: Random) -> Iterator[str]:
    """Yield the story with its other pictures and what pages print between paragraphs."""
    box = _junk(dice) if often(dice, 0.15) else None
    at = 1
    for order, block in enumerate(page["story"]):
        yield block
        if box and order % 2:
            yield box
        elif often(dice, 0.08):
            yield _junk(dice)
        if at < len(page.get("pictures") or []) and often(dice, 0.2):
            yield from _pictured(page, at, dice)
            at += 1
