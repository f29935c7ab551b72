"""When a picture was taken."""

from typing import Final

from services.contracts.caption import Caption
from services.enrich.draft import Draft
from services.enrich.printed.date.printed_dates import printed_dates

_DATED_CHARACTERS_OF_A_CAPTION: Final = 2000
"""A caption that goes on longer is a text, and its last date not the picture's."""


def dated(caption: Caption, draft: Draft, published: str | None) -> Caption:
    """Date the picture by the last date that its caption gives, the way desks end captions."""
    printed = (
        date.ordered(month_first=draft.month_first)
        for date in printed_dates(caption.text[:_DATED_CHARACTERS_OF_A_CAPTION])
    )
    values = [value for date in printed if (value := date.against(published))]
    return caption.model_copy(update={"date": values[-1][:10]}) if values and caption.date is None else caption
