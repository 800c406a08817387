"""The board as a list one reads and plays in: the phases one below the other, with the keys that walk through them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from velfaerd_game.game.board import Lift, Place, Round
from velfaerd_game.game.deck import Deck
from velfaerd_game.ui.theme import Theme
from velfaerd_game.words.language import tr

from .board_keys import ARROWS, CTRL, KEYPAD, SHIFT, initial
from .button import Button
from .carrying import Carrying
from .control import Control, in_order
from .list_phase import ListPhase
from .list_row import LeadMark, ListRow
from .sure_choice import SureChoice

Key = Qt.Key
OTHER = Qt.FocusReason.OtherFocusReason


class ListView(QWidget):
    """Shows a round and asks for its moves through the same `Carrying` as the plate; it decides nothing.

    `menu_requested`: the control asked, its role, the phase where the role lies there (else None), a point on screen.
    """

    role_requested = Signal(str)
    menu_requested = Signal(object, str, object, object)
    sure_told = Signal(str, int)

    def __init__(self, theme: Theme, carrying: Carrying, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self.carrying = theme, carrying
        self.deck: Deck = carrying.board.deck
        self.phases: list[ListPhase] = []
        self.column = QVBoxLayout(self)
        self.clear = Button(theme, "again")
        self.column.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)
        theme.changed.connect(self.restyle)
        self.restyle()

    def display(self, played: Round, deck: Deck) -> None:
        """Show the round as it is now; the focus stays where it is, or goes to the last phase where its own went."""
        self.deck = deck
        kept = {phase.phase_id: phase for phase in self.phases}
        self.phases = [kept.pop(phase) if phase in kept else self._new(phase, deck) for phase in played.visible]
        for place, phase in enumerate(self.phases):
            if self.column.indexOf(phase) != place:
                self.column.insertWidget(place, phase)
        in_order([*self.phases, self.clear])
        for phase in self.phases:
            sure = self.carrying.board.sure
            phase.display(played, deck, None if sure is None else sure.get(phase.phase_id, 0))
        for gone in kept.values():
            if gone.isAncestorOf(self.focusWidget() or self):
                self.phases[-1].rows[0].tick.setFocus(OTHER)
            gone.hide()
            gone.deleteLater()
        if self.clear.hasFocus() and not played.board.cards:
            self.phases[0].rows[0].tick.setFocus(OTHER)
        self.clear.say(tr("Clear the board"))
        self.clear.setEnabled(played.board.cards > 0)

    def _new(self, phase: str, deck: Deck) -> ListPhase:
        panel = ListPhase(self.theme, phase, deck, self)
        panel.laid.connect(lambda role: self._lay_or_lift(role, phase))
        panel.led.connect(lambda role: self._lead(role, phase))
        panel.choice.chosen.connect(lambda step: self.sure_told.emit(phase, step))
        panel.show()
        return panel

    def phase(self, phase: str) -> ListPhase | None:
        """The paper of a phase; None where it is not on the table."""
        return next((one for one in self.phases if one.phase_id == phase), None)

    def stops(self) -> list[QWidget]:
        """Everything that may have the focus, in the order of reading."""
        return [
            *(
                one
                for phase in self.phases
                for one in (phase.situation, *(each for row in phase.rows for each in row.both()), *phase.choice.steps)
            ),
            self.clear,
        ]

    # --- where one is ------------------------------------------------------------------------------------------------

    def here(self) -> tuple[ListPhase, ListRow | None] | None:
        """The phase that has the focus and the row, None at the situation; None where the focus is elsewhere."""
        return self._at(self.window().focusWidget())

    def _at(self, widget: QWidget | None) -> tuple[ListPhase, ListRow | None] | None:
        for phase in self.phases:
            if widget is not None and phase.isAncestorOf(widget):
                return phase, next((row for row in phase.rows if row is widget or row.isAncestorOf(widget)), None)
        return None

    def go_to(self, role: str | None, phase: str) -> None:
        """Go to a role's row in a phase, or (None) to its situation; stay where one is already in that row."""
        panel = self.phase(phase) or self.phases[0]
        if role is None:
            panel.situation.setFocus(OTHER)
            return
        row = panel.row(role)
        if self.here() != (panel, row):
            row.tick.setFocus(OTHER)

    # --- moves -------------------------------------------------------------------------------------------------------

    def _lay_or_lift(self, role: str, phase: str) -> None:
        played = self.carrying.board.round
        if played is not None:
            lies = role in played.board[phase].roles
            self.carrying.ask(Lift(role, phase) if lies else Place(role, phase), role, phase)

    def _lead(self, role: str, phase: str) -> None:
        self.carrying.toggle_lead(role, phase)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row under the mouse, or of the one a key asked for."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        at = self._at(self.window().focusWidget() if by_key else self.childAt(event.pos()))
        phase, row = at or (None, None)
        if phase is None or row is None:
            event.ignore()
            return
        tick = row.tick
        place = tick.mapToGlobal(tick.rect().center()) if by_key else event.globalPos()
        self.menu_requested.emit(tick, row.role, phase.phase_id if tick.isChecked() else None, place)

    # --- keys --------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows walk; digits and letters go to a phase and a role; the plate's commands act on the row."""
        here, modifiers = self.here(), event.modifiers() & ~KEYPAD
        if here is None or not self._act(Key(event.key()), modifiers, event.text().upper(), *here):
            event.ignore()

    def _act(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier, text: str, phase: ListPhase, row: ListRow | None
    ) -> bool:
        """Do what a key asks for; whether there was something to do."""
        if key in ARROWS:
            across, down = ARROWS[key]
            if modifiers == CTRL and across:
                return self._shift(phase, row, across)
            return not modifiers and self._walk(phase, row, across, down)
        if modifiers & ~SHIFT:
            return False
        if Key.Key_1 <= key <= Key.Key_8:
            return self._go_to_place(key - Key.Key_1, row)
        if row is not None and self._command(key, phase, row):
            return True
        return self._go_to_letter(text, phase, row)

    def _command(self, key: Qt.Key, phase: ListPhase, row: ListRow) -> bool:
        """What the plate's letters do to the card that has the focus."""
        if key == Key.Key_L:
            self._lead(row.role, phase.phase_id)
        elif key in (Key.Key_Delete, Key.Key_Backspace):
            if row.tick.isChecked():
                self._lay_or_lift(row.role, phase.phase_id)
        elif key == Key.Key_I:
            self.role_requested.emit(row.role)
        else:
            return False
        return True

    def _walk(self, phase: ListPhase, row: ListRow | None, across: int, down: int) -> bool:
        """Follow an arrow; False at the list's ends, where it scrolls."""
        if across:
            control = None if row is None else (row.lead if across > 0 else row.tick)
            if row is not None and control in row.controls():
                control.setFocus(OTHER)
            return row is not None
        rows: list[tuple[ListPhase, ListRow | SureChoice | None]] = [
            (one, each) for one in self.phases for each in (None, *one.rows, *one.asked())
        ]
        asks = phase.choice.isAncestorOf(self.window().focusWidget() or self)
        place = rows.index((phase, phase.choice if asks else row)) + down
        if not 0 <= place < len(rows):
            return False
        panel, target = rows[place]
        if isinstance(target, SureChoice):
            target.go()
            return True
        leads = isinstance(self.window().focusWidget(), LeadMark)
        control_there: Control | None = target.controls()[-1 if leads else 0] if target else None
        (control_there or panel.situation).setFocus(OTHER)
        return True

    def _shift(self, phase: ListPhase, row: ListRow | None, across: int) -> bool:
        """Carry a laid card to the phase before or after."""
        place = self.phases.index(phase) + across
        if row is not None and row.tick.isChecked() and 0 <= place < len(self.phases):
            self.carrying.shift(row.role, phase.phase_id, self.phases[place].phase_id)
        return row is not None

    def _go_to_place(self, place: int, row: ListRow | None) -> bool:
        if place < len(self.phases):
            self.go_to(row.role if row else None, self.phases[place].phase_id)
        return True

    def _go_to_letter(self, letter: str, phase: ListPhase, row: ListRow | None) -> bool:
        """Go to the role in this phase that begins with the letter; pressed again, to the next such."""
        roles = [role.id for role in self.deck.roles if initial(role) == letter]
        if not roles:
            return False
        following = roles.index(row.role) + 1 if row and row.role in roles else 0
        self.go_to(roles[following % len(roles)], phase.phase_id)
        return True

    def restyle(self) -> None:
        """Take on the theme as it is now."""
        self.column.setSpacing(self.theme.px(8))
