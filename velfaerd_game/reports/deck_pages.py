"""The six cards on paper: four a sheet on A4 with marks to cut by, or one a page on A6; backs follow their fronts."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from velfaerd_game.drawing.card import CARD, CardPainter
from velfaerd_game.drawing.card_back import draw_back
from velfaerd_game.drawing.card_front import draw_front
from velfaerd_game.drawing.letters import letters
from velfaerd_game.game.deck import Deck, Role
from velfaerd_game.words.language import tr

from .cutting import Grid
from .ink import MIDDLE, ON_PAPER, DrawnPictures, Ink
from .pdf import A4, A6, Page

SHEET = Grid(across=2, down=2, width=900, height=1260, gap=50)
"""Four cards of 90 by 126 mm, in the middle of the page so that fronts and backs meet."""

ON_A6 = QRectF(50, 75, 950, 1330)


def deck_pages(deck: Deck, form: str) -> Iterator[Page]:
    """Fronts and backs by turns; `form` is `a4` or `a6`."""
    if form == "a6":
        for role in deck.roles:
            yield Page(A6, partial(_card, role=role, box=ON_A6, back=False))
            yield Page(A6, partial(_card, role=role, box=ON_A6, back=True))
        return
    sheets = [deck.roles[start : start + SHEET.room] for start in range(0, len(deck.roles), SHEET.room)]
    for number, roles in enumerate(sheets, 1):
        told = tr("Cards, sheet {n} of {most}").format(n=number, most=len(sheets))
        yield Page(A4, partial(_sheet, roles=roles, back=False, told=" · ".join((told, tr("fronts")))))
        yield Page(A4, partial(_sheet, roles=roles, back=True, told=" · ".join((told, tr("backs")))))


def _sheet(painter: QPainter, roles: tuple[Role, ...], *, back: bool, told: str) -> None:
    ink = Ink(painter)
    SHEET.draw_marks(ink, len(roles))
    for number, role in enumerate(roles):
        _card(painter, role, SHEET.box(number, mirrored=back), back=back)
    how = tr("Print at actual size, on both sides, flipped on the long edge. Cut by the marks.")
    place = QRectF(100, A4[1] - 120, A4[0] - 200, 60)
    ink.text(place, letters("detail", 26), f"{told} · {how}", MIDDLE, ON_PAPER.muted)


def _card(painter: QPainter, role: Role, box: QRectF, *, back: bool) -> None:
    painter.save()
    painter.translate(QPointF(box.topLeft()))
    painter.scale(box.width() / CARD.width(), box.height() / CARD.height())
    card = CardPainter(painter, ON_PAPER, DrawnPictures(painter))
    (draw_back if back else draw_front)(card, role)
    painter.restore()
