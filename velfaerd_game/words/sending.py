"""What is said of an organisation's own server: its address, what went wrong on the way to it, what is sent."""

from __future__ import annotations

from typing import assert_never

from velfaerd_game.lrs.trouble import AddressFault, Trouble

from .language import tr


def unfit(fault: AddressFault) -> str:
    """Why an address is not taken, and what to write instead."""
    match fault:
        case AddressFault.NONE:
            return tr("Write the address of the server.")
        case AddressFault.NOT_WEB:
            return tr("This is no address of a server. It looks like this: https://lrs.example.org/xapi/")
        case AddressFault.NOT_SECRET:
            return tr("The address must begin with https, so that nobody can read along on the way.")
        case AddressFault.HOLDS_NAME:
            return tr("Leave name and password out of the address. They have places of their own.")
        case AddressFault.HOLDS_MORE:
            return tr("Leave out what stands after ? or # in the address.")
        case _ as unreachable:
            assert_never(unreachable)


def stopped(trouble: Trouble) -> str:
    """Why nothing more could be sent, and what to do."""
    match trouble:
        case Trouble.UNREACHABLE:
            return tr("The server cannot be reached just now. Your results wait, and nothing is lost.")
        case Trouble.NOT_TRUSTED:
            return tr("The server cannot prove that it is the right one, so nothing was sent. Ask those who run it.")
        case Trouble.BUSY:
            return tr("The server cannot take anything just now. Your results wait, and nothing is lost.")
        case Trouble.KEY_REFUSED:
            return tr("The server does not know this key and secret. Check both.")
        case Trouble.NOT_ALLOWED:
            return tr("The server does not let this key do that. Ask those who run the server.")
        case Trouble.MOVED:
            return tr("The server points to another address. Write the address it points to instead.")
        case Trouble.NO_LRS:
            return tr("What answers at this address does not take xAPI statements. Check the address.")
        case Trouble.REFUSES_ALL:
            return tr("The server takes none of the results. Ask those who run it. Nothing is lost.")
        case _ as unreachable:
            assert_never(unreachable)
