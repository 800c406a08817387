"""The player's settings as a value, and as the texts they are kept as."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from velfaerd_game.words.language import LANGUAGES

from .theme import MOTIONS, TEXT_SIZES, THEMES

BOARDS = ("plate", "list")
"""How the board is shown."""

CERTAINTIES = ("off", "on")
"""Whether the board asks how sure the player is of each phase."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a player may choose. `text_size` in per cent."""

    language: str = "da"
    theme: str = "system"
    text_size: int = 100
    motion: str = "on"
    board: str = "plate"
    certainty: str = "off"

    @classmethod
    def load(cls, kept: Mapping[str, str]) -> Settings:
        """From what was kept; a value the game does not know becomes the usual one."""
        usual = cls()
        size = kept.get("text_size", "")
        return cls(
            language=kept.get("language", "") if kept.get("language") in LANGUAGES else usual.language,
            theme=kept.get("theme", "") if kept.get("theme") in THEMES else usual.theme,
            text_size=int(size) if size in map(str, TEXT_SIZES) else usual.text_size,
            motion=kept.get("motion", "") if kept.get("motion") in MOTIONS else usual.motion,
            board=kept.get("board", "") if kept.get("board") in BOARDS else usual.board,
            certainty=kept.get("certainty", "") if kept.get("certainty") in CERTAINTIES else usual.certainty,
        )

    def dump(self) -> dict[str, str]:
        """As texts, to keep."""
        return {key: str(value) for key, value in asdict(self).items()}
