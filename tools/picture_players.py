"""Pictures of a shared computer: the settings as they scroll, the questions they ask, and home with two players."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from stage import Stage, settle


def _shared(stage: Stage) -> None:
    players = stage.journey.players
    players._name("first", "Anne")
    players._name("", "Bo fra Rådhuset 🙂")
    players._name("", "محمد")


def _scrolled(stage: Stage, to: QWidget) -> None:
    stage.journey.settings()
    page = stage.journey.keeping.settings_page
    settle(page)
    page.area.verticalScrollBar().setValue(to.mapTo(page.body, to.rect().topLeft()).y())


def settings_players(stage: Stage) -> None:
    """The settings, at those who share the game."""
    _shared(stage)
    stage.journey.settings()
    _scrolled(stage, stage.journey.keeping.settings_page.shared)


def settings_kept(stage: Stage) -> None:
    """The settings, at their end."""
    stage.journey.settings()
    _scrolled(stage, stage.journey.keeping.settings_page.about)


def player_add(stage: Stage) -> None:
    """The name of one more player."""
    settings_players(stage)
    stage.journey.players.ask_name()


def player_delete(stage: Stage) -> None:
    """The question before a player is deleted."""
    settings_players(stage)
    stage.journey.players.ask_to_delete(stage.journey.players.profiles.all[1].id)


def everything_question(stage: Stage) -> None:
    """The question before everything goes."""
    settings_kept(stage)
    stage.journey.keeping.settings_page.ask_to_erase_everything()


def home_players(stage: Stage) -> None:
    """Home, where several share the game."""
    _shared(stage)
    stage.journey.home()


def player_choose(stage: Stage) -> None:
    """Who plays?"""
    home_players(stage)
    stage.journey.players.choose()


STATES = {
    "settings-players": settings_players,
    "settings-kept": settings_kept,
    "player-add": player_add,
    "player-delete": player_delete,
    "everything-question": everything_question,
    "home-players": home_players,
    "player-choose": player_choose,
}
"""Name of a picture -> how to get there."""
