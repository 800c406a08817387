"""A phase of a board that is typed in: its title, how many cards lie there, and the six roles by their letters."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from velfaerd_game.game.deck import Deck, Role
from velfaerd_game.game.level import Phase
from velfaerd_game.ui import typed_words
from velfaerd_game.ui.theme import Theme
from velfaerd_game.ui.typed import Typed

from .paint import begin, fitted, frame
from .role_toggle import RoleToggle
from .text import Text
from .toggle_row import ToggleRow

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
LETTER = 22
"""Design pixels: the side of the key a letter stands on."""


class LetterToggle(RoleToggle):
    """A role with the letter that places it. Enter is left to the board: it goes to the next phase."""

    def __init__(self, theme: Theme, role: Role, letter: str) -> None:
        super().__init__(theme, role)
        self.letter = letter

    def _paint_sign(self, painter: QPainter, box: QRectF) -> None:
        """The letter, as on a key."""
        theme, palette, side = self.theme, self.theme.palette, self.theme.px(LETTER)
        key = QRectF(box.x() + theme.px(7), box.center().y() - side / 2, side, side)
        frame(painter, theme, key, 5, fill=palette.card, edge=palette.ink, width=1.5)
        painter.setPen(QColor(palette.ink))
        painter.setFont(fitted(theme.font("card"), self.letter, key.width() - theme.px(4), theme.px(11)))
        painter.drawText(key, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, self.letter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space places or takes away."""
        if event.key() in ENTER:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let the row show that one types here."""
        super().focusInEvent(event)
        self._repaint_row()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """And no longer."""
        super().focusOutEvent(event)
        self._repaint_row()

    def _repaint_row(self) -> None:
        around = self.parentWidget()
        row = around.parentWidget() if around is not None else None
        if row is not None:
            row.update()


class TypedRow(ToggleRow):
    """One phase. `laid` and `led` carry the role asked for."""

    def __init__(self, theme: Theme, letters: dict[str, Role], parent: QWidget | None = None) -> None:
        self.lying = Text(theme, "detail", "muted")
        super().__init__(
            theme, [LetterToggle(theme, role, key) for key, role in letters.items()], (self.lying,), parent
        )
        self.cards.addStretch(1)

    def display(self, typed: Typed, deck: Deck, phase: Phase, letters: dict[str, str]) -> None:
        """Show what lies in the phase; `letters`: letter -> role, in the language now spoken."""
        laid = typed.board[phase.id]
        self.title.setText(f"{typed_words.number(typed, phase)}. {phase.title}")
        self.lying.setText(typed_words.lying(typed, phase))
        self.lying.colour = "warning" if phase in typed.overfull else "muted"
        self.lying.restyle()
        self.setAccessibleName(typed_words.told(typed, deck, phase))
        letter_of = {role: letter for letter, role in letters.items()}
        for toggle in self.toggles:
            role = deck.role(toggle.role.id)
            assert isinstance(toggle, LetterToggle)
            toggle.letter = letter_of[role.id]
            card = typed_words.card_name(typed, deck, phase, role.id, toggle.letter)
            names = (card, typed_words.flag_name(typed, deck, phase, role.id))
            toggle.display(role, laid, names, leads=typed.level.rules.lead)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paper, with a stronger edge where one types."""
        painter, palette = begin(QPainter(self)), self.theme.palette
        here = self.isAncestorOf(self.window().focusWidget() or self.window())
        edge, width = (palette.ink, 2.75) if here else (palette.line, 1.5)
        frame(painter, self.theme, QRectF(self.rect()), 12, fill=palette.surface, edge=edge, width=width)
