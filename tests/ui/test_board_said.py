"""What is said aloud on the board, what its menu offers, and what becomes of it as window, text and look change."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from velfaerd_game.ui.journey import Journey
from velfaerd_game.ui.widgets.button import Button
from velfaerd_game.ui.widgets.cards import Flag
from velfaerd_game.ui.widgets.control import Control

from .hands import CTRL, Hands, Key, own_level
from .menus import OFFSCREEN, menu_of, pick


@pytest.fixture
def hands(qtbot: QtBot, journey: Journey) -> Hands:
    return Hands(qtbot, journey)


def test_every_move_lift_refusal_and_undo_is_said_once_in_words(hands: Hands) -> None:
    def told(keys: str = "", key: Qt.Key | None = None, modifier: Qt.KeyboardModifier | None = None) -> list[str]:
        hands.said.clear()
        hands.type(keys)
        if key is not None:
            hands.press(key, modifier or Qt.KeyboardModifier.NoModifier)
        return list(hands.said)

    lifted = "Brobyggeren er løftet. Vælg en fase med pilene, og tryk Enter."
    assert told("B") == [lifted]
    assert told("2") == ["Brobyggeren lagt i fase 2, Købet, plads 1 af 3"]
    assert told("L") == ["Brobyggeren har nu hovedrollen i fase 2, Købet"]
    assert told("L") == ["Ingen kort har hovedrollen i fase 2, Købet"]
    assert told("", Key.Key_Right, CTRL) == ["Brobyggeren lagt i fase 3, Laboratoriet, plads 1 af 3"]
    assert told("D3") == [
        "Designeren er løftet. Vælg en fase med pilene, og tryk Enter.",
        told_of(hands, "Designeren", 2),
    ]
    assert told("", Key.Key_Delete) == ["Designeren lagt tilbage i hånden"]
    (undone,) = told("", Key.Key_Z, CTRL)
    assert undone.startswith("Fortrudt. 2 kort lagt. ")
    (redone,) = told("", Key.Key_Y, CTRL)
    assert redone.startswith("Gjort igen. 1 kort lagt. ") or redone.startswith("Gentaget. 1 kort lagt. ")
    assert told("B", Key.Key_Escape) == [lifted, "Brobyggeren lagt tilbage"]
    assert "ligger allerede" in told("B3")[-1]


def told_of(hands: Hands, role: str, place: int) -> str:
    return f"{role} lagt i fase 3, Laboratoriet, plads {place} af 3"


def test_cards_phases_and_flags_say_what_they_are_and_how_they_stand(hands: Hands) -> None:
    hands.type("B2L")
    assert hands.card("brobygger", 2).accessibleName() == "Brobyggeren, hovedrolle, fase 2, Købet"
    assert hands.card("brobygger", 2).flag.accessibleName() == "Fjern hovedrollen fra Brobyggeren"
    assert hands.hand("brobygger").accessibleName() == "Brobyggeren, 1 lagt"
    assert hands.hand("designer").accessibleName() == "Designeren, i hånden"
    assert hands.hand("designer").accessibleDescription() == hands.hand("designer").role.line
    assert hands.phase(2).accessibleName() == "fase 2, Købet: Brobyggeren"
    assert hands.phase(1).accessibleName().endswith("ingen kort endnu")
    assert hands.phase(1).accessibleDescription() == hands.round.level.phases[0].situation
    hands.type("D")
    assert hands.hand("designer").accessibleName() == "Designeren, løftet"
    hands.press(Key.Key_Escape)
    assert hands.hand("designer").accessibleName() == "Designeren, i hånden"
    hands.click(hands.card("brobygger", 2))
    assert hands.card("brobygger", 2).accessibleName() == "Brobyggeren, hovedrolle, fase 2, Købet, løftet"
    assert hands.card("brobygger", 2).flag.isHidden()
    hands.press(Key.Key_Escape)
    assert hands.card("brobygger", 2).flag.isVisible()


def test_a_screen_reader_finds_every_card_as_a_button_that_can_be_pressed(hands: Hands) -> None:
    hands.type("B2D3")
    for control in (*hands.board.cards(), *hands.board.phases, hands.board.summary.compare):
        interface = QAccessible.queryAccessibleInterface(control)
        assert interface is not None
        assert interface.role() == QAccessible.Role.Button
        assert interface.text(QAccessible.Text.Name) == control.accessibleName() != ""
        action = interface.actionInterface()
        assert action is not None
        assert "Press" in action.actionNames()


# --- the menu ------------------------------------------------------------------------------------------------------


@OFFSCREEN
@pytest.mark.parametrize("reason", [QContextMenuEvent.Reason.Keyboard, QContextMenuEvent.Reason.Mouse])
def test_the_menu_does_everything_that_can_be_done_with_a_card(hands: Hands, reason: QContextMenuEvent.Reason) -> None:
    pick(hands, menu_of(hands, hands.hand("brobygger"), reason), "Læg i fase 2")
    assert hands.laid == {hands.phase(2).phase_id: ("brobygger",)}
    pick(hands, menu_of(hands, hands.card("brobygger", 2), reason), "Gør til hovedrolle")
    assert hands.card("brobygger", 2).lead
    pick(hands, menu_of(hands, hands.card("brobygger", 2), reason), "Fjern hovedrollen")
    assert not hands.card("brobygger", 2).lead
    pick(hands, menu_of(hands, hands.card("brobygger", 2), reason), "Flyt til fase 4")
    assert hands.laid == {hands.phase(4).phase_id: ("brobygger",)}
    assert hands.focus == f"placed-{hands.phase(4).phase_id}-brobygger"
    pick(hands, menu_of(hands, hands.card("brobygger", 4), reason), "Læg tilbage i hånden")
    assert hands.laid == {}
    hands.type("D1M2")
    pick(hands, menu_of(hands, hands.hand("brobygger"), reason), "Ryd pladen")
    assert hands.laid == {}
    assert len(hands.round.moves) == 8


@OFFSCREEN
def test_the_menu_offers_no_phase_that_would_refuse_and_none_not_on_the_table(hands: Hands) -> None:
    hands.type("M1D1B1S2")
    menu = menu_of(hands, hands.card("styrmand", 2), QContextMenuEvent.Reason.Mouse)
    moves = {one.text(): one.isEnabled() for one in menu.actions() if one.text().startswith("Flyt")}
    assert [words.split(",")[0] for words in moves] == ["Flyt til fase 1", "Flyt til fase 3", "Flyt til fase 4"]
    assert list(moves.values()) == [False, True, True]
    menu.close()
    menu = menu_of(hands, hands.hand("medspiller"), QContextMenuEvent.Reason.Mouse)
    assert [one.isEnabled() for one in menu.actions() if one.text().startswith("Læg i")] == [False, True, True, True]
    menu.close()
    assert len(hands.round.moves) == 4


@OFFSCREEN
def test_a_menu_by_key_leaves_the_ring_and_one_by_mouse_none(hands: Hands) -> None:
    hands.type("B2")
    pick(hands, menu_of(hands, hands.card("brobygger", 2), QContextMenuEvent.Reason.Keyboard), "Flyt til fase 3")
    assert hands.card("brobygger", 3).ring
    hands.click(hands.card("brobygger", 3))
    pick(hands, menu_of(hands, hands.card("brobygger", 3), QContextMenuEvent.Reason.Mouse), "Flyt til fase 4")
    assert not hands.card("brobygger", 4).ring


@OFFSCREEN
def test_where_a_level_has_no_leads_the_menu_offers_none(hands: Hands, journey: Journey) -> None:
    hands.play(own_level(journey, phases=3, lead=False))
    hands.type("B1")
    menu = menu_of(hands, hands.card("brobygger", 1), QContextMenuEvent.Reason.Mouse)
    assert not any("hovedrolle" in one.text() for one in menu.actions())
    menu.close()


# --- sizes ---------------------------------------------------------------------------------------------------------

SIZES = [(1024, 640), (1280, 720), (1920, 1080), (3840, 2160)]


def inside(widget: QWidget, ground: QWidget) -> bool:
    box = QRect(widget.mapTo(ground, QPoint()), widget.size())
    return ground.rect().adjusted(-1, -1, 1, 1).contains(box)


def reach(hands: Hands, control: Control) -> bool:
    """Whether all of a control's middle can be seen on the window once the focus is there."""
    control.setFocus()
    QApplication.processEvents()
    centre = QRect(0, 0, max(4, control.width() // 2), max(4, control.height() // 2))
    centre.moveCenter(control.rect().center())
    return control.visibleRegion().contains(centre)


@pytest.mark.parametrize("text_size", [100, 150, 200])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("phases", [3, 8])
def test_at_every_size_every_card_phase_and_button_can_be_reached_and_nothing_lies_over_another(
    hands: Hands, journey: Journey, phases: int, size: tuple[int, int], text_size: int
) -> None:
    hands.play(own_level(journey, phases=phases, long=True))
    hands.type("M1D1B1" + f"S{phases}")
    hands.choose(text_size=text_size)
    hands.resize(*size)
    assert (hands.window.width(), hands.window.height()) == size
    for control in (*hands.board.cards(), *hands.board.phases):
        assert reach(hands, control), control.objectName()
    for view in hands.board.phases:
        boxes = [card.face.toRect().translated(card.pos()) for card in view.cards]
        for one, box in enumerate(boxes):
            assert not any(box.intersects(other) for other in boxes[one + 1 :])
            assert view.rect().contains(box)
    shown = [button for button in hands.page.findChildren(Button) if button.isVisible()]
    assert all(inside(button, hands.window) for button in shown if button.parent() is hands.page.bar)
    compare = [button for button in (hands.page.bar.compare, hands.board.summary.compare) if button.isVisible()]
    assert len(compare) == 1
    assert reach(hands, compare[0])


def test_at_every_size_a_drag_to_the_last_phase_lays_the_card_there(hands: Hands, journey: Journey) -> None:
    hands.play(own_level(journey, phases=5))
    for number, (size, text_size) in enumerate(zip(SIZES, (200, 150, 125, 200), strict=True), 1):
        hands.choose(text_size=text_size)
        hands.resize(*size)
        card, view = hands.hand("brobygger"), hands.phase(number)
        assert reach(hands, view)
        assert reach(hands, card)
        hands.board.reveal(view.phase_id)
        hands.drag(card, view)
        assert f"fase-{number}" in hands.laid


def test_the_top_bar_gives_way_word_by_word_and_never_loses_a_button(hands: Hands, journey: Journey) -> None:
    hands.play(own_level(journey, phases=3, long=True))
    buttons = (hands.page.bar.case, hands.page.bar.undo, hands.page.bar.redo, hands.page.bar.hint, hands.page.bar.help)
    for size, text_size in (((3840, 2160), 100), ((1280, 720), 100), ((1024, 640), 200), ((1920, 1080), 100)):
        hands.choose(text_size=text_size)
        hands.resize(*size)
        folded = {button.folded for button in buttons}
        assert len(folded) == 1
        xs = [button.x() for button in buttons]
        assert xs == sorted(set(xs))
        for button in buttons:
            assert button.isVisible()
            assert inside(button, hands.page.bar)
            assert button.accessibleName() == button.text() != ""
            assert button.toolTip() == (button.text() if button.folded else "")
            assert button.width() >= button.minimumSizeHint().width()


def test_a_card_in_the_air_takes_on_the_new_size_look_and_language(hands: Hands) -> None:
    hands.type("B")
    before = hands.board.lifted.size()
    hands.choose(text_size=150)
    assert hands.held == "brobygger"
    assert hands.board.lifted.width() > before.width()
    for change in ({"theme": "dark"}, {"language": "en"}):
        picture = hands.board.lifted.grab().toImage()
        hands.choose(**change)
        assert hands.held == "brobygger"
        assert hands.board.lifted.isVisible()
        assert hands.board.lifted.grab().toImage() != picture
    assert hands.hand("brobygger").held
    hands.type("2")
    assert hands.laid == {hands.phase(2).phase_id: ("brobygger",)}


def test_the_compare_button_that_had_the_focus_and_goes_hands_it_on(hands: Hands) -> None:
    hands.resize(1024, 640)
    hands.choose(text_size=200)
    assert hands.board.compact
    hands.page.bar.compare.setFocus()
    hands.choose(text_size=100)
    hands.resize(1280, 720)
    assert hands.page.bar.compare.isHidden()
    assert hands.window.focusWidget() is hands.board.summary.compare
    hands.resize(1024, 640)
    hands.choose(text_size=200)
    assert hands.window.focusWidget() is hands.page.bar.compare


def test_every_mark_of_the_scale_is_big_enough_for_a_finger(hands: Hands) -> None:
    hands.type("B2")
    scale = hands.page.theme.scale
    for control in hands.page.findChildren(Control):
        if control.isVisible() and not isinstance(control, Flag):
            assert min(control.width(), control.height()) >= 44 * scale - 1, control.accessibleName()
    flag = hands.card("brobygger", 2).flag
    assert QPointF(flag.width(), flag.height()).manhattanLength() >= 60 * scale
