"""Is there a screen to play on? Asked before Qt is, since Qt without a screen names the wrong cause and aborts."""

from __future__ import annotations

import os
import re
import socket
import sys
from collections.abc import Mapping


def has_screen(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> bool:
    """Whether a window can be opened: always on Windows and macOS, elsewhere where a display answers."""
    if platform in ("win32", "darwin") or environment.get("QT_QPA_PLATFORM"):
        return True
    if environment.get("WAYLAND_DISPLAY"):
        return True
    return _answers(environment.get("DISPLAY", ""))


def _answers(display: str) -> bool:
    """Whether an X display is there. One on another machine is taken on trust: Qt says what it finds."""
    here = re.fullmatch(r"(?:unix)?:(\d+)(?:\.\d+)?", display)
    if not here:
        return bool(display)
    path = f"/tmp/.X11-unix/X{here[1]}"
    for address in (f"\0{path}", path):
        with socket.socket(socket.AF_UNIX) as door:
            try:
                door.connect(address)
            except OSError:
                continue
            return True
    return False
