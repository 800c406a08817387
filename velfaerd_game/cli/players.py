"""Whose data a command is about, where several share the game."""

from __future__ import annotations

import sys
from pathlib import Path

from velfaerd_game.files.profiles import Found, Profile, read_profiles
from velfaerd_game.words.profiles import called, nobody, told

from .arguments import WrongUseError


def who_plays(data: Path) -> Found:
    """Who shares the game; a list that could not be read is told on stderr."""
    found = read_profiles(data)
    if found.damaged:
        print(told(found), file=sys.stderr)
    return found


def player_called(found: Found, wanted: str) -> Profile:
    """The player with this name or id. WrongUseError, which lists those there are."""
    player = called(found.profiles, wanted)
    if player is None:
        raise WrongUseError(nobody(found.profiles, wanted))
    return player
