"""A sheet that asks for the organisation's own server, and says in plain words what is sent there and what never."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from velfaerd_game.ui.announce import Announcer
from velfaerd_game.ui.served import Served
from velfaerd_game.ui.theme import Theme
from velfaerd_game.words.language import tr

from .button import Button
from .field import Field
from .flow import Flow
from .paint import RING_ROOM
from .secret import Secret
from .sheet import Sheet
from .text import Text
from .writing import Writing

WIDTH = 720


class ServerSheet(Sheet):
    """Asks for address, key and secret; `fault` says in words why an address is not taken, or nothing.

    `tried` and `given` carry the three; whoever hears `tried` says with `tell` what came of it. An empty secret means
    the one that is kept, which is never shown.
    """

    tried = Signal(str, str, str)
    given = Signal(str, str, str)

    def __init__(self, theme: Theme, parent: QWidget, served: Served, fault: Callable[[str], str]) -> None:
        super().__init__(theme, parent, tr("The organisation’s own server"), width=WIDTH)
        self.before, self.fault = served, fault
        self.announcer = Announcer(self)
        self._explain()
        self.address, self.key = Writing(theme, single=True), Writing(theme, single=True)
        self.secret = Secret(theme)
        self._add_fields(served)
        self.attempt = Button(theme)
        self.attempt.say(tr("Try the connection"))
        self.around = QWidget()
        self.under = QVBoxLayout(self.around)
        row = Flow(theme)
        row.addWidget(self.attempt)
        self.under.addLayout(row)
        self.content.addWidget(self.around)
        self.good, self.bad = self.add_text("", "body", "accent"), self.add_text("", "body", "error")
        self.save = self.add_button(tr("Save and begin to send"), main=True)
        self.add_button(tr("Cancel")).clicked.connect(self.reject)
        self.first_focus = self.address.editor
        self.attempt.clicked.connect(lambda: self._pass_on(self.tried))
        self.save.clicked.connect(lambda: self._pass_on(self.given))
        for one in (self.address, self.key, self.secret):
            one.changed.connect(lambda: self._show("", ""))
        self._show("", "")
        self.restyle()

    def _explain(self) -> None:
        self.add_text(
            tr(
                "If your organisation runs a server that collects learning results (an LRS, xAPI), the game can send"
                " yours there. Nothing is sent before you save, and then to this server alone."
            )
        )
        self.add_text(tr("This is sent"), "subtitle")
        self.add_text(
            tr(
                "Every board you have finished, those from before too: which cards lie where and who leads, the score"
                " and how it compares with the experts, the time, the hints, and how sure you said you were. You are"
                " called by a random number."
            )
        )
        self.add_text(tr("This is never sent"), "subtitle")
        self.add_text(
            tr(
                "Your name, what you write, your next steps, and boards you have not finished. Where only few people"
                " play, the time alone can still tell who it was."
            )
        )

    def _add_fields(self, served: Served) -> None:
        address, key, secret = tr("The server’s address"), tr("Key"), tr("Secret")
        self.address.say(address, hint="https://lrs.example.org/xapi/")
        self.key.say(key)
        self.secret.say(secret, hint=tr("Leave it empty to keep the secret there is.") if served.address else "")
        self.address.write(served.address)
        self.key.write(served.key)
        hint = tr(
            "It is kept unlocked in the game’s folder: whoever can open the folder can read it. Ask for a key that can"
            " do no more than save results."
        )
        for part, name, words in ((self.address, address, ""), (self.key, key, ""), (self.secret, secret, hint)):
            field = Field(self.theme, part)
            field.say(name, words)
            self.content.addWidget(field)
        if not served.address:
            self.secret.editor.setAccessibleDescription(hint)

    def tell(self, trouble: str, *, well: bool) -> None:
        """Say what came of trying the server."""
        words = tr("The connection works. The server takes xAPI statements with this key.") if well else trouble
        self._show(words if well else "", "" if well else words)
        self.announcer.announce(words)

    def restyle(self) -> None:
        """Take on the theme as it is now."""
        if hasattr(self, "under"):
            out = self.theme.px(RING_ROOM)
            self.under.setContentsMargins(out, out, out, out)
            for text in self.findChildren(Text):
                if text.parentWidget() is self.inside:
                    text.setContentsMargins(out, 0, out, 0)
        super().restyle()

    def _pass_on(self, request: object) -> None:
        """Hand on what stands in the fields, or say what is missing."""
        address, key, secret = self.address.text.strip(), self.key.text.strip(), self.secret.text
        fault, where = self.fault(address), self._fields()[0]
        kept = bool(self.before.address) and (address, key) == (self.before.address, self.before.key)
        if not fault and not (key and (secret or kept)):
            fault, where = tr("Write the key and the secret too."), self._fields()[1 if not key else 2]
        if fault:
            where.setFocus()
            self._show("", fault, below=where)
            self.announcer.announce(fault)
            return
        if request is self.given:
            self.accept()
            self.given.emit(address, key, secret)
        else:
            self._show(tr("Knocking at the server …"), "")
            self.tried.emit(address, key, secret)

    def _fields(self) -> list[QWidget]:
        return [self.address, self.key, self.secret]

    def _show(self, good: str, bad: str, *, below: QWidget | None = None) -> None:
        """Say what is well or wrong, below the field it is about or at the end, and bring it into view."""
        field = below.parentWidget() if below is not None else None
        place = self.content.indexOf(field) if field is not None else self.content.count()
        self.content.removeWidget(self.bad)
        self.content.insertWidget(min(place + 1, self.content.count()), self.bad)
        for text, words in ((self.good, good), (self.bad, bad)):
            text.setText(words)
            text.setVisible(bool(words))
            if words:
                QTimer.singleShot(0, text, lambda text=text: self.area.ensureWidgetVisible(text))
        self.fit_window()
