"""A sentence for a file that could not be written: what stood in the way, and what to do instead."""

from __future__ import annotations

import errno

from velfaerd_game.files.writing import UnwritableError

from .language import tr


def unwritten(error: UnwritableError) -> str:
    """The sentence for this fault, in the language now spoken."""
    name, folder = error.path.name, error.path.absolute().parent
    match error.number:
        case errno.ENOENT | errno.ENOTDIR:
            return tr("The folder {folder} is not there. Make it first, or choose another.").format(folder=folder)
        case errno.ENOSPC | errno.EDQUOT | errno.EFBIG:
            return tr("The disk is full, so {file} is not written. Make some room, or choose another disk.").format(
                file=name
            )
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return tr("{file} may not be written in the folder {folder}. Choose another folder.").format(
                file=name, folder=folder
            )
        case errno.EISDIR:
            return tr("{file} is a folder. Give the file another name.").format(file=error.path)
        case errno.EEXIST:
            words = tr("{file} is there already and was not made by the game. Give the file another name.")
            return words.format(file=error.path)
        case _:
            return tr("{file} is not written. The system says: {reason}.").format(file=error.path, reason=error.reason)
