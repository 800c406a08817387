"""One change to a phase, in words: what to place, take away, exchange or let lead, and the points it brings."""

from __future__ import annotations

from velfaerd_game.game.deck import Deck
from velfaerd_game.game.level import Placement
from velfaerd_game.game.trace import Change
from velfaerd_game.words.language import tr

from .points import TENTH, amount


def change(deck: Deck, laid: Placement, better: Change) -> str:
    """The change and what it brings: "Place the Bridge Builder here as well: 3.2 points more"."""
    more = tr("{amount} more").format(amount=amount(better.points))
    if better.points < TENTH / 2:
        more = tr("less than 0.1 points more")
    return f"{step(deck, laid, better.placement)}: {more}"


def step(deck: Deck, laid: Placement, other: Placement) -> str:
    """How one comes from a placement to one that is a step away."""
    gone = [deck.role(role).name for role in laid.roles if role not in other.roles]
    come = [role for role in other.roles if role not in laid.roles]
    if come and gone:
        return _exchanged(deck, laid, other, come[0], gone[0])
    if come:
        words = tr("Place the {role} here as well") if laid.roles else tr("Place the {role} here")
        return words.format(role=deck.role(come[0]).name)
    if gone:
        return tr("Take the {role} away").format(role=gone[0])
    if other.lead is None:
        return tr("Let no card lead here")
    return tr("Let the {role} lead here").format(role=deck.role(other.lead).name)


def _exchanged(deck: Deck, laid: Placement, other: Placement, come: str, gone: str) -> str:
    words = tr("Place the {role} instead of the {other}")
    if other.lead == come:
        words = tr("Place the {role} instead of the {other}, as lead role")
    elif laid.lead is not None and other.lead is None:
        words = tr("Place the {role} instead of the {other}, without a lead role")
    return words.format(role=deck.role(come).name, other=gone)
