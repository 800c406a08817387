"""Whether there is a screen is found out before Qt is asked, which would name a wrong cause and abort."""

from __future__ import annotations

import pytest

from velfaerd_game.screen import has_screen


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_windows_and_macos_always_have_one(platform: str) -> None:
    assert has_screen({}, platform)


@pytest.mark.parametrize("environment", [{}, {"DISPLAY": ""}, {"DISPLAY": ":54321"}, {"DISPLAY": "unix:54321.0"}])
def test_linux_has_none_where_no_display_is_served(environment: dict[str, str]) -> None:
    assert not has_screen(environment, "linux")


@pytest.mark.parametrize(
    "environment",
    [{"WAYLAND_DISPLAY": "wayland-0"}, {"DISPLAY": "desk.example:10.0"}, {"QT_QPA_PLATFORM": "offscreen"}],
)
def test_another_machine_s_display_wayland_and_a_platform_asked_for_are_taken_on_trust(
    environment: dict[str, str],
) -> None:
    assert has_screen(environment, "linux")
