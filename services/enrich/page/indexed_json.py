"""JSON whose values stand in one list and name each other by their place in it, as Nuxt writes a page's state."""

from typing import Any

from services.enrich.page.flight import MOST_LEVELS_OF_VALUES, MOST_VALUES


def filled_in(value: Any) -> Any:
    """Return the value that such a list stands for; any other value as it is."""
    if not isinstance(value, list) or not value or not _is_indexed(value):
        return value
    return _Filling(value).at(0, MOST_LEVELS_OF_VALUES)


def _is_indexed(value: list[Any]) -> bool:
    """Tell such a list by its first value, which only names others."""
    first = value[0]
    named = list(first.values()) if isinstance(first, dict) else first[1:] if isinstance(first, list) else []
    return bool(named) and all(type(place) is int and -len(value) <= place < len(value) for place in named)


class _Filling:
    def __init__(self, table: list[Any]) -> None:
        self._table = table
        self._left = MOST_VALUES

    def at(self, place: Any, levels: int) -> Any:
        self._left -= 1
        if type(place) is not int or not 0 <= place < len(self._table) or levels == 0 or self._left < 0:
            return None
        value = self._table[place]
        if isinstance(value, dict):
            return {key: self.at(inner, levels - 1) for key, inner in value.items()}
        if isinstance(value, list):
            named = value[1:] if value and isinstance(value[0], str) else value  # `["Reactive", 1]`
            return [self.at(inner, levels - 1) for inner in named]
        return value
