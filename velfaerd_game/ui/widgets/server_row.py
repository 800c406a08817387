"""The row of the settings that tells of the organisation's own server: none at first, else how sending goes."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QTime
from PySide6.QtWidgets import QVBoxLayout, QWidget

from velfaerd_game.ui.day_words import told
from velfaerd_game.ui.served import Served
from velfaerd_game.ui.theme import Theme
from velfaerd_game.words.language import spoken, tr, trn

from .button import Button
from .flow import Flow
from .paint import RING_ROOM
from .prose import Prose
from .setting_rows import SettingRow
from .text import Text


class ServerRow(SettingRow):
    """Whether results are sent, how many wait, when last, and what is in the way."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.served = Served()
        self.address = Prose(theme)
        self.state, self.trouble = Text(theme), Text(theme, "body", "error")
        self.set_up, self.send, self.stop = Button(theme), Button(theme), Button(theme)
        self.buttons = QWidget()
        self.around = QVBoxLayout(self.buttons)
        self.flow = Flow(theme)
        for button in (self.set_up, self.send, self.stop):
            self.flow.addWidget(button)
        self.around.addLayout(self.flow)
        for part in (self.address, self.state, self.trouble, self.buttons):
            self.column.addWidget(part)
        self.restyle()

    @property
    def stops(self) -> list[QWidget]:
        """What Tab goes through, in order."""
        return [self.address, self.set_up, self.send, self.stop]

    def display(self, served: Served) -> None:
        """Show how it stands, in the language now spoken."""
        self.served = served
        on = bool(served.address)
        off = tr(
            "Off: nothing leaves this computer. If your organisation runs a server that collects learning results"
            " (xAPI), the game can send yours there."
        )
        self.say(
            tr("The organisation’s own server"),
            tr("On: your results are sent to this server, and nothing else, and nowhere else.") if on else off,
        )
        self.address.say(served.address, tr("The server’s address"))
        self.state.setText(sending(served))
        self.trouble.setText(served.trouble)
        self.set_up.say(tr("Change the server") if on else tr("Set up a server"))
        self.send.say(tr("Send now"))
        self.stop.say(tr("Stop and forget the server"))
        held = any(one.hasFocus() for one in (self.send, self.stop))
        for part in (self.address, self.state, self.send, self.stop):
            part.setVisible(on)
        self.trouble.setVisible(bool(served.trouble))
        if held and not on:
            self.set_up.setFocus()

    def restyle(self) -> None:
        """Take on the theme as it is now."""
        super().restyle()
        if hasattr(self, "around"):
            out = self.theme.px(RING_ROOM)
            self.around.setContentsMargins(out, out, out, out)
            for text in (self.state, self.trouble):
                text.setContentsMargins(out, 0, out, 0)


def sending(served: Served) -> str:
    """How many results wait and when something was last sent, in a line."""
    if served.busy:
        return tr("Your results are being sent just now.")
    if served.waiting:
        waits = trn("{n} result waits to be sent.", "{n} results wait to be sent.", served.waiting)
    else:
        waits = tr("Everything is sent.") if served.last else tr("There is nothing to send yet.")
    if served.last is None:
        return waits
    local = served.last.astimezone()
    clock = QLocale(spoken()).toString(QTime(local.hour, local.minute), tr("HH:mm"))
    return " ".join((waits, tr("Last sent on {day} at {time}.").format(day=told(local.date()), time=clock)))
