"""Those who share the game on one computer: who plays now, and how another one takes over in the same window."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from velfaerd_game.files.profiles import (
    FIRST,
    MOST,
    Profiles,
    StrayError,
    folder_of,
    name_fault,
    read_profiles,
    tidy,
    write_profiles,
)
from velfaerd_game.files.writing import UnwritableError
from velfaerd_game.words import profiles as words
from velfaerd_game.words.language import tr
from velfaerd_game.words.unwritten import unwritten

from .main_window import MainWindow

if TYPE_CHECKING:
    from .journey import Journey


@dataclass(frozen=True, slots=True)
class Player:
    """One of those who share the game. `here`: plays now. `first`: keeps the data folder, and cannot be removed."""

    id: str
    name: str
    here: bool = False
    first: bool = False


class Players(QObject):
    """Knows who shares the game. `seat` opens what is kept of the one who is `here`, and gives the way through it."""

    changed = Signal()
    journey: Journey
    seat: Callable[[], Journey]

    def __init__(self, window: MainWindow, data: Path, who: str = "") -> None:
        super().__init__(window)
        found = read_profiles(data)
        self.window, self.data = window, data
        self.profiles, self._found = found.profiles, found
        self.here = who or found.profiles.current
        self._strayed: Path | None = None
        try:
            self.folder = folder_of(data, self.here)
        except StrayError as error:
            self._strayed = error.folder
            self.here, self.folder = FIRST, data

    def news(self) -> str:
        """What a player should know about the list of those who share the game; nothing where all is well."""
        return words.strayed(self._strayed) if self._strayed else words.told(self._found)

    def all(self) -> tuple[Player, ...]:
        """All who share the game, in the order they came."""
        names = words.names(self.profiles)
        return tuple(Player(one.id, names[one.id], one.id == self.here, one.id == FIRST) for one in self.profiles.all)

    def plays(self) -> str:
        """The name of the one who plays now; nothing where nobody else does."""
        return next((one.name for one in self.all() if one.here and self.profiles.several), "")

    def refresh(self) -> None:
        """Look at the list anew: another window may have changed it."""
        found = read_profiles(self.data)
        self.profiles = found.profiles
        self.window.tell(words.told(found))

    # --- names ---------------------------------------------------------------------------------------------------

    def ask_name(self, number: str = "") -> None:
        """Ask for another name for a player, or (no id) for the name of one more."""
        from .widgets.name_sheet import NameSheet

        self.refresh()
        if not number and len(self.profiles.all) >= MOST:
            self.window.tell(words.crowded())
            return
        before = next((one.name for one in self.profiles.all if one.id == number), "")
        title = tr("What should the player be called?") if number else tr("One more player")
        sheet = NameSheet(self.window.theme, self.window, title, before, lambda name: self._fault(number, name))
        sheet.given.connect(lambda name: self._name(number, tidy(name)))
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def _fault(self, number: str, name: str) -> str:
        """Why the name cannot be had, in words; nothing where it can."""
        taken = [shown for one, shown in words.names(self.profiles).items() if one != number]
        fault = name_fault(tidy(name), taken)
        return words.faulty(fault) if fault else ""

    def _name(self, number: str, name: str) -> None:
        self.refresh()
        profiles = self.profiles
        if self._keep(profiles.renamed(number, name) if number else profiles.with_one_more(name)):
            added = tr("{name} can play here now.") if not number else tr("The player is called {name} now.")
            self.window.announcer.announce(added.format(name=name))

    def _keep(self, profiles: Profiles) -> bool:
        try:
            write_profiles(self.data, profiles)
        except UnwritableError as error:
            self.window.tell(unwritten(error))
            return False
        self.profiles = profiles
        self.changed.emit()
        return True

    # --- taking over ---------------------------------------------------------------------------------------------

    def choose(self) -> None:
        """Ask who plays."""
        from .widgets.player_sheet import PlayerSheet

        self.refresh()
        sheet = PlayerSheet(self.window.theme, self.window, self.all())
        sheet.chosen.connect(self.switch)
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def switch(self, number: str) -> None:
        """Let another player take over; what is open is kept first."""
        try:
            folder_of(self.data, number)
        except StrayError as error:
            self.window.tell(words.strayed(error))
            return
        if number != self.here:
            self._soon(number, lambda: self._remember(number))

    def _remember(self, number: str) -> str:
        """Begin with this player next time; what stood in the way, or nothing."""
        self.profiles = replace(read_profiles(self.data).profiles, current=number)
        with suppress(UnwritableError):  # they can play all the same
            write_profiles(self.data, self.profiles)
        return ""

    def _soon(self, number: str, between: Callable[[], str]) -> None:
        """Exchange the player once whatever was pressed has come to rest."""
        QTimer.singleShot(0, self, lambda: self._take_over(number, between))

    def _take_over(self, number: str, between: Callable[[], str]) -> None:
        """Close what is kept of one player, do what is to be done `between`, and open the other's at home."""
        self._see_off(self.journey)
        in_the_way = between()
        self.profiles = read_profiles(self.data).profiles
        self.here = number if self.profiles.has(number) else FIRST
        self.folder = folder_of(self.data, self.here)
        self.journey = self.seat()
        self.journey.home()
        self.window.tell(in_the_way)
        if not in_the_way and self.plays():
            self.window.announcer.announce(tr("{name} plays now.").format(name=self.plays()))

    def _see_off(self, journey: Journey) -> None:
        """Keep what is open, clear the window and let go of the store."""
        self.window.closing.emit()
        self.window.clear()
        journey.preferences.deleteLater()
        journey.store.close()
        for part in (journey, *vars(journey).values()):
            if isinstance(part, QObject) and part.parent() is self.window and part is not self:
                part.deleteLater()

    # --- leaving for good ----------------------------------------------------------------------------------------

    def ask_to_delete(self, number: str) -> None:
        """Ask before a player goes for good."""
        from .widgets.sheet import ask

        player = next((one for one in self.all() if one.id == number), None)
        if player is None:
            return
        if player.first:
            title, yes = tr("Delete everything about {name}?"), tr("Yes, delete everything")
            then = tr("The first player stays in the list, without a name and with nothing kept.")
        else:
            title, yes = tr("Delete {name}?"), tr("Yes, delete all of it")
            then = tr("The name goes from the list.")
        gone = tr("All boards, results, notes and settings of {name} will be deleted from this computer.")
        once = tr("This cannot be undone.")
        ask(
            self.window.theme,
            self.window,
            title=title.format(name=player.name),
            text=f"{gone.format(name=player.name)} {then} {once}",
            yes=yes,
            no=tr("No, keep it"),
            then=lambda: self.delete(number),
            careful=True,
        )

    def delete(self, number: str) -> None:
        """Delete a player and all that is kept of them; the first is emptied. The player has been asked."""
        from velfaerd_game.words.erasing import delete_player

        if number == self.here:
            self._soon(FIRST, lambda: delete_player(self.data, number))
            return
        in_the_way = delete_player(self.data, number)
        self.refresh()
        self.changed.emit()
        self.window.tell(in_the_way)
        if not in_the_way:
            self.window.announcer.announce(tr("All of it is deleted."))

    def erase_everything(self) -> None:
        """Delete all that is kept about the one who plays, settings and name as well, and begin afresh."""
        from velfaerd_game.words.erasing import empty_player

        here = self.here

        def erase() -> str:
            in_the_way = empty_player(self.data, here)
            QTimer.singleShot(0, self, lambda: None if in_the_way else self._erased())
            return in_the_way

        self._soon(here, erase)

    def _erased(self) -> None:
        self.window.announcer.announce(tr("Everything the game kept about you is deleted."))
