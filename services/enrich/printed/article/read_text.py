"""Plain text, as pasted or as sent by an agency."""

import re
from dataclasses import replace

from services.enrich.draft import Draft, Line
from services.enrich.languages.language_tag import locale
from services.enrich.printed.article.within_bounds import reach, read_in_part
from services.enrich.printed.date.month_order import is_month_first
from services.enrich.text.markup import without_marks
from services.enrich.text.prose import word_count

_NEWLINES = re.compile(r"\r\n?")
_INDENT = re.compile(r"\t|[ \u00a0\u2003\u3000]{2}|\u2003|\u3000")
"""What opens a paragraph of wrapped copy, below a line without."""
_INDENTED = re.compile(r"^[ \t\u00a0\u2003\u3000]+(?=\S)", re.MULTILINE)
"""Where these are of several widths, they are left from a page's markup."""


def read_text(draft: Draft) -> Draft:
    """Keep the text as it came, with CR LF and CR made LF and without marks of Markdown or a wire; cut it into lines.

    Only LF ends a line: U+2028 and NEL stand inside paragraphs on real pages. No normalisation and no trimming, so
    that offsets mean what the producer sees.
    """
    whole = without_marks(_NEWLINES.sub("\n", draft.raw.content))
    text = whole[: reach(whole)]
    month_first = is_month_first(text, draft.raw.url or draft.raw.outlet, locale(draft.raw.language))
    read = replace(draft, text=text, lines=tuple(_lines(text)), month_first=month_first)
    if text == whole:
        return read
    return read_in_part(replace(read, shown=word_count(whole)), word_count(whole[len(text) :]))


def _lines(text: str) -> list[Line]:
    found: list[Line] = []
    at, blank, above = 0, True, ""
    told = len({len(one[0]) for one in _INDENTED.finditer(text)}) == 1
    for printed in text.split("\n"):
        stripped = printed.strip()
        if stripped:
            start = at + len(printed) - len(printed.lstrip())
            opens = blank or (told and _INDENT.match(printed) is not None and _INDENT.match(above) is None)
            found.append(Line(stripped, start, start + len(stripped), blank_before=opens))
        blank, above = not stripped, printed
        at += len(printed) + 1
    return found
