"""Asking how sure the player is of a phase, from either face of the board and from the keyboard. It is no move."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from velfaerd_game.game.calibration import SURE
from velfaerd_game.ui import calibration_words

from .board_faces import BoardFaces
from .phase_view import PhaseView


class SureAsking(QObject):
    """Passes on what was told (`told`: phase and step, 0 to take it back), and says it aloud."""

    told = Signal(str, int)
    said = Signal(str)

    def __init__(self, faces: BoardFaces) -> None:
        super().__init__(faces)
        self.faces, self.carrying, self.board = faces, faces.carrying, faces.board
        self.board.phase_made.connect(self._listen)
        faces.sure_told.connect(self.ask)

    def _listen(self, view: PhaseView) -> None:
        view.sure_told.connect(lambda step: self.ask(view.phase_id, step))

    def ask(self, phase: str, step: int) -> None:
        """Tell a step of a phase; with a card in the air, the click meant the phase."""
        if self.carrying.held:
            self.carrying.lay(phase)
        else:
            self._tell(phase, step)

    def step(self) -> bool:
        """Go one step on in the phase where one is, and from sure back to nothing. False where none is asked."""
        where, played = self.faces.place(), self.board.round
        if self.board.sure is None or where is None or played is None:
            return False
        phase = where[1]
        if not played.board[phase].roles:
            words = calibration_words.nothing_there(played, phase)
            self.faces.say(words, warns=True)
            self.said.emit(words)
            return True
        self._tell(phase, (self.board.sure.get(phase, 0) + 1) % (SURE + 1))
        return True

    def _tell(self, phase: str, step: int) -> None:
        self.told.emit(phase, step)
        if self.board.round is not None:
            self.said.emit(calibration_words.said(self.board.round, phase, step))
