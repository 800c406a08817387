"""The score at the top of the reveal; before the last phase has turned, the way to turn the next one."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFocusEvent, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from velfaerd_game.game.calibration import calibration
from velfaerd_game.game.deck import ROLE_IDS
from velfaerd_game.ui import calibration_words, panel_words, verdict_words
from velfaerd_game.ui.art import draw_mark
from velfaerd_game.ui.points import points
from velfaerd_game.ui.revealed import RevealState
from velfaerd_game.ui.theme import Theme

from .paint import RING_ROOM, begin, fitted, frame, shadow
from .score_bar import PIECE, ScoreBar
from .score_number import draw_number
from .text import Text
from .turn_prompt import TurnPrompt

NUMBER, AIR = 178, 12
"""Design pixels: the block with the number at the left, and the air round everything."""

Flag = Qt.AlignmentFlag


class ScoreStrip(QWidget):
    """Asks to turn, until it shows the score; as a stop for Tab it then says everything the score tells."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.state: RevealState | None = None
        self.turned = 0
        self.scored = False
        self.ring = False
        self.shown = 0.0
        self.bar = ScoreBar(theme, self)
        self.behind = Text(theme, "detail", "muted", parent=self)
        self.prompt = TurnPrompt(theme, self)
        theme.changed.connect(self.arrange)

    def display(self, state: RevealState, turned: int) -> None:
        """Show how many phases have turned; the score stands there once all have."""
        self.state, self.turned = state, turned
        many = len(state.level.phases)
        self.scored = turned >= many
        self.shown = float(points(state.score.total))
        self.bar.display(state.score, self.shown)
        seen = calibration_words.this_round(calibration([(state.key, state.board, state.sure)]))
        self.behind.setText("\n".join(filter(None, (panel_words.behind(state.level), seen))))
        self.behind.setAccessibleDescription(panel_words.size(state.level))
        self.prompt.display(min(turned + 1, many))
        self.prompt.setVisible(not self.scored)
        self.bar.setVisible(self.scored)
        self.behind.setVisible(self.scored)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if self.scored else Qt.FocusPolicy.NoFocus)
        score = state.score
        told = (verdict_words.total(score), verdict_words.judgement(score), verdict_words.stars(score.stars), seen)
        self.setAccessibleName(" ".join(_ended(one) for one in told if one) if self.scored else self.prompt.head.text())
        self.setAccessibleDescription(
            " ".join((panel_words.behind(state.level), panel_words.size(state.level))).strip()
        )
        self.arrange()

    def count(self, shown: float) -> None:
        """Show so many points, on their way to the score."""
        self.shown = shown
        if self.state:
            self.bar.display(self.state.score, shown)
        self.update()

    # --- where things lie ------------------------------------------------------------------------------------------

    def needed(self, width: int) -> int:
        """How high the strip is at this width, turned or not, so that nothing jumps."""
        if self.state is None:
            return self.theme.px(130)
        px = self.theme.px
        inner = self._inner(width)
        scored = self._own_line(inner.width()) + self.bar.heightForWidth(inner.width())
        scored += self.behind.heightForWidth(inner.width())
        return max(scored + px(2 * AIR - 6), self.prompt.needed(inner.width()) + px(2 * AIR), px(124))

    def _inner(self, width: int) -> QRect:
        px = self.theme.px
        left = px(NUMBER if width > 600 * self.theme.scale else NUMBER - 26)
        return QRect(left, 0, width - left - px(24), 0)

    def _own_line(self, width: int) -> int:
        """What a line of its own takes for the judgement, where it has no room beside the player's piece."""
        return 0 if self._judgement_box(width) is not None else self.theme.px(28)

    def _judgement_box(self, width: int) -> tuple[float, float] | None:
        """Left and right of the judgement on the piece's line, on the roomier side; None where it is too long."""
        if self.state is None:
            return None
        px = self.theme.scale
        x = self.bar.x_of(float(points(self.state.score.total)), width)
        left_side = x > width / 2
        box = (0.0, x - 56 * px) if left_side else (x + 56 * px, float(width))
        metrics = QFontMetricsF(self.theme.font("subtitle", size=16))
        wide = metrics.horizontalAdvance(verdict_words.judgement(self.state.score))
        return box if wide <= box[1] - box[0] else None

    def arrange(self) -> None:
        """Put everything in its place."""
        if self.state is None:
            return
        px = self.theme.px
        inner = self._inner(self.width())
        if self.scored:
            bar, words = self.bar.heightForWidth(inner.width()), self.behind.heightForWidth(inner.width())
            free = self.height() - bar - words - self._own_line(inner.width())
            top = max(px(AIR - 6), free // 2) + self._own_line(inner.width())
            self.bar.setGeometry(inner.x(), top, inner.width(), bar)
            self.behind.setGeometry(inner.x(), top + bar, inner.width(), words)
        else:
            room = px(RING_ROOM)
            self.prompt.setGeometry(inner.x() - room, 0, inner.width() + 2 * room, self.height())
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put everything in its place."""
        super().resizeEvent(event)
        self.arrange()

    # --- painting --------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The paper, the number and the judgement; the bar paints itself."""
        if self.state is None:
            return
        painter = begin(QPainter(self))
        theme, palette = self.theme, self.theme.palette
        box = QRectF(self.rect()).adjusted(0, 0, 0, -theme.px(1))
        shadow(painter, theme, box.adjusted(0, 0, 0, -1), 14)
        edge, width = (palette.focus, 3) if self.ring else (palette.ink, 1.75)
        frame(painter, theme, box, 14, fill=palette.surface, edge=edge, width=width)
        number = QRectF(theme.px(12), 0, self._inner(self.width()).x() - theme.px(24), box.height())
        if self.scored:
            draw_number(painter, theme, number, self.shown, self.state.score.stars)
            self._paint_judgement(painter)
        else:
            draw_mark(painter, theme, number.center(), min(44 * theme.scale, number.width() / 2), seats=ROLE_IDS)

    def _paint_judgement(self, painter: QPainter) -> None:
        theme, px = self.theme, self.theme.scale
        assert self.state is not None
        if self.shown != float(points(self.state.score.total)):
            return
        words, bar = verdict_words.judgement(self.state.score), self.bar.geometry()
        sides = self._judgement_box(bar.width())
        left, right = sides if sides else (0.0, float(bar.width()))
        line = QRectF(bar.x() + left, bar.y() + (2 * px if sides else -27 * px), right - left, (PIECE - 5) * px)
        painter.setFont(fitted(theme.font("subtitle"), words, line.width(), theme.px(13)))
        painter.setPen(QColor(theme.palette.ink))
        side = Flag.AlignLeft if left == 0 else Flag.AlignRight
        painter.drawText(line, Flag.AlignVCenter | side, words)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring where a key brought the focus."""
        self.ring = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the ring."""
        self.ring = False
        super().focusOutEvent(event)
        self.update()


def _ended(words: str) -> str:
    return words if words.endswith(".") else f"{words}."
