"""Whether a date is another text's: of a post that is shown within the story, of what is quoted there at length."""

import re
from typing import Final

from lxml.html import HtmlElement

from services.enrich.page.element_names import around, marks, names_of

_EMBEDDED: Final = re.compile(rf"(?<![a-z])(?:{names_of('embedded_post')})(?![a-z])")


def is_of_embedded_post(element: HtmlElement) -> bool:
    """Whether an element stands within a quotation that is set apart, or within an embedded post."""
    return any(each.tag == "blockquote" or _EMBEDDED.search(marks(each)) for each in around(element))
