"""Playing as a team: one board, kept at every move, handed in to the trainer as a file; no answer, nothing counted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, cast
from uuid import uuid4

from PySide6.QtCore import QDir, QObject, QStandardPaths, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from velfaerd_game.files.fingerprint import fingerprint
from velfaerd_game.files.team_boards import SUFFIX, write_team_board
from velfaerd_game.files.writing import UnwritableError
from velfaerd_game.game.board import Round
from velfaerd_game.game.classroom import TeamBoard
from velfaerd_game.game.level import Level
from velfaerd_game.store import StoreError
from velfaerd_game.store.store import Store
from velfaerd_game.store.teams import Team
from velfaerd_game.words.language import spoken, tr
from velfaerd_game.words.team_names import team_names
from velfaerd_game.words.unwritten import unwritten

from . import store_words
from .library import Library
from .main_window import MainWindow
from .preferences import Preferences
from .purpose import Purpose

if TYPE_CHECKING:
    from PySide6.QtWidgets import QVBoxLayout

    from .pages.board_page import BoardPage
    from .widgets.team_sheet import TeamSheet, TeamWish


class Teaming(QObject):
    """Owns the board a team lays. What cannot be kept is told, and the team goes on."""

    case_requested = Signal()
    alliances_requested = Signal()
    help_requested = Signal()
    role_requested = Signal(str)

    def __init__(self, window: MainWindow, library: Library, store: Store, preferences: Preferences) -> None:
        super().__init__(window)
        self.window, self.library, self.store, self.preferences = window, library, store, preferences
        self.team: Team | None = None
        self._unkept: dict[str, Team] = {}
        self._folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        preferences.language_changed.connect(self._retell)

    @cached_property
    def board_page(self) -> BoardPage:
        """The board, whose main button saves it as a file."""
        from .pages.board_page import BoardPage
        from .widgets.explore_band import ExploreBand

        page = BoardPage(self.window.theme, self.library.deck(spoken()))
        self._band = ExploreBand(self.window.theme, page.bar.subtitle, self._who)
        cast("QVBoxLayout", page.layout()).insertWidget(1, self._band)
        page.bar.purpose = page.board.summary.purpose = Purpose.HAND_IN
        page.move_requested.connect(lambda move: self._play(lambda played: played.play(move)))
        page.undo_requested.connect(lambda: self._step(lambda played: played.undo(), tr("Undone")))
        page.redo_requested.connect(lambda: self._step(lambda played: played.redo(), tr("Done again")))
        page.compare_requested.connect(self.ask_where)
        page.case_requested.connect(self.case_requested)
        page.view_requested.connect(self._choose_view)
        page.back_requested.connect(self.case_requested)
        page.help_requested.connect(self.help_requested)
        page.role_requested.connect(self.role_requested)
        page.announced.connect(self.window.announcer.announce)
        return page

    # --- who plays -------------------------------------------------------------------------------------------------

    def ask_who(self, level: Level | None) -> TeamSheet | None:
        """Ask which team plays the level; without one nothing."""
        from .widgets.team_sheet import TeamSheet, TeamWish

        if level is None:
            return None
        left = self._left(level)
        wish = TeamWish(left.name, left.round) if left else TeamWish()
        sheet = TeamSheet(self.window.theme, self.window, wish, left.played.board.cards if left else None)
        sheet.wished.connect(lambda wish: self.begin(level, wish))
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()
        return sheet

    def begin(self, level: Level, wish: TeamWish) -> None:
        """Go to the board of the team; a new one has an id of its own, so that it replaces nobody's board."""
        left = None if wish.fresh else self._left(level)
        if left is None:
            left = Team(str(uuid4()), wish.name, wish.round, 0, Round(level))
        changed = left.changed
        self._keep(replace(left, name=wish.name, round=wish.round))
        self.show()
        self.board_page.begin()
        if changed:
            self.window.tell(
                tr(
                    "The alliance has been changed since the team laid its board. Cards that no longer fit have been "
                    "taken off: look the board over before you hand it in."
                )
            )

    def show(self) -> None:
        """Show the team's board as it is now."""
        if self.team:
            self._display(self.team)
            name = " – ".join((self._who(), self.team.played.level.title))
            self.window.show_page(self.board_page, name, self.show)

    def _left(self, level: Level) -> Team | None:
        """The level's team as it was left."""
        if level.id in self._unkept:
            return self._unkept[level.id]
        try:
            return self.store.team(level)
        except StoreError as error:
            self.window.tell(store_words.unsaved(error))
            return None

    def _who(self) -> str:
        if self.team is None:
            return ""
        name = team_names().get(self.team.name, "")
        return tr("Team {team} – round {n}").format(team=name, n=self.team.round)

    # --- the board -------------------------------------------------------------------------------------------------

    def _display(self, team: Team) -> None:
        from .board_state import BoardState

        as_list = self.preferences.settings.board == "list"
        self.board_page.display(BoardState(team.played, self.library.deck(spoken()), self._who(), as_list))
        self._band.display()

    def _play(self, change: Callable[[Round], Round]) -> bool:
        """Change the board and keep it; whether anything changed."""
        team = self.team
        played = change(team.played) if team else None
        if team is None or played is None or played is team.played:
            return False
        self._keep(replace(team, played=played))
        self._display(replace(team, played=played))
        return True

    def _step(self, change: Callable[[Round], Round], words: str) -> None:
        if self._play(change):
            self.board_page.tell(words)

    def _choose_view(self, board: str) -> None:
        self.preferences.choose(replace(self.preferences.settings, board=board))
        if self.team:
            self._display(self.team)

    def _keep(self, team: Team) -> None:
        self.team, level = team, team.played.level.id
        try:
            self.store.save_team(team)
            self._unkept.pop(level, None)
            self.team = replace(team, changed=False)
        except StoreError as error:
            self._unkept[level] = team
            self.window.tell(store_words.unsaved(error))

    def forget(self) -> None:
        """Drop the board: everything was erased."""
        self.team = None
        self._unkept.clear()

    def _retell(self) -> None:
        """Tell the round in the language now spoken, unless its level is gone or has another key now."""
        team = self.team
        told = self.library.level(team.played.level.id, spoken()) if team else None
        if team and told and fingerprint(told) == fingerprint(team.played.level):
            self.team = replace(team, played=team.played.told_in(told))

    # --- handing in ------------------------------------------------------------------------------------------------

    def ask_where(self) -> None:
        """Open the system's own dialog for a file; the board is saved once one is chosen."""
        if self.team is None:
            return
        dialog = QFileDialog(self.window, tr("Save the team’s board"), self._folder, f"JSON (*{SUFFIX})")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
        dialog.selectFile(self._file_name(self.team))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda chosen: self.save(Path(chosen)))
        dialog.open()

    def _file_name(self, team: Team) -> str:
        """A name no other team's file has, even one that chose the same tree."""
        return f"{self._who()} – {team.id[:4]}{SUFFIX}"

    def save(self, path: Path) -> None:
        """Save the board as a file, and say where it lies and what to do with it, or why it could not be written."""
        if self.team is None:
            return
        self._keep(replace(self.team, revision=self.team.revision + 1))
        team = self.team
        name = team_names().get(team.name, "")
        try:
            one = TeamBoard(team.played.board, team.id, name, team.round, team.revision)
            write_team_board(path, one, team.played.level)
        except UnwritableError as error:
            self.window.tell(unwritten(error))
            return
        self._folder = str(path.parent)
        self._tell_saved(path)

    def _tell_saved(self, path: Path) -> None:
        from .widgets.sheet import ask

        title = tr("The team’s board is saved")
        place = tr("The file lies here: {file}").format(file=QDir.toNativeSeparators(str(path)))
        how = tr(
            "Give the file to the trainer: on a USB stick, in the folder you share, or by mail. "
            "You may still change the board and save again; the newest one counts."
        )
        self.window.announcer.announce(f"{title}. {place} {how}")
        ask(
            self.window.theme,
            self.window,
            title=title,
            text=f"{place}\n\n{how}",
            yes=tr("Open the folder"),
            no=tr("Close"),
            then=lambda: _open(path.parent),
        )


def _open(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
