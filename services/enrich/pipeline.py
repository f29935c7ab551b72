"""The steps in their order, each with what it reads, what it claims, from whom it may take, and why it stands there."""

from functools import partial
from typing import Final

from services.enrich.draft import Role
from services.enrich.gazetteer.own import NOTHING_OWN, OwnNames
from services.enrich.recogniser.model import Model
from services.enrich.step import Step
from services.enrich.steps.body import body
from services.enrich.steps.byline import byline
from services.enrich.steps.captions import captions
from services.enrich.steps.date_lines import date_lines
from services.enrich.steps.dateline import dateline
from services.enrich.steps.dates import dates
from services.enrich.steps.decide import decide
from services.enrich.steps.entities import entities
from services.enrich.steps.fingerprint import fingerprint
from services.enrich.steps.furniture import furniture
from services.enrich.steps.heading import heading
from services.enrich.steps.keywords import keywords
from services.enrich.steps.kind import kind
from services.enrich.steps.language import language
from services.enrich.steps.lead_picture import lead_picture
from services.enrich.steps.quotes import quotes
from services.enrich.steps.read import read
from services.enrich.steps.stated import stated
from services.enrich.steps.truncated import truncated
from services.enrich.steps.trust import trust
from services.enrich.steps.unlikely import unlikely

_PAGE: Final = frozenset(Role) - {Role.SECTION}
_TOP: Final = frozenset({Role.SECTION, Role.HEADLINE, Role.DEK})
_DECIDED: Final = frozenset(Role) - {Role.SECTION, Role.DATE, Role.NOTE, Role.LIST_ITEM, Role.PULL_QUOTE}


def pipeline(model: Model | None, own: OwnNames = NOTHING_OWN) -> tuple[Step, ...]:
    """Put the steps in order, each bound to what it needs: a recogniser, and a newsroom's own names."""
    return (
        Step(
            read,
            because="all others work on its lines; a page's own marks are the surest claims, so they come first",
            reads="",
            fills="text facts month_first section headline dek byline authors published_at modified_at "
            "truncated degraded unkept shown",
            claims=_PAGE,
            required=True,
        ),
        Step(
            furniture,
            because="menus and boxes look like captions, headlines and bylines: they must be out before",
            reads="",
            fills="likely",
            claims=frozenset({Role.REMOVED, Role.PARAGRAPH, Role.SUBHEAD}),
        ),
        Step(
            captions,
            because="a caption above the story passes for its headline, dek or lede; its credit for a byline",
            reads="",
            fills="captions",
            claims=frozenset({Role.CAPTION, Role.REMOVED}),
            takes_from=frozenset({Role.CAPTION, Role.REMOVED}),
        ),
        Step(
            heading,
            because="bylines and dates are sought round the headline; it takes back what stood twice as a caption",
            reads="likely captions section headline dek",
            fills="section headline dek captions",
            claims=_TOP | {Role.REMOVED},
            takes_from=frozenset({Role.CAPTION}),
        ),
        Step(
            byline,
            because="it stands between headline and story, and dates are read out of it",
            reads="likely facts headline byline authors",
            fills="byline authors",
            claims=frozenset({Role.BYLINE}),
        ),
        Step(
            dateline,
            because="it opens the first paragraph that nobody has claimed; a town and a day alone are no date line",
            reads="",
            fills="dateline",
        ),
        Step(
            date_lines,
            because="dates stand where bylines do, and what is neither may be the first picture's words",
            reads="",
            claims=frozenset({Role.DATE}),
            takes_from=frozenset({Role.REMOVED}),
        ),
        Step(
            lead_picture,
            because="only what headline, dek, byline and dates have left above the story can be its picture's words",
            reads="likely captions",
            fills="captions",
            claims=frozenset({Role.CAPTION}),
            takes_from=frozenset({Role.REMOVED}),
        ),
        Step(
            unlikely,
            because="what is neither claimed nor like the story is known when all others have claimed theirs",
            reads="likely headline authors captions",
            claims=frozenset({Role.REMOVED}),
        ),
        Step(
            decide,
            because="all rules have proposed what each line is; what is read out of the lines comes behind",
            reads="likely headline dek byline authors captions",
            fills="headline dek byline authors captions sure",
            claims=_DECIDED,
            takes_from=_DECIDED,
        ),
        Step(
            dates,
            because="byline and dateline hold dates; captions are dated against the article's",
            reads="likely facts captions dateline published_at modified_at month_first",
            fills="published_at modified_at captions",
        ),
        Step(
            stated,
            because="the producer's word wins over all that was found, and the body takes what that gives back",
            reads="section headline dek byline authors published_at",
            fills="section headline dek byline authors published_at",
            claims=_TOP | {Role.BYLINE},
            takes_from=frozenset(Role),
            required=True,
        ),
        Step(
            body,
            because="the story is what no other step has claimed",
            reads="likely dateline captions",
            fills="body captions removed lede",
            required=True,
        ),
        Step(
            kind,
            because="what it is shows in how much body there is; a list of stories loses what was taken for one",
            reads="facts headline dek byline authors dateline published_at modified_at captions body removed lede",
            fills="kind headline dek byline authors dateline published_at modified_at captions body removed lede",
        ),
        Step(
            truncated,
            because="whether the story breaks off shows in its last block, and lists of stories have none",
            reads="facts kind body truncated",
            fills="truncated",
        ),
        Step(
            fingerprint,
            because="the same story is known by its body alone, whatever a page prints round it",
            reads="body",
            fills="fingerprint",
        ),
        Step(
            language,
            because="captions and menus may be in another language than the body",
            reads="facts",
            fills="language",
        ),
        Step(
            trust,
            because="it weighs how all that is read fits together, before names are sought in it",
            reads="facts sure section headline dek byline authors dateline published_at modified_at captions body "
            "removed unkept shown language kind truncated",
            fills="confidence",
        ),
        Step(
            keywords,
            because="they are counted in headline, dek and body, once it is known what of the text these are",
            reads="facts headline dek body",
            fills="keywords",
        ),
        Step(
            partial(entities, model=model, own=own),
            because="names are read zone by zone, in the language of the body, with what other fields name",
            reads="headline dek byline authors dateline published_at captions body language month_first facts kind "
            "degraded",
            fills="entities values captions models degraded",
        ),
        Step(
            quotes,
            because="speakers are the people that were found",
            reads="body entities language dateline",
            fills="quotes reported sources",
        ),
    )


def proposing() -> tuple[Step, ...]:
    """Return the steps whose claims are proposals to the one that decides: the trees are learned over them."""
    steps = pipeline(None)
    return steps[: next(order for order, step in enumerate(steps) if step.name == decide.__name__)]
