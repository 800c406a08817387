"""What can be wrong with a server's address, and what can go wrong on the way to it; the words are not here."""

from __future__ import annotations

from enum import Enum


class AddressFault(Enum):
    """Why an address is not taken."""

    NONE = "none"
    NOT_WEB = "not-web"
    NOT_SECRET = "not-secret"
    HOLDS_NAME = "holds-name"
    HOLDS_MORE = "holds-more"


class Trouble(Enum):
    """Why sending stopped."""

    UNREACHABLE = "unreachable"
    NOT_TRUSTED = "not-trusted"
    BUSY = "busy"
    KEY_REFUSED = "key-refused"
    NOT_ALLOWED = "not-allowed"
    MOVED = "moved"
    NO_LRS = "no-lrs"
    REFUSES_ALL = "refuses-all"

    @property
    def passing(self) -> bool:
        """Is it worth trying again by itself?"""
        return self in (Trouble.UNREACHABLE, Trouble.BUSY)
