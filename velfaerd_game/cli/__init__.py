"""The command line: `velfaerd-game` opens the game, and with a command does what a trainer may want to script.

Exit status: 0 done, 1 faults found, 2 wrong use. What was asked for goes to stdout, faults go to stderr.
"""

from __future__ import annotations

import errno
import io
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import TextIO

from velfaerd_game import __version__
from velfaerd_game.paths import user_data
from velfaerd_game.words.language import preferred, speak, tr

from .arguments import Arguments, WrongUseError, help_text, parse

DONE, FAULTS, WRONG_USE = 0, 1, 2
STOPPED = 130
"""Stopped from the keyboard, as shells count it."""


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the arguments say (the process's own where none are given); the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        status = _run(sys.argv[1:] if argv is None else argv)
        if sys.stdout is not None:  # a program without a console, or whose caller closed it, has none
            sys.stdout.flush()
    except BrokenPipeError:  # whoever read has heard enough
        _close(sys.stdout, sys.stderr)
        return DONE
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        _close(sys.stdout)
        print("velfaerd-game:", tr("The disk is full, so the answer is not whole."), file=sys.stderr)
        return FAULTS
    except KeyboardInterrupt:
        return STOPPED
    return status


def _close(*streams: TextIO) -> None:
    """Let go of streams that cannot be written to; else the interpreter finds out once more at its end."""
    for stream in streams:
        with suppress(OSError):
            stream.close()


def _run(argv: Sequence[str]) -> int:
    speak(preferred())
    try:
        arguments = parse(argv)
    except WrongUseError as error:
        print(f"velfaerd-game: {error}", file=sys.stderr)
        return WRONG_USE
    if arguments.wants_help:
        print(help_text())
        return DONE
    if arguments.wants_version:
        print("Velfærdsspillet", __version__)
        return DONE
    try:
        return FAULTS if _command(arguments) else DONE
    except WrongUseError as error:
        print(f"velfaerd-game: {error}", file=sys.stderr)
        return WRONG_USE


def _command(arguments: Arguments) -> int:
    """Do the command; how many faults it found, or the game's own exit status."""
    match arguments.command:
        case "levels":
            from .levels import levels

            return levels(arguments.data, as_json=arguments.json)
        case "check":
            from .check import check

            return check(arguments.paths, arguments.data, reporting=arguments.report, as_json=arguments.json)
        case "score":
            from .score import score

            return score(arguments.level, arguments.paths, arguments.data, as_json=arguments.json)
        case "collate":
            from .collate import collate

            return collate(arguments)
        case "cards":
            from .cards import cards

            return cards(arguments)
        case "export":
            from .export import export

            assert arguments.out is not None
            return export(arguments.out, arguments.data, arguments.profile)
        case "erase":
            from .erase import erase

            return erase(arguments.data, sure=arguments.yes, profile=arguments.profile, everybody=arguments.everybody)
        case "xapi":
            from .xapi import xapi

            return xapi(arguments)
        case _:
            from velfaerd_game.app import run

            who = ""
            if arguments.profile and not arguments.demo:
                from .players import player_called, who_plays

                who = player_called(who_plays(arguments.data or user_data()), arguments.profile).id
            return run(arguments.opened, arguments.data, arguments.demo, arguments.language, who)
