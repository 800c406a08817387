"""What the kinds of partner are called; each has its icon, `partner-<kind>`."""

from __future__ import annotations

from collections.abc import Sequence

from velfaerd_game.words.language import tr, trn


def partner(kind: str) -> str:
    """The kind's name; the kind itself for one the game does not know."""
    names = {
        "citizens": tr("citizens"),
        "companies": tr("companies"),
        "volunteers": tr("volunteers"),
        "foundations": tr("foundations"),
        "research": tr("research"),
        "public": tr("public bodies"),
    }
    return names.get(kind, kind)


def icon(kind: str) -> str:
    """The name of the kind's icon."""
    return f"partner-{kind}"


def alliance(kinds: Sequence[str]) -> str:
    """Who is in the alliance, in one line."""
    return " + ".join((tr("Municipality"), *(partner(kind) for kind in kinds)))


def alliance_in_short() -> str:
    """Who is in an alliance of many, where there is no room to name them."""
    return tr("Municipality + several partners")


def phases(n: int) -> str:
    """How many phases."""
    return trn("{n} phase", "{n} phases", n)
