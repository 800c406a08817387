"""What is said on the board: of a move, a refusal, a hint, an event."""

from __future__ import annotations

from typing import assert_never

from velfaerd_game.game.board import Clear, Lead, Lift, Move, Place, Refusal, Round, Shift
from velfaerd_game.game.deck import Deck
from velfaerd_game.game.hints import Hint
from velfaerd_game.words.language import tr

from .purpose import Purpose


def phase_words(played: Round, phase: str) -> str:
    """ "phase 2, Partners"."""
    number = played.visible.index(phase) + 1
    return tr("phase {number}, {title}").format(number=number, title=played.level.phase(phase).title)


def moved(played: Round, deck: Deck, move: Move) -> str:
    """What a move did, told after it was made."""
    match move:
        case Place(role, phase):
            return _laid(played, deck, role, phase)
        case Shift(role, _, target):
            return _laid(played, deck, role, target)
        case Lift(role, _):
            return tr("{role} put back in the hand").format(role=deck.role(role).name)
        case Lead(None, phase):
            return tr("No card leads {phase}").format(phase=phase_words(played, phase))
        case Lead(role, phase):
            words = tr("The {role} now leads {phase}")
            return words.format(role=deck.role(role or "").name, phase=phase_words(played, phase))
        case Clear():
            return tr("The board is empty")
        case _ as unreachable:
            assert_never(unreachable)


def _laid(played: Round, deck: Deck, role: str, phase: str) -> str:
    words = tr("{role} placed in {phase}, place {k} of {n}")
    where = phase_words(played, phase)
    many = len(played.board[phase].roles)
    return words.format(role=deck.role(role).name, phase=where, k=many, n=played.level.rules.max_cards)


def refused(refusal: Refusal, role: str, phase: str) -> str:
    """Why a move is not made, and what could be done; `role` and `phase` in words."""
    match refusal:
        case Refusal.FULL:
            return tr("There is no room in {phase}. Take a card away first.").format(phase=phase)
        case Refusal.ALREADY_THERE:
            return tr("The {role} already lies in {phase}. Choose another phase.").format(role=role, phase=phase)
        case Refusal.NO_LEADS:
            return tr("In this alliance no card is named lead.")
        case Refusal.HIDDEN | Refusal.UNKNOWN_PHASE:
            return tr("That phase is not on the table.")
        case Refusal.NOT_THERE | Refusal.UNKNOWN_ROLE:
            return tr("That card is not there.")
        case Refusal.NO_CHANGE:
            return tr("That changes nothing.")
        case _ as unreachable:
            assert_never(unreachable)


def comparing(purpose: Purpose) -> str:
    """What the board's main button says."""
    return {
        Purpose.COUNT: tr("See the experts’ answer"),
        Purpose.EXPLORE: tr("See what the experts said"),
        Purpose.HAND_IN: tr("Save the team’s board"),
        Purpose.LESSON: tr("Go on"),
    }[purpose]


def agreed(purpose: Purpose) -> str:
    """What says yes where it is asked whether to go on with an empty phase."""
    return {Purpose.HAND_IN: tr("Yes, save it"), Purpose.LESSON: tr("Yes, go on")}.get(purpose, tr("Yes, show it"))


def hinted(played: Round, deck: Deck, hint: Hint | None) -> str:
    """A hint: where something is missing, or which card stands alone; never what to do."""
    if hint is None:
        return tr("There is nothing to point to. Most of what the experts see is on the board.")
    where = phase_words(played, hint.phase)
    if hint.kind == "missing":
        return tr("Look at {phase} once more: something that most of the experts see is missing.").format(phase=where)
    words = tr("Look at the {role} in {phase}: it stands alone. None of the experts placed it there.")
    return words.format(role=deck.role(hint.role or "").name, phase=where)


def appeared(played: Round, phase: str) -> str:
    """An event has come onto the table."""
    words = tr("Something happens: {phase}. You may still change what you have placed.")
    return words.format(phase=phase_words(played, phase))


def lifted(deck: Deck, role: str) -> str:
    """A card has been picked up, and how to go on."""
    words = tr("The {role} is picked up. Choose a phase with the arrows and press Enter.")
    return words.format(role=deck.role(role).name)


def emptiness(played: Round, purpose: Purpose) -> str:
    """What is asked before the comparison, the saving or the next step where a phase is empty; else nothing."""
    empty = played.empty
    if not empty:
        return ""
    if len(empty) == 1:
        question = {
            Purpose.HAND_IN: tr("Phase {number} is empty. Save the board anyway?"),
            Purpose.LESSON: tr("Phase {number} is empty. Go on anyway?"),
        }.get(purpose, tr("Phase {number} is empty. See the experts’ answer anyway?"))
        question = question.format(number=played.visible.index(empty[0]) + 1)
    else:
        question = {
            Purpose.HAND_IN: tr("{n} phases are empty. Save the board anyway?"),
            Purpose.LESSON: tr("{n} phases are empty. Go on anyway?"),
        }.get(purpose, tr("{n} phases are empty. See the experts’ answer anyway?"))
        question = question.format(n=len(empty))
    if len(played.visible) < len(played.level.phases):
        question += " " + tr("Something still lies ahead that shows itself when every earlier phase holds a card.")
    return question
