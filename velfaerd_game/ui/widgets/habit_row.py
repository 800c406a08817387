"""How a player uses one role: a bar of the phases where the experts want it, and what it says in words."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from velfaerd_game.game.deck import Role
from velfaerd_game.game.habits import Habit
from velfaerd_game.ui import habit_words
from velfaerd_game.ui.art import Art
from velfaerd_game.ui.theme import Theme

from .paint import begin, frame
from .role_face import Brush, draw_disc
from .text import Text

DISC = 22
BAR = 18


class HabitBar(QWidget):
    """As long as the experts want the role, beside the other roles; filled as far as the player laid it there too."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.habit, self.role_id, self.most = Habit(), "", 1
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.restyle)
        self.restyle()

    def display(self, role_id: str, habit: Habit, most: int) -> None:
        """Show a role's counts; `most` is the number of phases the longest bar of the page stands for."""
        self.role_id, self.habit, self.most = role_id, habit, max(1, most)
        self.update()

    def restyle(self) -> None:
        """Take on the theme as it is now."""
        self.setFixedHeight(self.theme.px(BAR + 4))
        self.update()

    def sizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(self.theme.px(200), self.theme.px(BAR + 4))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The whole bar in outline, the part that was met in the role's colour and pattern."""
        theme, palette, ratio = self.theme, self.theme.palette, self.devicePixelRatioF()
        painter = begin(QPainter(self))
        whole = (self.width() - theme.px(4)) * self.habit.wanted / self.most
        box = QRectF(theme.px(2), theme.px(2), whole, theme.px(BAR))
        if not self.habit.wanted:
            painter.setPen(theme.pen(palette.line, 2))
            painter.drawLine(QPointF(box.x(), box.center().y()), QPointF(self.width() - box.x(), box.center().y()))
            return
        frame(painter, theme, box, 4, fill=palette.card, edge=palette.ink)
        met = QRectF(box.x(), box.y(), whole * self.habit.met / self.habit.wanted, box.height())
        if self.habit.met:
            pattern = Art(theme).pattern(self.role_id, met.size().toSize().expandedTo(QSize(1, 1)), ratio)
            painter.drawPixmap(met.topLeft(), pattern)
            frame(painter, theme, met, 4, fill=None, edge=palette.ink)
        painter.setPen(theme.pen(palette.ink, 1.75))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if 0 < self.habit.met < self.habit.wanted:
            painter.setPen(theme.pen(palette.ink, 3))
            painter.drawLine(met.topRight(), met.bottomRight())


class _Disc(QWidget):
    """The role's symbol on its colour."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme, self.role_id = theme, ""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The disc."""
        if self.role_id:
            painter = begin(QPainter(self))
            brush = Brush(painter, self.theme, self.devicePixelRatioF())
            radius = (DISC - 2) * self.theme.scale
            draw_disc(brush, self.role_id, QPointF(self.width() / 2, self.theme.px(DISC)), radius)


class HabitRow(QWidget):
    """A role's disc and name, its bar, the sentence and the counts."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.disc = _Disc(theme)
        self.bar = HabitBar(theme)
        self.name, self.verdict = Text(theme, "card", wrap=False), Text(theme, "body")
        self.counts = Text(theme, "detail", "muted")
        self.words, self.row = QVBoxLayout(), QHBoxLayout(self)
        self.words.setSpacing(0)
        self.names = QHBoxLayout()
        self.names.addWidget(self.name, 0, Qt.AlignmentFlag.AlignTop)
        self.names.addWidget(self.verdict, 1, Qt.AlignmentFlag.AlignTop)
        self.words.addLayout(self.names)
        self.words.addWidget(self.bar)
        self.words.addWidget(self.counts)
        self.row.addWidget(self.disc, 0, Qt.AlignmentFlag.AlignTop)
        self.row.addLayout(self.words, 1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        theme.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take on the theme as it is now."""
        px = self.theme.px
        self.disc.setFixedSize(px(2 * DISC + 4), px(2 * DISC + 4))
        self.row.setContentsMargins(0, px(4), 0, px(4))
        self.row.setSpacing(px(10))
        self.names.setSpacing(px(12))
        self.counts.setContentsMargins(0, px(2), 0, 0)

    def display(self, role: Role, habit: Habit, most: int) -> None:
        """Show how the role was used."""
        self.disc.role_id = role.id
        self.disc.update()
        self.bar.display(role.id, habit, most)
        self.name.setText(role.name)
        self.verdict.setText(habit_words.verdict(habit))
        self.counts.setText(habit_words.counts(habit))
        self.setAccessibleName(role.name)
        self.setAccessibleDescription(" ".join((self.verdict.text(), self.counts.text())))
