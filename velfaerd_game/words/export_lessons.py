"""Lessons in the page of what is kept: which, when, how the class answered, and what the trainer wrote."""

from __future__ import annotations

from typing import Any

from velfaerd_game.game.lesson_setup import Way
from velfaerd_game.store.export import Entry

from .language import tr
from .markup import Markup, element


def way(value: Any, _row: Entry) -> str:
    """How the class answered."""
    names: dict[str, str] = {
        Way.HANDS: tr("Hands up"),
        Way.TEAMS: tr("Teams with a laptop each"),
        Way.BOARD: tr("One shared board"),
    }
    said = "" if value is None else str(value)
    return names.get(said, said)


def notes(value: Any, row: Entry) -> str:
    """The notes, one a question; a lesson that cannot be read as the text it is kept as."""
    if not isinstance(value, dict):
        return str(row.get("text", "" if value is None else value))
    told = (tr("Question {n}: {text}").format(n=number, text=text) for number, text in value.items())
    return element("ul", *(element("li", one, dir="auto") for one in told)) if value else Markup("")
