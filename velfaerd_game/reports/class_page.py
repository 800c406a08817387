"""The first page of a class's report: what the class did, its scores, the talk's gain, the cards that divide, notes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRectF

from velfaerd_game.drawing.letters import letters
from velfaerd_game.files.class_data import ClassPart
from velfaerd_game.game.class_measures import ClassCard, ClassResult
from velfaerd_game.game.deck import Deck
from velfaerd_game.game.key import Key
from velfaerd_game.game.level import Level
from velfaerd_game.words.class_words import gain_line, marks_line, percent, round_line, round_name, scores_line
from velfaerd_game.words.language import tr, trn

from .class_scores import SCALE_HEIGHT, paint_scale
from .ink import LEFT, LEFT_WRAPPED, WRAPPED, Ink, height, on_one_line
from .pdf import A4

EDGE = 130.0
WIDE = A4[0] - 2 * EDGE
_ROW = 70.0
_MOST_NOTE = 1500
"""A note is put into pieces of so many characters at most, so that each fits a page."""


@dataclass(frozen=True, slots=True)
class Block:
    """Something on a page: how high it is, and what draws it into a box of that height."""

    height: float
    paint: Callable[[Ink, QRectF], None]


def heights(said: Iterable[Block]) -> float:
    """How high the blocks are below each other."""
    return sum(block.height for block in said)


def paint_blocks(ink: Ink, said: Iterable[Block], top: float) -> None:
    """Draw the blocks below each other."""
    for block in said:
        block.paint(ink, QRectF(EDGE, top, WIDE, block.height))
        top += block.height


def blocks(level: Level, key: Key, deck: Deck, part: ClassPart, notes: Iterable[tuple[str, str]]) -> list[Block]:
    """All that the page tells, from top to bottom."""
    names = {role.id: role.name for role in deck.roles}
    said = [_heading(tr("What we did")), *(_text(line) for line in _done(part)), *_scores(key, part.result)]
    if (last := part.result.last) and (cards := last.divisive()):
        said.append(_heading(tr("The cards that divide us most")))
        said += [_card(level, card, names) for card in cards]
    if last and (gaps := [phase.gap for phase in last.phases if phase.gap]):
        said.append(_heading(tr("Where we are furthest from the experts")))
        said += [_card(level, card, names) for card in sorted(gaps, key=lambda card: -abs(card.gap))[:3]]
    if last and last.start:
        start = tr("We differ most in {phase}.").format(phase=level.phase(last.start).title)
        said.append(_text(start))
    return said + list(_notes(notes))


def _done(part: ClassPart) -> Iterator[str]:
    yield from (round_line(one) + "." for one in part.result.rounds)
    if part.set_aside:
        yield trn(
            "{n} file could not be used and was set aside.",
            "{n} files could not be used and were set aside.",
            part.set_aside,
        )
    if names := [team.team for team in part.teams if team.team]:
        yield from _pieces(tr("Teams:") + " " + ", ".join(names))


def _scores(key: Key, result: ClassResult) -> Iterator[Block]:
    if not any(one.scores for one in result.rounds):
        yield _text(tr("Hands were counted, so there are shares but no scores: a score needs whole boards."))
        return
    yield _heading(tr("Our scores"))
    yield Block(SCALE_HEIGHT, partial(paint_scale, key=key, result=result))
    yield from (_text(f"{round_name(one.number)}: {scores_line(one)}.") for one in result.rounds if one.scores)
    yield _text(marks_line(key) + ".")
    if said := gain_line(result):
        yield _text(said)


def _notes(notes: Iterable[tuple[str, str]]) -> Iterator[Block]:
    told = [(question, answer) for question, answer in notes if answer.strip()]
    if told:
        yield _heading(tr("From the debrief"))
    for question, answer in told:
        yield _text(question, "card")
        yield from (_text(piece) for piece in _pieces(answer))


def _pieces(words: str) -> Iterator[str]:
    """The words in pieces that are short enough for a page, cut between words."""
    piece = ""
    for word in words.split():
        if len(piece) + len(word) > _MOST_NOTE:
            yield piece
            piece = ""
        piece = f"{piece} {word[:_MOST_NOTE]}".strip()
    yield piece


def _heading(words: str) -> Block:
    def paint(ink: Ink, box: QRectF) -> None:
        ink.text(box.adjusted(0, 30, 0, 0), letters("heading", 50), words, LEFT)

    return Block(120, paint)


def _text(words: str, step: str = "body") -> Block:
    def paint(ink: Ink, box: QRectF) -> None:
        ink.text(box, letters(step, 34), words, WRAPPED)

    return Block(height(step, 34, words, WIDE) + 14, paint)


def _card(level: Level, card: ClassCard, names: dict[str, str]) -> Block:
    """A row: the role's symbol and name, the phase, the two shares."""

    def paint(ink: Ink, box: QRectF) -> None:
        ink.symbol(card.role, QRectF(box.x(), box.y() + 5, 58, 58))
        name = names.get(card.role, card.role)
        ink.text(QRectF(box.x() + 80, box.y(), 420, _ROW), on_one_line("card", 34, name, 410), name, LEFT)
        title = level.phase(card.phase).title
        ink.text(QRectF(box.x() + 510, box.y(), 570, _ROW), on_one_line("body", 34, title, 560), title, LEFT)
        said = tr("the class {mine}, the experts {theirs}").format(
            mine=percent(card.of_class), theirs=percent(card.of_experts)
        )
        ink.text(QRectF(box.x() + 1090, box.y(), WIDE - 1090, _ROW), letters("detail", 34), said, LEFT_WRAPPED)

    return Block(_ROW, paint)
