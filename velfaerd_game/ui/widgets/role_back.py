"""The back of a role's card: what the role does, three typical actions, and what to watch out for."""

from __future__ import annotations

from velfaerd_game.drawing.card import CardPainter
from velfaerd_game.drawing.card_back import draw_back
from velfaerd_game.game.deck import Role
from velfaerd_game.words.language import tr

from .role_card import CardSide


class RoleBack(CardSide):
    """The side with the words."""

    def words(self, role: Role) -> tuple[str, ...]:
        """All the words of the back."""
        acts = "; ".join(role.acts)
        typical, watch = tr("Typical actions"), tr("Watch out")
        return (role.does, f"{typical}: {acts}.", f"{watch}: {role.beware}")

    def paint_side(self, card: CardPainter, role: Role) -> None:
        """Band, what the role does, its acts, and what to watch out for."""
        draw_back(card, role)
