"""The six roles to leaf through: each one's card with what pulls at it, then scenes in which it made the difference."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from velfaerd_game.game.deck import Role
from velfaerd_game.ui.role_library import RoleLibrary
from velfaerd_game.ui.theme import Theme
from velfaerd_game.ui.widgets.board_keys import initial
from velfaerd_game.ui.widgets.button import Button
from velfaerd_game.ui.widgets.card_spread import CardSpread
from velfaerd_game.ui.widgets.choice import Choices, Option
from velfaerd_game.ui.widgets.footer import Footer
from velfaerd_game.ui.widgets.page import Page
from velfaerd_game.ui.widgets.paint import RING_ROOM
from velfaerd_game.ui.widgets.scene_spread import SceneSpread
from velfaerd_game.words.language import tr

__all__ = ["RoleLibrary", "RolesPage"]

MARGIN = 28
FREELY = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key
ONWARDS = (Key.Key_Right, Key.Key_PageDown, Key.Key_Space)
BACKWARDS = (Key.Key_Left, Key.Key_PageUp, Key.Key_Backspace)


class RolesPage(Page):
    """A book with two openings a role. A clicker's two keys go through all of it, round and round."""

    back_requested = Signal()
    help_requested = Signal()
    print_requested = Signal()
    announced = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.library: RoleLibrary | None = None
        self.role_id = ""
        self.on_scenes = False
        self.shown: set[str] = set()
        self.print = self.top.add(Button(theme, "print"))
        self.help = self.top.add(Button(theme, "help"))
        self.footer = Footer(theme, "next")
        self.footer.second.show()
        self.column.addWidget(self.footer)
        self.choices = Choices(theme)
        self.card, self.scenes = CardSpread(theme), SceneSpread(theme)
        self.inside = QVBoxLayout(self.body)
        for part in (self.choices, self.card, self.scenes):
            self.inside.addWidget(part)
        self.inside.addStretch(1)
        self.top.back_requested.connect(self.back_requested)
        self.help.clicked.connect(self.help_requested)
        self.print.clicked.connect(self.print_requested)
        self.footer.main.clicked.connect(self.go_on)
        self.footer.second.clicked.connect(self.go_back)
        self.choices.chosen.connect(self.choose)
        self.scenes.shown.connect(self._show_reasons)
        self.area.viewport().installEventFilter(self)

    @property
    def role(self) -> Role:
        """The role that is open."""
        assert self.library is not None
        return self.library.deck.role(self.role_id)

    def display(self, library: RoleLibrary) -> None:
        """Show the roles of a deck, opened where the page was left."""
        self.library = library
        roles = library.deck.roles
        if self.role_id not in [role.id for role in roles]:
            self.role_id = roles[0].id
        self.top.say(tr("Back"), tr("The six roles"), tr("Leaf with the arrow keys or a clicker."))
        self.print.say(tr("Print"), tr("Saves the six cards as a PDF to print and cut out."))
        self.help.say(tr("Help"))
        self.footer.main.say(tr("Next"))
        self.footer.second.say(tr("Previous"))
        self._tell()
        self._chain()

    def _chain(self) -> None:
        """Let Tab go through the page as one reads it."""
        veils = [panel.show_why for panel in self.scenes.panels]
        way = [self.top.back, self.print, self.help, *self.choices.buttons, *veils]
        way += [self.footer.second, self.footer.main]
        for before, after in pairwise(way):
            QWidget.setTabOrder(before, after)

    # --- leafing -----------------------------------------------------------------------------------------------------

    def choose(self, role_id: str) -> None:
        """Open a role at its card."""
        self._open(role_id, on_scenes=False)

    def go_on(self) -> None:
        """Show what is kept hidden, or open the next spread; after the last role comes the first."""
        if self.on_scenes and self._hidden:
            self._show_reasons()
        elif not self.on_scenes and self._has_scenes(self.role_id):
            self._open(self.role_id, on_scenes=True)
        else:
            self._open(self._beside(1), on_scenes=False)

    def go_back(self) -> None:
        """Open the spread before."""
        if self.on_scenes:
            self._open(self.role_id, on_scenes=False)
        else:
            before = self._beside(-1)
            self._open(before, on_scenes=self._has_scenes(before))

    def _beside(self, steps: int) -> str:
        assert self.library is not None
        ids = [role.id for role in self.library.deck.roles]
        return ids[(ids.index(self.role_id) + steps) % len(ids)]

    def _has_scenes(self, role_id: str) -> bool:
        assert self.library is not None
        return bool(self.library.scenes.get(role_id))

    def _open(self, role_id: str, *, on_scenes: bool) -> None:
        self.role_id, self.on_scenes = role_id, on_scenes
        among = self.focusWidget() in self.choices.buttons
        self._tell()
        self._chain()
        if among:
            next(one for one in self.choices.buttons if one.isChecked()).setFocus(Qt.FocusReason.OtherFocusReason)
        self.area.verticalScrollBar().setValue(0)
        self._announce()

    @property
    def _hidden(self) -> frozenset[str]:
        """The levels of this role's scenes whose reasons are kept back: not yet played, and not yet asked for."""
        assert self.library is not None
        if self.role_id in self.shown:
            return frozenset()
        return frozenset(scene.level.id for scene in self.library.scenes[self.role_id]) - self.library.played

    def _show_reasons(self) -> None:
        had_focus = any(panel.show_why.hasFocus() for panel in self.scenes.panels)
        self.shown.add(self.role_id)
        self._tell()
        if had_focus:
            self.footer.main.setFocus(Qt.FocusReason.OtherFocusReason)
        self._announce()

    def _announce(self) -> None:
        assert self.library is not None
        told = self.scenes.told() if self.on_scenes else self.card.told(self.library.deck, self.role)
        self.announced.emit(f"{self.footer.words.text()}. {told}")

    # --- showing -----------------------------------------------------------------------------------------------------

    def _tell(self) -> None:
        assert self.library is not None
        library, roles = self.library, self.library.deck.roles
        self.on_scenes = self.on_scenes and self._has_scenes(self.role_id)
        options = [Option(role.id, role.name, role=role.id) for role in roles]
        self.choices.display(tr("The six roles"), options, self.role_id)
        self.card.display(library.deck, self.role)
        if self._has_scenes(self.role_id):
            self.scenes.display(self.role, library.scenes[self.role_id], self._hidden)
        self.card.setVisible(not self.on_scenes)
        self.scenes.setVisible(self.on_scenes)
        scenes = tr("one scene") if len(library.scenes.get(self.role_id, ())) == 1 else tr("two scenes")
        spread = scenes if self.on_scenes else tr("the card")
        place = tr("{n} of {most}").format(n=roles.index(self.role) + 1, most=len(roles))
        self.footer.words.setText(" · ".join((self.role.name, place, spread)))
        self.restyle()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the button that goes on."""
        super().showEvent(event)
        self.footer.main.setFocus(Qt.FocusReason.OtherFocusReason)

    def restyle(self) -> None:
        """Take on the theme and the size as they are now."""
        px, out = self.theme.px, self.theme.px(RING_ROOM)
        self.inside.setContentsMargins(px(MARGIN) - out, px(14) - out, px(MARGIN) - out, px(16))
        self.card.setContentsMargins(out, 0, out, 0)
        self.scenes.setContentsMargins(out, 0, out, 0)
        self.inside.setSpacing(max(0, px(14) - out))
        self._fit()
        super().restyle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the room that the scroll area leaves."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        px = self.theme.px
        wide = self.area.width() - 2 * px(MARGIN)
        above = self.choices.heightForWidth(wide + 2 * px(RING_ROOM)) + px(14) - px(RING_ROOM) + self.inside.spacing()
        room = QSize(wide, self.area.height() - above - px(16))
        self.card.fit(room)
        self.scenes.fit(room)

    # --- keys --------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leaf by arrows and a clicker; choose by digit or initial; leave by Escape. A held key only scrolls."""
        key = Key(event.key())
        if self.library is None or event.modifiers() & ~FREELY or self._scrolls_first(key):
            super().keyPressEvent(event)
        elif event.isAutoRepeat():
            event.accept()
        elif key in ONWARDS:
            self.go_on()
        elif key in BACKWARDS:
            self.go_back()
        elif key == Key.Key_Escape:
            self.back_requested.emit()
        elif (role_id := self._named_by(event.text().upper())) is not None:
            self.choose(role_id)
        else:
            super().keyPressEvent(event)

    def _scrolls_first(self, key: Qt.Key) -> bool:
        """Whether a clicker's key has something left to scroll before it leafs."""
        bar = self.area.verticalScrollBar()
        return bar.value() < bar.maximum() if key == Key.Key_PageDown else key == Key.Key_PageUp and bar.value() > 0

    def _named_by(self, written: str) -> str | None:
        """The role of a digit or an initial; of several with the same initial, the next after the one that is open."""
        assert self.library is not None
        roles = self.library.deck.roles
        here = [role.id for role in roles].index(self.role_id)
        if written.isdecimal() and 1 <= int(written) <= len(roles):
            return roles[int(written) - 1].id
        order = (*roles[here + 1 :], *roles[: here + 1])
        return next((role.id for role in order if initial(role) == written), None)
