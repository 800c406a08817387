"""The hands of a lesson's step, as the pad shows them."""

from __future__ import annotations

from velfaerd_game.game.deck import Deck
from velfaerd_game.game.lesson import Lesson
from velfaerd_game.game.lesson_setup import Way
from velfaerd_game.words.language import tr

from .widgets.hands_pad import Hands


def hands_of(lesson: Lesson, deck: Deck) -> Hands | None:
    """The phase whose hands are counted now, and how they add up; None where none are."""
    step = lesson.step
    if not step.chapter.round or lesson.setup.way is not Way.HANDS:
        return None
    number, phase = next((at, one) for at, one in enumerate(lesson.level.phases, 1) if one.id == step.phase)
    hands = lesson.hands(step.chapter.round)
    running = hands.running(phase.id, lesson.setup.size, lesson.level.rules.max_cards)
    words = tr("{total} hands of at most {most}").format(total=running.total, most=running.most)
    if running.over:
        words = tr("{total} hands, {over} more than the class can raise")
        words = words.format(total=running.total, over=running.over)
    elif running.doubled:
        names = ", ".join(deck.role(role).name for role in running.doubled)
        words = tr("More hands than people: {roles}").format(roles=names)
    counts = {role.id: hands.count(phase.id, role.id) for role in deck.roles}
    return Hands(f"{number} {phase.title}", phase.situation.replace("*", ""), counts, words)
