"""The page where an alliance is chosen: those shipped, the player's own, and files that cannot be played."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from velfaerd_game.game.deck import PARTNER_KINDS
from velfaerd_game.ui.alliances import AllianceCard, BrokenLevel
from velfaerd_game.ui.partners import icon, partner
from velfaerd_game.ui.theme import Theme
from velfaerd_game.ui.widgets.alliance_tile import AllianceTile
from velfaerd_game.ui.widgets.broken_tile import BrokenTile, faults_sheet
from velfaerd_game.ui.widgets.button import Button
from velfaerd_game.ui.widgets.choice import Choices, Option
from velfaerd_game.ui.widgets.flow import Flow
from velfaerd_game.ui.widgets.page import Page
from velfaerd_game.ui.widgets.paint import RING_ROOM
from velfaerd_game.ui.widgets.text import Text
from velfaerd_game.ui.widgets.tile_grid import Tile, TileGrid
from velfaerd_game.words.language import tr

__all__ = ["AllianceCard", "AlliancesPage", "BrokenLevel"]

EVERY = ""
"""The filter that hides nothing."""

MARGIN = 28


class _Own(QWidget):
    """The heading over the player's own alliances, with the button that opens their folder."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.title = Text(theme, "heading")
        self.hint = Text(theme, "detail", "muted")
        self.folder = Button(theme, "folder")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.hint)
        self.flow = Flow(theme)
        self.flow.addWidget(self.folder)
        self.row = QHBoxLayout(self)
        self.row.addLayout(words, 1)
        self.row.addLayout(self.flow)
        self.row.setAlignment(self.flow, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        theme.changed.connect(self.restyle)

    def display(self) -> None:
        """Set the words."""
        self.title.setText(tr("Your own alliances"))
        self.hint.setText(tr("Put the file of an alliance in your folder, and you will find it here."))
        self.folder.say(tr("Open the folder"))
        self.restyle()

    def restyle(self) -> None:
        """Take on the theme as it is now."""
        out = self.theme.px(RING_ROOM)
        self.row.setContentsMargins(out, out, out, out)
        self.row.setSpacing(self.theme.px(16))


class AlliancesPage(Page):
    """Cards to choose from, a filter by partner, and what the player has put in the folder."""

    chosen = Signal(str)
    back_requested = Signal()
    folder_requested = Signal()
    roles_requested = Signal()
    help_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.cards: tuple[AllianceCard, ...] = ()
        self.broken: tuple[BrokenLevel, ...] = ()
        self.kind = EVERY
        self._recommended_before = ""
        self.roles = self.top.add(Button(theme, "flip"))
        self.help = self.top.add(Button(theme, "help"))
        self.filter = Choices(theme)
        self.grid = TileGrid(theme)
        self.own = _Own(theme, self.grid)
        self.inside = QVBoxLayout(self.body)
        self.inside.addWidget(self.filter)
        self.inside.addWidget(self.grid)
        self.inside.addStretch(1)
        self.top.back_requested.connect(self.back_requested)
        self.roles.clicked.connect(self.roles_requested)
        self.help.clicked.connect(self.help_requested)
        self.own.folder.clicked.connect(self.folder_requested)
        self.filter.chosen.connect(self._narrow)

    def display(self, cards: Sequence[AllianceCard], broken: Sequence[BrokenLevel]) -> None:
        """Show these alliances, and these files of the player's that cannot be played."""
        self.cards, self.broken = tuple(cards), tuple(broken)
        self.top.say(tr("Back"), tr("Choose an alliance"), tr("All alliances are open. They get harder as you go."))
        self.roles.say(tr("The six roles"))
        self.help.say(tr("Help"))
        self.own.display()
        kinds = [kind for kind in PARTNER_KINDS if any(kind in card.partners for card in self.cards)]
        self.kind = self.kind if self.kind in kinds else EVERY
        options = [Option(EVERY, tr("All"), icon("all"))] + [
            Option(kind, partner(kind).capitalize(), icon(kind)) for kind in kinds
        ]
        self.filter.setVisible(len(kinds) > 1)
        self.filter.display(tr("Partners"), options, self.kind)
        self._fill()
        self.restyle()

    def restyle(self) -> None:
        """Take on the theme and the size as they are now."""
        px, out = self.theme.px, self.theme.px(RING_ROOM)
        margin = px(MARGIN) - out
        self.inside.setContentsMargins(margin, px(16) - out, margin, px(24) - out)
        self.inside.setSpacing(px(16) - 2 * out if px(16) > 2 * out else 0)
        above = px(16) - out
        if not self.filter.isHidden():
            above += self.filter.heightForWidth(self.width() - 2 * margin)
        self.grid.room = self.height() - px(64) - above - out - px(20)
        self.grid.arrange()
        self.grid.updateGeometry()
        self.area.stops = [max(0, above + stop - px(20)) if place else 0 for place, stop in enumerate(self.grid.stops)]
        super().restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit whole rows to the new size."""
        super().resizeEvent(event)
        self.restyle()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the recommended alliance."""
        super().showEvent(event)
        if self.grid.current is not None:
            self.grid.current.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self) -> None:
        """Make the tiles anew; the one that had the focus keeps it."""
        old = self.grid.tiles
        was = next((tile for tile in old if tile.hasFocus() and self.isVisible()), None)
        shown = [card for card in self.cards if self.kind in (EVERY, *card.partners)]
        shipped: list[Tile] = [self._tile(card) for card in shown if not card.own]
        own: list[Tile] = [self._tile(card) for card in shown if card.own]
        for level in self.broken:
            broken = BrokenTile(self.theme, level, self.grid)
            broken.clicked.connect(lambda _=False, one=level: faults_sheet(self.theme, self, one).open())
            own.append(broken)
        tiles = [*shipped, *own]
        moved_on = self._recommended != self._recommended_before
        left = self.grid.current if was is None and not moved_on else was
        self._recommended_before = self._recommended
        name = left.objectName() if left is not None else self._recommended
        current = next((tile for tile in tiles if tile.objectName() == name), None)
        self.grid.display([(None, shipped), (self.own, own)], current)
        self._chain(shipped, own)
        for tile in old:
            tile.hide()
            tile.deleteLater()
        if was is not None and self.grid.current is not None:
            self.grid.current.setFocus(Qt.FocusReason.OtherFocusReason)

    def _chain(self, shipped: list[Tile], own: list[Tile]) -> None:
        """Let Tab go through the page as one reads it."""
        way = [self.top.back, self.roles, self.help, *self.filter.buttons, *shipped, self.own.folder, *own]
        for before, after in pairwise(way):
            QWidget.setTabOrder(before, after)

    @property
    def _recommended(self) -> str:
        return next((f"alliance-{card.id}" for card in self.cards if card.next), "")

    def _tile(self, card: AllianceCard) -> AllianceTile:
        tile = AllianceTile(self.theme, card, self.grid)
        tile.clicked.connect(lambda: self.chosen.emit(card.id))
        return tile

    def _narrow(self, kind: str) -> None:
        self.kind = kind
        self._fill()
        self.restyle()
