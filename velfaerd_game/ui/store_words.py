"""What is said of the file the game keeps: damaged, newer, in use, not to be written."""

from __future__ import annotations

from typing import assert_never

from velfaerd_game.store import Notice, Opened, Reason, RoundUnreadable, StoreError
from velfaerd_game.words.language import tr


def opened(opening: Opened) -> str:
    """What the player should know about the opening of the store; nothing where all is well."""
    match opening.notice:
        case Notice.NONE:
            return ""
        case Notice.DAMAGED:
            words = tr("What the game had kept could not be read. It now lies in {file}, and the game begins afresh.")
            return words.format(file=opening.aside)
        case Notice.NEWER:
            return tr(
                "What is kept was made with a newer version of the game and is left alone. "
                "Update the game; until then nothing new is kept."
            )
        case Notice.IN_USE:
            return tr(
                "The game is already open in another window. You can play here too, "
                "but nothing from this window is kept. Close this one and use the other to keep your moves."
            )
        case Notice.UNWRITABLE:
            rest = tr("You can play, but nothing is kept after you close.")
            return f"{reason(opening.reason or Reason.OTHER)} {rest}"
        case _ as unreachable:
            assert_never(unreachable)


def unsaved(error: StoreError) -> str:
    """A move could not be kept."""
    rest = tr("Your cards stay on the board while the game is open, and every move tries to save them again.")
    return f"{reason(error.reason)} {rest}"


def unwritten(error: StoreError) -> str:
    """What the player writes could not be kept."""
    words = {
        Reason.FULL: tr("The disk is full, so what you write cannot be kept. Make some room."),
        Reason.READ_ONLY: tr("The data folder may not be written to, so what you write cannot be kept."),
        Reason.GONE: tr("The data folder is gone, so what you write cannot be kept. Is the USB stick still there?"),
    }
    why = words.get(error.reason, tr("What you write cannot be kept just now."))
    rest = tr("It is not lost while the game is open, and every word you write tries to save it again.")
    return f"{why} {rest}"


def undeleted_words(error: StoreError) -> str:
    """What the player wrote could not be deleted."""
    words = {
        Reason.FULL: tr("The disk is full, so what you wrote cannot be deleted for good. Make some room."),
        Reason.READ_ONLY: tr("The data folder may not be written to, so what you wrote cannot be deleted."),
        Reason.GONE: tr("The data folder is gone. Is the USB stick still there? What you wrote on it is not deleted."),
    }
    return words.get(error.reason, tr("What you wrote cannot be deleted just now."))


def undeleted(error: StoreError) -> str:
    """Results and boards could not be deleted."""
    words = {
        Reason.FULL: tr("The disk is full, so your boards and results cannot be deleted for good. Make some room."),
        Reason.READ_ONLY: tr("The data folder may not be written to, so your boards and results cannot be deleted."),
        Reason.GONE: tr("The data folder is gone. Is the USB stick still there? What is kept on it is not deleted."),
    }
    return words.get(error.reason, tr("Your boards and results cannot be deleted just now."))


def unreadable(error: RoundUnreadable, title: str) -> str:
    """A round that was left cannot be taken up again."""
    words = tr("The board you left in {title} no longer fits the alliance. It is kept aside, and you begin afresh.")
    return words.format(title=title or error.level)


def reason(why: Reason) -> str:
    """Why nothing can be written."""
    match why:
        case Reason.FULL:
            return tr("The disk is full, so your moves cannot be kept. Make some room.")
        case Reason.READ_ONLY:
            return tr("The data folder may not be written to, so your moves cannot be kept.")
        case Reason.NO_FOLDER:
            return tr("The data folder cannot be made, so your moves cannot be kept.")
        case Reason.GONE:
            return tr("The data folder is gone, so your moves cannot be kept. Is the USB stick still there?")
        case Reason.OTHER:
            return tr("Your moves cannot be kept just now.")
        case _ as unreachable:
            assert_never(unreachable)
