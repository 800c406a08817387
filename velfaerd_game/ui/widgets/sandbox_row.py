"""A phase in the sandbox: its points and their bar, and the six roles to place, take away and let lead."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from velfaerd_game.game.deck import Role
from velfaerd_game.ui import sandbox_words
from velfaerd_game.ui.sandbox import Sandbox
from velfaerd_game.ui.theme import Theme

from .paint import begin, frame
from .points_bar import PointsBar
from .role_toggle import RoleToggle
from .text import Text
from .toggle_row import ToggleRow


class SandboxRow(ToggleRow):
    """One phase of the sandbox."""

    def __init__(self, theme: Theme, roles: tuple[Role, ...], parent: QWidget | None = None) -> None:
        self.points, self.refusal = Text(theme, "detail"), Text(theme, "detail")
        self.bar = PointsBar(theme)
        super().__init__(theme, [RoleToggle(theme, role) for role in roles], (self.bar, self.points), parent)
        self.cards.addWidget(self.refusal)
        self.cards.addStretch(1)

    def display(self, box: Sandbox, place: int) -> None:
        """Show how the phase lies and what it brings."""
        now, own, state = box.now.phases[place], box.own.phases[place], box.state
        self.title.setText(f"{place + 1}. {state.phase(place).title}")
        self.points.setText(sandbox_words.phase_points(box, place))
        parts = [(card.scored.role, card.points) for card in now.cards] + [("", now.empty)]
        self.bar.display(parts, now.possible, own.gained)
        laid = box.board[state.phase(place).id]
        for toggle in self.toggles:
            role = state.deck.role(toggle.role.id)
            names = (sandbox_words.card_name(box, place, role.id), sandbox_words.flag_name(box, place, role.id))
            toggle.display(role, laid, names, leads=state.level.rules.lead)
        self.refuse("")

    def refuse(self, words: str) -> None:
        """Say why something is not done; nothing takes the words away."""
        self.refusal.setText(words)
        self.refusal.setVisible(bool(words))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Thinner paper than the plate's, with a dashed edge: this is only tried."""
        painter, palette = begin(QPainter(self)), self.theme.palette
        box = QRectF(self.rect())
        frame(painter, self.theme, box, 12, fill=palette.surface, edge=palette.surface)
        frame(painter, self.theme, box, 12, fill=None, edge=palette.edge, width=1.75, dashes=(8, 6))
