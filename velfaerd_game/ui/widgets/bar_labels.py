"""Where the words of the markers below a bar stand, so that none overlaps anything."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mark:
    """A marker's label: where its triangle stands, how wide its words are."""

    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Label:
    """Where a label's words begin, and in which row below the bar (0 is beside the triangles)."""

    left: float
    row: int


def lay_labels(marks: list[Mark], room: tuple[float, float], gap: float) -> list[Label]:
    """Place the words of at most two marks so that none overlaps the other, a triangle, or the room's ends.

    Beside its triangle where it fits, to the right first; otherwise the words go below the triangles, side by side
    or, where even that is too wide, one under the other. `gap` is kept between words and from triangle to words.
    """
    for sides in ((1, 1), (-1, 1), (1, -1), (-1, -1)):
        lefts = [m.x + gap if side > 0 else m.x - gap - m.width for m, side in zip(marks, sides, strict=False)]
        if _fit(marks, lefts, room, gap):
            return [Label(left, 0) for left in lefts]
    wide = sum(mark.width for mark in marks) + gap * (len(marks) - 1)
    if wide > room[1] - room[0]:
        rows = range(1, len(marks) + 1)
        lefts = [max(room[0], min(mark.x - mark.width / 2, room[1] - mark.width)) for mark in marks]
        return [Label(left, row) for left, row in zip(lefts, rows, strict=True)]
    return _side_by_side(marks, room, gap)


def _fit(marks: list[Mark], lefts: list[float], room: tuple[float, float], gap: float) -> bool:
    spans = [(left, left + mark.width) for left, mark in zip(lefts, marks, strict=True)]
    if any(left < room[0] or right > room[1] for left, right in spans):
        return False
    others = [(marks[1 - at].x, span) for at, span in enumerate(spans)] if len(marks) == 2 else []
    if any(left - gap < x < right + gap for x, (left, right) in others):
        return False
    return len(spans) < 2 or spans[0][1] + gap <= spans[1][0] or spans[1][1] + gap <= spans[0][0]


def _side_by_side(marks: list[Mark], room: tuple[float, float], gap: float) -> list[Label]:
    order = sorted(range(len(marks)), key=lambda at: marks[at].x)
    lefts = [0.0] * len(marks)
    end = room[1]
    for at in reversed(order):
        lefts[at] = max(room[0], min(marks[at].x - marks[at].width / 2, end - marks[at].width))
        end = lefts[at] - gap
    begin_at = room[0]
    for at in order:
        lefts[at] = max(lefts[at], begin_at)
        begin_at = lefts[at] + marks[at].width + gap
    return [Label(left, 1) for left in lefts]
