"""The language now spoken: chosen once, Danish where nobody says anything else."""

from __future__ import annotations

import pytest

from velfaerd_game.words.language import LANGUAGES, preferred, speak, spoken, tr, trn


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "da"),
        ({"LANG": "da_DK.UTF-8"}, "da"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "de_DE"}, "da"),
        ({"LANG": "da_DK", "LC_ALL": "en_US"}, "en"),
        ({"LANGUAGE": "da", "LANG": "en_US"}, "da"),
        ({"LANGUAGE": "", "LANG": "en_US"}, "en"),
    ],
)
def test_the_system_may_ask_for_english(environment: dict[str, str], language: str) -> None:
    assert preferred(environment) == language


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_chosen_is_spoken(language: str) -> None:
    speak(language)
    assert spoken() == language
    assert (tr("a whole number") == "a whole number") == (language == "en")
    assert trn("{n} star of 3", "{n} stars of 3", 1) != trn("{n} star of 3", "{n} stars of 3", 2)


def test_no_other_language_is_spoken() -> None:
    with pytest.raises(ValueError, match="sv"):
        speak("sv")
    assert spoken() == "da"
