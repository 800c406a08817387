"""The language now spoken: English stands in the code, the other languages in `translations/`."""

from __future__ import annotations

import gettext
import os
from collections.abc import Mapping

from velfaerd_game.paths import TRANSLATIONS

LANGUAGES = {"da": "Dansk", "en": "English"}
"""Language code -> the language's own name, in the order they are offered."""

_spoken = "da"
_catalogue: gettext.NullTranslations = gettext.NullTranslations()


def preferred(environment: Mapping[str, str] = os.environ) -> str:
    """The language to begin in: English where the system asks for it, Danish everywhere else."""
    for variable in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        if wanted := environment.get(variable):
            return "en" if wanted.startswith("en") else "da"
    return "da"


def speak(language: str) -> None:
    """Speak this language from now on; ValueError for one the game does not have."""
    global _spoken, _catalogue  # noqa: PLW0603 - like Qt's own translators: one language a process
    if language not in LANGUAGES:
        raise ValueError(language)
    _spoken = language
    _catalogue = gettext.NullTranslations()
    if language != "en":
        _catalogue = gettext.translation("velfaerd", TRANSLATIONS, [language])


def spoken() -> str:
    """The code of the language now spoken."""
    return _spoken


def tr(text: str) -> str:
    """The text in the language now spoken. Fill placeholders afterwards: tr("{n} cards").format(n=2)."""
    return _catalogue.gettext(text)


def trn(one: str, many: str, n: int) -> str:
    """The text for n things in the language now spoken, with {n} filled in."""
    return _catalogue.ngettext(one, many, n).format(n=n)
