"""Addresses on a page, relative and broken ones among them."""

from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from services.enrich.page.meta import link


def absolute(url: str, of: str) -> str | None:
    """Return a web address in full, None for what is none."""
    try:
        full = urljoin(of, url.strip())
        parts = urlsplit(full)
    except ValueError:
        return None
    return full if parts.scheme in ("http", "https") and parts.netloc else None


def canonical(root: HtmlElement, others: tuple[str | None, ...], url: str | None) -> str | None:
    """Return the address the page gives itself, from its canonical link or else from other statements."""
    for candidate in (link(root, "canonical"), *others):
        if candidate and (full := absolute(candidate, url or "")):
            return full
    return None


def base(root: HtmlElement, address: str) -> str:
    """Return what relative addresses on the page are relative to."""
    element = root.find(".//base[@href]")
    href: str = element.get("href", "") if element is not None else ""
    return absolute(href, address) or address
