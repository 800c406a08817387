"""The six roles to leaf through: everything told, nothing given away unasked, by keys, clicker, mouse and ear."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from velfaerd_game.files.levels import find_levels
from velfaerd_game.game.deck import ROLE_IDS
from velfaerd_game.game.panel import prepare
from velfaerd_game.game.scenes import scenes
from velfaerd_game.paths import LEVELS
from velfaerd_game.ui.journey import Journey
from velfaerd_game.ui.pages.roles_page import RoleLibrary, RolesPage
from velfaerd_game.ui.theme import Theme
from velfaerd_game.words.language import speak

from .looking import SIZES, cut, nameless, reached, settle, shown, stops
from .reveals import deck

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


def library(language: str = "da", played: frozenset[str] = frozenset()) -> RoleLibrary:
    """The shipped roles with their scenes."""
    levels = [one.reading.value for one in find_levels([LEVELS], language, None) if one.reading.value]
    told = [(one, prepare(one)) for one in levels]
    return RoleLibrary(deck(language), {role: scenes(role, told) for role in ROLE_IDS}, played)


ALL = frozenset(scene.level.id for role in library().scenes.values() for scene in role)


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> RolesPage:
    page = RolesPage(theme)
    page.display(library())
    page.kept = shown(qtbot, theme, page)  # type: ignore[attr-defined]
    return page


def words(page: QWidget) -> str:
    """Every word in labels that are to be seen."""
    settle()
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def press(qtbot: QtBot, key: Qt.Key) -> None:
    here = QApplication.focusWidget()
    assert here is not None
    qtbot.keyClick(here, key)
    settle()


def test_every_role_has_two_scenes_from_two_levels_none_of_them_an_event() -> None:
    for role, found in library().scenes.items():
        assert len({scene.level.id for scene in found}) == len(found) == 2, role
        assert not any(scene.phase.event for scene in found)
        assert all(scene.phase.why(role) for scene in found)


@pytest.mark.parametrize(("on", "back"), [(Key.Key_PageDown, Key.Key_PageUp), (Key.Key_Right, Key.Key_Left)])
def test_two_keys_go_through_everything_and_round_again(
    qtbot: QtBot, page: RolesPage, on: Qt.Key, back: Qt.Key
) -> None:
    page.window().resize(1920, 1080)
    settle()
    met: list[tuple[str, bool, bool]] = []
    for _ in range(100):
        kept_back = page.on_scenes and page.scenes.panels[0].show_why.isVisible()
        if (here := (page.role_id, page.on_scenes, kept_back)) not in met[-1:]:
            met.append(here)
        if met[0] in met[1:]:
            break
        press(qtbot, on)
    steps = ((False, False), (True, True), (True, False))
    assert met[:-1] == [(role, *step) for role in ROLE_IDS for step in steps]
    press(qtbot, back)
    assert (page.role_id, page.on_scenes) == (ROLE_IDS[-1], True)
    press(qtbot, back)
    assert (page.role_id, page.on_scenes) == (ROLE_IDS[-1], False)


def test_what_does_not_fit_scrolls_before_the_clicker_leafs(qtbot: QtBot, theme: Theme, page: RolesPage) -> None:
    theme.choose("light", 200, "off")
    settle()
    bar = page.area.verticalScrollBar()
    assert bar.maximum() > 0
    seen = []
    while not page.on_scenes:
        seen.append(bar.value())
        press(qtbot, Key.Key_PageDown)
    assert seen == sorted(set(seen))
    assert seen[-1] == seen[0] + max(seen) > 0
    assert bar.value() == 0


def test_the_card_is_told_whole(page: RolesPage) -> None:
    for role in deck("da").roles:
        page.choose(role.id)
        told = words(page)
        assert role.metaphor in told
        tensions = {tension.id: tension for tension in deck("da").tensions}
        assert role.tensions
        for pull in role.tensions:
            assert pull.text in told
            assert tensions[pull.id].name in told
        assert page.card.front.isVisible()
        assert role.beware in page.card.back.accessibleDescription()


def test_the_experts_reason_is_kept_back_until_asked_for(qtbot: QtBot, page: RolesPage) -> None:
    page.choose("brobygger")
    page.go_on()
    reasons = [scene.phase.why("brobygger") or "" for scene in library().scenes["brobygger"]]
    situations = [scene.phase.situation for scene in library().scenes["brobygger"]]
    assert all(situation in words(page) for situation in situations)
    assert not any(reason in words(page) for reason in reasons)
    button = page.scenes.panels[0].show_why
    button.setFocus()
    page.area.reveal(button)
    qtbot.mouseClick(button, LEFT)
    assert all(reason in words(page) for reason in reasons)
    assert QApplication.focusWidget() is page.footer.main
    page.go_back()
    page.go_on()
    assert all(reason in words(page) for reason in reasons)


def test_of_a_played_alliance_the_reason_stands_open(page: RolesPage) -> None:
    page.display(library(played=ALL))
    page.choose("fortaeller")
    page.go_on()
    for scene in library().scenes["fortaeller"]:
        assert (scene.phase.why("fortaeller") or "") in words(page)
    page.go_on()
    assert not page.on_scenes


def test_a_digit_or_an_initial_opens_a_role(qtbot: QtBot, page: RolesPage) -> None:
    press(qtbot, Key.Key_5)
    assert page.role_id == ROLE_IDS[4]
    press(qtbot, Key.Key_F)
    assert page.role_id == "fortaeller"
    page.go_on()
    press(qtbot, Key.Key_M)
    assert (page.role_id, page.on_scenes) == ("medspiller", False)
    press(qtbot, Key.Key_9)
    press(qtbot, Key.Key_X)
    assert page.role_id == "medspiller"


def test_the_same_initial_goes_from_role_to_role(qtbot: QtBot, page: RolesPage) -> None:
    speak("en")
    page.display(library("en"))
    press(qtbot, Key.Key_T)
    assert page.role.name == "Translator"
    press(qtbot, Key.Key_T)
    assert page.role.name == "Team Player"


def test_all_of_a_spread_is_announced(qtbot: QtBot, page: RolesPage) -> None:
    heard: list[str] = []
    page.announced.connect(heard.append)
    page.choose("styrmand")
    role = deck("da").role("styrmand")
    for told in (role.name, "4 af 6", role.line, role.does, *role.acts, role.beware, role.metaphor):
        assert told in heard[-1]
    assert all(pull.text in heard[-1] for pull in role.tensions)
    page.go_on()
    first = library().scenes["styrmand"][0]
    assert first.phase.situation in heard[-1]
    assert (first.phase.why("styrmand") or "") not in heard[-1]
    page.go_on()
    assert (first.phase.why("styrmand") or "") in heard[-1]


def hold(key: Qt.Key) -> None:
    """Hold a key down where the focus is."""
    for held in (False, True, True):
        here = QApplication.focusWidget()
        assert here is not None
        QApplication.sendEvent(here, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", held))
        settle()


@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_Right, Key.Key_PageDown])
def test_a_held_key_leafs_once_and_gives_nothing_away(page: RolesPage, key: Qt.Key) -> None:
    page.choose("designer")
    page.footer.main.setFocus()
    hold(key)
    assert (page.role_id, page.on_scenes) == ("designer", True)
    assert page.scenes.panels[0].show_why.isVisible()
    page.footer.second.setFocus()
    hold(Key.Key_Space)
    assert (page.role_id, page.on_scenes) == ("designer", False)


def test_the_focus_among_the_roles_goes_with_the_one_that_opens(qtbot: QtBot, page: RolesPage) -> None:
    page.choices.buttons[0].setFocus()
    press(qtbot, Key.Key_4)
    assert QApplication.focusWidget() is page.choices.buttons[3]
    press(qtbot, Key.Key_Right)
    assert page.role_id == ROLE_IDS[4]


def test_without_scenes_only_cards_are_leafed(page: RolesPage) -> None:
    page.display(RoleLibrary(deck("da"), dict.fromkeys(ROLE_IDS, ()), frozenset()))
    for role in (*ROLE_IDS[1:], ROLE_IDS[0]):
        page.go_on()
        assert (page.role_id, page.on_scenes) == (role, False)


def test_tab_reaches_everything_and_comes_round(qtbot: QtBot, page: RolesPage) -> None:
    page.choose("designer")
    for _ in range(2):
        assert reached(qtbot, page) == set(stops(page))
        page.go_on()
    assert nameless(page) == []


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("size", SIZES)
def test_no_word_is_cut(theme: Theme, page: RolesPage, size: tuple[int, int, int], language: str) -> None:
    speak(language)
    theme.choose("light", size[2], "off")
    page.window().resize(*size[:2])
    page.display(library(language))
    for role in ROLE_IDS:
        page.choose(role)
        for _ in range(3):
            settle()
            assert cut(page) == []
            page.go_on()


def test_the_cards_are_seen_whole_without_scrolling(page: RolesPage) -> None:
    for size in ((1280, 720), (1366, 768), (1920, 1080)):
        page.window().resize(*size)
        settle()
        assert page.card.front.isVisible()
        assert page.area.verticalScrollBar().maximum() == 0


def test_the_roles_are_found_from_home_and_from_the_alliances_and_lead_back(qtbot: QtBot, journey: Journey) -> None:
    window = journey.window
    for come_from, button in (
        (journey.home, lambda: journey.home_page.roles),
        (journey.alliances, lambda: journey.alliances_page.roles),
    ):
        come_from()
        before = window.stack.currentWidget()
        qtbot.mouseClick(button(), LEFT)
        assert window.stack.currentWidget() is journey.leafing.page
        assert window.windowTitle().startswith("De seks roller")
        press(qtbot, Key.Key_Escape)
        assert window.stack.currentWidget() is before


def test_a_change_of_language_keeps_the_place(journey: Journey) -> None:
    from dataclasses import replace

    journey.roles(journey.home)
    journey.leafing.page.choose("oversaetter")
    journey.leafing.page.go_on()
    journey.preferences.choose(replace(journey.preferences.settings, language="en"))
    settle()
    assert (journey.leafing.page.role.name, journey.leafing.page.on_scenes) == ("Translator", True)
    assert "Translator: where it made the difference" in words(journey.leafing.page)
