"""One sitting at one level: the round, what is counted beside it, and the saving of every move."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping

from velfaerd_game.files.fingerprint import fingerprint
from velfaerd_game.game.board import Move, Round
from velfaerd_game.game.hints import Hint, hints
from velfaerd_game.game.key import Key
from velfaerd_game.game.level import Level
from velfaerd_game.game.scoring import Score, score
from velfaerd_game.store import StoreError
from velfaerd_game.store.store import Store


class Sitting:
    """Plays moves and saves each before it returns. Where saving fails, `unsaved` is told and the play goes on."""

    def __init__(  # noqa: PLR0913 - a sitting is taken up with all that was counted
        self,
        played: Round,
        key: Key,
        mark: str,
        store: Store,
        unsaved: Callable[[StoreError], None],
        *,
        hints_used: int = 0,
        seconds: int = 0,
        sure: Mapping[str, int] | None = None,
    ) -> None:
        self.round = played
        self.key, self.fingerprint, self.store, self.unsaved = key, mark, store, unsaved
        self.hints = hints_used
        self._seconds = float(seconds)
        self._sure = dict(sure or {})
        self._since: float | None = None
        self._hinted: Hint | None = None

    @property
    def seconds(self) -> int:
        """Seconds played so far, pauses left out."""
        running = time.monotonic() - self._since if self._since is not None else 0.0
        return round(self._seconds + running)

    @property
    def sure(self) -> dict[str, int]:
        """How sure the player is, by phase; of a phase with no cards nothing is told until it holds some again."""
        return {phase: step for phase, step in self._sure.items() if self.round.board[phase].roles}

    def is_at(self, level: Level) -> bool:
        """Whether this is the level that is played, by the same key."""
        return self.round.level.id == level.id and self.fingerprint == fingerprint(level)

    def run_clock(self, running: bool) -> None:
        """Let the clock run (True) or stand still."""
        if self._since is not None:
            self._seconds += time.monotonic() - self._since
        self._since = time.monotonic() if running else None

    def play(self, move: Move) -> Round:
        """Make a move; it is on disk when this returns. IllegalMoveError where the rules refuse."""
        return self._now(self.round.play(move))

    def undo(self) -> Round:
        """Take the last move back."""
        return self._now(self.round.undo())

    def redo(self) -> Round:
        """Make the move last undone again."""
        return self._now(self.round.redo())

    def tell_sure(self, phase: str, step: int) -> None:
        """Take down how sure the player is of a phase, 0 to take it back; on disk when this returns. It is no move."""
        if step:
            self._sure[phase] = step
        else:
            self._sure.pop(phase, None)
        self.save()

    def tell_in(self, level: Level) -> Round:
        """Go on with the level in another language."""
        self.round = self.round.told_in(level)
        return self.round

    def hint(self) -> Hint | None:
        """The next hint, counted; None (and not counted) where there is nothing to say."""
        possible = hints(self.key, self.round)
        if not possible:
            return None
        following = possible.index(self._hinted) + 1 if self._hinted in possible else 0
        self._hinted = possible[following % len(possible)]
        self.hints += 1
        self.save()
        return self._hinted

    def finish(self) -> Score:
        """Score the board, and stop the clock."""
        self.run_clock(False)
        return score(self.key, self.round.board)

    def keep(self, result: Score) -> bool:
        """Keep the result, and the open round is gone with it; False where that cannot be done now."""
        try:
            self.store.finish_round(
                self.round,
                self.fingerprint,
                score=result.total,
                hints=self.hints,
                seconds=self.seconds,
                sure=self.sure,
            )
        except StoreError as error:
            self.unsaved(error)
            return False
        return True

    def save(self) -> None:
        """Keep the round as it is."""
        try:
            self.store.save_round(self.round, self.fingerprint, hints=self.hints, seconds=self.seconds, sure=self._sure)
        except StoreError as error:
            self.unsaved(error)

    def _now(self, played: Round) -> Round:
        if played is not self.round:
            self.round = played
            self.save()
        return played
