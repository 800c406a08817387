"""Is there a screen to play on? Asked before Qt is, since Qt without a screen names the wrong cause and aborts."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path


def has_screen(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> bool:
    """Whether a window can be opened: always on Windows and macOS, elsewhere where a display is served."""
    if platform in ("win32", "darwin") or environment.get("QT_QPA_PLATFORM"):
        return True
    if environment.get("WAYLAND_DISPLAY"):
        return True
    return _is_served(environment.get("DISPLAY", ""))


def _is_served(display: str) -> bool:
    """Whether an X display is there. One on another machine is taken on trust: Qt says what it finds."""
    host, _, number = display.removeprefix("unix").partition(":")
    if host or not number:
        return bool(display)
    return Path(f"/tmp/.X11-unix/X{number.split('.')[0]}").exists()
