"""What if: the player's own board to change freely, phase by phase, with the points moving at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from velfaerd_game.game.board import Refusal
from velfaerd_game.ui import sandbox_words
from velfaerd_game.ui.revealed import RevealState
from velfaerd_game.ui.sandbox import Sandbox
from velfaerd_game.ui.theme import Theme

from .panel import ROOM
from .role_toggle import RoleToggle
from .sandbox_row import SandboxRow
from .text import Text

ASIDE = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
ACROSS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class SandboxView(QWidget):
    """A row for each phase. `moved` fires at each change, `said` carries what is said aloud of it."""

    moved = Signal()
    said = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.box: Sandbox | None = None
        self.words = Text(theme, "body")
        self.rows: list[SandboxRow] = []
        self.column = QVBoxLayout(self)
        self.column.addWidget(self.words)
        theme.changed.connect(self.restyle)
        self.restyle()

    def display(self, state: RevealState) -> None:
        """Show the sandbox of a round; the same round, told in another language too, stays as it was tried."""
        if self.box is None or self.box.state.score is not state.score:
            self.box = Sandbox(state, state.board)
        elif self.box.state is not state:
            self.box = Sandbox(state, self.box.board)
        if len(self.rows) != len(state.level.phases):
            self._build(state)
        self._tell()

    def reset(self) -> None:
        """Put the player's own board back."""
        if self.box is not None:
            self.box = Sandbox(self.box.state, self.box.state.board)
            self._tell()
            self.said.emit(sandbox_words.total(self.box))

    def forget(self) -> None:
        """Begin anew with the player's own board next time."""
        self.box = None

    def stops(self) -> list[QWidget]:
        """Where Tab goes, in order."""
        return [toggle for row in self.rows for toggle in row.toggles]

    def told(self) -> str:
        """What is said when the view opens."""
        return f"{self.words.text()} {self.total()}"

    def total(self) -> str:
        """The whole score and how it moved."""
        return sandbox_words.total(self.box) if self.box else ""

    # --- changing ----------------------------------------------------------------------------------------------------

    def _build(self, state: RevealState) -> None:
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = []
        for place in range(len(state.level.phases)):
            row = SandboxRow(self.theme, state.deck.roles)
            row.laid.connect(lambda role, place=place: self._change(place, role, Sandbox.lay_or_lift))
            row.led.connect(lambda role, place=place: self._change(place, role, Sandbox.lead_or_not))
            self.rows.append(row)
            self.column.addWidget(row)

    def _change(self, place: int, role: str, how: Callable[[Sandbox, str, str], Sandbox | Refusal]) -> None:
        assert self.box is not None
        after = how(self.box, self.box.state.phase(place).id, role)
        if isinstance(after, Refusal):
            self._tell()
            words = sandbox_words.refused(self.box, after, place, role)
            self.rows[place].refuse(words)
            self.said.emit(words)
            return
        self.box = after
        self._tell()
        self.said.emit(sandbox_words.changed(after, place, role))

    def _tell(self) -> None:
        assert self.box is not None
        self.words.setText(sandbox_words.introduction(self.box))
        for place, row in enumerate(self.rows):
            row.display(self.box, place)
        self.moved.emit()

    # --- keys and looks ----------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from card to card, L gives the lead role."""
        here = self.focusWidget()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = Qt.Key(event.key())
        if not plain or not isinstance(here, RoleToggle) or not self._go(here, key, held=event.isAutoRepeat()):
            event.ignore()

    def _go(self, here: RoleToggle, key: Qt.Key, *, held: bool) -> bool:
        """Do what a key asks for at a card; whether there was something to do. A held L gives the lead but once."""
        place = next(at for at, row in enumerate(self.rows) if here in row.toggles)
        seat = self.rows[place].toggles.index(here)
        if key == Qt.Key.Key_L and not held:
            self._change(place, here.role.id, Sandbox.lead_or_not)
            return True
        place, seat = place + ACROSS.get(key, 0), seat + ASIDE.get(key, 0)
        inside = 0 <= place < len(self.rows) and 0 <= seat < len(self.rows[0].toggles)
        if key not in {*ASIDE, *ACROSS} or not inside:
            return False
        self.rows[place].toggles[seat].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def restyle(self) -> None:
        """Take on the theme as it is now."""
        px = self.theme.px
        self.column.setContentsMargins(px(ROOM), px(4), px(ROOM), px(8))
        self.column.setSpacing(px(9))
