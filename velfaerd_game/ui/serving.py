"""Results sent to the organisation's own server, once a person has set one up; until then nothing of it is loaded.

The store is asked here, in the window's thread; what takes time is done beside it, and may be cut off at any moment:
what the server has is noted only when it has said so, and a statement told twice counts once.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from velfaerd_game.store import StoreError
from velfaerd_game.store.sending import Access
from velfaerd_game.store.store import Store
from velfaerd_game.words.language import tr, trn

from . import store_words
from .main_window import MainWindow
from .served import Served

if TYPE_CHECKING:
    from velfaerd_game.lrs import Delivery, Trouble

    from .errand import Errand
    from .widgets.server_sheet import ServerSheet

SOON = 1500
"""Milliseconds after a result, or after the start, until it is sent: what the player sees comes first."""

AT_ONCE = 50
"""So many results are told in one go."""


class Serving(QObject):
    """Sends what waits, tries again after a while that grows, and asks for the server. `changed`: how it goes."""

    changed = Signal()

    def __init__(self, parent: QObject, window: MainWindow, store: Store, own: Path) -> None:
        super().__init__(parent)
        self.window, self.store, self.own = window, store, own
        self._why: Callable[[], str] = str
        self._refused: set[str] = set()
        self._failures = 0
        self._errand: Errand | None = None
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self.send)
        window.closing.connect(self.rest)
        if self._access() is not None:
            self._again.start(SOON)

    def served(self) -> Served:
        """How it goes, in the language now spoken."""
        access = self._access()
        if access is None:
            return Served()
        busy = self._errand is not None
        try:
            waiting, last = self.store.count_waiting(), self.store.last_sent()
            malformed = self.store.count_malformed()
        except StoreError as error:
            return Served(access.address, access.key, trouble=store_words.reason(error.reason))
        unread = trn(
            "{n} result cannot be read and is left out.", "{n} results cannot be read and are left out.", malformed
        )
        trouble = " ".join(part for part in (self._why(), unread if malformed else "") if part)
        return Served(access.address, access.key, waiting, last, trouble, busy)

    # --- sending -----------------------------------------------------------------------------------------------

    def answered(self) -> None:
        """There is a result more: send it soon, or when it is tried again anyway."""
        if not self._again.isActive() and self._access() is not None:
            self._again.start(SOON)

    def send_now(self) -> None:
        """Send at once all that waits, also what was not taken before."""
        self._refused.clear()
        self._failures = 0
        self.send()

    def send(self) -> None:
        """Send what waits, if a server is set up."""
        self._again.stop()
        access = self._access()
        if access is None or self._errand is not None:
            return
        try:
            waiting, account = self.store.waiting(AT_ONCE, self._refused), self.store.account()
            settings = self.store.settings()
        except StoreError as error:
            self._stumble(error)
            return
        if waiting:
            own = self.own

            def bring() -> Delivery:
                from velfaerd_game.lrs import Server, deliver
                from velfaerd_game.words.statements import statements
                from velfaerd_game.words.tellings import finder

                server = Server(access.address, access.key, access.secret)
                return deliver(server, statements(waiting, account, finder(settings, own)))

            from .errand import Errand

            self._errand = Errand(self, bring)
            self._errand.done.connect(self._brought)
        self.changed.emit()

    def rest(self) -> None:
        """Send nothing more, and want no answer any longer: the store closes, or what was sent is deleted."""
        self._again.stop()
        if self._errand is not None:
            self._errand.drop()
            self._errand = None
        self._why, self._failures = str, 0
        self._refused.clear()

    def _brought(self, delivery: Delivery) -> None:
        """Note what the server has, and go on, try again or stop."""
        self._errand = None
        try:
            self.store.mark_sent(delivery.stored)
        except StoreError as error:
            self._stumble(error)
            return
        self._refused.update(delivery.refused)
        self._failures = 1 if delivery.stored else self._failures + 1
        if delivery.trouble is None:
            self._failures, self._why = 0, self._not_taken
            self._again.start(0)
        else:
            self._why = partial(_stopped, delivery.trouble)
            if delivery.trouble.passing:
                from velfaerd_game.lrs import pause

                self._again.start(round(1000 * pause(self._failures, delivery.asked)))
        self.changed.emit()

    def _stumble(self, error: StoreError) -> None:
        """What is kept cannot be read or written just now; the next result tries again."""
        self._why = partial(store_words.reason, error.reason)
        self.changed.emit()

    def _not_taken(self) -> str:
        if not self._refused:
            return ""
        count = len(self._refused)
        words = trn("The server did not take {n} result.", "The server did not take {n} results.", count)
        return " ".join((words, tr("It waits, and nothing is lost.")))

    def _access(self) -> Access | None:
        try:
            return self.store.access()
        except StoreError:
            return None

    # --- setting up --------------------------------------------------------------------------------------------

    def ask(self) -> None:
        """Ask for the server."""
        from .widgets.server_sheet import ServerSheet

        sheet = ServerSheet(self.window.theme, self.window, self.served(), _fault)
        sheet.tried.connect(lambda address, key, secret: self._try(sheet, address, key, secret))
        sheet.given.connect(self._set_up)
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def _try(self, sheet: ServerSheet, address: str, key: str, secret: str) -> None:
        """Knock at the server, and say on the sheet what came of it."""
        access = self._meant(address, key, secret)

        def ask() -> Trouble | None:
            from velfaerd_game.lrs import Server, knock

            return knock(Server(access.address, access.key, access.secret))

        from .errand import Errand

        errand = Errand(sheet, ask)
        errand.done.connect(lambda trouble: sheet.tell(_stopped(trouble) if trouble else "", well=trouble is None))

    def _set_up(self, address: str, key: str, secret: str) -> None:
        access = self._meant(address, key, secret)
        self.rest()
        try:
            self.store.save_access(access)
        except StoreError as error:
            self.window.tell(store_words.reason(error.reason))
            return
        self._again.start(0)
        self.changed.emit()
        self.window.announcer.announce(
            tr("From now on results may be sent to {address}.").format(address=access.address)
        )

    def _meant(self, address: str, key: str, secret: str) -> Access:
        """The server in plain letters; without a secret, with the one that is kept for it."""
        from velfaerd_game.lrs import AddressFault, checked

        plain = checked(address)
        place = address if isinstance(plain, AddressFault) else plain
        kept = self._access()
        if not secret and kept is not None and (kept.address, kept.key) == (place, key):
            secret = kept.secret
        return Access(place, key, secret)

    def ask_to_forget(self) -> None:
        """Ask before the server goes."""
        from .widgets.sheet import ask

        ask(
            self.window.theme,
            self.window,
            title=tr("Stop sending, and forget the server?"),
            text=tr(
                "Address, key and secret are deleted here, and nothing more is sent. What the server already has stays"
                " there: ask those who run it."
            ),
            yes=tr("Yes, stop and forget"),
            no=tr("No, keep the server"),
            then=self._forget,
            careful=True,
        )

    def _forget(self) -> None:
        self.rest()
        try:
            self.store.save_access(None)
        except StoreError as error:
            self.window.tell(store_words.reason(error.reason))
        self.changed.emit()
        if self._access() is None:
            self.window.announcer.announce(tr("The server is forgotten, and nothing is sent any more."))


def _fault(address: str) -> str:
    """Why an address is not taken, in words; nothing where it is."""
    from velfaerd_game.lrs import AddressFault, checked
    from velfaerd_game.words.sending import unfit

    plain = checked(address)
    return unfit(plain) if isinstance(plain, AddressFault) else ""


def _stopped(trouble: Trouble) -> str:
    from velfaerd_game.words.sending import stopped

    return stopped(trouble)
