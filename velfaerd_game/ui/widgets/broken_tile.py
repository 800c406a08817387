"""The card of a file that should have been an alliance: its name, its first fault, and the way to all of them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from velfaerd_game.ui.alliances import BrokenLevel
from velfaerd_game.ui.art import Art
from velfaerd_game.ui.theme import Theme
from velfaerd_game.words.language import tr, trn

from .alliance_tile import RADIUS, SIDE, WRAP, wrapped
from .paint import begin, fitted, frame, ring
from .sheet import Sheet
from .tile_grid import Tile

SIGN = 30


class BrokenTile(Tile):
    """A broken file as a card to click."""

    def __init__(self, theme: Theme, level: BrokenLevel, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.level = level
        self.setObjectName(f"broken-{level.name}")
        self.name(tr("{file} cannot be played").format(file=level.name), ". ".join((*self._first, self._call)))

    @property
    def _first(self) -> tuple[str, ...]:
        return self.level.faults[:1]

    @property
    def _call(self) -> str:
        return trn("See the fault", "See all {n} faults", len(self.level.faults))

    def words_height(self, width: float) -> float:
        """The sign, the name, the first fault, the call."""
        px, inner = self.theme.px, width - 2 * self.theme.px(SIDE)
        fault = wrapped(self.theme.font("detail"), " ".join(self._first), inner)
        return max(px(160), px(16 + SIGN + 40 + 54) + fault - self.picture)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """A dashed edge, the sign, and the words."""
        theme, palette, px = self.theme, self.theme.palette, self.theme.px
        painter = begin(QPainter(self))
        face = self.face
        width = 3.25 if self.hovered else 2.5
        frame(painter, theme, face, RADIUS, fill=palette.surface, edge=palette.error, width=width, dashes=(9, 6))
        side, left, inner = px(SIGN), face.x() + px(SIDE), face.width() - 2 * px(SIDE)
        sign = Art(theme).icon("warning", side, self.devicePixelRatioF(), palette.error)
        top = face.y() + px(16)
        painter.drawPixmap(QPointF(round(left), round(top)), sign)
        painter.setPen(QColor(palette.error))
        painter.setFont(theme.font("card", size=15.5))
        beside = QRectF(left + side + px(10), top, inner - side - px(10), side)
        painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter, tr("Cannot be played"))
        top += side + px(8)
        painter.setPen(QColor(palette.ink))
        painter.setFont(fitted(theme.font("heading"), self.level.name, inner, px(15)))
        painter.drawText(QRectF(left, top, inner, px(30)), Qt.AlignmentFlag.AlignVCenter, self.level.name)
        top += px(32)
        painter.setPen(QColor(palette.muted))
        painter.setFont(theme.font("detail"))
        painter.drawText(QRectF(left, top, inner, face.bottom() - px(48) - top), WRAP, " ".join(self._first))
        painter.setPen(QColor(palette.accent))
        painter.setFont(theme.font("button", size=16))
        foot = QRectF(left, face.bottom() - px(48), inner, px(40))
        painter.drawText(foot, Qt.AlignmentFlag.AlignVCenter, self._call)
        if self.ring:
            ring(painter, theme, face, RADIUS)


def faults_sheet(theme: Theme, parent: QWidget, level: BrokenLevel) -> Sheet:
    """A sheet with every fault of the file; the caller opens it."""
    sheet = Sheet(theme, parent, level.name, width=680)
    count = len(level.faults)
    sheet.add_text(
        trn(
            "The file has a fault and cannot be played. Mend it, and come back to this page.",
            "The file has {n} faults and cannot be played. Mend them, and come back to this page.",
            count,
        )
    )
    for place, fault in enumerate(level.faults, 1):
        sheet.add_text(f"{place}. {fault}" if count > 1 else fault)
    sheet.content.addStretch()
    sheet.setAccessibleDescription(" ".join(level.faults))
    sheet.add_button(tr("Close"), main=True).clicked.connect(sheet.accept)
    sheet.finished.connect(sheet.deleteLater)
    return sheet
