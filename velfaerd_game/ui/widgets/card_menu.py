"""The menu of a card, on the plate or in the list: everything that can be done with it, by mouse or menu key."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QPoint, SignalInstance
from PySide6.QtWidgets import QMenu

from velfaerd_game.game.board import Place, Round, Shift
from velfaerd_game.game.deck import Role
from velfaerd_game.words.language import tr

from .carrying import Carrying
from .control import Control
from .menu import themed_menu


class Asked(Protocol):
    """Who is asked for what is not the card's own affair."""

    role_requested: SignalInstance

    def clear(self) -> None:
        """Take every card off the board."""


def open_menu(carrying: Carrying, card: Control, role: Role, phase: str | None, point: QPoint, asked: Asked) -> QMenu:
    """Open the menu of what stands for a card, at this point of the screen; `phase` None: it does not lie in one."""
    board = carrying.board
    menu = themed_menu(board.theme, card)
    played = board.round
    assert played is not None
    carrying.landed_by = "keys" if card.ring else "click"
    if phase is not None:
        _add_lead(menu, carrying, played, role.id, phase)
    for number, target in enumerate(played.visible, 1):
        if target == phase:
            continue
        title = played.level.phase(target).title
        words = tr("Move to phase {number}, {title}") if phase else tr("Place in phase {number}, {title}")
        move = Shift(role.id, phase, target) if phase else Place(role.id, target)
        action = menu.addAction(words.format(number=number, title=title))
        action.setEnabled(played.refusal(move) is None)
        action.triggered.connect(lambda _=False, move=move, target=target: carrying.ask(move, role.id, target))
    if phase is not None:
        back = menu.addAction(tr("Put back in the hand"))
        back.triggered.connect(lambda: carrying.take_back(role.id, phase))
    menu.addSeparator()
    about = menu.addAction(tr("About the {role}").format(role=role.name))
    about.triggered.connect(lambda: asked.role_requested.emit(role.id))
    if played.board.cards:
        menu.addAction(tr("Clear the board")).triggered.connect(asked.clear)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(point)
    return menu


def _add_lead(menu: QMenu, carrying: Carrying, played: Round, role: str, phase: str) -> None:
    if played.level.rules.lead:
        leads = played.board[phase].lead == role
        words = tr("Remove the lead role") if leads else tr("Make this the lead role")
        menu.addAction(words).triggered.connect(lambda: carrying.toggle_lead(role, phase))
