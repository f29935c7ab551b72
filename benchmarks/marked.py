"""Show an article with its entities, pictures and quotes marked, as Markdown.

`copydesk enrich seeds/000_a50cebf330639245.txt | python -m benchmarks.marked > benchmarks/marked.md`
"""

import sys
from collections.abc import Iterator

from services.contracts.enriched import EnrichedArticle
from services.contracts.entity import Entity, Quote

_SIGNS = str.maketrans({"<": "&lt;", ">": "&gt;", "*": "\\*", "_": "\\_", "[": "\\[", "]": "\\]"})


def main() -> None:
    """Read one enriched article and write its page."""
    article = EnrichedArticle.model_validate_json(sys.stdin.buffer.read())
    print("\n\n".join(page(article)))


def page(article: EnrichedArticle) -> Iterator[str]:
    """Yield the paragraphs of the page: the marked text, then everybody and everything in it."""
    yield f"# {_written(article.metadata.headline or article.id)}"
    yield (
        "Names are **bold** with their type; direct speech is <ins>underlined</ins>, what is told <em>slanted</em>, "
        "each with its speaker."
    )
    events = sorted(_marks(article), key=lambda mark: (mark[0], mark[1]))
    stretches = [(block.start, block.end, "") for block in article.body]
    stretches += [(caption.start, caption.end, "> ") for caption in article.captions]
    for start, end, lead in sorted(stretches):
        yield lead + _marked(article.text, start, end, events)
    yield "| | type | where it leads | mentions |\n|---|---|---|---|\n" + "\n".join(map(_row, article.entities))


def _marks(article: EnrichedArticle) -> Iterator[tuple[int, int, str]]:
    """Yield what to put at which offset; at one place what closes comes before what opens."""
    for entity in article.entities:
        for mention in entity.mentions:
            yield mention.start, 2, "**"
            yield mention.end, 0, f"**<sub>{entity.type}</sub>"
    for quote, opens, closes in (
        *((quote, "<ins>", "</ins>") for quote in article.quotes),
        *((quote, "<em>", "</em>") for quote in article.reported),
    ):
        yield quote.start, 1, opens
        yield quote.end, 1, f"{closes}<sup>{_written(_who(quote))}</sup>"


def _who(quote: Quote) -> str:
    return (quote.speaker.name or quote.speaker.text) if quote.speaker else "?"


def _marked(text: str, start: int, end: int, events: list[tuple[int, int, str]]) -> str:
    parts: list[str] = []
    at = start
    for offset, _, sign in events:
        if start <= offset <= end:
            parts += [_written(text[at:offset]), sign]
            at = offset
    return "".join([*parts, _written(text[at:end])]).replace("\n", " ")


def _row(entity: Entity) -> str:
    links = entity.links
    ids = [f"[{links.wikidata}](https://www.wikidata.org/wiki/{links.wikidata})"] if links.wikidata else []
    ids += [f"[{links.geonames}](https://www.geonames.org/{links.geonames})"] if links.geonames else []
    ids += [links.iso] if links.iso else []
    roles = f" ({_written(', '.join(entity.roles))})" if entity.roles else ""
    return f"| {_written(entity.name)}{roles} | {entity.type} | {' '.join(ids)} | {len(entity.mentions)} |"


def _written(text: str) -> str:
    return text.translate(_SIGNS)


if __name__ == "__main__":
    main()
