"""The settings as texts: what was kept comes back, and what nobody knows becomes the usual."""

from __future__ import annotations

from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from velfaerd_game.ui.settings import BOARDS, CERTAINTIES, Settings
from velfaerd_game.ui.theme import MOTIONS, TEXT_SIZES, THEMES
from velfaerd_game.words.language import LANGUAGES

CHOSEN = st.builds(
    Settings,
    language=st.sampled_from(list(LANGUAGES)),
    theme=st.sampled_from(THEMES),
    text_size=st.sampled_from(TEXT_SIZES),
    motion=st.sampled_from(MOTIONS),
    board=st.sampled_from(BOARDS),
    certainty=st.sampled_from(CERTAINTIES),
)


@given(CHOSEN)
def test_what_was_kept_comes_back(settings: Settings) -> None:
    assert Settings.load(settings.dump()) == settings


@given(st.dictionaries(st.sampled_from([one.name for one in fields(Settings)]), st.text(max_size=4)))
def test_what_nobody_knows_becomes_the_usual(kept: dict[str, str]) -> None:
    settings = Settings.load(kept)
    assert Settings.load(settings.dump()) == settings


def test_nobody_is_asked_how_sure_they_are_unless_they_want_it() -> None:
    assert Settings().certainty == "off"
    assert Settings.load({"certainty": "on"}).certainty == "on"


@pytest.mark.parametrize("kept", ["", "declined", "ON"])
def test_a_certainty_nobody_knows_is_none(kept: str) -> None:
    assert Settings.load({"certainty": kept}).certainty == "off"
