"""The facilitator's guide opened from the classroom, leafed by length, and put on paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from velfaerd_game.game.lesson_setup import PLANS, LessonSetup
from velfaerd_game.words.guide_told import Guide, guide
from velfaerd_game.words.language import spoken, tr

from .library import Library
from .main_window import MainWindow
from .saving_paper import Paper, ask_where

if TYPE_CHECKING:
    from .pages.guide_page import GuidePage


class Guiding(QObject):
    """Owns the page of the guide."""

    def __init__(self, window: MainWindow, library: Library) -> None:
        super().__init__(window)
        self.window, self.library = window, library
        self.setup: LessonSetup | None = None
        self._back: Callable[[], None] = lambda: None

    @cached_property
    def page(self) -> GuidePage:
        """The guide."""
        from .pages.guide_page import GuidePage

        page = GuidePage(self.window.theme)
        page.plan_chosen.connect(self._choose)
        page.save_requested.connect(self._save)
        page.back_requested.connect(self._leave)
        return page

    def open(self, setup: LessonSetup, back: Callable[[], None]) -> None:
        """Show the guide for a lesson as it is chosen; `back` is where Back leads."""
        self.setup, self._back = setup, back
        self._show()

    def _leave(self) -> None:
        self._back()

    def _choose(self, minutes: int) -> None:
        """Look at another length; what is chosen for the lesson stays."""
        assert self.setup is not None
        self.setup = replace(self.setup, plan=minutes, minutes=PLANS[minutes])
        self._show()

    def _show(self) -> None:
        told = self._told()
        if told is not None and self.setup is not None:
            self.page.display(told, self.setup.plan)
            self.window.show_page(self.page, tr("The facilitator’s guide"), self._show)

    def _told(self) -> Guide | None:
        level = self.library.level(self.setup.level, spoken()) if self.setup else None
        return guide(level, self.setup) if level is not None and self.setup is not None else None

    def _save(self) -> None:
        told = self._told()
        if told is None:
            return

        def write(path: Path) -> None:
            from velfaerd_game.reports.guide_pages import save_guide

            save_guide(path, told)

        ask_where(
            self.window,
            Paper(
                ask=tr("Save the facilitator’s guide as PDF"),
                name=" – ".join((tr("The facilitator’s guide"), told.title)),
                saved=tr("The facilitator’s guide is saved"),
                found=tr("It lies in {file}."),
                how=tr("Print it on A4, and have it beside you while you teach."),
                write=write,
            ),
        )
