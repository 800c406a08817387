"""The way through the game: which page comes after which, and what a player's wish on each of them does."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from velfaerd_game.game.level import Level
from velfaerd_game.store import Opened, StoreError
from velfaerd_game.words.language import spoken, tr
from velfaerd_game.words.messages import line

from . import store_words
from .exploring import Exploring
from .keeping import Keeping
from .leafing import Leafing
from .library import Library
from .main_window import MainWindow
from .players import Players
from .playing import Playing
from .preferences import Preferences
from .revealing import Revealing
from .saving import Saving
from .shelf import Shelf
from .teaming import Teaming
from .thinking import Thinking
from .typing_in import TypingIn

if TYPE_CHECKING:
    from .classroom import Classroom
    from .pages.alliances_page import AlliancesPage
    from .pages.briefing_page import BriefingPage
    from .pages.home_page import HomePage
    from .pages.own_page import OwnPage


OPENED = "opened:"
"""What the settings call the file of a level that was opened by name, before the level's id."""


class Journey(QObject):
    """Knows every page and makes each when it is first wanted; pages know nobody."""

    def __init__(
        self, window: MainWindow, library: Library, opening: Opened, preferences: Preferences, players: Players
    ) -> None:
        super().__init__(window)
        self.window, self.library, self.store, self.preferences = window, library, opening.store, preferences
        self.players = players
        self.theme = window.theme
        self.shelf = Shelf(library, opening.store)
        self.level: Level | None = None
        self.revealing = Revealing(window, library, self.shelf)
        self.playing = Playing(window, library, self.shelf, preferences, self.revealing)
        self.keeping = Keeping(window, library, opening.store, preferences, players)
        self.thinking = Thinking(window, library, opening.store)
        self.exploring = Exploring(window, library, opening.store, preferences)
        self.teaming = Teaming(window, library, opening.store, preferences)
        self.typing_in = TypingIn(window, library, self.shelf, self.revealing)
        self.saving = Saving(window, self.shelf, self.revealing, self.thinking)
        self.leafing = Leafing(window, self.shelf)
        self._connect()
        window.tell(store_words.opened(opening))
        for unreadable in opening.unreadable:
            window.tell(store_words.unreadable(unreadable, ""))

    def _connect(self) -> None:
        window, playing, revealing = self.window, self.playing, self.revealing
        window.help_requested.connect(self.help)
        window.text_size_requested.connect(self.preferences.step_text_size)
        window.activated.connect(playing.run_clock)
        window.closing.connect(playing.pause)
        self.preferences.language_changed.connect(self._language_changed)
        playing.case_requested.connect(self.briefing)
        revealing.again_requested.connect(playing.play)
        revealing.next_requested.connect(self.go_to_next)
        revealing.think_requested.connect(lambda level: self.thinking.think(level, revealing.show))
        self.exploring.case_requested.connect(self.briefing)
        self.teaming.case_requested.connect(self.briefing)
        for way in (playing, revealing, self.exploring, self.teaming):
            way.alliances_requested.connect(self.alliances)
            way.help_requested.connect(self.help)
            way.role_requested.connect(self.role)
        self.thinking.help_requested.connect(self.help)
        self.leafing.help_requested.connect(self.help)
        self.typing_in.help_requested.connect(self.help)
        self.typing_in.back_requested.connect(self.briefing)
        self.keeping.home_requested.connect(self.home)
        revealing.answered.connect(self.keeping.serving.answered)
        for holding in (playing, self.thinking, self.typing_in, self.exploring, self.teaming):
            self.keeping.erased.connect(holding.forget)

    # --- the pages, made when first wanted -------------------------------------------------------------------------

    @cached_property
    def home_page(self) -> HomePage:
        """The home page."""
        from .offering import Offering
        from .pages.home_page import HomePage

        page = HomePage(self.theme)
        Offering(self.window, self.shelf, self.preferences, page)
        page.start_requested.connect(self.start_first)
        page.continue_requested.connect(self.go_on)
        page.choose_requested.connect(self.alliances)
        page.classroom_requested.connect(self.teach)
        page.roles_requested.connect(lambda: self.roles(self.home))
        page.own_requested.connect(self.own)
        page.step_requested.connect(lambda: self.thinking.follow_up(self.home))
        page.settings_requested.connect(self.settings)
        page.player_requested.connect(self.players.choose)
        page.help_requested.connect(self.help)
        return page

    @cached_property
    def alliances_page(self) -> AlliancesPage:
        """The shelf of levels."""
        from .pages.alliances_page import AlliancesPage

        page = AlliancesPage(self.theme)
        page.chosen.connect(self.choose)
        page.back_requested.connect(self.home)
        page.folder_requested.connect(lambda: self.keeping.open_folder(self.library.own))
        page.roles_requested.connect(lambda: self.roles(self.alliances))
        page.help_requested.connect(self.help)
        return page

    @cached_property
    def briefing_page(self) -> BriefingPage:
        """The story of a level."""
        from .pages.briefing_page import BriefingPage

        page = BriefingPage(self.theme)
        page.start_requested.connect(self.play)
        page.answer_requested.connect(self.answer)
        page.explore_requested.connect(lambda: self.exploring.explore(self.level))
        page.typing_requested.connect(self.type_in)
        page.team_requested.connect(lambda: self.teaming.ask_who(self.level))
        page.back_requested.connect(self.alliances)
        page.help_requested.connect(self.help)
        return page

    @cached_property
    def own_page(self) -> OwnPage:
        """The player's own roles."""
        from .pages.own_page import OwnPage

        page = OwnPage(self.theme)
        page.save_requested.connect(self.saving.roles)
        page.steps_requested.connect(lambda: self.thinking.steps(self.own))
        page.back_requested.connect(self.home)
        page.level_requested.connect(self.choose)
        page.help_requested.connect(self.help)
        return page

    @cached_property
    def classroom(self) -> Classroom:
        """Lessons for a whole class."""
        from .classroom import Classroom

        classroom = Classroom(self.window, self.library, self.preferences.folder)
        classroom.home_requested.connect(self.home)
        classroom.teaching.help_requested.connect(self.help)
        return classroom

    # --- from page to page -----------------------------------------------------------------------------------------

    def home(self) -> None:
        """Show the home page."""
        self.playing.pause()
        left = self.shelf.left(spoken())
        title, waiting = left.title if left else None, self.thinking.waiting()
        self.home_page.display(self.library.deck(spoken()), title, waiting, self.players.plays())
        self.window.show_page(self.home_page, tr("Home"), self.home)

    def alliances(self) -> None:
        """Show the shelf of levels."""
        self.playing.pause()
        self.library.refresh()
        self.alliances_page.display(self.shelf.alliances(spoken()), self.shelf.broken(spoken()))
        self.window.show_page(self.alliances_page, tr("Alliances"), self.alliances)

    def teach(self) -> None:
        """Make a lesson for a class ready."""
        self.playing.pause()
        self.classroom.prepare()

    def roles(self, back: Callable[[], None]) -> None:
        """Show the six roles; `back` shows what comes after them."""
        self.playing.pause()
        self.leafing.show(back)

    def own(self) -> None:
        """Show how the player uses the roles."""
        self.playing.pause()
        self.own_page.display(self.shelf.own_roles(spoken()), len(self.thinking.notes.cards()))
        self.window.show_page(self.own_page, tr("My roles"), self.own)

    def settings(self) -> None:
        """Show the settings."""
        self.playing.pause()
        self.keeping.settings()

    def start_first(self) -> None:
        """Go to the first level not yet played."""
        level = self.shelf.next_after(None, spoken()) or next(iter(self.library.levels(spoken())), None)
        if level:
            self.choose(level.id)

    def go_to_next(self) -> None:
        """Go to the next level not yet played."""
        level = self.shelf.next_after(self.level.id if self.level else None, spoken())
        if level:
            self.choose(level.id)
        else:
            self.alliances()

    def choose(self, level_id: str) -> None:
        """Tell the story of a level."""
        self.level = self.library.level(level_id, spoken())
        if self.level:
            self.briefing()

    def briefing(self) -> None:
        """Show the story of the level chosen."""
        self.playing.pause()
        if self.level:
            laid = self.shelf.cards_laid(self.level)
            answered = self.shelf.latest(self.level) is not None
            self.briefing_page.display(self.level, self.library.deck(spoken()), laid, answered=answered)
            name = " – ".join((tr("Before you begin"), self.level.title))
            self.window.show_page(self.briefing_page, name, self.briefing)

    def go_on(self) -> None:
        """Go straight back to the board that was left."""
        level = self.shelf.left(spoken())
        if level:
            self.level = level
            self.playing.play(level)

    def play(self) -> None:
        """Go to the board of the level chosen."""
        if self.level:
            self.playing.play(self.level)

    def open_level(self, path: Path) -> None:
        """Tell the story of a file's level, and remember where it lies; a file with faults is told in the band."""
        reading = self.library.open_file(path, spoken())
        if reading.value is None:
            self.window.tell("\n".join(line(fault) for fault in reading.faults))
            return
        try:
            self.store.save_setting(f"{OPENED}{reading.value.id}", str(path.absolute()))
        except StoreError as error:
            self.window.tell(store_words.unsaved(error))
        self.choose(reading.value.id)

    def answer(self) -> None:
        """Show the latest answer to the level chosen once more, beside the experts'."""
        if self.level:
            self.revealing.show_latest(self.level)

    def type_in(self) -> None:
        """Type in a board of the level chosen that was laid on paper."""
        if self.level:
            self.typing_in.type_in(self.level)

    # --- on every page ---------------------------------------------------------------------------------------------

    def help(self) -> None:
        """Show the help."""
        from .help_sheet import HelpSheet

        HelpSheet(self.theme, self.window, self.library.deck(spoken())).open()

    def role(self, role: str) -> None:
        """Show a role's card, front and back."""
        self.leafing.card(role)

    def _language_changed(self) -> None:
        """Tell everything in the language now spoken, the page in front at once."""
        if self.level:
            self.level = self.library.level(self.level.id, spoken()) or self.level
        self.playing.retell()
        self.revealing.retell()
        self.window.show_again()
