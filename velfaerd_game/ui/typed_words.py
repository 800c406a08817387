"""What is said where a board from paper is typed in: how, what lies in a phase, and what is not as it should be."""

from __future__ import annotations

from collections.abc import Mapping

from velfaerd_game.game.deck import Deck
from velfaerd_game.game.level import Phase
from velfaerd_game.words.language import tr, trn

from .typed import Typed


def introduction(typed: Typed) -> str:
    """How to type, by the level's rules."""
    how = tr("Type the letter of each card that lies in the phase. Type it again to take the card away.")
    lead = tr("The first one gets the lead role; L gives it to another, or to none.") if typed.level.rules.lead else ""
    return " ".join(filter(None, (how, lead, tr("Enter goes to the next phase."))))


def where(typed: Typed, phase: Phase) -> str:
    """ "phase 2, Partners"."""
    return tr("phase {number}, {title}").format(number=number(typed, phase), title=phase.title)


def number(typed: Typed, phase: Phase) -> int:
    """The phase's number, 1 the first."""
    return typed.level.phases.index(phase) + 1


def card_name(typed: Typed, deck: Deck, phase: Phase, role: str, letter: str) -> str:
    """A card, its letter, how it lies, and where."""
    laid = typed.board[phase.id]
    state = tr("not placed")
    if role in laid.roles:
        state = tr("lead role") if laid.lead == role else tr("placed")
    return ", ".join((deck.role(role).name, tr("letter {letter}").format(letter=letter), state, where(typed, phase)))


def flag_name(typed: Typed, deck: Deck, phase: Phase, role: str) -> str:
    """What the pennant on a laid card does."""
    leads = typed.board[phase.id].lead == role
    words = tr("Remove the lead role from the {role}") if leads else tr("Make the {role} the lead role")
    return f"{words.format(role=deck.role(role).name)}, {where(typed, phase)}"


def lying(typed: Typed, phase: Phase) -> str:
    """How many cards lie in a phase; what to do where they are too many."""
    count, most = len(typed.board[phase.id].roles), typed.level.rules.max_cards
    if count > most:
        return too_many(count, most)
    if not count:
        return tr("no cards yet")
    return tr("{k} of {cards}").format(k=count, cards=trn("{n} card", "{n} cards", most))


def too_many(count: int, most: int) -> str:
    """What to do where a phase holds too many cards."""
    words = tr("{cards}, but at most {most} may lie here.")
    return words.format(cards=trn("{n} card", "{n} cards", count), most=most)


def told(typed: Typed, deck: Deck, phase: Phase) -> str:
    """What lies in a phase, said aloud after a change."""
    laid = typed.board[phase.id]
    names = [
        tr("{role} (lead role)").format(role=deck.role(role).name) if role == laid.lead else deck.role(role).name
        for role in laid.roles
    ]
    return ": ".join(filter(None, (f"{_capital(where(typed, phase))}", lying(typed, phase), ", ".join(names))))


def no_card(letter: str, letters: Mapping[str, str]) -> str:
    """That no card has this letter, and which there are."""
    return tr("No card has the letter {letter}. There are {letters}.").format(letter=letter, letters=" ".join(letters))


def standing(typed: Typed) -> str:
    """The running check, in one line: what is not as it should be, else how far one is."""
    if over := typed.overfull:
        cards = trn("{n} card", "{n} cards", len(typed.board[over[0].id].roles))
        words = tr("Phase {number}: {cards}, at most {most}.")
        return words.format(number=number(typed, over[0]), cards=cards, most=typed.level.rules.max_cards)
    if not typed.board.cards:
        return tr("No cards typed in yet.")
    cards = trn("{n} card typed in.", "{n} cards typed in.", typed.board.cards)
    return f"{cards} {_missing(typed)}"


def fault(typed: Typed) -> str:
    """Why the board cannot be compared, and what to do about it; empty where it can."""
    if over := typed.overfull:
        return f"{_capital(where(typed, over[0]))}: {lying(typed, over[0])}"
    return "" if typed.board.cards else tr("No cards typed in yet.")


def _missing(typed: Typed) -> str:
    empty = typed.empty
    if not empty:
        return tr("Every phase has cards.")
    if len(empty) == 1:
        return tr("Phase {number} has no cards yet.").format(number=number(typed, empty[0]))
    return trn("{n} phase has no cards yet.", "{n} phases have no cards yet.", len(empty))


def emptiness(typed: Typed) -> str:
    """What is asked before the comparison where a phase is empty; nothing where none is."""
    empty = typed.empty
    if not empty:
        return ""
    if len(empty) == 1:
        question = tr("Phase {number} is empty. See the experts’ answer anyway?")
        return question.format(number=number(typed, empty[0]))
    return tr("{n} phases are empty. See the experts’ answer anyway?").format(n=len(empty))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
