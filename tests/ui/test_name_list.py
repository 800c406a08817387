"""The names of those who have answered: all of them where there is room, else the latest, and how many more."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from velfaerd_game.game.answers import Answers
from velfaerd_game.game.board import Board
from velfaerd_game.game.classroom import TeamBoard
from velfaerd_game.game.level import Placement
from velfaerd_game.ui.team_lines import team_lines
from velfaerd_game.ui.theme import Theme
from velfaerd_game.ui.widgets.name_list import NameList

LONG = "Det tværgående hold for børn og unge"


def listed(qtbot: QtBot, theme: Theme, names: tuple[str, ...], high: int) -> NameList:
    view = NameList(theme)
    qtbot.addWidget(view)
    view.display(names)
    view.resize(1200, high)
    view.show()
    return view


@pytest.mark.parametrize("name", ["Birk", LONG])
@pytest.mark.parametrize("count", [1, 2, 12, 40])
def test_all_are_written_where_the_list_has_the_room_it_asks_for(
    qtbot: QtBot, theme: Theme, count: int, name: str
) -> None:
    view = listed(qtbot, theme, tuple(f"{name} {number}" for number in range(count)), 2000)
    view.resize(1200, view.sizeHint().height())
    assert view.shown == tuple(f"✓ {name} {number}" for number in range(count))


def test_without_room_the_latest_are_written_and_how_many_more_and_all_are_read_aloud(
    qtbot: QtBot, theme: Theme
) -> None:
    names = tuple(f"Hold {number}" for number in range(200))
    view = listed(qtbot, theme, names, 300)
    *latest, more = view.shown
    assert latest == [f"✓ {name}" for name in names[-len(latest) :]]
    assert f" {200 - len(latest)} " in f" {more} "
    assert len(latest) > 20
    assert view.accessibleName() == ", ".join(names)
    assert listed(qtbot, theme, names, 10).shown[-1].split()[1].isdigit()


def test_nobody_has_answered(qtbot: QtBot, theme: Theme) -> None:
    view = listed(qtbot, theme, (), 300)
    assert view.shown == ()
    assert view.sizeHint().height() == 0


def sent(number: int, name: str, revision: int = 1) -> TeamBoard:
    laid = Board({"start": Placement(("designer",))})
    return TeamBoard(laid, f"00000000-0000-4000-8000-{number:012d}", name, revision=revision)


def test_teams_of_one_name_are_told_apart_and_one_that_sends_again_sees_it() -> None:
    answers = Answers()
    for one in (sent(1, "Birk"), sent(2, "birk"), sent(3, "BIRK"), sent(4, "Elm"), sent(2, "birk", 2), sent(5, "")):
        answers = answers.take(one)
    assert team_lines(answers) == ("Birk", "birk 2 (sendt igen)", "BIRK 3", "Elm", "Uden navn")
    assert team_lines(answers.take(sent(4, "Elm"))) == team_lines(answers)


def test_where_no_team_has_a_name_none_is_listed() -> None:
    assert team_lines(Answers().take(sent(1, "")).take(sent(2, ""))) == ()
