"""The home page: the round table, and the few ways on from it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from velfaerd_game.game.deck import Deck
from velfaerd_game.ui.theme import Theme
from velfaerd_game.ui.thoughts import Waiting
from velfaerd_game.ui.widgets.button import Button
from velfaerd_game.ui.widgets.due_note import DueNote
from velfaerd_game.ui.widgets.elided import plainly, shortened
from velfaerd_game.ui.widgets.flow import Flow
from velfaerd_game.ui.widgets.offer_note import OfferNote
from velfaerd_game.ui.widgets.page import Ground
from velfaerd_game.ui.widgets.paint import RING_ROOM, fitted
from velfaerd_game.ui.widgets.round_table import RoundTable
from velfaerd_game.ui.widgets.scroll import Scroll
from velfaerd_game.ui.widgets.table_mark import TableMark
from velfaerd_game.ui.widgets.text import Text
from velfaerd_game.words.language import tr

MARGIN = 64
TITLE = 75
BAR = 24
BESIDE = 900
"""Design pixels of width from which the table stands beside the words; below that there are only words."""
GAPS = ((8, 0), (0, 0), (6, 10), (20, 48), (16, 2), (16, 0))
"""The air after each part of the column, design pixels: the least, and how much more where there is room."""


class HomePage(Ground):
    """Where the game begins: go on with what was left, or choose."""

    start_requested = Signal()
    continue_requested = Signal()
    choose_requested = Signal()
    classroom_requested = Signal()
    roles_requested = Signal()
    own_requested = Signal()
    settings_requested = Signal()
    player_requested = Signal()
    help_requested = Signal()
    step_requested = Signal()
    displayed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._left: str | None = None
        self._player = ""
        self.mark = TableMark(theme, 30)
        self.title = Text(theme, "work-title", wrap=False)
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.slogan = Text(theme, "quote", "accent", italic=True)
        self.intro = Text(theme, "body")
        self.source = Text(theme, "least", "muted")
        self.due, self.offer = DueNote(theme), OfferNote(theme)
        self.offer.hide()
        self.main = Button(theme, "play", main=True, height=56)
        self.choose = Button(theme, height=56)
        self.classroom = Button(theme, "partner-all", height=47)
        self.roles = Button(theme, "flip", height=47)
        self.own = Button(theme, "compare", height=47)
        self.settings = Button(theme, "gear", height=47)
        self.help = Button(theme, "help", height=47)
        self.player = Button(theme, "partner-citizens", height=47)
        self.table = RoundTable(theme, self)
        self._lay_out()
        self.main.clicked.connect(self._go)
        self.choose.clicked.connect(self.choose_requested)
        self.classroom.clicked.connect(self.classroom_requested)
        self.roles.clicked.connect(self.roles_requested)
        self.own.clicked.connect(self.own_requested)
        self.settings.clicked.connect(self.settings_requested)
        self.help.clicked.connect(self.help_requested)
        self.player.clicked.connect(self.player_requested)
        self.due.opened.connect(self.step_requested)

    def _lay_out(self) -> None:
        self.words = QWidget()
        self.column = QVBoxLayout(self.words)
        self.column.setSpacing(0)
        self.first, self.second = Flow(self.theme, 16), Flow(self.theme, 12)
        self.first.addWidget(self.main)
        self.first.addWidget(self.choose)
        self.second.addWidget(self.classroom)
        self.second.addWidget(self.roles)
        self.second.addWidget(self.own)
        self.second.addWidget(self.settings)
        self.second.addWidget(self.help)
        self.second.addWidget(self.player)
        self.gaps = [QSpacerItem(0, 0) for _ in range(6)]
        parts = (self.mark, self.title, self.slogan, self.intro)
        for part, gap in zip(parts, self.gaps[:4], strict=True):
            self.column.addWidget(part)
            self.column.addItem(gap)
        self.column.setAlignment(self.mark, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self.due)
        self.column.addWidget(self.offer)
        self.under_due = QSpacerItem(0, 0)
        self.column.addItem(self.under_due)
        self.column.addLayout(self.first)
        self.column.addItem(self.gaps[4])
        self.column.addLayout(self.second)
        self.column.addItem(self.gaps[5])
        self.column.addStretch(1)
        self.column.addWidget(self.source)
        self.area = Scroll(self.theme, self.words, self)

    def display(self, deck: Deck, left: str | None, waiting: Waiting | None = None, player: str = "") -> None:
        """Show the page; `left` is the title of the alliance that was left half-way, `waiting` a step that is due.

        `player`: who plays, where several share the game.
        """
        self._left, self._player = left, player
        self.due.display(waiting)
        self.table.display(deck)
        self.title.setText(tr("The Welfare Game"))
        self.slogan.setText(tr("Leave the head of the table"))
        self.intro.setText(
            tr(
                "The municipality forms alliances with companies, citizens and volunteers. Place the six leadership"
                " roles where they help in the process – and see what the experts would do."
            )
        )
        self.source.setText(tr("Based on six top-management roles described by Væksthus for Ledelse."))
        self.choose.say(tr("Choose an alliance"))
        self.classroom.say(tr("Classroom"))
        self.roles.say(tr("The six roles"))
        self.own.say(tr("My roles"))
        self.settings.say(tr("Settings"))
        self.help.say(tr("Help"))
        self.displayed.emit()
        self.restyle()

    def restyle(self) -> None:
        """Take on the theme and the size as they are now."""
        px, scale = self.theme.px, self.theme.scale
        wide, high = self.width() / scale, self.height() / scale
        due = not (self.due.isHidden() and self.offer.isHidden())
        loose = max(0.0, min(1.0, (high - (400 if not due else 540 if self.offer.isHidden() else 640)) / 320)) ** 2
        beside = wide >= BESIDE
        left = round(scale * min(640.0, 0.515 * wide)) if beside else self.width()
        self.area.setGeometry(0, 0, left, self.height())
        self.table.setGeometry(left, 0, self.width() - left, self.height())
        self.table.setVisible(beside)
        margin = px(MARGIN if wide >= 720 else 32)
        right = px(RING_ROOM) if beside else margin - px(BAR)
        self.column.setContentsMargins(margin, px(20 + 44 * loose), right, px(14 + 18 * loose))
        for gap, (least, more) in zip(self.gaps, GAPS, strict=True):
            gap.changeSize(0, px(least + more * loose))
        self.mark.setFixedSize(px(64), px(64))
        self.mark.setVisible(high >= (760 if due else 560))
        self.under_due.changeSize(0, px(8 + 8 * loose) if due else 0)
        self.due.fit(left - margin - px(BAR) - right)
        self._fit_words(left - margin - px(BAR) - right, min(TITLE, 0.13 * high + 8))
        self.column.invalidate()
        super().restyle()

    def _fit_words(self, room: float, size: float) -> None:
        theme = self.theme
        self.title.setFont(fitted(theme.font("work-title", size=size), self.title.text(), room, theme.px(24)))
        self.slogan.setFont(theme.font("quote", italic=True, size=35 if size > 60 else 26))
        self.intro.setFont(theme.font("body", size=18.5 if size > 60 else 16.5))
        name = shortened(theme, "button", self._player, min(room - theme.px(80), theme.px(260)))
        self.player.say(name, tr("Another player can take over."))
        self.player.name(tr("{name} plays").format(name=self._player), tr("Another player can take over."))
        self.player.setToolTip(plainly(self._player) if name != self._player else "")
        self.player.setVisible(bool(self._player))
        self.intro.setContentsMargins(0, 0, max(0, round(room) - theme.px(490)), 0)
        words = tr("Start the first alliance")
        if self._left is not None:
            letters = QFontMetricsF(theme.font("card"))
            words = tr("Continue: {title}").format(title=self._left)
            spare = room - theme.px(36 + 32 + 6) - letters.horizontalAdvance(words.replace(self._left, ""))
            short = letters.elidedText(self._left, Qt.TextElideMode.ElideRight, spare)
            words = tr("Continue: {title}").format(title=short)
        self.main.say(words)
        if self._left is not None:
            self.main.name(tr("Continue: {title}").format(title=self._left))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the words to the new size."""
        super().resizeEvent(event)
        self.restyle()

    def close_offer(self) -> None:
        """Take the offer away: it was answered."""
        self.main.setFocus(Qt.FocusReason.OtherFocusReason)
        self.offer.hide()
        self.restyle()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the main button."""
        super().showEvent(event)
        self.main.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by the keys nothing on the page has taken."""
        if not self.area.take_key(event):
            super().keyPressEvent(event)

    def _go(self) -> None:
        if self._left is None:
            self.start_requested.emit()
        else:
            self.continue_requested.emit()
