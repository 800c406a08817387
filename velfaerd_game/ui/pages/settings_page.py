"""The settings: how the game looks and is played, who shares it, and what is kept about the player."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from velfaerd_game.drawing.palette import CONTRAST, DARK, LIGHT
from velfaerd_game.ui.players import Player
from velfaerd_game.ui.served import Served
from velfaerd_game.ui.settings import Settings
from velfaerd_game.ui.theme import TEXT_SIZES, Theme
from velfaerd_game.ui.widgets.choice import Option
from velfaerd_game.ui.widgets.page import Page
from velfaerd_game.ui.widgets.player_rows import PlayersRow
from velfaerd_game.ui.widgets.server_row import ServerRow
from velfaerd_game.ui.widgets.setting_rows import ChoiceRow, FolderRow, SettingGroup
from velfaerd_game.ui.widgets.sheet import Sheet, ask
from velfaerd_game.words.language import LANGUAGES, tr

__all__ = ["Settings", "SettingsPage"]

WIDTH = 980
"""The paper's greatest width, design pixels."""
BESIDE = 860
"""Design pixels of width from which two rows stand side by side."""


class SettingsPage(Page):
    """Every change acts at once: the page says so with `settings_changed`, and is displayed anew by whoever hears."""

    settings_changed = Signal(object)
    back_requested = Signal()
    export_requested = Signal()
    erase_requested = Signal()
    everything_requested = Signal()
    folder_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.settings, self.lasting = Settings(), True
        self.language, self.look = ChoiceRow(theme), ChoiceRow(theme)
        self.text_size, self.motion = ChoiceRow(theme), ChoiceRow(theme)
        self.board, self.certainty = ChoiceRow(theme), ChoiceRow(theme)
        self.players, self.folder, self.server = PlayersRow(theme), FolderRow(theme), ServerRow(theme)
        self.seen, self.played = SettingGroup(theme), SettingGroup(theme)
        self.shared, self.about = SettingGroup(theme), SettingGroup(theme)
        self.seen.add(self.language, self.motion)
        self.seen.add(self.look)
        self.seen.add(self.text_size)
        self.played.add(self.board, self.certainty)
        self.shared.add(self.players)
        self.about.add(self.folder)
        self.about.add(self.server)
        self.groups = (self.seen, self.played, self.shared, self.about)
        self.inside = QVBoxLayout(self.body)
        for group in self.groups:
            self.inside.addWidget(group)
        self.inside.addStretch(1)
        self.language.choices.chosen.connect(lambda chosen: self._change(language=chosen))
        self.look.choices.chosen.connect(lambda chosen: self._change(theme=chosen))
        self.text_size.choices.chosen.connect(lambda chosen: self._change(text_size=int(chosen)))
        self.motion.choices.chosen.connect(lambda chosen: self._change(motion=chosen))
        self.board.choices.chosen.connect(lambda chosen: self._change(board=chosen))
        self.certainty.choices.chosen.connect(lambda chosen: self._change(certainty=chosen))
        self.folder.open.clicked.connect(self.folder_requested)
        self.folder.export.clicked.connect(self.export_requested)
        self.folder.erase.clicked.connect(self.ask_to_erase)
        self.folder.everything.clicked.connect(self.ask_to_erase_everything)
        self.top.back_requested.connect(self.back_requested)

    def display(
        self, settings: Settings, folder: str, lasting: bool, players: Sequence[Player] = (Player("", "", here=True),)
    ) -> None:
        """Show the settings.

        `folder` is where the game keeps things, `lasting` whether it can keep them at all, `players` who shares it.
        """
        self.settings = settings
        self.top.say(tr("Back"), tr("Settings"), tr("Every change takes effect at once."))
        self._display_look(settings)
        self._display_play(settings)
        self.shared.heading.setText(tr("Who plays?"))
        self.players.display(players)
        self.about.heading.setText(tr("What is kept about you"))
        self.lasting = lasting
        self.folder.path.say(folder, tr("The folder of the game"))
        self.folder.open.say(tr("Open the folder"))
        self.folder.export.say(tr("Export what is kept about me"))
        self.folder.erase.say(tr("Delete my results"))
        self.folder.everything.say(tr("Delete everything about me"))
        self.display_server(self.server.served)
        self.chain()
        self.restyle()

    def display_server(self, served: Served) -> None:
        """Show the organisation's own server; whether there is one is also said where things are kept."""
        kept = tr("The game keeps your boards, results and notes in this folder on your computer, and nowhere else.")
        if served.address:
            kept = tr("The game keeps your boards, results and notes in this folder on your computer.")
        lost = tr("The game cannot write to this folder just now. What you do is lost when you close the game.")
        self.folder.say("", kept if self.lasting else lost)
        self.server.display(served)

    def _display_look(self, settings: Settings) -> None:
        self.seen.heading.setText(tr("What you see"))
        languages = [Option(code, name) for code, name in LANGUAGES.items()]
        both = tr("The alliances are told in the same language.")
        self.language.display(tr("Language"), both, languages, settings.language)
        looks = [
            Option("system", tr("Follow the computer"), swatch=(LIGHT, DARK)),
            Option("light", tr("Paper (light)"), swatch=(LIGHT,)),
            Option("dark", tr("Evening (dark)"), swatch=(DARK,)),
            Option("contrast", tr("High contrast"), swatch=(CONTRAST,)),
        ]
        self.look.display(tr("Appearance"), "", looks, settings.theme)
        sizes = [Option(str(size), f"{size} %") for size in TEXT_SIZES]
        hint = tr("You can also press Ctrl and plus, minus or 0 anywhere in the game.")
        self.text_size.display(tr("Text size"), hint, sizes, str(settings.text_size))
        motions = [Option("on", tr("Ordinary")), Option("reduced", tr("Calm")), Option("off", tr("None"))]
        self.motion.display(tr("Motion"), tr("How much the cards move by themselves."), motions, settings.motion)

    def _display_play(self, settings: Settings) -> None:
        self.played.heading.setText(tr("How you play"))
        boards = [Option("plate", tr("Table with cards"), "board"), Option("list", tr("List"), "list")]
        hint = tr("The list is text and check boxes, for reading and for screen readers. F3 changes it on the board.")
        self.board.display(tr("The board"), hint, boards, settings.board)
        asked = [Option("off", tr("Do not ask")), Option("on", tr("Ask me"))]
        why = tr("Before you see the experts’ answer, say for each phase how sure you are. It never counts.")
        self.certainty.display(tr("How sure are you?"), why, asked, settings.certainty)

    def chain(self) -> None:
        """Let Tab go through the page as one reads it."""
        way = [self.top.back, *(stop for group in self.groups for stop in group.stops)]
        for before, after in pairwise(way):
            QWidget.setTabOrder(before, after)

    def ask_to_erase(self) -> Sheet:
        """Ask before anything is deleted."""
        return ask(
            self.theme,
            self,
            title=tr("Delete my results?"),
            text=tr(
                "Your boards and results in every alliance, your answers and your next steps will be deleted."
                " This cannot be undone."
            ),
            yes=tr("Yes, delete them"),
            no=tr("No, keep them"),
            then=self.erase_requested.emit,
            careful=True,
        )

    def ask_to_erase_everything(self) -> Sheet:
        """Ask before all of it goes."""
        gone = tr(
            "Your boards, results, answers, next steps, lessons, settings and your name here will be deleted, and the"
            " copies the game has put aside."
        )
        after = tr("The game then begins afresh. Your own alliances and what you have exported stay.")
        return ask(
            self.theme,
            self,
            title=tr("Delete everything about me?"),
            text=" ".join((gone, after, tr("This cannot be undone."))),
            yes=tr("Yes, delete everything"),
            no=tr("No, keep it"),
            then=self.everything_requested.emit,
            careful=True,
        )

    def restyle(self) -> None:
        """Take on the theme and the size as they are now."""
        px = self.theme.px
        side = max(px(12), (self.width() - px(24) - px(WIDTH)) // 2)
        self.inside.setContentsMargins(side, px(24), side, px(16))
        self.inside.setSpacing(px(8))
        beside = self.width() / self.theme.scale >= BESIDE
        for group in self.groups:
            group.restyle()
            group.stand(beside=beside)
        super().restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the paper in the middle."""
        super().resizeEvent(event)
        self.restyle()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the first choice."""
        super().showEvent(event)
        first = next((one for one in self.language.choices.buttons if one.isChecked()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _change(self, **what: str | int) -> None:
        self.settings = replace(self.settings, **what)  # type: ignore[arg-type]
        self.settings_changed.emit(self.settings)
