"""What a class's report tells in words: what the class did, its scores, the cards that divide, notes, teams."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from velfaerd_game.drawing.letters import letters
from velfaerd_game.files.class_data import ClassPart
from velfaerd_game.game.class_measures import ClassCard, ClassResult, ClassRound
from velfaerd_game.game.deck import Deck
from velfaerd_game.game.key import Key
from velfaerd_game.game.level import Level
from velfaerd_game.words.class_words import (
    gain_line,
    marks_line,
    round_line,
    round_name,
    scores_line,
    shares_line,
    shares_of,
)
from velfaerd_game.words.language import tr, trn

from .class_scores import ScaleItem
from .flowing import Item, Style, lines
from .head import WIDE
from .ink import LEFT, LEFT_WRAPPED, Ink, on_one_line

HEADING = Style("heading", 50, above=48, binds=True)
TEXT = Style("body", 34, above=12)
NAMES = Style("body", 28, above=12)
QUESTION = Style("card", 34, above=22, binds=True)

_ROW = 72.0
_APART = 3
"""How many cards are told in which class and experts are furthest apart."""

Section = list[Item]
"""What should stand on one page: a heading and what is below it, or a question and its answer."""


def sections(
    level: Level, key: Key, deck: Deck, part: ClassPart, did: Sequence[str], notes: Iterable[tuple[str, str]]
) -> list[Section]:
    """All that is told, in the order in which it matters; none of them is empty."""
    names = {role.id: role.name for role in deck.roles}
    last = part.result.last
    found = [_done(part, did), _scores(key, part.result)]
    if last is not None:
        found += [_dividing(level, last, names), _furthest(level, last, names)]
    return [section for section in (*found, *_notes(notes), _teams(part)) if section]


def _done(part: ClassPart, did: Sequence[str]) -> Section:
    told = [*did, *(round_line(one) + "." for one in part.result.rounds)]
    if part.set_aside:
        told.append(
            trn(
                "{n} file could not be used and was set aside.",
                "{n} files could not be used and were set aside.",
                part.set_aside,
            )
        )
    told.append(shares_of(part.result) if part.result.rounds else tr("There are no answers."))
    return [*lines(tr("What we did"), replace(HEADING, above=0), WIDE), *_texts(told)]


def _scores(key: Key, result: ClassResult) -> Section:
    if not result.rounds:
        return []
    if not any(one.scores for one in result.rounds):
        return _texts([tr("Hands were counted, so there are shares but no scores: a score needs whole boards.")])
    told = [f"{round_name(one.number)}: {scores_line(one)}." for one in result.rounds if one.scores]
    said = [*told, marks_line(key) + ".", gain_line(result)]
    return [*_heading(tr("Our scores")), ScaleItem(key, result), *_texts(said)]


def _dividing(level: Level, last: ClassRound, names: dict[str, str]) -> Section:
    """Where the class differs; a class of one differs nowhere, and is not told so."""
    cards = last.divisive()
    if last.asked < 2 or not last.cards:
        return []
    start = tr("We differ most in {phase}.").format(phase=level.phase(last.start).title) if last.start else ""
    if not cards:
        return [*_heading(tr("Where we disagree")), *_texts([start or tr("No card divides us: all chose the same.")])]
    rows = [CardRow(level.phase(card.phase).title, card, names, shares_line(level, last, card)) for card in cards]
    return [*_heading(tr("The cards that divide us most")), *_texts([start]), *_aired(rows, bool(start))]


def _aired(rows: list[CardRow], below: bool) -> list[CardRow]:
    """The rows, with some air over the first where they stand below a sentence."""
    return [replace(rows[0], above=14), *rows[1:]] if below else rows


def _furthest(level: Level, last: ClassRound, names: dict[str, str]) -> Section:
    gaps = sorted((phase.gap for phase in last.phases if phase.gap), key=lambda card: -abs(card.gap))
    if not gaps:
        return []
    rows = [CardRow(level.phase(one.phase).title, one, names, shares_line(level, last, one)) for one in gaps[:_APART]]
    return [*_heading(tr("Where we are furthest from the experts")), *rows]


def _notes(notes: Iterable[tuple[str, str]]) -> Iterator[Section]:
    """A section for each question, so that they may stand on two pages; the first has the heading."""
    told = [(question, answer.strip()) for question, answer in notes if answer.strip()]
    for number, (question, answer) in enumerate(told):
        heading = [] if number else [*_heading(tr("From the debrief"))]
        yield [*heading, *lines(question, QUESTION, WIDE), *lines(answer, TEXT, WIDE)]


def _teams(part: ClassPart) -> Section:
    """The teams' names, each kept to its own direction of writing."""
    names = [f"\u2068{team.team}\u2069" for team in part.teams if team.team]
    return [*_heading(tr("The teams")), *lines(", ".join(names), NAMES, WIDE)] if names else []


def _heading(words: str) -> Iterator[Item]:
    return iter(lines(words, HEADING, WIDE))


def _texts(told: Iterable[str]) -> Section:
    return [line for words in told for line in lines(words, TEXT, WIDE)]


@dataclass(frozen=True, slots=True)
class CardRow:
    """A row: the role's symbol and name, the phase, the two shares."""

    phase: str
    card: ClassCard
    names: dict[str, str]
    said: str
    above: float = 0
    binds: bool = False

    @property
    def height(self) -> float:
        """The row, and the air above it."""
        return _ROW + self.above

    def draw(self, painter: QPainter, left: float, top: float) -> None:
        """Draw the row."""
        ink, top, high = Ink(painter), top + self.above, _ROW
        ink.symbol(self.card.role, QRectF(left, top + 8, 58, 58))
        name = self.names.get(self.card.role, self.card.role)
        ink.text(QRectF(left + 80, top, 420, high), on_one_line("card", 34, name, 410), name, LEFT)
        ink.text(QRectF(left + 510, top, 570, high), on_one_line("body", 34, self.phase, 560), self.phase, LEFT)
        ink.text(QRectF(left + 1090, top, WIDE - 1090, high), letters("detail", 34), self.said, LEFT_WRAPPED)
