"""`velfaerd-game xapi`: results as xAPI statements, to a file or to the organisation's own server."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from velfaerd_game.files.profiles import StrayError, folder_of
from velfaerd_game.files.writing import UnwritableError, write_whole
from velfaerd_game.lrs import BATCH, AddressFault, Server, checked, deliver, pause
from velfaerd_game.paths import user_data, user_levels
from velfaerd_game.store import Store, StoreError
from velfaerd_game.store.erasing import OutOfReachError, held
from velfaerd_game.store.sending import Access
from velfaerd_game.words.exporting import out_of_reach, unreadable
from velfaerd_game.words.language import tr, trn
from velfaerd_game.words.profiles import strayed
from velfaerd_game.words.sending import stopped, unfit
from velfaerd_game.words.statements import statements
from velfaerd_game.words.tellings import finder
from velfaerd_game.words.unwritten import unwritten

from .arguments import Arguments
from .players import player_called, who_plays

TRIES = 3
"""So often in a row it is tried before the command gives up; what waits can be sent another time."""

MOST_ASKED = 120.0
"""Seconds: a server that wants to be left in peace for longer is not waited for."""


def xapi(arguments: Arguments, wait: Callable[[float], None] = time.sleep) -> int:
    """Do the one thing that was asked for; how many faults were told. WrongUseError where nobody is called so."""
    base = arguments.data or user_data()
    found = who_plays(base)
    who = player_called(found, arguments.profile).id if arguments.profile else found.profiles.current
    try:
        folder = folder_of(base, who)
    except StrayError as error:
        return _tell(strayed(error))
    own = user_levels(base)
    try:
        with held(folder) as store:
            if arguments.out is not None:
                return _write(store, arguments.out, own)
            if arguments.server or arguments.forget:
                return _set_up(store, arguments)
            return _send(store, own, wait)
    except OutOfReachError as error:
        return _tell(out_of_reach(error))
    except StoreError as error:
        return _tell(unreadable(error, folder))
    except UnwritableError as error:
        return _tell(unwritten(error))


def _write(store: Store, out: Path, own: Path) -> int:
    told = statements(store.every_statement(), store.account(), finder(store.settings(), own))
    write_whole(out, json.dumps(told, ensure_ascii=False, allow_nan=False, indent=2) + "\n")
    print(_placed(len(told), out))
    return _tell_unreadable(store)


def _set_up(store: Store, arguments: Arguments) -> int:
    """Keep a server, its secret read from the first line of what comes in, or forget it."""
    if arguments.forget:
        store.save_access(None)
        print(tr("The server is forgotten, and nothing is sent any more."))
        return 0
    address = checked(arguments.server)
    if isinstance(address, AddressFault):
        return _tell(unfit(address))
    if sys.stdin.isatty():
        print(tr("The secret that belongs to the key:"), end=" ", file=sys.stderr, flush=True)
    store.save_access(Access(address, arguments.key, sys.stdin.readline().rstrip("\r\n")))
    print(tr("From now on results may be sent to {address}.").format(address=address))
    return 0


def _send(store: Store, own: Path, wait: Callable[[float], None]) -> int:
    access = store.access()
    if access is None:
        return _tell(tr("No server is set up, so nothing is sent."))
    server = Server(access.address, access.key, access.secret)
    find, account = finder(store.settings(), own), store.account()
    refused: set[str] = set()
    sent = failures = 0
    while waiting := store.waiting(BATCH, refused):
        delivery = deliver(server, statements(waiting, account, find))
        store.mark_sent(delivery.stored)
        sent, failures = sent + len(delivery.stored), 0 if delivery.stored else failures
        refused.update(delivery.refused)
        if delivery.trouble is None:
            continue
        failures += 1
        if not delivery.trouble.passing or failures == TRIES or (delivery.asked or 0) > MOST_ASKED:
            _say_sent(sent)
            return _tell(stopped(delivery.trouble))
        wait(pause(failures, delivery.asked))
    _say_sent(sent)
    if refused:
        words = trn("The server did not take {n} result.", "The server did not take {n} results.", len(refused))
        return _tell(" ".join((words, tr("It waits, and nothing is lost.")))) + _tell_unreadable(store)
    return _tell_unreadable(store)


def _tell_unreadable(store: Store) -> int:
    """Say that there are results nobody can read, if there are."""
    count = store.count_malformed()
    words = trn("{n} result cannot be read and is left out.", "{n} results cannot be read and are left out.", count)
    return _tell(words) if count else 0


def _say_sent(sent: int) -> None:
    print(trn("{n} result was sent.", "{n} results were sent.", sent))


def _tell(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 1


def _placed(number: int, out: Path) -> str:
    if number == 1:
        return tr("The file {file} holds one result.").format(file=out)
    return tr("The file {file} holds {n} results.").format(file=out, n=number)
