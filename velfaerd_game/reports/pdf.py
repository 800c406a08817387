"""Pages become a PDF: vector, letters embedded, each page of its own size. Qt draws on it as on a screen."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QFontDatabase, QGuiApplication, QPageLayout, QPageSize, QPainter, QPdfWriter

from velfaerd_game import __version__
from velfaerd_game.drawing.letters import SANS, load_fonts
from velfaerd_game.files.writing import write_whole
from velfaerd_game.words.language import spoken

from .catalog import completed

UNITS = 254
"""Units of a page to the inch: a unit is a tenth of a millimetre."""

FINENESS = 4
"""Qt rounds some places to whole dots: this many of them to a unit."""

Size = tuple[int, int]
A3_WIDE: Size = (4200, 2970)
A4: Size = (2100, 2970)
A6: Size = (1050, 1480)
"""Width and height in units."""

Paint = Callable[[QPainter], None]
_NAMES = {A3_WIDE: QPageSize.PageSizeId.A3, A4: QPageSize.PageSizeId.A4, A6: QPageSize.PageSizeId.A6}


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its size, and what paints it with a painter whose unit is a tenth of a millimetre."""

    size: Size
    paint: Paint


def pdf(pages: Sequence[Page], title: str, language: str) -> bytes:
    """The pages, at least one, as a PDF with this title in this language (`da`, `en`)."""
    ready()
    kept = QBuffer()
    kept.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(kept)
    writer.setPdfVersion(QPdfWriter.PdfVersion.PdfVersion_1_6)
    writer.setTitle(title)
    writer.setCreator(f"Velfærdsspillet {__version__}")
    writer.setResolution(FINENESS * UNITS)
    writer.setPageLayout(_layout(pages[0].size))
    painter = QPainter(writer)
    for place, page in enumerate(pages):
        if place:
            writer.setPageLayout(_layout(page.size))
            writer.newPage()
        painter.save()
        painter.scale(FINENESS, FINENESS)
        page.paint(painter)
        painter.restore()
    painter.end()
    kept.close()
    return completed(bytes(kept.data().data()), language)


def save(path: Path, pages: Sequence[Page], title: str) -> int:
    """Write a PDF in the language now spoken, whole or not at all; how many pages it has. UnwritableError."""
    write_whole(path, pdf(pages, title, spoken()))
    return len(pages)


def _layout(size: Size) -> QPageLayout:
    wide = size[0] > size[1]
    upright = QPageSize(_NAMES[size]) if size in _NAMES else QPageSize(QSizeF(*size) / 10, QPageSize.Unit.Millimeter)
    orientation = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
    return QPageLayout(upright, orientation, QMarginsF(0, 0, 0, 0))


@cache
def ready() -> QCoreApplication:
    """The application there is; else one that opens no window and so needs no screen. With our own letters."""
    application = QCoreApplication.instance()
    if application is None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        application = QGuiApplication(sys.argv[:1])
    if SANS not in QFontDatabase.families():
        load_fonts()
    return application
