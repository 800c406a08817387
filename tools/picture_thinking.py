"""Pictures of what the player writes: the questions after a level, next steps, and home on the day of one."""

from __future__ import annotations

from datetime import date

from stage import LEVEL, Stage

from velfaerd_game.store import Transfer

ANSWERS = (
    "Det gør havnen. Vi har sagt farvel til foreningen, fordi den var besværlig 🙂 – og nu har den nøglerne.",
    "I foråret.\nPlanen var, at jeg selv ringede til udvalgsformanden samme dag. Det blev til tre dage.",
)
CARD = Transfer(
    id="picture",
    level=LEVEL,
    alliance="Havnen, de tre værfter og Ungdomsskolen",
    role="brobygger",
    act="Invitere værftsmestrene og ungdomsskolens leder på kaffe, uden dagsorden, og tie stille det første kvarter.",
    due="2026-12-04",
)
OTHERS = (
    Transfer(id="done", level=LEVEL, role="styrmand", act="Sige til direktionen, at vi venter.", due="2026-10-01"),
    Transfer(
        id="rtl",
        level="esbjerg-headspace",
        alliance="السكن للجميع",
        act="أدعو الجيران إلى القهوة ☕️",
        due="til foråret",
    ),
)


def _thinking(stage: Stage) -> None:
    stage.lay()
    stage.journey.playing.compare()
    stage.journey.thinking.today = lambda: date(2026, 11, 23)
    stage.journey.revealing.page.view.panel.think.click()


def thinking_empty(stage: Stage) -> None:
    """The questions after a level, nothing written yet."""
    _thinking(stage)


def _written(stage: Stage) -> None:
    store, level = stage.journey.store, stage.level()
    for number, answer in enumerate(ANSWERS):
        store.save_reflection(level.id, number, level.debrief[number].question, answer)
    for card in (*OTHERS, CARD):
        store.save_transfer(card)


def thinking_filled(stage: Stage) -> None:
    """The questions after a level with answers; the first is being read again."""
    _written(stage)
    _thinking(stage)


def thinking_step(stage: Stage) -> None:
    """The next step below the questions, filled in."""
    thinking_filled(stage)
    page = stage.journey.thinking.thinking_page
    page.form.day.line.setFocus()
    page.area.verticalScrollBar().setValue(page.area.verticalScrollBar().maximum())


def thinking_day(stage: Stage) -> None:
    """A day that cannot be read."""
    thinking_filled(stage)
    page = stage.journey.thinking.thinking_page
    page.form.day.line.setFocus()
    page.form.day.line.editor.setPlainText("når sneen smelter")
    page.form.delete.setFocus()
    page.area.verticalScrollBar().setValue(page.area.verticalScrollBar().maximum())


def thinking_delete(stage: Stage) -> None:
    """The question before a step is deleted."""
    thinking_step(stage)
    stage.journey.thinking.thinking_page.form.delete.click()


def home_due(stage: Stage) -> None:
    """Home, on the day of a next step."""
    _written(stage)
    stage.lay(2)
    stage.journey.thinking.today = lambda: date(2026, 12, 4)
    stage.journey.home()


def step_due(stage: Stage) -> None:
    """A next step on its day: how did it go?"""
    home_due(stage)
    stage.journey.home_page.due.open.click()
    stage.journey.thinking.step("picture", stage.journey.home)


def steps(stage: Stage) -> None:
    """Every next step."""
    home_due(stage)
    thinking = stage.journey.thinking
    done = thinking.notes.card("done")
    assert done is not None
    thinking.notes.finish(done, done=True)
    thinking.steps(stage.journey.home)


STATES = {
    "home-due": home_due,
    "thinking-empty": thinking_empty,
    "thinking-filled": thinking_filled,
    "thinking-step": thinking_step,
    "thinking-day": thinking_day,
    "thinking-delete": thinking_delete,
    "step-due": step_due,
    "steps": steps,
}
"""Name of a picture -> how to get there."""
