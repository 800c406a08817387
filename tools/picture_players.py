"""Pictures of a shared computer: the settings as they scroll, the questions they ask, and home with two players."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from stage import Stage, settle

from velfaerd_game.lrs import Trouble
from velfaerd_game.store.sending import Access
from velfaerd_game.ui.widgets.server_sheet import ServerSheet
from velfaerd_game.words.sending import stopped


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


def settings_server(stage: Stage) -> None:
    """The settings, at a server that does not know the key."""
    stage.lay()
    stage.journey.playing.compare()
    serving = stage.journey.keeping.serving
    serving.store.save_access(Access("https://lrs.organisationen.example/xapi/", "velfaerdsspillet", "hemmelig"))
    serving.store.mark_sent(["another"])
    serving._why = lambda: stopped(Trouble.KEY_REFUSED)
    settings_kept(stage)


def server_sheet(stage: Stage) -> None:
    """The question for a server."""
    settings_kept(stage)
    stage.journey.keeping.settings_page.server.set_up.click()


def server_fault(stage: Stage) -> None:
    """The question for a server with an address that is not taken."""
    server_sheet(stage)
    sheet = next(one for one in stage.journey.window.findChildren(ServerSheet) if one.isVisible())
    sheet.address.write("http://lrs.organisationen.example/xapi/")
    sheet.key.write("velfaerdsspillet")
    sheet.secret.editor.setText("hemmelig")
    sheet.attempt.click()
    sheet.area.verticalScrollBar().setValue(sheet.area.verticalScrollBar().maximum())


def server_forget(stage: Stage) -> None:
    """The question before the server is forgotten."""
    settings_server(stage)
    stage.journey.keeping.settings_page.server.stop.click()


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
    "settings-server": settings_server,
    "server-sheet": server_sheet,
    "server-fault": server_fault,
    "server-forget": server_forget,
    "home-players": home_players,
    "player-choose": player_choose,
}
"""Name of a picture -> how to get there."""
