"""The order in which a screen reader walks through a page: as it is laid out, not as it was made."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QLayout, QWidget

from .control import in_order


def as_laid(view: QWidget) -> None:
    """Put a view's children into the order of its layouts; what lies in none of them stays before the rest."""
    layout = view.layout()
    wanted = list(dict.fromkeys(_laid(layout))) if layout is not None else []
    inside = [one for one in view.children() if isinstance(one, QWidget)]
    if [one for one in inside if one in wanted] != wanted or inside[-len(wanted) :] != wanted:
        in_order(wanted)


def _laid(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is not None and (widget := item.widget()) is not None:
            yield widget
        elif item is not None and (inner := item.layout()) is not None:
            yield from _laid(inner)
