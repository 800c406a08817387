"""Scenes from alliances in which a role made the difference; what the experts said may be kept hidden first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from velfaerd_game.game.deck import Role
from velfaerd_game.game.scenes import Scene
from velfaerd_game.ui.points import points
from velfaerd_game.ui.theme import Theme
from velfaerd_game.words.language import tr

from .button import Button
from .flow import Flow
from .panel import Panel
from .picture import Picture
from .text import Text

BESIDE = 860
"""Design pixels of width from which two scenes stand side by side."""
PICTURED = 480
"""Design pixels of width from which a scene has room for its picture."""
THUMB = (150, 62)
"""The picture's size, design pixels."""


class ScenePanel(Panel):
    """One scene: where it is from, what stands before the top manager, and why the role made the difference."""

    shown = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self.head: QHBoxLayout | None = None
        super().__init__(theme, parent)
        self.scene: Scene | None = None
        self.picture = Picture(theme)
        self.picture.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.title, self.where = Text(theme, "heading"), Text(theme, "detail", "muted")
        self.situation, self.why = Text(theme, "body"), Text(theme, "body")
        self.reason, self.cost = Text(theme, "card", "accent"), Text(theme, "detail", "muted")
        self.veil = Text(theme, "detail", "muted")
        self.show_why = Button(theme, "flip")
        self.head, names = QHBoxLayout(), QVBoxLayout()
        names.setSpacing(0)
        names.addStretch(1)
        names.addWidget(self.title)
        names.addWidget(self.where)
        names.addStretch(1)
        self.head.addWidget(self.picture)
        self.head.addLayout(names, 1)
        self.column.addLayout(self.head)
        for part in (self.situation, self.reason, self.why, self.cost, self.veil):
            self.column.addWidget(part)
        act = Flow(theme)
        act.addWidget(self.show_why)
        self.column.addLayout(act)
        self.column.addStretch(1)
        self.show_why.clicked.connect(self.shown)
        self.restyle()

    def display(self, role: Role, scene: Scene, *, hidden: bool) -> None:
        """Show a scene; `hidden` keeps what the experts said behind a button."""
        self.scene = scene
        self.picture.level = scene.level.id
        self.picture.update()
        self.title.setText(scene.phase.title)
        self.where.setText(" · ".join((scene.level.title, scene.level.place)))
        self.situation.setText(scene.phase.situation)
        self.reason.setText(tr("Why {role}?").format(role=role.name))
        self.why.setText(scene.phase.why(scene.role) or "")
        cost = tr("Without this card, the phase can give at most {n} points out of 100.")
        self.cost.setText(cost.format(n=points(100 * scene.without)))
        veil = tr("You have not played this alliance yet, and the reason gives away some of the experts’ answer.")
        self.veil.setText(veil)
        self.show_why.say(tr("Show the reason"))
        self.conceal(hidden=hidden)

    def conceal(self, *, hidden: bool) -> None:
        """Hide what the experts said, or show it."""
        for part in (self.reason, self.why, self.cost):
            part.setVisible(not hidden)
        self.veil.setVisible(hidden)
        self.show_why.setVisible(hidden)

    def restyle(self) -> None:
        """Take on the theme as it is now."""
        super().restyle()
        if self.head is not None:
            self.head.setSpacing(self.theme.px(8))
            self.picture.setFixedSize(self.theme.px(THUMB[0]), self.theme.px(THUMB[1]))

    def told(self) -> str:
        """All that is shown, for a screen reader."""
        parts = (self.title, self.where, self.situation, self.reason, self.why, self.cost, self.veil)
        return " ".join(part.text() for part in parts if not part.isHidden())


class SceneSpread(QWidget):
    """The second opening of a role: its scenes."""

    shown = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.title = Text(theme, "heading")
        self.panels: list[ScenePanel] = []
        self.row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(self.title)
        self.column.addLayout(self.row)
        self.column.addStretch(1)

    def display(self, role: Role, scenes: Sequence[Scene], hidden: frozenset[str]) -> None:
        """Show the role's scenes; of the levels in `hidden` what the experts said is kept back."""
        self.title.setText(tr("{role}: where it made the difference").format(role=role.name))
        while len(self.panels) < len(scenes):
            panel = ScenePanel(self.theme)
            panel.shown.connect(self.shown)
            self.panels.append(panel)
            self.row.addWidget(panel, 1)
        for panel in self.panels[len(scenes) :]:
            panel.hide()
        for panel, scene in zip(self.panels, scenes, strict=False):
            panel.display(role, scene, hidden=scene.level.id in hidden)
            panel.show()

    def told(self) -> str:
        """All that is shown, for a screen reader."""
        return " ".join((self.title.text(), *(panel.told() for panel in self.panels if not panel.isHidden())))

    def fit(self, room: QSize) -> None:
        """Put the scenes side by side, or one below the other."""
        scale, direction = self.theme.scale, QBoxLayout.Direction
        beside = room.width() / scale >= BESIDE
        self.row.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        self.row.setSpacing(self.theme.px(4 if beside else 0))
        self.column.setSpacing(self.theme.px(6))
        for panel in self.panels:
            panel.picture.setVisible(room.width() / scale >= PICTURED)
