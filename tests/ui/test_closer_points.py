"""Where the points come from, as it is told: every tenth adds up, and each change says what it does."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given

from tests.game.levels import laid as placed
from tests.game.levels import level
from tests.game.test_trace import played
from velfaerd_game.game.board import Board
from velfaerd_game.game.level import Level, Rules
from velfaerd_game.game.panel import prepare
from velfaerd_game.game.scoring import score
from velfaerd_game.game.trace import changes
from velfaerd_game.ui import change_words, closer_words
from velfaerd_game.ui.closer import account
from velfaerd_game.ui.points import amount, points, shown_total, tenths
from velfaerd_game.ui.revealed import RevealState
from velfaerd_game.words.language import speak

from .reveals import deck, revealed


@given(played())
def test_every_tenth_adds_up_to_the_total(round_of: tuple[Level, Board]) -> None:
    one, board = round_of
    key = prepare(one)
    state = RevealState(one, deck("da"), key, board, score(key, board), 0, 0, record=False, next_title=None)
    whole = account(state)
    assert whole.total == shown_total(state.score.total)
    assert points(whole.total) == points(state.score.total)
    assert sum(phase.gained for phase in whole.phases) == whole.total
    for phase in whole.phases:
        assert sum(card.points for card in phase.cards) + phase.empty == phase.gained
        assert phase.gained + phase.left == phase.possible
        assert (phase.left == 0) == phase.full
        assert phase.best is None or phase.best.points <= phase.left
        assert closer_words.left_why(state, phase) or phase.full
        assert (phase.best is None) or not phase.full


def test_a_whole_account_in_words(qapp: object) -> None:
    state = revealed([["Fm", "o"]] * 3 + [["M", "o"]], ["Fs", ""])
    whole = account(state)
    assert closer_words.title(state) == f"Hvorfor {points(state.score.total)}?"
    assert closer_words.sum_of(state, whole).startswith(f"{tenths(whole.phases[0].gained)} + 0 = ")
    told = closer_words.phase_told(state, whole.phases[0])
    for words in (
        "Fortælleren (hovedrolle): ",
        "3 af 4 har kortet her: Leder 1 (hovedrolle), Leder 2 (hovedrolle), Leder 3 (hovedrolle).",
        "Styrmanden: 0 point. Ingen af eksperterne har kortet her, så det giver ingen point.",
        "Du har ikke Medspilleren med. Det har 4 af 4: Leder 1, Leder 2, Leder 3, Leder 4 (hovedrolle).",
        "Ingen af eksperterne har Styrmanden her.",
        "Læg Medspilleren i stedet for Styrmanden: ",
    ):
        assert words in told
    assert "Du lagde ingen kort her. 50 point mere at hente. Du har ikke Oversætteren med." in closer_words.phase_told(
        state, whole.phases[1]
    )


def test_nothing_left_is_said_and_so_is_agreeing_on_nothing(qapp: object) -> None:
    state = revealed([["F", ""]] * 2 + [["F", "B"]], ["F", ""])
    full, quiet = account(state).phases
    assert closer_words.phase_told(state, full).endswith("Her er ikke mere at hente.")
    assert "Det gjorde heller ikke Leder 1, Leder 2. Det giver 50 point." in closer_words.phase_told(state, quiet)


def test_three_full_phases_have_no_more_than_there_is(qapp: object) -> None:
    speak("en")
    state = revealed([["F", "O", "D"]], ["F", "O", "D"], language="en")
    whole = account(state)
    told = [closer_words.of_possible(phase) for phase in whole.phases]
    assert told == ["33.4 of 33.4 points", "33.3 of 33.3 points", "33.3 of 33.3 points"]
    assert "shared equally between the 3 phases: 33.3 to each" in closer_words.rule(state, whole)


@pytest.mark.parametrize(("exact", "shown"), [("67.44", "67.4"), ("67.46", "67.4"), ("67.5", "67.5"), ("67.96", "68")])
def test_a_total_in_tenths_rounds_to_what_is_shown(exact: str, shown: str) -> None:
    assert shown_total(Fraction(exact)) == Fraction(shown)


def test_the_sum_tells_how_it_is_shown() -> None:
    state = revealed(language="en")
    speak("en")
    whole = account(state)
    if whole.total == points(state.score.total):
        assert closer_words.sum_of(state, whole).endswith(f"= {tenths(whole.total)}")
    else:
        shown = f"= {tenths(whole.total)}, shown as {points(state.score.total)}"
        assert closer_words.sum_of(state, whole).endswith(shown)


@pytest.mark.parametrize(
    ("laid", "other", "words"),
    [
        ("", "f", "Læg Fortælleren her"),
        ("F", "Fm", "Læg også Medspilleren her"),
        ("Fm", "F", "Tag Medspilleren væk"),
        ("Fm", "Fb", "Læg Brobyggeren i stedet for Medspilleren"),
        ("Fm", "Bm", "Læg Brobyggeren som hovedrolle i stedet for Fortælleren"),
        ("Fm", "bm", "Læg Brobyggeren i stedet for Fortælleren, og lad fasen være uden hovedrolle"),
        ("Fm", "fM", "Giv Medspilleren hovedrollen her"),
        ("Fm", "fm", "Giv ingen kort hovedrollen her"),
    ],
)
def test_each_kind_of_change_has_its_words(qapp: object, laid: str, other: str, words: str) -> None:
    assert change_words.step(deck("da"), placed(laid), placed(other)) == words
    key = prepare(level(["F"], rules=Rules(3)))
    found = {(one.placement.roles, one.placement.lead) for one in changes(key, "ph0", placed(laid))}
    assert (tuple(sorted(placed(other).roles)), placed(other).lead) in {(tuple(sorted(r)), lead) for r, lead in found}


@pytest.mark.parametrize(("exact", "da", "en"), [("67.55", "67,6", "67.6"), ("20", "20", "20"), ("0.04", "0", "0")])
def test_tenths_have_the_language_s_own_sign(exact: str, da: str, en: str) -> None:
    speak("da")
    assert tenths(Fraction(exact)) == da
    speak("en")
    assert tenths(Fraction(exact)) == en


def test_one_point_is_no_points(qapp: object) -> None:
    speak("en")
    assert [amount(Fraction(one)) for one in ("0.5", "1", "2")] == ["0.5 points", "1 point", "2 points"]
