"""What stands on the shelf of alliances: each level beside what the player has done with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

from velfaerd_game.files.fingerprint import fingerprint
from velfaerd_game.files.reading import Fault
from velfaerd_game.game.board import Board, Round
from velfaerd_game.game.level import Level
from velfaerd_game.store import Answer, OpenRound, Result, StoreError
from velfaerd_game.store.store import Store
from velfaerd_game.words.messages import line

from .library import Library

if TYPE_CHECKING:
    from velfaerd_game.game.key import Key

    from .alliances import AllianceCard, BrokenLevel
    from .own_roles import OwnRoles, Step
    from .role_library import RoleLibrary


_Keys = Mapping[tuple[str, str], "tuple[Level, Key]"]
"""A level and its key, by the level's id and fingerprint."""

SHOWN = 40
"""How many of the latest answers are shown one by one."""


class Shelf:
    """Reads the library and the store together, for the pages that choose a level."""

    def __init__(self, library: Library, store: Store) -> None:
        self.library, self.store = library, store

    def left(self, language: str) -> Level | None:
        """The level that was left last with cards on the board; None where none was."""
        for kept in self._open_rounds():
            level = self.library.level(kept.level, language)
            if level is not None:
                return level
        return None

    def next_after(self, level_id: str | None, language: str) -> Level | None:
        """The first level not yet played, after this one and then from the start; None where all are played."""
        levels = self.library.levels(language)
        ids = [level.id for level in levels]
        start = ids.index(level_id) + 1 if level_id in ids else 0
        played = self.played()
        for level in (*levels[start:], *levels[:start]):
            if level.id != level_id and level.id not in played:
                return level
        return None

    def cards_laid(self, level: Level) -> int | None:
        """How many cards lie on the board that was left; None where none was."""
        for kept in self._open_rounds():
            if kept.level == level.id:
                return Round(level, kept.moves).board.cards
        return None

    def alliances(self, language: str) -> tuple[AllianceCard, ...]:
        """One card a level that can be played."""
        unplayed = self.next_after(None, language)
        following = unplayed.id if unplayed else None
        shipped = self._shipped(language)
        return tuple(
            self._card(number, level, own=level.id not in shipped, following=level.id == following)
            for number, level in enumerate(self.library.levels(language), 1)
        )

    def broken(self, language: str) -> tuple[BrokenLevel, ...]:
        """One entry a file that should be a level and cannot be played."""
        from .alliances import BrokenLevel

        return tuple(
            BrokenLevel(one.reading.path.name, tuple(line(_named(fault)) for fault in one.reading.faults))
            for one in self.library.found(language)
            if one.reading.value is None
        )

    def roles(self, language: str) -> RoleLibrary:
        """The six roles with their scenes from the shipped levels."""
        from velfaerd_game.game.scenes import scenes

        from .role_library import RoleLibrary

        deck = self.library.deck(language)
        shipped = self._shipped(language)
        told = [(one, self.library.key(one)) for one in self.library.levels(language) if one.id in shipped]
        return RoleLibrary(deck, {role.id: scenes(role.id, told) for role in deck.roles}, frozenset(self.played()))

    def own_roles(self, language: str) -> OwnRoles:
        """How the player uses the roles, over every answer by the keys of today."""
        from velfaerd_game.game.calibration import calibration
        from velfaerd_game.game.habits import habits

        from .own_roles import OwnRoles, advise

        levels = {level.id: level for level in self.library.levels(language)}
        keys = {(level.id, fingerprint(level)): (level, self.library.key(level)) for level in levels.values()}
        known, counts = self._known_before(), Counter[str]()
        first: list[tuple[Key, Board]] = []
        later: list[tuple[Key, Board]] = []
        told: list[tuple[Key, Board, Mapping[str, int]]] = []
        earlier = gone = 0
        for answer in self._answers():
            mark = (answer.level, answer.fingerprint)
            _, key = keys.get(mark, (None, None))
            counts[answer.level] += 1
            if key is None:
                gone += answer.level not in levels
                earlier += answer.level in levels
                continue
            (first if counts[answer.level] == 1 and mark not in known else later).append((key, answer.board))
            if answer.sure:
                told.append((key, answer.board, answer.sure))
        seen = habits(first)
        return OwnRoles(
            deck=self.library.deck(language),
            first=seen,
            later=habits(later),
            steps=self._steps(keys, levels, counts),
            earlier=earlier,
            gone=gone,
            advice=advise(seen, keys.values(), frozenset(counts)),
            calibration=calibration(told),
        )

    def _steps(self, keys: _Keys, levels: Mapping[str, Level], counts: Counter[str]) -> tuple[Step, ...]:
        """The latest answers, the oldest first; `counts` are all answers by level."""
        from .own_roles import Step

        try:
            latest, seen = self.store.results(most=SHOWN), self.store.seen()
        except StoreError:
            return ()
        steps = []
        before = counts - Counter(one.level for one in latest)
        for one in latest:
            level = levels.get(one.level)
            _, key = keys.get((one.level, one.fingerprint), (None, None))
            steps.append(
                Step(
                    title=level.title if level else one.level,
                    finished=one.finished,
                    score=one.score,
                    guess=key.guess if key else None,
                    expert=key.expert_level if key else None,
                    again=before[one.level] > 0,
                    explored=one.level in seen and one.finished > seen[one.level],
                )
            )
            before[one.level] += 1
        return tuple(steps)

    def _answers(self) -> tuple[Answer, ...]:
        try:
            return self.store.answers()
        except StoreError:
            return ()

    def _known_before(self) -> frozenset[tuple[str, str]]:
        """The levels and keys whose experts were listened to, exploring, before there was any answer by them."""
        try:
            return self.store.known_before()
        except StoreError:
            return frozenset()

    def _shipped(self, language: str) -> set[str]:
        """The ids of the shipped levels that can be played."""
        return {one.reading.value.id for one in self.library.found(language) if one.shipped and one.reading.value}

    def _card(self, number: int, level: Level, *, own: bool, following: bool) -> AllianceCard:
        from .alliances import AllianceCard

        best = self.best(level)
        key: Key | None = self.library.key(level) if best is not None else None
        stars = sum(best >= start for start in key.stars) if key and best is not None else 0
        return AllianceCard(
            id=level.id,
            title=level.title,
            summary=level.summary,
            partners=level.partners,
            phases=len(level.phases),
            difficulty=level.difficulty,
            minutes=level.minutes,
            number=number,
            own=own,
            best=best,
            expert=key.expert_level if key else None,
            stars=stars,
            cards_laid=self.cards_laid(level),
            next=following,
        )

    def latest(self, level: Level) -> Result | None:
        """The newest answer by this very key whose board can be scored by it; None where there is none."""
        mark = fingerprint(level)
        try:
            results = self.store.results(level.id)
        except StoreError:
            return None
        made = (result for result in reversed(results) if result.fingerprint == mark)
        return next((result for result in made if self.library.key(level).fits(result.board)), None)

    def best(self, level: Level) -> Fraction | None:
        """The best score so far by this very key; None where there is none."""
        try:
            return self.store.best(level.id, fingerprint(level))
        except StoreError:
            return None

    def _open_rounds(self) -> tuple[OpenRound, ...]:
        """The rounds that were left with something done; a hint asked for is no reason to go on."""
        try:
            return tuple(one for one in self.store.open_rounds() if one.moves or one.undone)
        except StoreError:
            return ()

    def played(self) -> set[str]:
        """The ids of the levels that were finished."""
        try:
            return set(self.store.played())
        except StoreError:
            return set()


def _named(fault: Fault) -> Fault:
    """The fault with its file's bare name: the folder is the one the page opens."""
    return replace(fault, path=Path(fault.path.name))
