"""A player without a plan: everything that can be done with the board, drawn by lot."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import note
from hypothesis import strategies as st
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from velfaerd_game.ui.widgets.cards import HandCard, PlacedCard

from .hands import CTRL, LEFT, NO, SHIFT, Hands, Key

KEYS = [
    *((Key(ord(letter)), NO) for letter in "MDBSOFTHLLI12345678123"),
    *((key, CTRL) for key in (Key.Key_Left, Key.Key_Right, Key.Key_Z, Key.Key_Z, Key.Key_Y, Key.Key_Return)),
    (Key.Key_Z, CTRL | SHIFT),
    (Key.Key_Tab, NO),
    (Key.Key_Backtab, SHIFT),
    *((Key[f"Key_{name}"], NO) for name in ["Left", "Right", "Up", "Down", "Space"]),
    *((Key[f"Key_{name}"], NO) for name in ["Return", "Enter", "Delete", "Backspace"]),
    *((Key[f"Key_{name}"], NO) for name in ["Escape", "F1", "F2", "Home", "Plus"]),
]
LEVELS = ("albertslund-lys", "egen-alliance")


class Play(Hands):
    """A player without a plan. Each method is one thing done; the two numbers say with what."""

    def key(self, one: int, other: int) -> None:
        key, modifier = KEYS[one % len(KEYS)]
        note(f"{key.name} {modifier.name}")
        self.press(key, modifier)

    def keys(self, one: int, other: int) -> None:
        """A role's initial and a digit, for without them boards stay empty."""
        self.press(Key(ord("MDBSOF"[one % 6])))
        self.press(Key(ord("12345678"[other % 8])))

    def drag_somewhere(self, one: int, other: int) -> None:
        self.drag(self._card(one), self._place(other))

    def drag_cut_off(self, one: int, other: int) -> None:
        """A key, or leaving, in the middle of a drag."""
        card = self._card(one)
        here = self.lift(card, self._place(other))
        self.key(one * 7 + other, 0) if other % 5 else self.journey.home()
        self.qtbot.mouseRelease(card, LEFT, pos=here)

    def click_card(self, one: int, other: int) -> None:
        self.click(self._card(one))

    def click_phase(self, one: int, other: int) -> None:
        view = self.phase(1 + one % len(self.board.phases))
        self.click(view, QPoint(12, view.height() - 12) if other % 2 else QPoint(30, 20))

    def click_flag(self, one: int, other: int) -> None:
        laid = [card for view in self.board.phases for card in view.cards if card.flag.isVisible()]
        if laid:
            flag = laid[one % len(laid)].flag
            self.click(flag, flag.rect().center())

    def click_beside(self, one: int, other: int) -> None:
        spots: list[tuple[QWidget, QPoint]] = [
            (self.board, QPoint(2, 2)),
            (self.board.hand, QPoint(self.board.hand.width() - 2, 1)),
            (self.page.bar, QPoint(self.page.bar.width() // 2, 2)),
        ]
        self.click(*spots[one % 3])

    def click_button(self, one: int, other: int) -> None:
        page = self.page
        buttons = (
            page.bar.undo,
            page.bar.redo,
            page.bar.undo,
            page.bar.redo,
            page.bar.hint,
            page.bar.help,
            page.bar.case,
            page.bar.back,
        )
        self.click(buttons[one % len(buttons)])

    def assist_something(self, one: int, other: int) -> None:
        """A screen reader presses a card, a phase or a flag."""
        controls = [*self.board.cards(), *self.board.phases]
        control = controls[one % len(controls)]
        if isinstance(control, PlacedCard) and other % 3 == 0 and control.flag.isVisible():
            control = control.flag  # type: ignore[assignment]
        self.assist(control)

    def choose_from_menu(self, one: int, other: int) -> None:
        card = self._card(one)
        spot = card.rect().center()
        reason = QContextMenuEvent.Reason.Keyboard if other % 2 else QContextMenuEvent.Reason.Mouse
        QApplication.sendEvent(card, QContextMenuEvent(reason, spot, card.mapToGlobal(spot)))
        (menu,) = [one for one in self.window.findChildren(QMenu) if one.isVisible()]
        assert self.held is None
        actions = [action for action in menu.actions() if action.isEnabled() and not action.isSeparator()]
        action = actions[other % len(actions)]
        note(action.text())
        menu.close()
        action.trigger()

    def change_settings(self, one: int, other: int) -> None:
        self.choose(
            **(
                {"language": ("da", "en")[other % 2]},
                {"text_size": (100, 150, 200)[other % 3]},
                {"theme": ("light", "dark", "contrast")[other % 3]},
            )[one % 3]
        )

    def change_size(self, one: int, other: int) -> None:
        self.resize(*((1024, 640), (1280, 720), (1920, 1080))[one % 3])

    def leave_and_come_back(self, one: int, other: int) -> None:
        (self.journey.home, self.journey.alliances, self.journey.briefing)[one % 3]()

    def play_the_other_level(self, one: int, other: int) -> None:
        self.play(LEVELS[one % 2])

    def compare(self, one: int, other: int) -> None:
        """See the experts' answer, yes even with empty phases; the round is over then."""
        if other % 3 == 0:
            self.page.ask_to_compare()
            for sheet in self.sheets():
                sheet.accept()

    # --- what it is done with --------------------------------------------------------------------------------------

    def _card(self, number: int) -> HandCard | PlacedCard:
        cards = self.board.cards()
        card = cards[number % len(cards)]
        assert isinstance(card, HandCard | PlacedCard)
        return card

    def _place(self, number: int) -> QWidget:
        places = [*self.board.phases, *self.board.phases, *self.board.cards(), self.page.bar, self.board.summary]
        return places[number % len(places)]


STEPS: tuple[Callable[[Play, int, int], None], ...] = (
    *(Play.key,) * 6,
    *(Play.keys,) * 3,
    *(Play.drag_somewhere,) * 3,
    *(Play.click_card,) * 2,
    *(Play.click_phase,) * 2,
    Play.drag_cut_off,
    Play.click_flag,
    Play.click_beside,
    Play.click_button,
    Play.assist_something,
    Play.choose_from_menu,
    Play.change_settings,
    Play.change_size,
    Play.leave_and_come_back,
    Play.play_the_other_level,
    Play.compare,
)


def step() -> st.SearchStrategy[tuple[Callable[[Play, int, int], None], int, int]]:
    return st.tuples(st.sampled_from(STEPS), st.integers(0, 240), st.integers(0, 240))
