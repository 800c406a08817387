"""The deck: the six roles a top manager may play, and the tension fields they live in."""

from dataclasses import dataclass

ROLE_IDS = ("medspiller", "designer", "brobygger", "styrmand", "oversaetter", "fortaeller")
"""The deck's role ids in their fixed order: the order of the hand and of the seats round the table."""

PARTNER_KINDS = ("citizens", "companies", "volunteers", "foundations", "research", "public")
"""The kinds of partner a municipality allies with."""


@dataclass(frozen=True, slots=True)
class Pull:
    """What a field of tension does to a role: the field's id, and a sentence or two in one language."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Role:
    """One card in one language: what stands on front and back, what its picture means, and what pulls at it."""

    id: str
    name: str
    line: str
    does: str
    acts: tuple[str, str, str]
    beware: str
    metaphor: str
    tensions: tuple[Pull, ...] = ()


@dataclass(frozen=True, slots=True)
class Tension:
    """A field of tension: its name, its two poles and a sentence, in one language."""

    id: str
    name: str
    poles: tuple[str, str]
    sentence: str


@dataclass(frozen=True, slots=True)
class Deck:
    """The six cards in their fixed order, the tension fields, and the source they are told from."""

    language: str
    source: str
    roles: tuple[Role, ...]
    tensions: tuple[Tension, ...]

    def role(self, role_id: str) -> Role:
        """The role with this id; KeyError if the deck has none."""
        for role in self.roles:
            if role.id == role_id:
                return role
        raise KeyError(role_id)
