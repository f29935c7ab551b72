"""Where pictures are found that no agency sent: networks, and houses where anybody may offer his own."""

from functools import cache

from services.enrich.gazetteer.tables import names, rows


@cache
def networks() -> tuple[str, ...]:
    """Return the names of the networks where people and offices publish what they have filmed themselves."""
    return tuple(name for kind, named in rows("picture_sites.tsv") if kind == "network" for name in names(named))


@cache
def stock_houses() -> frozenset[str]:
    """Return the houses where anybody may offer pictures under a name of his own choosing, as `agency` names them."""
    return frozenset(name for kind, named in rows("picture_sites.tsv") if kind == "stock" for name in names(named))
