"""The reveal: the phases turn one by one, then the score, and why; never right or wrong."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from velfaerd_game.ui import panel_words, verdict_words
from velfaerd_game.ui.points import points
from velfaerd_game.ui.revealed import RevealState
from velfaerd_game.ui.theme import Theme
from velfaerd_game.ui.widgets.button import Button
from velfaerd_game.ui.widgets.page import Page
from velfaerd_game.ui.widgets.reveal_card import RevealCard
from velfaerd_game.ui.widgets.reveal_keys import ARROWS, is_command, turns
from velfaerd_game.ui.widgets.reveal_view import RevealView
from velfaerd_game.ui.widgets.turning import Turning
from velfaerd_game.words.language import tr

__all__ = ["RevealPage", "RevealState"]


class RevealPage(Page):
    """Shows a finished round. Turns its phases by itself; everything else it asks for."""

    back_requested = Signal()
    again_requested = Signal()
    closer_requested = Signal()
    think_requested = Signal()
    save_requested = Signal()
    next_requested = Signal()
    choose_requested = Signal()
    help_requested = Signal()
    role_requested = Signal(str)
    announced = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.view = RevealView(theme)
        column = QVBoxLayout(self.body)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.state: RevealState | None = None
        self.turned = 0
        self.chosen: RevealCard | None = None
        self.save = self.top.add(Button(theme, "print"), early=True)
        self.help = self.top.add(Button(theme, "help"))
        self.turning = Turning(theme, self.view.plate, self.view.score)
        self._connect()

    def _connect(self) -> None:
        view = self.view
        self.top.back_requested.connect(self.back_requested)
        self.save.clicked.connect(self.save_requested)
        self.help.clicked.connect(self.help_requested)
        view.score.prompt.turn.clicked.connect(self.go_on)
        view.score.prompt.all.clicked.connect(self.show_all)
        view.plate.clicked.connect(self.go_on)
        view.plate.card_clicked.connect(self._card_clicked)
        view.panel.closer.clicked.connect(self.closer_requested)
        view.panel.again.clicked.connect(self.again_requested)
        view.panel.think.clicked.connect(self.think_requested)
        view.panel.next.clicked.connect(self._go_next)
        view.panel.role_requested.connect(self.role_requested)
        self.area.viewport().installEventFilter(self)

    @property
    def finished(self) -> bool:
        """Whether every phase has turned."""
        return self.state is not None and self.turned >= len(self.state.level.phases)

    def display(self, state: RevealState, *, turned: int | None = None) -> None:
        """Show a round from its beginning, or with so many phases turned; the same round again stays as it was."""
        same = self.state is not None and self.state.score is state.score
        chosen = self.chosen if same else None
        if turned is None:
            turned = self.turned if same else len(state.level.phases) if self.theme.motion == "off" else 0
        self.turning.stop()
        self.state, self.turned = state, turned
        self.help.say(tr("Help"))
        about = tr("One page with your score, your board, what there is to learn and what you have written.")
        self.save.say(tr("Save as PDF"), about)
        self.view.plate.display(state, anew=not same)
        self.turning.jump(turned)
        self._tell()
        self._choose((chosen or self.view.plate.first()) if self.finished else None)
        self.view.chain(self.chosen, self.save, self.help, self.top.back)
        if not same:
            self._begin()

    def _begin(self) -> None:
        """Go to what is next: the button that turns, or the score."""
        if self.state is None:
            return
        if self.finished:
            self.announced.emit(verdict_words.total(self.state.score))
        first = self.view.score if self.finished else self.view.score.prompt.turn
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        self.area.verticalScrollBar().setValue(0)

    # --- turning ---------------------------------------------------------------------------------------------------

    def go_on(self) -> None:
        """Turn the next phase; nothing where all have turned."""
        if self.state is None or self.finished:
            return
        self.turned += 1
        self.announced.emit(verdict_words.outcome(self.state, self.turned - 1))
        self.turning.turn(self.turned - 1)
        self._tell()
        if self.finished:
            self._end()
        elif self.view.cramped:
            self.area.reveal(self.view.plate.phases[self.turned - 1])

    def show_all(self) -> None:
        """Turn everything at once."""
        if self.state is None or self.finished:
            return
        self.turned = len(self.state.level.phases)
        self.turning.jump(self.turned)
        self._tell()
        self._end()

    def _end(self) -> None:
        assert self.state is not None
        self._choose(self.view.plate.first())
        self.view.chain(self.chosen, self.save, self.help, self.top.back)
        self.turning.count(points(self.state.score.total))
        self._begin()

    def _tell(self) -> None:
        """Score strip and panel for as far as the phases have turned."""
        assert self.state is not None
        self.view.score.display(self.state, self.turned)
        self.save.setVisible(self.finished)  # before the end it would tell what has not turned yet
        place = self.turned - 1 if self.turned else None
        self.view.panel.display(self.state, None, place, done=self.finished)
        self._fit()

    # --- choosing --------------------------------------------------------------------------------------------------

    def _card_clicked(self, card: RevealCard) -> None:
        if self.finished:
            self._choose(card)
        else:
            self.go_on()

    def _choose(self, card: RevealCard | None) -> None:
        self.chosen = card
        self.view.plate.choose(card)
        if card is not None and self.state is not None:
            self.view.panel.display(self.state, card.spot, None, done=True)
            self._fit()

    def _go_next(self) -> None:
        if self.state is not None and self.state.next_title:
            self.next_requested.emit()
        else:
            self.choose_requested.emit()

    # --- keys and room -----------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Before the end any key turns a phase and Escape all; afterwards arrows choose and Escape goes back."""
        key = Qt.Key(event.key())
        if is_command(event) or self.state is None:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Escape:
            if not event.isAutoRepeat():
                self.back_requested.emit() if self.finished else self.show_all()
        elif not self.finished and turns(event):
            if not event.isAutoRepeat():
                self.go_on()
        elif self.finished and key in ARROWS and self.chosen:
            self._choose(self.view.plate.neighbour(self.chosen, *ARROWS[key]))
            self.view.chain(self.chosen, self.save, self.help, self.top.back)
            self.chosen.setFocus(Qt.FocusReason.TabFocusReason)
            self.area.reveal(self.chosen)
        elif key == Qt.Key.Key_I and self.chosen:
            self.role_requested.emit(self.chosen.spot.scored.role)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click goes on, too, wherever on the page nothing else has taken it."""
        if event.button() == Qt.MouseButton.LeftButton and not self.finished:
            self.go_on()
        else:
            super().mousePressEvent(event)

    def restyle(self) -> None:
        """Take on the theme as it is now."""
        super().restyle()
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the room that the scroll area leaves."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _title(self, state: RevealState) -> None:
        """The top bar's words: what the round took is told where there is room."""
        told = list(filter(None, (panel_words.beside(state.level), verdict_words.effort(state))))
        buttons = [one.sizeHint().width() for one in (self.save, self.help) if not one.isHidden()]
        room = self.width() - self.theme.px(210) - sum(buttons)
        wide = QFontMetricsF(self.top.subtitle.font()).horizontalAdvance(" · ".join(told))
        self.top.say(tr("Back"), state.level.title, " · ".join(told if wide <= room else told[:1]))

    def _fit(self) -> None:
        if self.state:
            self._title(self.state)
        whole = QSize(self.area.width(), self.area.height())
        cramped = self.view.is_cramped(whole)
        policy = Qt.ScrollBarPolicy
        self.area.setVerticalScrollBarPolicy(policy.ScrollBarAlwaysOn if cramped else policy.ScrollBarAlwaysOff)
        bar = self.area.verticalScrollBar().sizeHint().width() if cramped else 0
        self.view.fit(whole - QSize(bar, 0))
