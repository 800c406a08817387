"""The cards put on paper from the screen: asks for a file, writes the PDF, and says where it lies."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDir, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from velfaerd_game.files.writing import UnwritableError
from velfaerd_game.game.deck import Deck
from velfaerd_game.words.language import tr
from velfaerd_game.words.unwritten import unwritten

from .main_window import MainWindow
from .widgets.sheet import ask


def ask_where(window: MainWindow, deck: Deck) -> None:
    """Open the system's own dialog for a file; the cards are written once one is chosen."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog = QFileDialog(window, tr("Save the cards as PDF"), documents, "PDF (*.pdf)")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("pdf")
    dialog.selectFile(tr("The six roles") + ".pdf")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda chosen: _save(window, deck, Path(chosen)))
    dialog.open()


def _save(window: MainWindow, deck: Deck, path: Path) -> None:
    from velfaerd_game.reports.cards import Wanted, save_cards

    try:
        save_cards(path, Wanted(deck))
    except UnwritableError as error:
        window.tell(unwritten(error))
        return
    place = tr("They lie in {file}.").format(file=QDir.toNativeSeparators(str(path)))
    how = tr("Print at actual size, on both sides, flipped on the long edge. Cut by the marks.")
    ask(
        window.theme,
        window,
        title=tr("The cards are saved"),
        text=f"{place}\n\n{how}",
        yes=tr("Open the PDF"),
        no=tr("Close"),
        then=lambda: _open(path),
    )


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
