"""What is kept of settings, in words: the setting, and what is chosen."""

from __future__ import annotations

from typing import Any

from velfaerd_game.store.export import Entry

from .language import LANGUAGES, tr


def setting(key: Any, _row: Entry) -> str:
    """The setting's name; one nobody knows is called what it is kept as."""
    kind, _, level = str(key).partition(":")
    names = {
        "opened": tr("File of the alliance {id}"),
        "typed": tr("Paper board being typed in: {id}"),
        "team": tr("Team’s board: {id}"),
        "language": tr("Language"),
        "theme": tr("Appearance"),
        "text_size": tr("Text size"),
        "motion": tr("Motion"),
        "board": tr("The board"),
        "certainty": tr("How sure are you?"),
    }
    return names.get(kind, "{key}").format(id=level, key=key)


def chosen(value: Any, row: Entry) -> str:
    """What is chosen of the setting in the row; what nobody knows stands as it is kept."""
    names = {
        ("theme", "system"): tr("Follow the computer"),
        ("theme", "light"): tr("Paper (light)"),
        ("theme", "dark"): tr("Evening (dark)"),
        ("theme", "contrast"): tr("High contrast"),
        ("motion", "on"): tr("Ordinary"),
        ("motion", "reduced"): tr("Calm"),
        ("motion", "off"): tr("None"),
        ("board", "plate"): tr("As a board"),
        ("board", "list"): tr("As a list"),
        ("certainty", "on"): tr("Ask me"),
        ("certainty", "off"): tr("Do not ask"),
        **{("language", code): name for code, name in LANGUAGES.items()},
    }
    said = str(value)
    return f"{said} %" if row["key"] == "text_size" else names.get((str(row["key"]), said), said)
