"""Reads a PDF's own bytes, and the words of a page: what a reader of the file would find, without another program."""

from __future__ import annotations

import re
from html import unescape

from PySide6.QtCore import QBuffer, QIODevice, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgGenerator

from velfaerd_game.reports.pdf import Page

A3_WIDE, A4, A6 = (420, 297), (210, 297), (105, 148)


def sizes(raw: bytes) -> list[tuple[int, int]]:
    """Each page's width and height in whole millimetres."""
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", raw)
    assert len(boxes) == len(re.findall(rb"/Type /Page\s", raw))
    return [(round(float(width) * 25.4 / 72), round(float(height) * 25.4 / 72)) for width, height in boxes]


def fonts(raw: bytes) -> list[bytes]:
    """The entries of every font's description."""
    return re.findall(rb"/Type /FontDescriptor\s.*?>>", raw, re.DOTALL)


def title(raw: bytes) -> str:
    """The title among what is said of the file."""
    told = re.search(rb"/Title \((\xfe\xff.*?)\)\s*/Creator", raw, re.DOTALL)
    assert told is not None
    return re.sub(rb"\\(.)", rb"\1", told[1], flags=re.DOTALL).decode("utf-16")


def catalogue(raw: bytes) -> bytes:
    """The catalogue that a reader finds by going from the file's end."""
    table = int(re.findall(rb"startxref\s+(\d+)", raw)[-1])
    assert raw[table:].startswith(b"xref\n")
    root = re.findall(rb"/Root (\d+) 0 R", raw[table:])[-1]
    place = re.search(rb"\n" + root + rb" 1\n(\d{10}) 00000 n \n", raw[table:])
    assert place is not None
    found = raw[int(place[1]) :]
    assert found.startswith(root + b" 0 obj\n")
    before = re.search(rb"/Prev (\d+)", raw[table:])
    assert before is not None
    assert raw[int(before[1]) :].startswith(b"xref\n")
    return found[: found.index(b"endobj")]


def words(page: Page) -> str:
    """All words of a page, in the order they are drawn."""
    kept = QBuffer()
    kept.open(QIODevice.OpenModeFlag.WriteOnly)
    drawing = QSvgGenerator()
    drawing.setOutputDevice(kept)
    drawing.setSize(QSize(*page.size))
    drawing.setViewBox(QRect(0, 0, *page.size))
    painter = QPainter(drawing)
    page.paint(painter)
    painter.end()
    text = bytes(kept.data().data()).decode()
    lines = re.findall(r"<text[^>]*>(.*?)</text>", text, re.DOTALL)
    return " ".join(" ".join(unescape(line) for line in lines).split())


def holds(page: str, said: str) -> bool:
    """Whether the words stand on the page, wherever its lines may end: also after a hyphen."""
    return "".join(said.split()) in "".join(page.split())
