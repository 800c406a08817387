"""What is kept between starts: one SQLite file."""

from .explorations import CardReason, Exploration
from .faults import CannotRead, CannotSave, Fault, Reason, RoundUnreadable, StoreError
from .notes import Reflection, Transfer
from .opening import FILE, Notice, Opened, open_store
from .replay import Resumed
from .rows import Answer, OpenRound, Result
from .store import Store

__all__ = [
    "FILE",
    "Answer",
    "CannotRead",
    "CannotSave",
    "CardReason",
    "Exploration",
    "Fault",
    "Notice",
    "OpenRound",
    "Opened",
    "Reason",
    "Reflection",
    "Result",
    "Resumed",
    "RoundUnreadable",
    "Store",
    "StoreError",
    "Transfer",
    "open_store",
]
