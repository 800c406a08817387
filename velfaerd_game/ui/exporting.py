"""What is kept about the player saved from the screen: asks for a folder, writes two files, says where they lie."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDir, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from velfaerd_game.files.export import page_beside
from velfaerd_game.files.lesson_export import lesson_levels
from velfaerd_game.files.writing import UnwritableError
from velfaerd_game.store import Store, StoreError
from velfaerd_game.store.erasing import Obstacle, OutOfReachError
from velfaerd_game.store.export import Kept, kept
from velfaerd_game.store.reading import readable
from velfaerd_game.words.exporting import out_of_reach, save_export, unreadable
from velfaerd_game.words.language import spoken, tr
from velfaerd_game.words.unwritten import unwritten

from .library import Library
from .main_window import MainWindow
from .widgets.sheet import ask


class Exporting:
    """Saves what the store keeps; `data` is the data folder."""

    def __init__(self, window: MainWindow, store: Store, library: Library, data: Path) -> None:
        self.window, self.store, self.library, self.data = window, store, library, data

    def ask_where(self) -> QFileDialog:
        """Open the system's own dialog for a folder; both files are written once one is chosen."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self.window, tr("Choose a folder for what is kept about you"), documents)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda chosen: self.save(Path(chosen)))
        dialog.open()
        return dialog

    def save(self, folder: Path) -> None:
        """Save both files in the folder, and say where they lie or why they could not be written."""
        try:
            found = self._kept()
            known = {*found.levels, *lesson_levels(self.data)}
            levels = [level for one in known if (level := self.library.level(one, spoken()))]
            path = save_export(folder, found, self.data, levels, self.library.deck(spoken()))
        except OutOfReachError as error:
            self.window.tell(out_of_reach(error))
            return
        except (StoreError, OSError) as error:
            self.window.tell(unreadable(error, self.data))
            return
        except UnwritableError as error:
            self.window.tell(unwritten(error))
            return
        page = page_beside(path)
        files = "\n".join(QDir.toNativeSeparators(str(one)) for one in (page, path))
        place = tr("It lies in these two files, one to read and one for programs:")
        care = tr("Whoever has the files can read them. Keep them where you want them.")
        title = tr("What is kept about you is saved")
        self.window.announcer.announce(f"{title}. {place} {files}")
        ask(
            self.window.theme,
            self.window,
            title=title,
            text=f"{place}\n\n{files}\n\n{care}",
            yes=tr("Read it now"),
            no=tr("Close"),
            then=lambda: _open(page),
        )

    def _kept(self) -> Kept:
        """What the store keeps; where it is but one in memory, what lies in the folder, if anything does."""
        if not self.store.lasting:
            try:
                with readable(self.data) as store:
                    return kept(store)
            except OutOfReachError as error:
                if error.obstacle is not Obstacle.NOTHING:
                    raise
        return kept(self.store)


def _open(page: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(page)))
