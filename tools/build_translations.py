"""Compile the catalogues of `velfaerd_game/translations` to .mo; hatchling's build hook does it in every build."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from babel.messages import mofile, pofile
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


def compile_catalogues(root: Path) -> None:
    """Write a .mo beside every .po below the root's translations."""
    for po in sorted((root / "velfaerd_game/translations").glob("*/LC_MESSAGES/*.po")):
        with po.open("rb") as stream:
            catalogue = pofile.read_po(stream, locale=po.parts[-3])
        with po.with_suffix(".mo").open("wb") as stream:
            mofile.write_mo(stream, catalogue)


class TranslationsHook(BuildHookInterface[Any]):
    """Hatchling calls this before it packs a wheel, an editable one too."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Compile every catalogue."""
        compile_catalogues(Path(self.root))
