"""What a card of the reveal shows, drawn: the player's card unjudged or judged, and the outline of a missed role."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from velfaerd_game.ui import verdict_words
from velfaerd_game.ui.revealed import Spot
from velfaerd_game.ui.theme import Theme
from velfaerd_game.words.language import tr

from .paint import fitted, frame, rounded, shadow
from .role_face import BAR_RADIUS, Brush
from .verdict_sign import draw_experts, draw_sign

NARROW = 150
"""Design pixels: under which width a card's field shrinks."""

Flag = Qt.AlignmentFlag


def draw_card(brush: Brush, spot: Spot, box: QRectF, *, judged: bool, strong: bool = False) -> None:
    """The player's card, and below its name what the experts say, or nothing yet."""
    painter, theme, palette, lead = brush.painter, brush.theme, brush.theme.palette, spot.lead
    shadow(painter, theme, box, BAR_RADIUS)
    width = 3.25 if lead else 2.5 if strong else 1.75
    frame(painter, theme, box, BAR_RADIUS, fill=palette.card, edge=palette.ink, width=width)
    row = QRectF(box.x(), box.y(), box.width(), max(theme.px(38), round(box.height() * 0.46)))
    _draw_name(brush, spot, row, width)
    body = QRectF(box.x(), row.bottom(), box.width(), box.bottom() - row.bottom())
    if judged:
        _draw_verdict(brush, spot, body)
    else:
        _draw_unjudged(brush, spot, body)
    painter.setPen(theme.pen(palette.ink, 1.75))
    inner = row.adjusted(theme.scale, 0, -theme.scale, 0)
    painter.drawLine(inner.bottomLeft(), inner.bottomRight())
    frame(painter, theme, box, BAR_RADIUS, fill=None, edge=palette.ink, width=width)


def _draw_name(brush: Brush, spot: Spot, row: QRectF, width: float) -> None:
    painter, theme, palette, px, lead = brush.painter, brush.theme, brush.theme.palette, brush.theme.scale, spot.lead
    if lead:
        painter.save()
        painter.setClipRect(row)
        frame(painter, theme, row.adjusted(0, 0, 0, 20 * px), BAR_RADIUS, fill=palette.ink, edge=palette.ink)
        painter.restore()
    half = width * px / 2
    narrow = box_width(row, theme) < NARROW
    wide = (28 if narrow else 44) * px
    field = QRectF(row.x() + half, row.y() + half, wide, row.height() - half)
    painter.save()
    painter.setClipRect(field)
    tall = field.adjusted(0, 0, BAR_RADIUS * px, BAR_RADIUS * px)
    size = QSize(round(tall.width()), round(tall.height()))
    pattern = brush.art.pattern(spot.scored.role, size, brush.ratio)
    painter.drawPixmap(tall.topLeft(), rounded(pattern, (BAR_RADIUS - 1) * px))
    painter.restore()
    draw_symbol(brush, spot.scored.role, field.center(), min(28 * px, wide - 6 * px))
    painter.setPen(theme.pen(palette.ink, 1.75))
    painter.drawLine(field.topRight(), field.bottomRight())
    left = field.right() + (6 if narrow else 8) * px
    words = QRectF(left, row.y(), row.right() - left - (5 if lead else 4) * px, row.height())
    painter.setPen(QColor(palette.surface if lead else palette.ink))
    note = tr("Lead role") if lead else ""
    font = fitted(theme.font("card", size=16), spot.role.name, words.width(), theme.px(12))
    draw_lines(painter, words, [(font, spot.role.name), (theme.font("least", size=13.5), note)])


def _draw_verdict(brush: Brush, spot: Spot, body: QRectF) -> None:
    painter, theme, palette, px = brush.painter, brush.theme, brush.theme.palette, brush.theme.scale
    assert spot.card is not None
    middle = body.y() + body.height() * 0.44
    side = (8 if box_width(body, theme) < NARROW else 11) * px
    dots = QRectF(body.x() + side, body.y() + px, body.width() - 2 * side, middle - body.y())
    draw_experts(painter, theme, len(spot.card.backers), spot.state.experts, dots)
    line = QRectF(dots.x(), middle, dots.width(), body.bottom() - middle - 3 * px)
    draw_sign(painter, theme, spot.card.verdict, QPointF(line.x() + 8 * px, line.center().y()), 8 * px)
    said, share = verdict_words.verdict(spot.card.verdict), verdict_words.share(spot)
    words = line.adjusted(21 * px, 0, 0, 0)
    strong, light = verdict_fonts(theme, said, share, words.width())
    painter.setPen(QColor(palette.ink))
    painter.setFont(strong)
    painter.drawText(words, Flag.AlignVCenter | Flag.AlignLeft, said)
    painter.setPen(QColor(palette.muted))
    painter.setFont(light)
    painter.drawText(words, Flag.AlignVCenter | Flag.AlignRight, share)


def _draw_unjudged(brush: Brush, spot: Spot, body: QRectF) -> None:
    painter, theme, px = brush.painter, brush.theme, brush.theme.scale
    colours = theme.palette.roles[spot.scored.role]
    inner = body.adjusted(8 * px, 8 * px, -8 * px, -8 * px)
    frame(painter, theme, inner, 6, fill=colours.pale, edge=theme.palette.line, width=1.5)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.palette.edge))
    for at in (-1, 0, 1):
        painter.drawEllipse(inner.center() + QPointF(at * 14 * px, 0), 3 * px, 3 * px)


def draw_missed(brush: Brush, spot: Spot, box: QRectF, *, strong: bool = False) -> None:
    """The outline of a role that most experts have here and the player not."""
    painter, theme, palette, px = brush.painter, brush.theme, brush.theme.palette, brush.theme.scale
    colours = palette.roles[spot.scored.role]
    fill = palette.surface if strong else None
    frame(painter, theme, box, BAR_RADIUS, fill=fill, edge=palette.ink, width=1.75, dashes=(6, 4.5))
    narrow = box_width(box, theme) < NARROW
    reach = (13 if narrow else 16) * px
    centre = QPointF(box.x() + reach + (5 if narrow else 8) * px, box.center().y())
    painter.setPen(theme.pen(colours.ink, 1.75))
    painter.setBrush(QColor(colours.pale))
    painter.drawEllipse(centre, reach, reach)
    side = round(1.2 * reach)
    symbol = brush.art.symbol(spot.scored.role, side, brush.ratio, palette.ink, colours.pale)
    painter.drawPixmap(QPointF(centre.x() - side / 2, centre.y() - side / 2), symbol)
    left = centre.x() + reach + 7 * px
    words = QRectF(left, box.y(), box.right() - left - 6 * px, box.height())
    name, note = spot.role.name, verdict_words.missing(spot)
    large = fitted(theme.font("card", size=16), name, words.width(), theme.px(12))
    small = fitted(theme.font("detail", size=14.5), note, words.width(), theme.px(12))
    painter.setPen(QColor(palette.ink))
    draw_lines(painter, words, [(large, name), (small, note)], QColor(palette.muted))


def box_width(box: QRectF, theme: Theme) -> float:
    """A box's width in design pixels."""
    return box.width() / theme.scale


def draw_symbol(brush: Brush, role: str, centre: QPointF, side: float) -> None:
    """A role's symbol on a calm disc over its pattern."""
    colours = brush.theme.palette.roles[role]
    brush.painter.setPen(Qt.PenStyle.NoPen)
    brush.painter.setBrush(QColor(colours.fill))
    brush.painter.drawEllipse(centre, 0.62 * side, 0.62 * side)
    whole = round(side)
    symbol = brush.art.symbol(role, whole, brush.ratio, colours.on, colours.fill)
    brush.painter.drawPixmap(QPointF(centre.x() - whole / 2, centre.y() - whole / 2), symbol)


def draw_lines(painter: QPainter, box: QRectF, lines: list[tuple[QFont, str]], second: QColor | None = None) -> None:
    """Lines of text, one below the other, in the middle of a box; from the second on in its own colour."""
    lines = [(font, words) for font, words in lines if words]
    tight = 0.93 if len(lines) > 1 else 1.0
    heights = [tight * QFontMetricsF(font).height() for font, _ in lines]
    top = box.center().y() - sum(heights) / 2
    for at, ((font, words), height) in enumerate(zip(lines, heights, strict=True)):
        if at and second is not None:
            painter.setPen(second)
        painter.setFont(font)
        painter.drawText(QPointF(box.x(), top + tight * QFontMetricsF(font).ascent()), words)
        top += height


def verdict_fonts(theme: Theme, said: str, share: str, width: float) -> tuple[QFont, QFont]:
    """The letters of verdict and share, smaller where both need it to stand side by side."""
    strong, light = theme.font("card", size=15.5), theme.font("detail", size=15.5)
    for size in (15.5, 15, 14.5, 14, 13.5, 13, 12.5, 12, 11.5, 11):
        strong, light = theme.font("card", size=size), theme.font("detail", size=size)
        needed = QFontMetricsF(strong).horizontalAdvance(said) + QFontMetricsF(light).horizontalAdvance(share)
        if needed + 4 * theme.scale <= width:
            break
    return strong, light
