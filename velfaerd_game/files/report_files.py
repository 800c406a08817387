"""Writes a class's report: the PDF, and beside it under the same name the shares as CSV and as JSON."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from .class_data import BETWEEN, COLUMNS, TYPE
from .text import is_there
from .writing import UnwritableError, write_together

NEAR = 1024
"""So many bytes from the beginning is told whose a file is."""

_OURS = (TYPE.encode(), *(between.join(COLUMNS).encode() for between in BETWEEN.values()))
"""What our data hold near their beginning: JSON its type, CSV its heads."""


def beside(pdf: Path) -> tuple[Path, Path]:
    """Where the CSV and the JSON lie that belong to the PDF."""
    stem = pdf.stem if pdf.suffix.lower() == ".pdf" else pdf.name
    return pdf.with_name(f"{stem}.csv"), pdf.with_name(f"{stem}.json")


def write_report(pdf: Path, paper: bytes, csv: str, json: str) -> None:
    """Write all three files, or none. UnwritableError, also where one would replace data that no report made."""
    table, data = beside(pdf)
    for path in (table, data):
        if is_there(path) and not _is_ours(path):
            raise UnwritableError(path, os.strerror(errno.EEXIST), errno.EEXIST)
    write_together({pdf: paper, table: csv, data: json})


def _is_ours(path: Path) -> bool:
    try:
        with path.open("rb") as stream:
            begins = stream.read(NEAR)
    except OSError:
        return False
    return any(mark in begins for mark in _OURS)
