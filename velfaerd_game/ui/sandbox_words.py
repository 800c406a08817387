"""What is said in the sandbox: what it is, what a change did, and how the points moved."""

from __future__ import annotations

from fractions import Fraction

from velfaerd_game.game.board import Refusal
from velfaerd_game.words.language import tr, trn

from . import board_words
from .points import amount, tenths
from .sandbox import Sandbox
from .verdict_words import where


def introduction(box: Sandbox) -> str:
    """What one may do here, by the level's rules."""
    rules = box.state.level.rules
    kept = tr("A sandbox: try out what another choice would have brought. Nothing here is kept.")
    room = trn("A phase takes {n} card.", "A phase takes {n} cards.", rules.max_cards)
    how = tr("Click a card, or press Space, to place it or take it away.")
    lead = tr("The pennant, or L, gives it the lead role.") if rules.lead else ""
    return " ".join(filter(None, (kept, how, lead, room)))


def difference(gain: Fraction) -> str:
    """How the points stand to those of the player's own board."""
    if gain == 0:
        return tr("as on your board")
    words = tr("{points} more") if gain > 0 else tr("{points} fewer")
    return words.format(points=tenths(abs(gain)))


def phase_points(box: Sandbox, place: int) -> str:
    """A phase's points and how they moved."""
    now = tr("{k} of {n}").format(k=tenths(box.gained(place)), n=tenths(box.possible(place)))
    return f"{now} · {difference(box.gain_in(place))}"


def total(box: Sandbox) -> str:
    """The whole score, how it moved, and that nothing is kept."""
    words = tr("In the sandbox: {amount}, as on your board. Nothing here is kept.")
    if box.gain > 0:
        words = tr("In the sandbox: {amount}, {points} more than your board. Nothing here is kept.")
    elif box.gain < 0:
        words = tr("In the sandbox: {amount}, {points} fewer than your board. Nothing here is kept.")
    return words.format(amount=amount(box.now.total), points=tenths(abs(box.gain)))


def card_name(box: Sandbox, place: int, role: str) -> str:
    """A card, how it lies, and where."""
    phase = box.state.phase(place).id
    laid = box.board[phase]
    state = tr("not placed")
    if role in laid.roles:
        state = tr("lead role") if laid.lead == role else tr("placed")
    return ", ".join((box.state.deck.role(role).name, state, where(box.state, place)))


def flag_name(box: Sandbox, place: int, role: str) -> str:
    """What the pennant on a laid card does."""
    leads = box.board[box.state.phase(place).id].lead == role
    words = tr("Remove the lead role from the {role}") if leads else tr("Make the {role} the lead role")
    return f"{words.format(role=box.state.deck.role(role).name)}, {where(box.state, place)}"


def changed(box: Sandbox, place: int, role: str) -> str:
    """What a change did and how the points moved, said aloud."""
    return ". ".join((card_name(box, place, role), phase_points(box, place), total(box)))


def refused(box: Sandbox, refusal: Refusal, place: int, role: str) -> str:
    """Why the rules refuse, as on the board."""
    return board_words.refused(refusal, box.state.deck.role(role).name, where(box.state, place))
