"""The level these tests play, and ways of playing it at random that are the same in every process."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from random import Random

from velfaerd_game.game.board import Clear, Lead, Lift, Move, Place, Round, Shift
from velfaerd_game.game.deck import ROLE_IDS
from velfaerd_game.game.level import Level, Phase, Rules

KEY = "0123456789abcdef"
NOON = datetime(2026, 11, 23, 12, 0, 0, 250_000, tzinfo=UTC)
PHASES = ("ide", "opstart", "drift", "uvejr")


def noon() -> datetime:
    """A clock that stands still."""
    return NOON


def level(name: str = "nyt-lys", *, max_cards: int = 3) -> Level:
    """Four phases, the last an event that joins when the others hold a card."""
    phases = tuple(Phase(phase, phase.title(), "Noget sker.", event=phase == "uvejr") for phase in PHASES)
    return Level(name, "da", "Nyt lys", "Albertslund", (), 1, 15, "", "", Rules(max_cards), phases, ())


PLAYED = Round(level()).play(Place("designer", "ide"))

MOVES: tuple[Move, ...] = (
    *(Place(role, phase) for role in ROLE_IDS for phase in PHASES),
    *(Shift(role, phase, target) for role in ROLE_IDS for phase in PHASES for target in PHASES),
    *(Lift(role, phase) for role in ROLE_IDS for phase in PHASES),
    *(Lead(role, phase) for role in (None, *ROLE_IDS) for phase in PHASES),
    Clear(),
)
"""Every move there is, legal or not."""


def after(played: Round, choice: int) -> Round:
    """The round after the move with this number, an undo or a redo; the same round where that is refused."""
    if choice >= len(MOVES):
        return played.undo() if choice % 2 else played.redo()
    return played if played.refusal(MOVES[choice]) else played.play(MOVES[choice])


def played_by(choices: Iterable[int]) -> Round:
    """The round that these choices lead to."""
    played = Round(level())
    for choice in choices:
        played = after(played, choice)
    return played


def rounds(seed: int, length: int) -> list[Round]:
    """A game: the rounds after each step that changed something, the first one empty."""
    random = Random(seed)
    game = [Round(level())]
    while len(game) <= length:
        undo_or_move = len(MOVES) + random.randrange(2) if random.random() < 0.3 else random.randrange(len(MOVES) - 1)
        following = after(game[-1], undo_or_move)
        if following != game[-1]:
            game.append(following)
    return game
