"""Thinking it over: a level's questions, the next step, and on its day how that went, all kept while it is written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from velfaerd_game.game.level import Level
from velfaerd_game.store import StoreError, Transfer
from velfaerd_game.store.store import Store
from velfaerd_game.words.language import LANGUAGES, spoken, tr

from . import day_words, store_words
from .library import Library
from .main_window import MainWindow
from .notes import Notes
from .thoughts import Step, ThinkingState, Thought, Waiting

if TYPE_CHECKING:
    from .pages.step_page import StepPage
    from .pages.steps_page import StepsPage
    from .pages.thinking_page import ThinkingPage

Back = Callable[[], None]
"""Shows the page one came from."""

SOON = 400
"""Milliseconds from a key to the save it brings about; keys until then share it."""


class Thinking(QObject):
    """Owns the pages on which the player writes. Whatever is written is kept soon, and at once when a page is left."""

    help_requested = Signal()

    def __init__(self, window: MainWindow, library: Library, store: Store) -> None:
        super().__init__(window)
        self.window, self.library, self.store = window, library, store
        self.notes = Notes(store, lambda error: window.tell(store_words.unwritten(error)))
        self.today: Callable[[], date] = date.today
        self.level: Level | None = None
        self.card: Transfer | None = None
        self._answers: dict[int, str] = {}
        self._open: ThinkingPage | StepPage | None = None
        self._back: Back = lambda: None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON)
        self._soon.timeout.connect(self.keep)
        window.closing.connect(self.keep)
        window.activated.connect(lambda active: None if active else self.keep())

    @cached_property
    def thinking_page(self) -> ThinkingPage:
        """The questions and the next step after a level."""
        from .pages.thinking_page import ThinkingPage

        page = ThinkingPage(self.window.theme)
        page.answers_deleted.connect(self._delete_answers)
        page.step_deleted.connect(self._delete_step)
        page.steps_requested.connect(lambda: self.steps(self._again()))
        page.save_requested.connect(self._save)
        self._listen(page)
        return page

    @cached_property
    def step_page(self) -> StepPage:
        """One next step, and how it went."""
        from .pages.step_page import StepPage

        page = StepPage(self.window.theme)
        page.step_deleted.connect(self._delete_step)
        page.done_requested.connect(self._finish)
        page.later_requested.connect(self._put_off)
        page.steps_requested.connect(lambda: self.steps(self._again()))
        page.save_requested.connect(self._save)
        self._listen(page)
        return page

    @cached_property
    def steps_page(self) -> StepsPage:
        """Every next step."""
        from .pages.steps_page import StepsPage

        page = StepsPage(self.window.theme)
        page.step_requested.connect(lambda number: self.step(number, self._again()))
        self._listen(page)
        return page

    def _listen(self, page: ThinkingPage | StepPage | StepsPage) -> None:
        """Hear what all of them say alike."""
        page.written.connect(self._write_soon)
        page.left.connect(self.keep)
        page.back_requested.connect(self._go_back)
        page.help_requested.connect(self.help_requested)
        page.announced.connect(self.window.announcer.announce)

    # --- from page to page -----------------------------------------------------------------------------------------

    def think(self, level: Level, back: Back) -> None:
        """Show what one may think over after a level; `back` shows what comes after."""
        self._leave()
        self.level, self._back = self.library.level(level.id, spoken()) or level, back
        self.card = self.notes.begun(level.id)
        self._display_thoughts()
        name = " – ".join((tr("Think it over"), self.level.title))
        self.window.show_page(self.thinking_page, name, lambda: self.think(level, back))
        self._open = self.thinking_page

    def step(self, number: str, back: Back) -> None:
        """Show a next step; `back` shows what comes after, at once where the step is gone."""
        self._leave()
        card = self.notes.card(number)
        if card is None:
            back()
            return
        self.card, self._back = card, back
        self.step_page.display(self._step(card), len(self.notes.cards()))
        self.window.show_page(self.step_page, tr("My next step"), lambda: self.step(number, back))
        self._open = self.step_page

    def steps(self, back: Back) -> None:
        """Show every next step; `back` shows what comes after."""
        self._leave()
        self._back = back
        self.steps_page.display([self._step(card) for card in self.notes.cards()])
        self.window.show_page(self.steps_page, tr("My next steps"), lambda: self.steps(back))

    def written(self, level: Level) -> tuple[tuple[Thought, ...], Step]:
        """A level's questions with their answers, and the next step begun after it."""
        self.keep()
        return self._thoughts(level), self._step(self.notes.begun(level.id))

    def waiting(self) -> Waiting | None:
        """The next step whose day has come; None where there is none."""
        found = self.notes.waiting(self.today())
        return Waiting(found[0], len(found) - 1) if found else None

    def follow_up(self, back: Back) -> None:
        """Show the step that waits longest to be told of."""
        found = self.waiting()
        if found:
            self.step(found.card.id, back)

    def _go_back(self) -> None:
        """Go back to where the page in front was opened from."""
        self._back()

    def _again(self) -> Back:
        """What shows the page in front once more, as it was come to."""
        here, back = self.window.stack.currentWidget(), self._back
        if here is self.__dict__.get("steps_page"):
            return lambda: self.steps(back)
        if here is self.__dict__.get("step_page") and self.card is not None:
            number = self.card.id
            return lambda: self.step(number, back)
        level = self.level
        return lambda: self.think(level, back) if level else back()

    # --- what the pages show ---------------------------------------------------------------------------------------

    def _display_thoughts(self) -> None:
        assert self.level is not None
        assert self.card is not None
        thoughts = self._thoughts(self.level)
        self._answers = {one.number: one.answer for one in thoughts}
        self.thinking_page.display(
            ThinkingState(
                title=self.level.title,
                thoughts=thoughts,
                step=self._step(self.card),
                steps=len(self.notes.cards()),
                lasting=self.store.lasting,
            )
        )

    def _thoughts(self, level: Level) -> tuple[Thought, ...]:
        """Today's questions in order, then those that were answered and are no longer asked."""
        answers = self.notes.answers(level)
        told = [found for code in LANGUAGES if (found := self.library.level(level.id, code))]
        thoughts = []
        for number, one in enumerate(level.debrief):
            kept = answers.pop(number, None)
            now = {asked.debrief[number].question for asked in (level, *told) if number < len(asked.debrief)}
            earlier = kept.question if kept and kept.question not in now else ""
            thoughts.append(Thought(number, one.question, kept.answer if kept else "", earlier))
        return (*thoughts, *(Thought(one.number, one.question, one.answer) for one in answers.values()))

    def _step(self, card: Transfer) -> Step:
        level = self.library.level(card.level, spoken())
        return Step(card, level.title if level else card.level, self.library.deck(spoken()), self.today())

    # --- keeping ---------------------------------------------------------------------------------------------------

    def _write_soon(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def keep(self) -> None:
        """Keep what stands on the page that is open, so far as it is new."""
        self._soon.stop()
        page = self._open
        if page is None or self.card is None:
            self.notes.settle()
            return
        if self.level is not None and self._is_open("thinking_page"):
            self._keep_answers(self.level, self.thinking_page)
        card = page.step(self.card)
        if card != self.card:
            self.card = self.notes.write(card)
            page.form.count(len(self.notes.cards()))
        self.notes.settle()

    def _keep_answers(self, level: Level, page: ThinkingPage) -> None:
        questions = {one.number: one.question for one in page.thoughts}
        for number, text in page.answers().items():
            if text != self._answers.get(number, ""):
                self._answers[number] = text
                self.notes.answer(level.id, number, questions[number], text)

    def _is_open(self, page: str) -> bool:
        return self._open is not None and self._open is self.__dict__.get(page)

    def _leave(self) -> None:
        """Keep what is written, and write no more of it: another page is coming."""
        self.keep()
        self._open = None

    def _save(self) -> None:
        """Put the step in front on paper, in a file the player chooses."""
        from .saving_step import save_step

        self.keep()
        if self.card is not None:
            save_step(self.window, self._step(self.card))

    def _finish(self, done: bool) -> None:
        self.keep()
        if self.card is None:
            return
        self.card = self.notes.finish(self.card, done=done)
        if done:
            self._return(tr("Your next step is done."))
        else:
            self.step(self.card.id, self._back)

    def _put_off(self) -> None:
        self.keep()
        if self.card is not None:
            day = day_words.week_on(self.today())
            self.card = self.notes.write(replace(self.card, due=day.isoformat()))
            self._return(tr("You will be asked again from {day}.").format(day=day_words.told(day)))

    def _return(self, words: str) -> None:
        self._open = None
        self._back()
        self.window.announcer.announce(words)

    # --- deleting --------------------------------------------------------------------------------------------------

    def _delete_answers(self) -> None:
        level = self.level
        if level is not None and self._deleted(lambda: self.notes.delete_answers(level.id)):
            self._display_thoughts()
            self.thinking_page.begin()
            self.window.announcer.announce(tr("Your answers are deleted."))

    def _delete_step(self) -> None:
        card = self.card
        if card is None or not self._deleted(lambda: self.notes.delete(card)):
            return
        if self._is_open("thinking_page"):
            self.card = self.notes.begun(card.level)
            self._display_thoughts()
            self.thinking_page.form.alliance.setFocus()
            self.window.announcer.announce(tr("Your next step is deleted."))
        else:
            self.card = None
            self._return(tr("Your next step is deleted."))

    def _deleted(self, delete: Back) -> bool:
        self._soon.stop()
        try:
            delete()
        except StoreError as error:
            self.window.tell(store_words.undeleted_words(error))
            return False
        return True

    def forget(self) -> None:
        """Drop what is written: everything was erased."""
        self._open, self.card = None, None
        self._soon.stop()
        self.notes.forget()
