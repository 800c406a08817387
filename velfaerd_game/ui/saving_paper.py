"""A paper saved from the screen: asks for a file, writes the PDF, says where it lies; opens nothing by itself."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QDir, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from velfaerd_game.files.writing import UnwritableError
from velfaerd_game.words.language import tr
from velfaerd_game.words.unwritten import unwritten

from .main_window import MainWindow
from .widgets.sheet import ask

LONGEST = 80
"""Letters of the longest name that is proposed for a file."""


@dataclass(frozen=True, slots=True)
class Paper:
    """What is to be saved: the dialog's title, a name for the file, what is said once it is there, how to write it.

    `found` says where it lies, with room for {file}; `write` may raise UnwritableError.
    """

    ask: str
    name: str
    saved: str
    found: str
    how: str
    write: Callable[[Path], object]


def ask_where(window: MainWindow, paper: Paper) -> None:
    """Open the system's own dialog for a file; the paper is written once one is chosen."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog = QFileDialog(window, paper.ask, documents, "PDF (*.pdf)")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("pdf")
    dialog.selectFile(file_name(paper.name))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda chosen: _save(window, paper, Path(chosen)))
    dialog.open()


def file_name(words: str) -> str:
    """A name that every system takes, with its ending."""
    plain = re.sub(r'[<>:"/\\|?*\x00-\x1f]+', " ", words)
    short = " ".join(plain.split())[:LONGEST].strip(" .")
    return f"{short or 'PDF'}.pdf"


def _save(window: MainWindow, paper: Paper, path: Path) -> None:
    try:
        paper.write(path)
    except UnwritableError as error:
        window.tell(unwritten(error))
        return
    place = paper.found.format(file=QDir.toNativeSeparators(str(path)))
    ask(
        window.theme,
        window,
        title=paper.saved,
        text=f"{place}\n\n{paper.how}",
        yes=tr("Open the PDF"),
        no=tr("Close"),
        then=lambda: _open(path),
    )


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
