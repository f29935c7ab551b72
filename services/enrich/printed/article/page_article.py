"""The article on a page: its heading, and its story with the pictures where they stand."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from lxml.html import HtmlElement

from services.contracts.metadata import ArticleKind
from services.enrich.draft import Facts, Found, Role, Unkept
from services.enrich.languages.language_tag import locale
from services.enrich.page.blocks import Block, Unread
from services.enrich.printed.article.blocks_near_headline import byline_zone
from services.enrich.printed.article.page_kind import is_cut_short, kind_of
from services.enrich.printed.article.parts import Part, parts
from services.enrich.printed.article.seen_page import of_held, seen_on_page
from services.enrich.printed.article.stated_facts import Stated, stated
from services.enrich.printed.article.unkept import Kept, unkept
from services.enrich.printed.body.decided_story import decided
from services.enrich.printed.body.story import story
from services.enrich.printed.byline.about_author import about_author
from services.enrich.printed.byline.byline_on_page import byline_on_page, writers
from services.enrich.printed.byline.outlet_as_author import people_of
from services.enrich.printed.byline.printed_over_stated import authors_between
from services.enrich.printed.byline.small_letters import SmallLetters
from services.enrich.printed.caption.figures import Figure, figures
from services.enrich.printed.caption.is_picture import completed, is_picture
from services.enrich.printed.caption.lead_image import lead_image
from services.enrich.printed.caption.placed_figures import above, frame, placed
from services.enrich.printed.date.date_on_page import change_near
from services.enrich.printed.date.embedded_post import is_of_embedded_post
from services.enrich.printed.date.month_order import is_month_first
from services.enrich.printed.date.publication import StatedDates, Where, publication
from services.enrich.printed.dek.dek_on_page import Said, dek_on_page
from services.enrich.printed.headline.headline_on_page import Headline, headline_on_page
from services.enrich.printed.kind.wall import is_wall
from services.enrich.text.alignment import letters
from services.enrich.text.likeness import same
from services.enrich.text.names import is_name

_PARAGRAPHS_BEFORE_A_LEAD_IMAGE: Final = 1
"""Some pages print the lede above the picture."""
_LAST_LINES_OF_A_STORY: Final = 2
"""A note about the author is among these."""
_LINES_BEHIND_A_STORY: Final = 6
"""Or among these: some pages set the note apart."""


@dataclass(frozen=True, slots=True)
class Article:
    """What a page holds of an article."""

    facts: Facts
    headline: Found | None
    dek: Found | None
    byline: Found | None
    authors: tuple[str, ...]
    dates: tuple[str, ...]
    """The lines that print the dates of publication and change, where the page states none for machines."""
    story: list[Part]
    month_first: bool = False
    """Whether the page means November by `11/12/2024`: it says so anywhere, not in its article alone."""
    unkept: tuple[Unkept, ...] = ()
    shown: int = 0
    """How many words the page shows."""


def article(root: HtmlElement, url: str | None, language: str | None = None) -> Article:
    """Find the article on a page; a page without one gives all its text.

    Raises ValueError for a page without text, and for one that stands in place of an article.
    """
    unread: list[Unread] = []
    seen, held = seen_on_page(root, unread)
    if not seen:
        message = "the page shows no text"
        raise ValueError(message)
    said = stated(root, url)
    told = decided(story(root, seen), seen, said.says) if held is None else of_held(held, seen)
    address = url or said.facts.url
    head = headline_on_page(root, said.headlines, said.facts.outlet)
    element = head.element if head else None
    head_at = _first(seen, element) if element is not None else -1
    body = _below(told, head_at)
    page = frame(seen, body, element) if body else root
    lead = above(page)
    framed = [*(figures(lead, said.base) if lead is not None else ()), *figures(page, said.base)]
    shown = [completed(figure, said.picture_credits) for figure in framed if is_picture(figure)]
    pictures = placed(shown, seen, body, page, address)
    words = _words(seen, pictures)
    title = head.found.text if head else ""
    body = [index for index in body if index not in words and not same(seen[index].text, title)]
    body = [index for index in body if head is None or not _is_line_of(seen[index], head)]
    dek_at = dek_on_page(seen, head_at, body, _said(said, title), words) if head_at >= 0 else ()
    if set(body) <= set(dek_at):
        dek_at = ()  # a story of one paragraph is described by itself
    near = [
        index
        for index in byline_zone(seen, head_at, body)
        if index not in words and index not in (head_at, *dek_at) and not is_of_embedded_post(seen[index].element)
    ]
    people = people_of(said.facts.authors, said.facts.outlet, address)
    printed = "\n".join(block.text for block in seen)
    small = SmallLetters(printed)
    byline_at = byline_on_page(seen, near, body, tuple(filter(is_name, people)), small)
    month_first = is_month_first(printed, address or said.facts.outlet, locale(language) or said.facts.locale)
    stated_dates = StatedDates(said.facts.published_at, said.loose_date)
    date, date_at = publication(stated_dates, page, element, Where(seen, near, body, month_first), address)
    headlines = tuple(found.text for found in said.headlines)
    facts = replace(said.facts, headlines=headlines, descriptions=said.descriptions, published_at=date)
    if held is None and date is None and byline_at is None and is_wall(seen, title):
        message = "the page holds no article: it asks for consent or scripts, or says that there is none"
        raise ValueError(message)
    changed_at = None if facts.modified_at else change_near(seen, near, date_at)
    dates_at = [at for at in (date_at, changed_at) if at is not None and at != byline_at]
    body = [index for index in body if index not in (*dek_at, byline_at, *dates_at)]
    calls_itself = facts.kind or (ArticleKind.ARTICLE if facts.published_at or byline_at is not None else None)
    facts = replace(
        facts,
        kind=kind_of(calls_itself, seen, body, address),
        offers_the_rest=is_cut_short(seen, body),
        lead_image=lead_image(
            (page,) if lead is None else (lead, page),
            {seen[index].element for index in body[_PARAGRAPHS_BEFORE_A_LEAD_IMAGE:]},
            (figure for _, figure in pictures),
            said.picture,
            said.base,
        ),
    )
    found = Article(
        facts=facts,
        headline=head.found if head else None,
        dek=_found(seen, dek_at),
        byline=_found(seen, () if byline_at is None else (byline_at,)),
        authors=_signed(people, seen, byline_at, small, (said.facts.outlet, address))
        or _noted(seen, told)
        or said.facts.authors,
        dates=tuple(seen[at].text for at in dates_at),
        story=parts(body, seen, pictures),
        month_first=month_first,
    )
    heads = [index for index, block in enumerate(seen) if head is not None and _is_line_of(block, head)]
    partly = [
        at for at in (head_at, *heads, *dek_at, byline_at, *dates_at, *sorted(words)) if at is not None and at >= 0
    ]
    inside = [part for _, figure in pictures for part in figure.parts]
    rest = unkept(seen, unread, Kept(frozenset(body), tuple(dict.fromkeys(partly)), tuple(_read(found)), inside))
    return replace(found, unkept=rest.parts, shown=rest.shown)


def _read(found: Article) -> Iterator[str]:
    """Yield what was read from other blocks than the story's."""
    yield from (part.text for part in (found.headline, found.dek, found.byline) if part)
    yield from found.dates
    yield from (part.text for part in found.story if part.role is Role.CAPTION)


def _said(said: Stated, title: str) -> Said:
    return Said(tuple(found.text for found in said.headlines), said.descriptions, title)


def _first(seen: list[Block], element: HtmlElement) -> int:
    """Return the index of an element's first block; for an inline element, of the block that it is part of."""
    inside = set(element.iter())
    at = next((index for index, block in enumerate(seen) if block.element in inside), None)
    if at is None:
        outer = next(iter(element.iterancestors()), None)
        at = next((index for index, block in enumerate(seen) if block.element is outer), -1)
    return at


def _words(seen: list[Block], pictures: list[tuple[int, Figure]]) -> set[int]:
    """Return the indices of the blocks that are pictures' words."""
    inside = {element for _, figure in pictures for part in figure.parts for element in part.iter()}
    texts = {text for _, figure in pictures for text in (figure.caption, figure.credit) if text}
    both = {letters(f"{figure.caption}{figure.credit}") for _, figure in pictures if figure.caption and figure.credit}
    return {
        index
        for index, block in enumerate(seen)
        if block.element in inside or block.text in texts or (both and letters(block.text) in both)
    }


def _is_line_of(block: Block, head: Headline) -> bool:
    """Tell a line of a headline that is set in several."""
    return head.element is not None and block.text in head.found.text and block.element in set(head.element.iter())


def _below(body: list[int], head_at: int) -> list[int]:
    """Leave out what stands above the headline, crumbs and menus that repeat it, unless that is most of the story."""
    below = [index for index in body if index > head_at]
    return below if 2 * len(below) >= len(body) else body


def _signed(
    people: tuple[str, ...],
    seen: list[Block],
    at: int | None,
    small: SmallLetters,
    house: tuple[str | None, str | None],
) -> tuple[str, ...]:
    """Return the authors as stated, or as the byline has them; the house, by name and address, is none."""
    if at is None:
        return people
    return authors_between(people, people_of(writers(seen[at].text), *house), seen[at].text, small)


def _noted(seen: list[Block], story: list[int]) -> tuple[str, ...]:
    """Return the author whom a note at the story's end, or right behind it, is about."""
    last = seen[story[-_LAST_LINES_OF_A_STORY:][0] : story[-1] + 1 + _LINES_BEHIND_A_STORY] if story else ()
    return next(((name,) for block in last if (name := about_author(block.text))), ())


def _found(seen: list[Block], at: tuple[int, ...]) -> Found | None:
    return Found(" ".join(seen[index].text for index in at), "html") if at else None
