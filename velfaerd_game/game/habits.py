"""Which roles a player sees, overlooks and overuses: counts over many boards, never a judgement of a person."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from .board import Board
from .deck import ROLE_IDS
from .key import Key
from .level import EMPTY
from .scoring import MISSED_FROM, nearness

ENOUGH = 5
"""The fewest phases with a role, for the experts or for the player, from which something is said of the role."""


@dataclass(slots=True)
class Habit:
    """How one role was used, counted in phases.

    `wanted`: half of the experts or more have it. `laid`: the player has it. `met`: both. `overlooked`: wanted and not
    laid. `early`, `late`: laid where no expert has it, before or after the closest phase where some expert has it and
    the player has not. `alone`: laid where no expert has it, and there is no such phase.
    """

    wanted: int = 0
    laid: int = 0
    met: int = 0
    overlooked: int = 0
    alone: int = 0
    early: int = 0
    late: int = 0

    @property
    def enough(self) -> bool:
        """Whether there is enough to say anything of it."""
        return max(self.wanted, self.laid) >= ENOUGH


@dataclass(frozen=True, slots=True)
class Habits:
    """The habits over some boards: how many boards and phases there were, and each role's by its id."""

    boards: int = 0
    phases: int = 0
    roles: Mapping[str, Habit] = field(default_factory=lambda: {role: Habit() for role in ROLE_IDS})


def habits(played: Iterable[tuple[Key, Board]]) -> Habits:
    """What all these boards say of how the roles were used, each beside the key it was scored by."""
    roles = {role: Habit() for role in ROLE_IDS}
    panels: dict[int, _Panel] = {}
    boards = phases = 0
    for key, board in played:
        if (panel := panels.get(id(key))) is None:
            panel = panels[id(key)] = _Panel.of(key)
        boards += 1
        phases += len(key.phases)
        panel.count(board, roles)
    for panel in panels.values():
        for wanted in panel.wanted:
            for role in wanted:
                roles[role].wanted += panel.boards
    for habit in roles.values():
        habit.overlooked = habit.wanted - habit.met
    return Habits(boards, phases, roles)


@dataclass(slots=True)
class _Panel:
    """What a level's experts say, phase by phase: the roles that half of them have, and those that none has.

    Of each of those that none has: the phases where some expert has it, the closest first.
    """

    phases: tuple[str, ...]
    wanted: tuple[frozenset[str], ...]
    unseen: tuple[Mapping[str, tuple[int, ...]], ...]
    boards: int = 0

    @classmethod
    def of(cls, key: Key) -> _Panel:
        return cls(
            tuple(phase.id for phase in key.phases),
            tuple(frozenset(role for role in ROLE_IDS if phase.shares[role] >= MISSED_FROM) for phase in key.phases),
            tuple(
                {role: nearness(key, place, role) for role in ROLE_IDS if not phase.shares[role]}
                for place, phase in enumerate(key.phases)
            ),
        )

    def count(self, board: Board, roles: Mapping[str, Habit]) -> None:
        """Count the cards of one more board."""
        self.boards += 1
        laid = [board.phases.get(phase, EMPTY).roles for phase in self.phases]
        for place, cards in enumerate(laid):
            wanted, unseen = self.wanted[place], self.unseen[place]
            for role in cards:
                habit = roles[role]
                habit.laid += 1
                if role in wanted:
                    habit.met += 1
                elif role in unseen:
                    near = next((other for other in unseen[role] if role not in laid[other]), None)
                    habit.alone += near is None
                    habit.early += near is not None and near > place
                    habit.late += near is not None and near < place
