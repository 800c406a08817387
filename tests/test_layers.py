"""Who may import whom and who may touch the disk: read from the source, so that it stays true.

Downwards only: `cli, app → ui → reports → drawing → words → store, files, lrs → game`. `paths` and `screen`
stand beside: they know no layer, and all but `game` may know them.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "velfaerd_game"

HEIGHT = {
    **{"__main__": 8, "cli": 7, "app": 7, "ui": 6, "reports": 5, "drawing": 4},
    **{"words": 3, "store": 2, "files": 2, "lrs": 2, "game": 1},
}
"""Layer -> how high it stands. A layer imports itself and what stands lower."""

BESIDE = {"paths", "screen"}
"""What the surroundings are: known to every layer but the rules."""

KNOWS_QT = {"app", "ui", "reports", "drawing"}
KNOWS_WIDGETS = {"app", "ui"}
KNOWS_THE_DISK = {"files", "store", "paths"}

BARRED = {"QtNetwork": "only lrs knows the network, and without Qt", "QDrag": "drag by hand: press, move, release"}
"""Names of Qt that nobody imports, and why."""

NETWORK_MODULES = {"socket", "socketserver", "ssl", "http", "ftplib", "smtplib", "asyncio", "xmlrpc"}
NETWORK_NAMES = ("urllib.request", "urllib.error")

DISK_MODULES = {"shutil", "tempfile", "fileinput", "glob", "mmap", "zipfile", "tarfile"}
DISK_FUNCTIONS = {
    *("os." + name for name in ("open", "replace", "rename", "remove", "unlink", "mkdir", "makedirs", "rmdir")),
    *("os." + name for name in ("listdir", "scandir", "walk", "link", "symlink", "truncate", "chmod", "utime")),
    *("io.open", "io.FileIO", "io.open_code"),
}
DISK_METHODS = {
    *("read_text", "read_bytes", "write_text", "write_bytes", "mkdir", "rmdir", "unlink"),
    *("iterdir", "rglob", "symlink_to", "hardlink_to", "samefile"),
}


@dataclass(frozen=True)
class Source:
    """One module: where it lies and what stands in it."""

    path: str
    text: str

    @property
    def module(self) -> str:
        """The dotted name, without `__init__`."""
        return self.path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")

    @property
    def layer(self) -> str:
        """The part of the house it belongs to; empty for the package's own `__init__`."""
        return (*self.module.split("."), "")[1]

    @property
    def tree(self) -> ast.Module:
        """The parsed text."""
        return ast.parse(self.text, self.path)

    def imports(self) -> Iterator[tuple[int, str]]:
        """Line and full dotted name of everything imported, in functions too; relative names made absolute."""
        package = self.module.split(".")
        if not self.path.endswith("/__init__.py"):
            package = package[:-1]
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                for name in node.names:
                    yield node.lineno, name.name
            elif isinstance(node, ast.ImportFrom):
                above = package[: len(package) - node.level + 1] if node.level else []
                base = ".".join([*above, *([node.module] if node.module else [])])
                for name in node.names:
                    yield node.lineno, f"{base}.{name.name}"
            elif isinstance(node, ast.Call) and _dotted(node.func) in {"__import__", "importlib.import_module"}:
                yield node.lineno, "importlib"


def _dotted(node: ast.expr) -> str:
    """`os.replace` for the expression os.replace; empty where something computed stands in front."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        front = _dotted(node.value)
        return f"{front}.{node.attr}" if front else ""
    return ""


def layer_faults(source: Source) -> Iterator[str]:
    """Every import that goes up or sideways, or reaches for what another layer keeps to itself."""
    for line, name in source.imports():
        if mend := _own_import(source, name) or _foreign_import(source, name):
            yield f"{source.path}:{line} imports {name}: {mend}"


def _own_import(source: Source, name: str) -> str:
    here = source.layer
    parts = name.split(".")
    if parts[0] != "velfaerd_game" or len(parts) == 1:
        return ""
    there = parts[1]
    if there in BESIDE:
        return "the rules lie nowhere; let the caller pass what they need" if here == "game" else ""
    if there not in HEIGHT:  # a name out of the package's own __init__
        return (
            "" if (PACKAGE / "__init__.py").exists() and there.startswith("__") else f"{there} has no place in HEIGHT"
        )
    if here in {"", *BESIDE}:
        return "this module stands beside the layers and imports none of them"
    if HEIGHT[there] > HEIGHT[here]:
        return f"{here} stands below {there}; move it down to {here}, or let {there} pass it in"
    if there != here and HEIGHT[there] == HEIGHT[here] and {here, there} != {"cli", "app"}:
        return f"{here} and {there} do not know each other; join them one layer up, or move what both need to game"
    return _inside_ui(source, parts) if here == there == "ui" else ""


def _inside_ui(source: Source, parts: list[str]) -> str:
    room = source.module.split(".")[2:3]
    there = parts[2] if len(parts) > 2 else ""
    if room == ["pages"] and there == "pages" and ".".join(parts[:4]) != source.module:
        return "a page knows no other page; send a signal, and let main_window turn the page"
    if room in (["pages"], ["widgets"]) and there == "main_window":
        return "nobody below knows the window; send a signal up"
    if room == ["widgets"] and there == "pages":
        return "a widget knows no page; send a signal up"
    return ""


def _foreign_import(source: Source, name: str) -> str:
    here, parts = source.layer, name.split(".")
    top = parts[0]
    for part in parts:
        if part in BARRED:
            return BARRED[part]
    if top in {"PySide6", "shiboken6"}:
        if here in KNOWS_QT - KNOWS_WIDGETS and "QtWidgets" in parts:
            return "what is drawn alike on paper knows no windows; ui has them"
        if here in KNOWS_QT or (here == "paths" and name.startswith("PySide6.QtCore.")):
            return ""
        return "only ui, reports, drawing and app know Qt; compute a value here and show it there"
    if top == "sqlite3" and here != "store":
        return "only store knows SQL; ask it for what you need"
    if here == "game" and top != "velfaerd_game" and top not in sys.stdlib_module_names:
        return "the rules stand on the standard library alone"
    if here != "lrs" and (top in NETWORK_MODULES or name.startswith(NETWORK_NAMES)):
        return "only lrs knows the network, and only where a person has set up a server; give it what is to be sent"
    if top in DISK_MODULES and here not in KNOWS_THE_DISK:
        return "only files, store and paths touch the disk; let files read or write it"
    return "an import must be one that a reader can see" if name == "importlib" else ""


def disk_faults(source: Source) -> Iterator[str]:
    """Every call that reads or writes a file outside the layers that may."""
    if source.layer in KNOWS_THE_DISK:
        return
    for node in ast.walk(source.tree):
        if not isinstance(node, ast.Call):
            continue
        name = _dotted(node.func)
        method = node.func.attr if isinstance(node.func, ast.Attribute) else ""
        if name in {"open", *DISK_FUNCTIONS} or method in DISK_METHODS or _opens_path(node.func):
            yield (
                f"{source.path}:{node.lineno} calls {name or method}: only files, store and paths touch the disk; "
                "give files a function that does it, with the error it may meet"
            )


def _opens_path(called: ast.expr) -> bool:
    """Path(…).open(): by name alone it could be a dialog's."""
    return (
        isinstance(called, ast.Attribute)
        and called.attr == "open"
        and isinstance(called.value, ast.Call)
        and _dotted(called.value.func) in {"Path", "pathlib.Path"}
    )


def sources() -> list[Source]:
    """Every module of the package."""
    return [
        Source(file.relative_to(ROOT).as_posix(), file.read_text("utf-8")) for file in sorted(PACKAGE.rglob("*.py"))
    ]


@pytest.mark.parametrize("source", sources(), ids=lambda source: source.path)
def test_module_keeps_to_its_layer(source: Source) -> None:
    faults = [*layer_faults(source), *disk_faults(source)]
    assert not faults, "\n" + "\n".join(faults)


@pytest.mark.parametrize(
    ("path", "text", "mend"),
    [
        ("game/board.py", "import velfaerd_game.paths", "the rules lie nowhere"),
        ("game/board.py", "from .. import paths", "the rules lie nowhere"),
        ("game/board.py", "def f():\n    from velfaerd_game import files", "game stands below files"),
        ("game/board.py", "from ..words.language import tr", "game stands below words"),
        ("game/board.py", "import attrs", "standard library alone"),
        ("game/board.py", "import tempfile", "only files, store and paths touch the disk"),
        ("files/shape.py", "from ..store import rounds", "do not know each other"),
        ("store/rounds.py", "from velfaerd_game.files import text", "do not know each other"),
        ("store/__init__.py", "from .. import files", "do not know each other"),
        ("words/messages.py", "from ..ui import theme", "words stands below ui"),
        ("words/messages.py", "from PySide6.QtCore import QObject", "only ui, reports, drawing and app know Qt"),
        ("cli.py", "from PySide6 import QtWidgets", "only ui, reports, drawing and app know Qt"),
        ("paths.py", "from PySide6 import QtWidgets", "only ui, reports, drawing and app know Qt"),
        ("paths.py", "from .game import deck", "beside the layers"),
        ("ui/theme.py", "import sqlite3", "only store knows SQL"),
        ("ui/theme.py", "from PySide6.QtNetwork import QTcpSocket", "only lrs knows the network"),
        ("ui/theme.py", "from urllib.request import urlopen", "only lrs knows the network"),
        ("store/rounds.py", "import socket", "only lrs knows the network"),
        ("lrs/posting.py", "from ..store import Store", "do not know each other"),
        ("lrs/posting.py", "from ..words.language import tr", "lrs stands below words"),
        ("ui/theme.py", "from PySide6.QtGui import QDrag", "drag by hand"),
        ("ui/theme.py", "from .. import cli", "ui stands below cli"),
        ("reports/pdf.py", "from ..ui.theme import Theme", "reports stands below ui"),
        ("reports/pdf.py", "from PySide6.QtWidgets import QFileDialog", "knows no windows"),
        ("drawing/card.py", "from PySide6 import QtWidgets", "knows no windows"),
        ("drawing/card.py", "from ..reports import pdf", "drawing stands below reports"),
        ("words/messages.py", "from ..drawing import letters", "words stands below drawing"),
        ("ui/pages/home.py", "from .board import BoardPage", "a page knows no other page"),
        ("ui/pages/home.py", "from . import board", "a page knows no other page"),
        ("ui/pages/home.py", "from ..main_window import MainWindow", "nobody below knows the window"),
        ("ui/widgets/card.py", "from ..pages.board import BoardPage", "a widget knows no page"),
        ("cli.py", "import importlib\nimportlib.import_module('x')", "a reader can see"),
        ("ui/odd.py", "from velfaerd_game import thing", "no place in HEIGHT"),
    ],
)
def test_an_import_that_breaks_the_rule_is_seen_with_its_mend(path: str, text: str, mend: str) -> None:
    found = list(layer_faults(Source(f"velfaerd_game/{path}", text)))
    assert any(mend in fault for fault in found), found


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("game/board.py", "from .deck import Deck\nimport dataclasses\nfrom velfaerd_game.game import level"),
        ("game/__init__.py", "from .deck import Deck"),
        ("files/text.py", "from ..game.level import Level\nfrom ..paths import LEVELS\nimport shutil, cattrs"),
        ("paths.py", "def f():\n    from PySide6.QtCore import QStandardPaths"),
        ("cli.py", "from .app import main\nfrom . import __version__\nfrom .words.language import tr"),
        ("app.py", "from .ui.pages.home import HomePage\nfrom .store import Store"),
        ("ui/main_window.py", "from .pages.home import HomePage\nfrom PySide6.QtGui import QAction"),
        ("ui/pages/home.py", "from ..widgets.card import Card\nfrom ...words.language import tr"),
        ("ui/widgets/card.py", "from velfaerd_game.drawing.card import CARD\nfrom velfaerd_game.reports import cards"),
        (
            "reports/pdf.py",
            "from PySide6.QtGui import QPdfWriter\nfrom ..drawing import card",
        ),
        ("cli/cards.py", "from ..reports import cards"),
        ("lrs/posting.py", "import ssl\nfrom urllib.request import Request\nfrom http.client import HTTPException"),
        ("ui/theme.py", "from urllib.parse import urlsplit"),
        ("__main__.py", "from .cli import main"),
        ("__init__.py", ""),
    ],
)
def test_an_import_that_keeps_the_rule_is_left_alone(path: str, text: str) -> None:
    assert not list(layer_faults(Source(f"velfaerd_game/{path}", text)))


@pytest.mark.parametrize(
    "text",
    ["open('x')", "path.read_text()", "os.replace(a, b)", "Path(x).open()", "io.open(x)", "(a / b).write_bytes(c)"],
)
def test_a_touch_of_the_disk_is_seen(text: str) -> None:
    assert "only files, store and paths" in next(disk_faults(Source("velfaerd_game/ui/theme.py", text)))
    assert not list(disk_faults(Source("velfaerd_game/files/text.py", text)))


@pytest.mark.parametrize("text", ["dialog.open()", "text.replace('a', 'b')", "dataclasses.replace(level, id='x')"])
def test_what_only_looks_like_the_disk_is_left_alone(text: str) -> None:
    assert not list(disk_faults(Source("velfaerd_game/ui/theme.py", text)))
