"""A player's hands at the board: keys, mouse, touch, what was said and where the focus is; and levels of odd shapes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from velfaerd_game.game.board import Board, Round
from velfaerd_game.ui.journey import Journey
from velfaerd_game.ui.pages.board_page import BoardPage
from velfaerd_game.ui.widgets.board_view import BoardView
from velfaerd_game.ui.widgets.cards import HandCard, PlacedCard
from velfaerd_game.ui.widgets.phase_view import PhaseView
from velfaerd_game.ui.widgets.sheet import Sheet

LEVEL = "albertslund-lys"
LEFT = Qt.MouseButton.LeftButton
Key = Qt.Key
NO = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Hands:
    """Plays one level through the window's real widgets, and keeps what was said aloud."""

    def __init__(self, qtbot: QtBot, journey: Journey, level: str = LEVEL) -> None:
        self.qtbot, self.journey, self.window = qtbot, journey, journey.window
        self.said: list[str] = []
        self.window.announcer.said.connect(self.said.append)
        self.play(level)

    def play(self, level: str) -> None:
        """Go to the board of this level."""
        found = self.journey.library.level(level, self.journey.preferences.settings.language)
        assert found is not None
        self.journey.level = found
        self.journey.playing.play(found)

    # --- what is there ---------------------------------------------------------------------------------------------

    @property
    def page(self) -> BoardPage:
        return self.journey.playing.board_page

    @property
    def board(self) -> BoardView:
        return self.page.board

    @property
    def round(self) -> Round:
        """The round as it is played, which must be the one on the screen."""
        sitting = self.journey.playing.sitting
        assert sitting is not None
        assert self.page.state is not None
        assert self.page.state.round == sitting.round
        return sitting.round

    @property
    def laid(self) -> dict[str, tuple[str, ...]]:
        """The phases that hold cards, with their roles in order."""
        return {phase: placement.roles for phase, placement in self.round.board.phases.items()}

    @property
    def held(self) -> str | None:
        """The role picked up."""
        held = self.page.carrying.held
        return held.role if held else None

    @property
    def focus(self) -> str:
        """The name of the control that has the focus, or the words on it where it is a button."""
        widget = self.window.focusWidget()
        if widget is None:
            return ""
        return widget.objectName() or widget.accessibleName()

    def phase(self, place: int) -> PhaseView:
        """The column at this place; the first is 1, as on the screen."""
        return self.board.phases[place - 1]

    def hand(self, role: str) -> HandCard:
        """The role's card in the hand."""
        card = self.board.card(role, None)
        assert isinstance(card, HandCard)
        return card

    def card(self, role: str, place: int) -> PlacedCard:
        """The role's card in the column at this place."""
        card = self.board.card(role, self.phase(place).phase_id)
        assert isinstance(card, PlacedCard)
        return card

    def sheets(self) -> list[Sheet]:
        """The sheets now open."""
        return [one for one in self.window.findChildren(Sheet) if one.isVisible()]

    # --- the keyboard ----------------------------------------------------------------------------------------------

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NO) -> None:
        """Press a key where the focus is."""
        focus = self.window.focusWidget()
        assert focus is not None
        self.qtbot.keyClick(focus, key, modifier)

    def type(self, letters: str) -> None:
        """Type letters and digits where the focus is, each on its own: "B2" lays the bridge builder in phase 2."""
        for letter in letters:
            self.press(Key(ord(letter)))

    def tab(self, *, back: bool = False) -> None:
        """Go to the next region."""
        self.press(Key.Key_Backtab if back else Key.Key_Tab, SHIFT if back else NO)

    # --- the mouse -------------------------------------------------------------------------------------------------

    def click(self, widget: QWidget, spot: QPoint | None = None) -> None:
        """Click with the left button; a laid card beside its flag."""
        if spot is None:
            spot = QPoint(20, 20) if isinstance(widget, PlacedCard) else widget.rect().center()
        self.qtbot.mouseClick(widget, LEFT, pos=spot)

    def lift(self, card: QWidget, to: QWidget, spot: QPoint | None = None) -> QPoint:
        """Press a card and drag it over another widget, without letting go; where the mouse is now, in the card."""
        start = QPoint(20, 20)
        goal = card.mapFromGlobal(to.mapToGlobal(spot or to.rect().center()))
        self.qtbot.mousePress(card, LEFT, pos=start)
        for part in range(1, 6):
            self.qtbot.mouseMove(card, start + (goal - start) * part / 5)
        return goal

    def drag(self, card: QWidget, to: QWidget, spot: QPoint | None = None) -> None:
        """Drag a card over another widget and let go."""
        self.qtbot.mouseRelease(card, LEFT, pos=self.lift(card, to, spot))

    # --- assistive technology --------------------------------------------------------------------------------------

    def assist(self, widget: QWidget) -> None:
        """Press a control as a screen reader does, and wait until it was clicked."""
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface is not None
        action = interface.actionInterface()
        assert action is not None
        with self.qtbot.waitSignal(widget.clicked):  # type: ignore[attr-defined]
            action.doAction(QAccessibleActionInterface.pressAction())

    # --- the surroundings ------------------------------------------------------------------------------------------

    def choose(self, **settings: object) -> None:
        """Change settings while running: language, theme, text_size, motion."""
        self.journey.preferences.choose(replace(self.journey.preferences.settings, **settings))  # type: ignore[arg-type]

    def resize(self, width: int, height: int) -> None:
        """Give the window another size, and let it take it."""
        self.window.resize(width, height)
        QApplication.processEvents()

    def saved(self) -> Board:
        """The board that the moves on disk make, folded anew."""
        for kept in self.journey.store.open_rounds():
            if kept.level == self.round.level.id:
                played = Round(self.round.level)
                for move in kept.moves:
                    played = played.play(move)
                return played.board
        return Board()


def own_level(
    journey: Journey,
    *,
    phases: int = 4,
    max_cards: int = 3,
    lead: bool = True,
    events: Sequence[int] = (),
    long: bool = False,
    seen: Sequence[str] = ("brobygger", "designer"),
) -> str:
    """Write a level and its translation into the player's own folder; returns its id.

    `events` are the places (from 1) of event phases, `long` fills every text to its limit, and the one expert sees
    `seen` in every phase, the first as lead.
    """
    level_id, folder, seen = "egen-alliance", journey.library.own, seen[:max_cards]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{level_id}.toml").write_text(
        _told(level_id, "da", phases, long, _rules(max_cards, lead), events, seen), "utf-8"
    )
    (folder / f"{level_id}.en.toml").write_text(_told(level_id, "en", phases, long, "", events, seen), "utf-8")
    journey.library.refresh()
    return level_id


def _rules(max_cards: int, lead: bool) -> str:
    return (
        f'partners = ["companies"]\ndifficulty = 1\nminutes = 5\n'
        f"[rules]\nmax_cards = {max_cards}\nlead = {str(lead).lower()}\n"
    )


def _told(  # noqa: PLR0917
    level_id: str, language: str, phases: int, long: bool, rules: str, events: Sequence[int], seen: Sequence[str]
) -> str:
    """The level in Danish, or (without rules) its translation."""
    word = "Fase" if language == "da" else "Step"
    situation = ("Velfærdsalliancekoordinationsudvalget mødes. " * 20)[:599] + "." if long else "Der sker noget."
    parts = [
        f'format = 1\nid = "{level_id}"\nlanguage = "{language}"\n'
        f'title = "{_filled("Egen alliance" if language == "da" else "Own alliance", 60, long)}"\n'
        f'place = "{_filled("En kommune", 80, long)}"\nsummary = "Kort."\nbriefing = "Et afsnit."\n{rules}'
    ]
    for number in range(1, phases + 1):
        parts.append(
            f'[[phases]]\nid = "fase-{number}"\ntitle = "{_filled(f"{word} {number}", 24, long)}"\n'
            f'situation = "{situation}"\n' + ("event = true\n" if rules and number in events else "")
        )
        for role in (*seen, "medspiller"):
            parts.append(f'[[phases.cells]]\nrole = "{role}"\nwhy = "Derfor."\n')
    parts.append('[[experts]]\nid = "nogen"\nname = "Nogen"\nbasis = "Læst."\n')
    if rules:
        leads = "lead = true" in rules
        roles = ", ".join(f'"{role}"' for role in (seen[1:] if leads else seen))
        placed = f'{{ lead = "{seen[0]}", support = [{roles}] }}' if leads else f"{{ support = [{roles}] }}"
        parts.append('kind = "person"\n[experts.placements]\n')
        parts.extend(f"fase-{number} = {placed}\n" for number in range(1, phases + 1))
    return "".join(parts)


def _filled(words: str, most: int, long: bool) -> str:
    """The words, or (long) as many characters as a file may have of them, one unbroken word at the end."""
    return f"{words} {'Velfærdsalliancesamarbejde' * 4}"[:most] if long else words
