"""What the player writes, as values: answers and next steps, and how each row is checked before it becomes one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from .moves import MalformedError, load_id, load_role
from .rows import dump_time, load_time

NEVER = datetime(1, 1, 1, tzinfo=UTC)
"""When a card that was not kept yet was made and changed."""


@dataclass(frozen=True, slots=True)
class Reflection:
    """An answer to one of a level's questions, with the question as it was asked. The time is UTC."""

    level: str
    number: int
    question: str
    answer: str
    changed: datetime


@dataclass(frozen=True, slots=True)
class Transfer:
    """A next step in an alliance of the player's own, thought of after a level; every text may be empty.

    `role`: a role's id, or "". `due`: an ISO date, or what was written where no date could be read. `done`: when the
    player said so, None before. Times are UTC; the store sets `made` and `changed`.
    """

    id: str
    level: str
    alliance: str = ""
    role: str = ""
    act: str = ""
    due: str = ""
    outcome: str = ""
    made: datetime = NEVER
    changed: datetime = NEVER
    done: datetime | None = None

    @property
    def day(self) -> date | None:
        """The day it is due; None where none is given."""
        try:
            return date.fromisoformat(self.due)
        except ValueError:
            return None

    @property
    def blank(self) -> bool:
        """Whether the player has written nothing on it."""
        return not any(text.strip() for text in (self.alliance, self.role, self.act, self.due, self.outcome))


REFLECTION_COLUMNS = "level, number, question, answer, changed"
TRANSFER_COLUMNS = "id, level, alliance, role, act, due, outcome, made, changed, done"


def load_reflection(row: Sequence[object]) -> Reflection:
    """The answer of a row of REFLECTION_COLUMNS. MalformedError where anything in it is malformed."""
    level, number, question, answer, changed = row
    if not isinstance(number, int) or number < 0:
        raise MalformedError(f"no number of a question: {number!r:.80}")
    return Reflection(load_id(level), number, str(question), str(answer), load_time(str(changed)))


def dump_transfer(card: Transfer) -> tuple[str | None, ...]:
    """The card as a row of TRANSFER_COLUMNS."""
    texts = (card.alliance, card.role, card.act, card.due, card.outcome)
    done = None if card.done is None else dump_time(card.done)
    return (card.id, card.level, *map(storable, texts), dump_time(card.made), dump_time(card.changed), done)


def load_transfer(row: Sequence[object]) -> Transfer:
    """The card of a row of TRANSFER_COLUMNS. MalformedError where anything in it is malformed."""
    number, level, alliance, role, act, due, outcome, made, changed, done = row
    return Transfer(
        id=load_id(number),
        level=load_id(level),
        alliance=str(alliance),
        role=load_role(role) if role else "",
        act=str(act),
        due=str(due),
        outcome=str(outcome),
        made=load_time(str(made)),
        changed=load_time(str(changed)),
        done=None if done is None else load_time(str(done)),
    )


def storable(text: str) -> str:
    """The text with every half of a character that stands alone replaced: no file can hold one."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
