"""The briefing: the story of an alliance, who is in it, the phases ahead, and where it is all known from."""

from __future__ import annotations

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from velfaerd_game.game.deck import Deck
from velfaerd_game.game.level import Expert, Level, Source
from velfaerd_game.ui import panel_words
from velfaerd_game.ui.theme import Theme
from velfaerd_game.ui.widgets.button import Button
from velfaerd_game.ui.widgets.emptying import empty
from velfaerd_game.ui.widgets.explore_entry import ExploreEntry
from velfaerd_game.ui.widgets.footer import Footer
from velfaerd_game.ui.widgets.page import Page
from velfaerd_game.ui.widgets.panel import Panel
from velfaerd_game.ui.widgets.picture import Picture
from velfaerd_game.ui.widgets.prose import Prose
from velfaerd_game.ui.widgets.stops import PartnerRow, PhaseRow
from velfaerd_game.ui.widgets.text import Text
from velfaerd_game.words.language import spoken, tr, trn

BESIDE = 960
"""Design pixels of width from which the facts stand beside the story; below that they come after it."""
STORY, FACTS, BETWEEN = 650, 380, 28
"""Widths of the two columns and of the air between them, design pixels."""
PICTURED = 520
"""Design pixels of height from which there is room for the picture."""
HARDEST = 3
SAME_PARAGRAPH = "\u2028"
"""Begins a new line without a new paragraph."""


class BriefingPage(Page):
    """What the player must know before the first card is laid."""

    answer_requested = Signal()
    start_requested = Signal()
    explore_requested = Signal()
    back_requested = Signal()
    help_requested = Signal()
    typing_requested = Signal()
    team_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.team = self.top.add(Button(theme, "partner-citizens"), early=True)
        self.typing = self.top.add(Button(theme, "list"), early=True)
        self.help = self.top.add(Button(theme, "help"))
        self.footer = Footer(theme, "play")
        self.exploring = ExploreEntry(theme, self.footer)
        self.column.addWidget(self.footer)
        self.picture = Picture(theme)
        self.title = Text(theme, "title")
        self.summary = Text(theme, "quote", "accent", italic=True)
        self.story = Prose(theme, size=18)
        self.experts_title, self.sources_title = Text(theme, "heading"), Text(theme, "heading")
        self.experts, self.sources = Prose(theme), Prose(theme, "detail")
        self.facts = Panel(theme)
        self._lay_out()
        self.footer.main.clicked.connect(self.start_requested)
        self.exploring.requested.connect(self.explore_requested)
        self.footer.second.clicked.connect(self.answer_requested)
        self.top.back_requested.connect(self.back_requested)
        self.help.clicked.connect(self.help_requested)
        self.team.clicked.connect(self.team_requested)
        self.typing.clicked.connect(self.typing_requested)

    def _lay_out(self) -> None:
        self.left, self.right = QVBoxLayout(), QVBoxLayout()
        for part in (self.exploring, self.picture, self.title, self.summary, self.story):
            self.left.addWidget(part)
        self.after = QVBoxLayout()
        for part in (self.experts_title, self.experts, self.sources_title, self.sources):
            self.after.addWidget(part)
        self.after.addStretch(1)
        self.right.addWidget(self.facts)
        self.right.addStretch(1)
        self.told = QVBoxLayout()
        self.told.addLayout(self.left)
        self.told.addLayout(self.after)
        self.columns = QHBoxLayout()
        self.columns.addLayout(self.told, STORY)
        self.columns.addLayout(self.right, FACTS)
        self.inside = QVBoxLayout(self.body)
        self.inside.addLayout(self.columns)
        self.inside.addStretch(1)

    def display(self, level: Level, deck: Deck, cards_laid: int | None, *, answered: bool = False) -> None:
        """Tell the story of a level; `cards_laid` is how many lie on the board that was left, None where none was.

        `answered`: there is an answer of the player's to see again.
        """
        self.top.say(tr("Back"), tr("Before you begin"), level.place)
        self.help.say(tr("Help"))
        self.team.say(tr("Play as a team"), tr("For a class: you hand in the board to the trainer as a file."))
        self.typing.say(tr("Type in a paper board"), tr("For a board that was laid with printed cards."))
        self.footer.main.say(tr("Start") if cards_laid is None else tr("Continue"))
        self.footer.second.say(tr("See your latest answer"))
        self.footer.second.setVisible(answered)
        under_way = trn("In progress: {n} card placed", "In progress: {n} cards placed", cards_laid or 0)
        self.exploring.display("" if cards_laid is None else under_way)
        self.picture.level = level.id
        self.picture.update()
        self.title.setText(level.title)
        self.summary.setText(level.summary)
        self.story.say(level.briefing, tr("The story"), markdown=True)
        self.experts_title.setText(tr("Who are the experts?"))
        experts = "\n\n".join(filter(None, (_experts(level.experts), panel_words.size(level))))
        self.experts.say(experts, tr("Who are the experts?"), markdown=True)
        self.sources_title.setText(tr("Sources"))
        self.sources.say("\n".join(_source(source) for source in level.sources), tr("Sources"))
        for part in (self.sources_title, self.sources):
            part.setVisible(bool(level.sources))
        self._fill_facts(level, deck)
        self.area.verticalScrollBar().setValue(0)
        self.restyle()

    def _fill_facts(self, level: Level, deck: Deck) -> None:
        """Who sits at the table, how hard and long it is, the phases ahead, what pulls both ways."""
        column, theme = self.facts.column, self.theme
        empty(column)
        self._fact(tr("Round the table"), "heading")
        for kind in (None, *level.partners):
            column.addWidget(PartnerRow(theme, kind))
        hard = {1: tr("Easy"), 2: tr("Medium"), 3: tr("Hard")}.get(level.difficulty, str(level.difficulty))
        level_of = tr("Difficulty: {n} of {most}, {word}").format(n=level.difficulty, most=HARDEST, word=hard.lower())
        self._fact(level_of, "detail")
        self._fact(trn("About {n} minute", "About {n} minutes", level.minutes), "detail")
        column.addSpacing(theme.px(10))
        self._fact(tr("The phases ahead"), "heading")
        for number, phase in enumerate(level.phases, 1):
            column.addWidget(PhaseRow(theme, number, phase, last=number == len(level.phases)))
        tensions = [tension for tension in deck.tensions if tension.id in level.tensions]
        if tensions:
            column.addSpacing(theme.px(10))
            self._fact(tr("What pulls both ways"), "heading")
        for tension in tensions:
            self._fact(tension.name, "card")
            self._fact(" – ".join(tension.poles), "detail")
            self._fact(tension.sentence, "detail", "muted")

    def _fact(self, words: str, step: str, colour: str = "ink") -> None:
        text = Text(self.theme, step, colour)
        text.setText(words)
        self.facts.column.addWidget(text)

    def restyle(self) -> None:
        """Take on the theme and the size as they are now."""
        px, scale = self.theme.px, self.theme.scale
        self.exploring.fit(self.width())
        beside = self.width() / scale >= BESIDE
        direction = QBoxLayout.Direction
        self.columns.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        self.columns.setSpacing(px(BETWEEN if beside else 12))
        room = self.width() - px(24) - px(STORY + BETWEEN + FACTS)
        side = max(px(20), room // 2) if beside else max(px(20), (self.width() - px(STORY + 24)) // 2)
        self.picture.setVisible(self.height() / scale >= PICTURED)
        self.inside.setContentsMargins(side, px(24), side, px(28))
        for layout in (self.left, self.after, self.told, self.right):
            layout.setSpacing(0)
        edge = px(8)
        self.title.setFont(self.theme.font("title", size=38))
        self.summary.setFont(self.theme.font("quote", italic=True, size=20))
        self.title.setContentsMargins(edge, px(16), edge, 0)
        self.summary.setContentsMargins(edge, px(2), edge, px(8))
        for heading in (self.experts_title, self.sources_title):
            heading.setContentsMargins(edge, px(14), edge, 0)
        super().restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column or two."""
        super().resizeEvent(event)
        self.restyle()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the main button, and at the top of the story."""
        super().showEvent(event)
        self.footer.main.setFocus(Qt.FocusReason.OtherFocusReason)


def _experts(experts: tuple[Expert, ...]) -> str:
    """Who they are, as Markdown; where a panel has persons, only how many."""
    readings = [one for one in experts if one.kind == "reading"]
    parts = [f"**{_plain(one.name)}.** {_plain(one.basis)}" for one in readings]
    if persons := len(experts) - len(readings):
        parts.append(
            trn("{n} person has placed the cards, too.", "{n} people have placed the cards, too.", persons)
            if readings
            else trn("{n} person has placed the cards.", "{n} people have placed the cards.", persons)
        )
    return "\n\n".join(parts)


def _plain(text: str) -> str:
    """Text whose signs mean nothing in Markdown."""
    return "".join(f"\\{sign}" if sign in "\\`*_{}[]<>#+-!|~" else sign for sign in text)


def _source(source: Source) -> str:
    """A source's title, address, and when it was read."""
    read = ""
    if source.accessed:
        day = QDate.fromString(source.accessed, Qt.DateFormat.ISODate)
        date = QLocale(spoken()).toString(day, tr("d MMMM yyyy")) if day.isValid() else source.accessed
        read = tr("read on {date}").format(date=date)
    address = " ".join(part for part in (source.url, f"({read})" if read else "") if part)
    return SAME_PARAGRAPH.join(part for part in (source.title, address) if part)
