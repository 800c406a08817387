"""Take a picture of every page and state, in both languages, three themes, four sizes and two text sizes.

They are written to pictures/<language>/<theme>/<size>-<text>/<state>.png. What a picture must not show (words that
do not fit, widgets cut off or on each other) is listed on stderr, and the exit status is then 1.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import sys
import tempfile
import traceback
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap
    from stage import Look

ROOT = Path(__file__).resolve().parent.parent
SIZES = ["1280x720", "1366x768", "1920x1080", "3840x2160"]
PRETENDED = "plugin does not support"
"""What Qt says offscreen, where there is no window manager."""


def arguments() -> argparse.Namespace:
    """What to take: everything, or what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--only", default=[], metavar="STATE,…", type=several)
    parser.add_argument("--size", default=SIZES, metavar="WxH,…", type=several)
    parser.add_argument("--language", default=["da", "en"], metavar="da,en", type=several)
    parser.add_argument("--theme", default=["light", "dark", "contrast"], metavar="light,…", type=several)
    parser.add_argument("--text", default=["100", "200"], metavar="PERCENT,…", type=several)
    parser.add_argument("--folder", default=ROOT / "pictures", type=Path, help="where they go")
    parser.add_argument("--platform", help="Qt's platform: offscreen unless QT_QPA_PLATFORM says otherwise")
    parser.add_argument("--processes", default=min(8, os.cpu_count() or 1), type=int)
    parser.add_argument("--list", action="store_true", help="name the states and do nothing")
    return parser.parse_args()


def several(text: str) -> list[str]:
    """What stands between the commas."""
    return text.split(",")


Fault = tuple[str, str]
"""Where, but for the state (size, text size, language), and what."""


def take(folder: Path, states: list[str], language: str, theme: str, size: str, text: str) -> list[tuple[Fault, str]]:
    """Take the states at one look; every fault found, with its state."""
    from PySide6.QtCore import qInstallMessageHandler
    from PySide6.QtWidgets import QApplication
    from stage import Look

    complaints: list[str] = []
    qInstallMessageHandler(lambda _kind, _where, words: complaints.append(words))
    QApplication.instance() or QApplication(sys.argv[:1])
    width, height = (int(side) for side in size.split("x"))
    look = Look(language, theme, int(text), (width, height))
    into = folder / language / theme / f"{size}-{text}"
    into.mkdir(parents=True, exist_ok=True)
    found: list[tuple[Fault, str]] = []
    for state in states:
        complaints.clear()
        told = [*_take(state, look, into), *(f"Qt: {one}" for one in complaints if PRETENDED not in one)]
        found += [((f"{size} {text} % {language}", fault), state) for fault in dict.fromkeys(told)]
    return found


def _take(state: str, look: Look, into: Path) -> Iterator[str]:
    from picture_faults import faults, painted_words
    from picture_states import STATES
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtWidgets import QApplication
    from stage import Stage

    with tempfile.TemporaryDirectory() as folder:
        stage = Stage(Path(folder, "data"), look)
        painted: list[str] = []
        try:
            STATES[state](stage)
            for _ in range(3):
                QCoreApplication.processEvents()
            with painted_words(painted):
                picture().save(str(into / f"{state}.png"), quality=80)
            for top in QApplication.topLevelWidgets():
                if top.isVisible():
                    yield from faults(top)
            yield from dict.fromkeys(painted)
        except Exception as error:
            where = traceback.extract_tb(error.__traceback__)[-1]
            yield f"no picture: {type(error).__name__}: {error} ({Path(where.filename).name}:{where.lineno})"
        finally:
            stage.close()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            QCoreApplication.processEvents()


def picture() -> QPixmap:
    """The window, with every sheet and menu over it where it lies."""
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QApplication, QMainWindow

    tops = [top for top in QApplication.topLevelWidgets() if top.isVisible()]
    window = next(top for top in tops if isinstance(top, QMainWindow))
    whole = window.grab()
    painter = QPainter(whole)
    for top in tops:
        if top is not window:
            painter.drawPixmap(window.mapFromGlobal(top.mapToGlobal(top.rect().topLeft())), top.grab())
    painter.end()
    return whole


def main() -> int:
    """Take the pictures and tell the faults; the exit status."""
    chosen = arguments()
    os.environ["QT_QPA_PLATFORM"] = chosen.platform or os.environ.get("QT_QPA_PLATFORM") or "offscreen"
    from picture_states import STATES

    if chosen.list:
        print("\n".join(STATES))
        return 0
    if unknown := set(chosen.only) - STATES.keys():
        print(f"no such state: {', '.join(sorted(unknown))}; there are {', '.join(STATES)}", file=sys.stderr)
        return 2
    states = [state for state in STATES if not chosen.only or state in chosen.only]
    looks = sorted(product(chosen.language, chosen.theme, chosen.size, chosen.text), key=lambda look: -len(look[2]))
    found: dict[Fault, set[str]] = {}
    with ProcessPoolExecutor(chosen.processes, multiprocessing.get_context("spawn")) as pool:
        waiting = [pool.submit(take, chosen.folder, states, *look) for look in looks]
        for number, done in enumerate(as_completed(waiting), 1):
            for fault, state in done.result():
                found.setdefault(fault, set()).add(state)
            print(f"\r{number * len(states)} of {len(looks) * len(states)} pictures", end="", flush=True)
    print(f"\nThe pictures lie in {os.path.relpath(chosen.folder)}.", flush=True)
    for (where, what), seen in sorted(found.items()):
        print(f"{where}: {what}  [{', '.join(state for state in STATES if state in seen)}]", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
