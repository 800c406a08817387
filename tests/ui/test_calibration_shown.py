"""What comes of telling how sure one is: a line at the answer, a picture over all answers, and an offer made once."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from velfaerd_game.files.fingerprint import fingerprint
from velfaerd_game.game.board import Place, Round
from velfaerd_game.game.calibration import ENOUGH, SURE, Calibration, Certainty, calibration
from velfaerd_game.game.level import Level
from velfaerd_game.game.scoring import score
from velfaerd_game.ui import calibration_words
from velfaerd_game.ui.journey import Journey
from velfaerd_game.words.language import spoken

from .hands import Hands, Key
from .looking import cut, nameless, settle

LEFT = Qt.MouseButton.LeftButton


def answer(journey: Journey, level: Level, step: int | None = None, mark: str = "") -> None:
    """Finish a level as its first expert does, as sure of every phase."""
    played = Round(level)
    for phase in level.phases:
        for role in level.experts[0].placements[phase.id].roles:
            played = played.play(Place(role, phase.id))
    total = score(journey.library.key(level), played.board).total
    sure = {phase.id: step for phase in level.phases} if step else {}
    journey.store.finish_round(played, mark or fingerprint(level), score=total, hints=0, seconds=60, sure=sure)


def words(page: QWidget) -> str:
    settle()
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_the_answer_tells_it_where_it_was_told_and_once_more_later(qtbot: QtBot, journey: Journey) -> None:
    hands = Hands(qtbot, journey)
    hands.choose(certainty="on")
    hands.type("B1M2")
    hands.press(Key.Key_F4)
    journey.playing.compare()
    page = journey.revealing.page
    assert page.state is not None
    told = calibration_words.this_round(_seen(journey))
    assert told.startswith("Gætter: ")
    assert told.endswith(" af 10 eksperter gjorde som du")
    assert told in words(page)
    assert told in page.view.score.accessibleName()
    assert not cut(page)
    level = page.state.level
    journey.home()
    journey.revealing.show_latest(level)
    assert told in words(page)


def _seen(journey: Journey) -> Calibration:
    state = journey.revealing.page.state
    assert state is not None
    return calibration([(state.key, state.board, state.sure)])


def test_the_answer_says_nothing_of_it_where_nothing_was_told(qtbot: QtBot, journey: Journey) -> None:
    hands = Hands(qtbot, journey)
    hands.type("B1M2")
    journey.playing.compare()
    assert "eksperter gjorde som du" not in words(journey.revealing.page)


def test_own_roles_show_it_only_where_it_was_told(journey: Journey) -> None:
    answer(journey, journey.library.levels("da")[0])
    journey.own()
    assert journey.own_page.sure.isHidden()


@pytest.mark.parametrize("text", [100, 200])
def test_own_roles_tell_each_step_in_words_and_what_is_too_little(journey: Journey, text: int) -> None:
    level = journey.library.levels("da")[0]
    answer(journey, level, SURE)
    answer(journey, level, SURE)
    answer(journey, level, 1, mark="an earlier key")
    journey.preferences.choose(replace(journey.preferences.settings, text_size=text))
    journey.own()
    page = journey.own_page
    assert page.own is not None
    seen = page.own.calibration.steps
    assert seen[SURE].phases == 2 * len(level.phases)
    assert seen[1] == seen[2] == Certainty()
    told = words(page.sure)
    assert f"Når du er sikker, gør {seen[SURE].tenths} af 10 eksperter som du." in told
    too_little = calibration_words.sentence(1, Certainty())
    assert str(ENOUGH) in too_little
    assert told.count(too_little) == 2
    assert page.sure.rows[0].accessibleName() == "Sikker"
    assert f"{seen[SURE].tenths} af 10" in page.sure.rows[0].accessibleDescription()
    assert not cut(page)


# --- the offer -----------------------------------------------------------------------------------------------------


def finish(journey: Journey, many: int) -> None:
    for level in journey.library.levels(spoken())[:many]:
        answer(journey, level)


def test_it_is_offered_after_the_third_level_and_not_before(journey: Journey) -> None:
    said: list[str] = []
    journey.window.announcer.said.connect(said.append)
    finish(journey, 2)
    finish(journey, 2)
    journey.home()
    assert journey.home_page.offer.isHidden()
    finish(journey, 3)
    journey.home()
    assert not journey.home_page.offer.isHidden()
    settle()
    assert any(one.startswith("Hvor sikker er du?") for one in said)
    assert not cut(journey.home_page)
    assert not nameless(journey.home_page)


def test_yes_please_turns_it_on(qtbot: QtBot, journey: Journey) -> None:
    finish(journey, 3)
    journey.home()
    page = journey.home_page
    page.offer.yes.setFocus()
    qtbot.keyClick(page.offer.yes, Qt.Key.Key_Return)
    assert journey.preferences.settings.certainty == "on"
    assert page.offer.isHidden()
    assert page.main.hasFocus()
    journey.home()
    assert page.offer.isHidden()


def test_no_thanks_is_remembered(qtbot: QtBot, journey: Journey) -> None:
    finish(journey, 3)
    journey.home()
    page = journey.home_page
    qtbot.mouseClick(page.offer.no, LEFT)
    assert journey.preferences.settings.certainty == "off"
    for _ in range(2):
        journey.home()
        assert page.offer.isHidden()
    assert journey.store.settings()["certainty"] == "off"


def test_who_turned_it_off_in_the_settings_is_not_asked(journey: Journey) -> None:
    for chosen in ("on", "off"):
        journey.preferences.choose(replace(journey.preferences.settings, certainty=chosen))
    finish(journey, 3)
    journey.home()
    assert journey.home_page.offer.isHidden()
