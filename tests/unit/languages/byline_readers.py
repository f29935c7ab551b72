"""What reads the lines of the sections of bylines, notes and names of people."""

from collections.abc import Callable

from services.enrich.printed.byline.about_author import about_author
from services.enrich.printed.byline.authors import authors_of, reporters_of
from services.enrich.printed.byline.byline_lead import is_lone_lead, opens_like_byline
from services.enrich.printed.byline.byline_line import is_byline, is_picture_byline, is_reporter_somewhere
from services.enrich.printed.byline.byline_on_page import writers
from services.enrich.printed.byline.stated_names import people
from services.enrich.printed.note.closing_credit import is_closing_credit
from services.enrich.printed.note.notes import is_note
from services.enrich.text.names import is_name


def _signs_alone(line: str) -> bool:
    return len(authors_of(line)) == 1


def _names_two(line: str) -> bool:
    return len(authors_of(line)) > 1


def _names_one(line: str) -> bool:
    """Whether what a page states for machines comes down to a first and a last name."""
    return [len(name.split()) for name in people([line])] == [2]


def _is_no_name(line: str) -> bool:
    return not is_name(line)


def _names_nobody(line: str) -> bool:
    return not people([line])


BYLINE_READERS: dict[str, Callable[[str], object]] = {
    "byline.about": about_author,
    "byline.all": _names_one,
    "byline.and": authors_of,
    "byline.and_in_capitals": _names_two,
    "byline.archive_by": _names_one,
    "byline.articles": authors_of,
    "byline.at": _signs_alone,
    "byline.at_in_small_letters": _signs_alone,
    "byline.author_labels": opens_like_byline,
    "byline.beats": is_byline,
    "byline.before_dates": _signs_alone,
    "byline.before_roles": _signs_alone,
    "byline.by": opens_like_byline,
    "byline.caseless_leads": authors_of,
    "byline.caseless_roles": authors_of,
    "byline.buttons": _signs_alone,
    "byline.dated": opens_like_byline,
    "byline.days": _signs_alone,
    "byline.from": authors_of,
    "byline.genre_labels": authors_of,
    "byline.genres": authors_of,
    "byline.glued": opens_like_byline,
    "byline.is": about_author,
    "byline.leads": opens_like_byline,
    "byline.lone": is_lone_lead,
    "byline.match_reports": is_reporter_somewhere,
    "byline.nobody": _names_nobody,
    "byline.of": authors_of,
    "byline.other_work": reporters_of,
    "byline.pictures": is_picture_byline,
    "byline.reports_from": authors_of,
    "byline.roles": is_byline,
    "byline.shares": _signs_alone,
    "byline.show": _names_one,
    "byline.shown": _names_one,
    "byline.stated_leads": _names_one,
    "byline.text_labels": opens_like_byline,
    "byline.with": authors_of,
    "byline.works": opens_like_byline,
    "byline.writers": is_byline,
    "byline.written_by": writers,
    "note.advisories": is_note,
    "note.agencies": is_closing_credit,
    "note.closings": is_closing_credit,
    "note.contributed": is_closing_credit,
    "note.corrections": is_note,
    "note.reporting": is_closing_credit,
    "note.staff": is_closing_credit,
    "note.with_agency": is_closing_credit,
    "text.joined": is_name,
    "text.no_names": _is_no_name,
    "text.organizations": _is_no_name,
}
