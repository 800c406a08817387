"""Menus in the theme's colours and letters."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QWidget

from velfaerd_game.ui.theme import Theme


def themed_menu(theme: Theme, parent: QWidget) -> QMenu:
    """An empty menu in the theme's colours and letters."""
    return dress(QMenu(parent), theme)


def dress(menu: QMenu, theme: Theme) -> QMenu:
    """The menu, in the theme's colours and letters from now on."""
    menu.setFont(theme.font("button"))
    palette, px = theme.palette, theme.px
    menu.setStyleSheet(
        f"QMenu {{ background: {palette.card}; color: {palette.ink}; border: {px(2)}px solid {palette.ink};"
        f" padding: {px(6)}px; }}"
        f"QMenu::item {{ padding: {px(10)}px {px(22)}px; border-radius: {px(6)}px; }}"
        f"QMenu::item:selected {{ background: {palette.accent}; color: {palette.on_accent}; }}"
        f"QMenu::item:disabled {{ color: {palette.edge}; }}"
        f"QMenu::separator {{ height: 1px; background: {palette.line}; margin: {px(6)}px; }}"
    )
    return menu
