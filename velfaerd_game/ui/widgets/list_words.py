"""What the board says as a list: what a control is and how it stands, what lies in a phase, how far one is."""

from __future__ import annotations

from velfaerd_game.game.board import Round
from velfaerd_game.game.deck import Deck
from velfaerd_game.ui import board_words
from velfaerd_game.words.language import tr, trn

from .summary_view import headline, leads, status


def tick_name(played: Round, deck: Deck, role: str, phase: str) -> str:
    """A role in a phase, placed or not, and where: "Bridge Builder, placed, lead role, phase 2, Partners"."""
    laid = played.board[phase]
    parts = [deck.role(role).name, tr("placed") if role in laid.roles else tr("not placed")]
    if laid.lead == role:
        parts.append(tr("lead role"))
    return ", ".join((*parts, board_words.phase_words(played, phase)))


def lead_name(played: Round, deck: Deck, role: str, phase: str) -> str:
    """What the lead's control is called; whether it is pressed, a screen reader says itself."""
    words = tr("Lead role: {role}").format(role=deck.role(role).name)
    return f"{words}, {board_words.phase_words(played, phase)}"


def situation_name(played: Round, phase: str) -> str:
    """What the situation of a phase is called."""
    number = played.visible.index(phase) + 1
    title = played.level.phase(phase).title
    return tr("Situation in phase {number}, {title}").format(number=number, title=title)


def lying(played: Round, deck: Deck, phase: str) -> str:
    """What lies in a phase: "2 of 3 cards: Bridge Builder (lead role), Designer"."""
    laid, most = played.board[phase], played.level.rules.max_cards
    words = tr("{k} of {cards}").format(k=len(laid.roles), cards=trn("{n} card", "{n} cards", most))
    names = [deck.role(role).name for role in laid.roles]
    told = [
        tr("{role} (lead role)").format(role=name) if role == laid.lead else name
        for role, name in zip(laid.roles, names, strict=True)
    ]
    return f"{words}: {', '.join(told)}" if told else words


def standing(played: Round) -> str:
    """How far the round is, and what is still missing."""
    missing = status(played) if played.board.cards else tr("Tick a role to place it in the phase.")
    return ". ".join(part for part in (headline(played), leads(played), missing) if part)
