"""Every page and state of the game, each reached in the real game as a player would reach it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from picture_certainty import STATES as CERTAINTY
from picture_exploring import STATES as EXPLORING
from picture_lesson import STATES as LESSON
from picture_players import STATES as PLAYERS
from picture_teams import STATES as TEAMS
from picture_thinking import STATES as THINKING
from picture_troubles import crash, fault_damaged, fault_read_only, fault_second, fault_unsaved
from picture_typing import STATES as TYPING
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from stage import LEVEL, Stage

from velfaerd_game.files.fingerprint import fingerprint
from velfaerd_game.game.board import Place, Round
from velfaerd_game.game.scoring import score
from velfaerd_game.ui.pages.board_page import BoardPage
from velfaerd_game.words.language import spoken


def _spare_role(stage: Stage, page: BoardPage, place: int) -> str:
    """A role that does not lie in this phase yet."""
    assert page.board.round is not None
    there = page.board.round.board[stage.level().phases[place].id].roles
    return next(role.id for role in page.board.deck.roles if role.id not in there)


def home_left(stage: Stage) -> None:
    """Home, with an alliance left half-way."""
    stage.lay(2)
    stage.journey.home()


def alliances_results(stage: Stage) -> None:
    """The shelf with a result and a round under way."""
    stage.lay()
    stage.journey.playing.compare()
    stage.lay(1)
    stage.journey.alliances()


def _own_levels(stage: Stage) -> None:
    folder = stage.folder / "levels"
    folder.mkdir(parents=True)
    (folder / "min-egen.toml").write_text('id = "min-egen"\ntitle = "Ufærdig\n', "utf-8")
    (folder / "endnu-en-alliance.toml").write_text('format = 1\ntitle = "Næsten færdig"\n', "utf-8")


def alliances_broken(stage: Stage) -> None:
    """The shelf with files that cannot be played."""
    _own_levels(stage)
    stage.journey.alliances()


def alliances_faults(stage: Stage) -> None:
    """What is wrong with a file of the player's own."""
    alliances_broken(stage)
    next(tile for tile in stage.journey.alliances_page.findChildren(QWidget) if _kind(tile) == "BrokenTile").click()  # type: ignore[attr-defined]


def briefing(stage: Stage) -> None:
    """The story of a level."""
    stage.journey.choose(LEVEL)


def board_lifted(stage: Stage) -> None:
    """A card picked up with the keyboard, over a phase."""
    page = stage.lay(1)
    page.focus.begin()
    page.carrying.pick_up(_spare_role(stage, page, 1), None, "keys")
    page.carrying.wait_over(stage.level().phases[1].id)


def board_drag(stage: Stage) -> None:
    """A card in the air over a phase that takes it."""
    page = stage.lay(2)
    stage.drag(page, _spare_role(stage, page, 1), 1)


def board_drag_full(stage: Stage) -> None:
    """A card in the air over a full phase."""
    page = stage.lay(2, full=True)
    stage.drag(page, _spare_role(stage, page, 0), 0)


def board_refused(stage: Stage) -> None:
    """A card that the rules do not let lie there, and why."""
    board_drag_full(stage)
    stage.journey.playing.board_page.carrying.lay(stage.level().phases[0].id)


def board_menu(stage: Stage) -> None:
    """Everything one can do with a card."""
    page = stage.lay(2)
    card = page.board.phases[0].cards[0]
    card.menu_requested.emit(card.mapToGlobal(card.rect().center()))


def board_event(stage: Stage) -> None:
    """An event has just come into view."""
    phases = stage.level().phases
    last = next(place for place, phase in enumerate(phases) if phase.event) - 1
    page = stage.lay(last)
    page.carrying.pick_up(_spare_role(stage, page, last), None, "keys")
    page.carrying.lay(phases[last].id)


def board_hint(stage: Stage) -> None:
    """A hint."""
    stage.lay().hint_requested.emit()


def board_list(stage: Stage, reach: Callable[[Stage], object]) -> None:
    """A state of the board, reached in the list."""
    stage.board.change_view()
    reach(stage)


def compare_question(stage: Stage) -> None:
    """Comparing while phases are empty."""
    stage.lay(2).ask_to_compare()


def reveal_begins(stage: Stage) -> None:
    """The experts' answer, nothing turned yet: without motion it would be whole at once."""
    preferences = stage.journey.preferences
    preferences.choose(replace(preferences.settings, motion="reduced"))
    _compare(stage)


def _compare(stage: Stage) -> None:
    stage.lay()
    stage.journey.playing.compare()


def reveal_half(stage: Stage) -> None:
    """The experts' answer, half of it turned."""
    reveal_begins(stage)
    for _ in range(len(stage.level().phases) // 2):
        stage.journey.revealing.page.go_on()
        QTest.qWait(400)


def reveal_whole(stage: Stage) -> None:
    """The experts' answer, whole."""
    _compare(stage)


def reveal_card(stage: Stage) -> None:
    """What the experts thought of one card."""
    reveal_whole(stage)
    page = stage.journey.revealing.page
    cards = [one for one in page.findChildren(QWidget) if "card" in _kind(one).lower() and hasattr(one, "click")]
    next(one for one in cards if one.isVisible()).click()


def closer(stage: Stage, view: str) -> None:
    """A view of the closer look, with a card in the first phase that few would lay."""
    stage.lay(full=True)
    stage.journey.playing.compare()
    stage.journey.revealing.page.view.panel.closer.click()
    stage.journey.revealing.closer_page.choose(view)


def closer_what_if(stage: Stage) -> None:
    """The sandbox, with a card taken away, one placed and one refused."""
    closer(stage, "what-if")
    rows = stage.journey.revealing.closer_page.sandbox.rows
    next(one for one in rows[0].toggles if one.isChecked() and not one.lead).click()
    for row in rows[1:3]:
        next(one for one in row.toggles if not one.isChecked()).click()
    next(one for one in rows[2].toggles if not one.isChecked()).click()


def roles_scenes(stage: Stage) -> None:
    """The scenes of a role, from alliances not yet played."""
    stage.journey.roles(stage.journey.home)
    stage.journey.leafing.page.choose("styrmand")
    stage.journey.leafing.page.go_on()


def roles_reasons(stage: Stage) -> None:
    """The scenes of a role, with the experts' reasons."""
    roles_scenes(stage)
    stage.journey.leafing.page.go_on()


def own_roles(stage: Stage) -> None:
    """The player's own roles, after answers to every level that leave out what one player tends to overlook."""
    for level in (*stage.journey.library.levels(spoken()), stage.level()):
        played = Round(level)
        for phase in level.phases:
            wanted = level.experts[0].placements[phase.id].roles
            for role in [role for role in wanted if role != "styrmand"] or ["medspiller"]:
                played = played.play(Place(role, phase.id))
        total = score(stage.journey.library.key(level), played.board).total
        stage.journey.store.finish_round(played, fingerprint(level), score=total, hints=0, seconds=600)
    stage.journey.own()


def role_sheet(stage: Stage) -> None:
    """A role's card, front and back."""
    page = stage.board
    stage.journey.role(page.board.deck.roles[0].id)


def _kind(widget: object) -> str:
    return type(widget).__name__


STATES: dict[str, Callable[[Stage], object]] = {
    "home-new": lambda stage: stage.journey.home(),
    "home-left": home_left,
    "alliances-fresh": lambda stage: stage.journey.alliances(),
    "alliances-results": alliances_results,
    "alliances-broken": alliances_broken,
    "alliances-faults": alliances_faults,
    "briefing": briefing,
    "board-empty": lambda stage: stage.board,
    "board-lifted": board_lifted,
    "board-drag": board_drag,
    "board-drag-full": board_drag_full,
    "board-refused": board_refused,
    "board-menu": board_menu,
    "board-event": board_event,
    "board-hint": board_hint,
    "board-full": lambda stage: stage.lay(),
    "board-list": lambda stage: board_list(stage, lambda stage: stage.lay(2)),
    "board-list-event": lambda stage: board_list(stage, board_event),
    "compare-question": compare_question,
    "reveal-begins": reveal_begins,
    "reveal-half": reveal_half,
    "reveal-whole": reveal_whole,
    "reveal-card": reveal_card,
    "closer-points": lambda stage: closer(stage, "points"),
    "closer-what-if": closer_what_if,
    "closer-readings": lambda stage: closer(stage, "readings"),
    "closer-text": lambda stage: closer(stage, "text"),
    **CERTAINTY,
    **EXPLORING,
    **LESSON,
    **TEAMS,
    **THINKING,
    **TYPING,
    "roles-card": lambda stage: stage.journey.roles(stage.journey.home),
    "roles-scenes": roles_scenes,
    "roles-reasons": roles_reasons,
    "own-roles": own_roles,
    "settings": lambda stage: stage.journey.settings(),
    **PLAYERS,
    "help": lambda stage: stage.journey.help(),
    "role": role_sheet,
    "crash": crash,
    "fault-damaged": fault_damaged,
    "fault-read-only": fault_read_only,
    "fault-second-window": fault_second,
    "fault-unsaved": fault_unsaved,
}
"""Name of a picture -> how to get there."""
