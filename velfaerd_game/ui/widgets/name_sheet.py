"""A sheet that asks for a name, and says at once why one cannot be had."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from velfaerd_game.ui.announce import Announcer
from velfaerd_game.ui.theme import Theme
from velfaerd_game.words.language import tr

from .sheet import Sheet
from .text import Text
from .writing import Writing


class NameSheet(Sheet):
    """Asks for a name; `check` says in words why one cannot be had, or nothing. `given` carries one that can."""

    given = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget, title: str, name: str, check: Callable[[str], str]) -> None:
        super().__init__(theme, parent, title, width=560)
        self.check = check
        self.announcer = Announcer(self)
        hint = tr("A name only you see here on this computer. It need not be your real one.")
        self.add_text(hint)
        self.name = Writing(theme, single=True)
        self.name.say(tr("Name"), about=hint)
        self.name.write(name)
        self.content.addWidget(self.name)
        self.fault = Text(theme, "detail", "error")
        self.content.addWidget(self.fault)
        self.fault.hide()
        self.save = self.add_button(tr("Save the name"), main=True)
        self.add_button(tr("Cancel")).clicked.connect(self.reject)
        self.first_focus = self.name.editor
        self.save.clicked.connect(self._give)
        self.name.changed.connect(lambda: self._tell(""))

    def _give(self) -> None:
        fault = self.check(self.name.text)
        if fault:
            self._tell(fault)
            self.announcer.announce(fault)
            self.name.setFocus()
            return
        self.accept()
        self.given.emit(self.name.text)

    def _tell(self, fault: str) -> None:
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))
        self.name.editor.setAccessibleDescription(fault or tr("A name only you see here on this computer."))
        self.fit_window()
