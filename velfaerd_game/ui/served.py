"""What the player should know of the organisation's own server: whether there is one, and how sending goes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Served:
    """`address` is empty where no server is set up. `last`: when something was last sent, in UTC.

    `trouble`: why not all of it was sent, in a sentence; nothing where all is well. `busy`: it is being sent just now.
    """

    address: str = ""
    key: str = ""
    waiting: int = 0
    last: datetime | None = None
    trouble: str = ""
    busy: bool = False
