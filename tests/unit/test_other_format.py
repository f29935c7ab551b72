"""What is neither text nor a page is told apart by the whole of it, and an article about formats is an article."""

import pytest

from services.chassis.problems import ProblemError
from services.contracts.raw import ContentType
from services.ingest.other_format import other_format
from services.ingest.reading import from_content, from_json

STORY = "The ferry ran aground off Ostby on Tuesday with 214 people on board."
OTHER = {
    "NITF": f'<?xml version="1.0"?>\n<nitf><body><body.content><p>{STORY}</p></body.content></body></nitf>',
    "a doctype of its own": f'<!DOCTYPE nitf SYSTEM "nitf-3-2.dtd">\n<nitf><head/><body>{STORY}',
    "RSS without a declaration": f"<rss version='2.0'><channel><title>{STORY}</title></channel></rss>",
    "Atom that breaks off": f'<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>{STORY}',
    "a sitemap": "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url/></urlset>",
    "a drawing": '<svg xmlns="http://www.w3.org/2000/svg"><text>Ostby</text></svg>',
    "a property list": '<?xml version="1.0"?>\n<!-- made by hand -->\n<plist version="1.0"><dict/></plist>',
    "behind a byte order mark": f"\ufeff\n<?xml version='1.0'?><newsItem><headline>{STORY}</headline></newsItem>",
    "an object": f'{{"headline": "Ferry aground", "body": "{STORY}"}}',
    "objects": f'[{{"body": "{STORY}"}}, {{}}]',
    "an object a line": f'{{"body": "{STORY}"}}\n{{"body": "{STORY}"}}\n',
    "a message": f"From: Ada Holt <ada@example.org>\nTo: desk@example.org\nSubject: Ferry aground\n\n{STORY}",
    "a message on its way": f"Received: by 10.0.0.5\n\twith SMTP\nFrom: Ada\nMIME-Version: 1.0\n\n{STORY}",
    "a mailbox": f"From ada@example.org Tue Mar 5\nFrom: Ada\nDate: Tue\nMessage-ID: <1@b>\n\n{STORY}",
}
ARTICLES = {
    "XHTML": '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x">\n'
    f'<html xmlns="http://www.w3.org/1999/xhtml"><body><p>{STORY}</p></body></html>',
    "a declared piece of a page": f"<?xml version='1.0'?><article><p>{STORY}</p></article>",
    "an element of a page's own": f"<x-story><p>{STORY}</p></x-story><footer>Ostby</footer>",
    "about XML": f"<rss> is dead, long live feeds\n\n{STORY}",
    "about a declaration": f"<?xml version='1.0'?> opens every file of it.\n\n{STORY}",
    "in braces": f"{{A word of warning}} {STORY}",
    "about JSON": f'{{"a": 1}} is JSON.\n\n{STORY}',
    "a bracket": f"[Corrected] {STORY}",
    "a year in brackets": "[2024]",
    "a column about the weather": f"Subject: weather. A column\n\n{STORY}",
    "labelled copy": f"Headline: Ferry aground\nByline: Ada Holt\nDate: May 5\n\n{STORY}",
    "a letter": f"From: Our man in Ostby\nTo: All readers\nSubject: The ferry\n\n{STORY}",
}


@pytest.mark.parametrize("content", OTHER.values(), ids=OTHER.keys())
@pytest.mark.parametrize("kind", ContentType)
def test_other_formats_are_refused(content: str, kind: ContentType) -> None:
    """Whatever it is sent as, the answer says what it is, and does not repeat it."""
    with pytest.raises(ProblemError) as refused:
        from_content(content.encode(), kind)
    assert refused.value.kind.slug == "other-format"
    assert "ferry" not in str(refused.value.detail)


@pytest.mark.parametrize("content", ARTICLES.values(), ids=ARTICLES.keys())
def test_articles_are_not(content: str) -> None:
    """What only looks like another format at its beginning is read."""
    assert other_format(content) is None


def test_the_content_of_a_json_article_is_looked_at_too() -> None:
    """JSON carries the article; its content may not be JSON once more."""
    with pytest.raises(ProblemError) as refused:
        from_json(b'{"content": "{\\"body\\": \\"The ferry\\"}"}')
    assert refused.value.problem.detail == "It was sent as text/plain; it is JSON."
