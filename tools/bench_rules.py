"""How long the rules take: the largest level there may be, those shipped, a folder of a hundred, a move kept."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path
from random import Random
from statistics import median

from bench import Row

from velfaerd_game.files.checking import check_paths
from velfaerd_game.files.fingerprint import fingerprint
from velfaerd_game.game.board import Board, Place, Round
from velfaerd_game.game.calibration import STEPS
from velfaerd_game.game.deck import ROLE_IDS
from velfaerd_game.game.level import Expert, Level, Phase, Placement, Rules
from velfaerd_game.game.panel import prepare
from velfaerd_game.game.scoring import score
from velfaerd_game.paths import LEVELS
from velfaerd_game.store import open_store
from velfaerd_game.ui.library import Library
from velfaerd_game.ui.shelf import Shelf

EXPERTS, PHASES, CARDS = 500, 8, 3
ANSWERS = 10_000


def rules(folder: Path) -> Iterator[Row]:
    """Every row."""
    level = largest()
    key = prepare(level)
    board = Board(level.experts[0].placements)
    size = f"{EXPERTS} experts × {PHASES} phases × {len(ROLE_IDS)} roles"
    yield Row(f"preparing {size}", best(lambda: prepare(level), 3), "ms", 200)
    yield Row(f"scoring {size}", best(lambda: score(key, board), 50), "ms", 1)
    library = Library(folder / "none")
    shipped = [(level, library.key(level)) for level in library.levels("da")]
    yield Row(
        f"preparing the {len(shipped)} shipped levels", best(lambda: [prepare(one) for one, _ in shipped], 5), "ms"
    )
    boards = [(own, Board(one.experts[0].placements)) for one, own in shipped]
    yield Row("scoring a board of each", best(lambda: [score(own, laid) for own, laid in boards], 20), "ms")
    yield from _files(folder, library)
    yield _own_roles(folder, library)


def _files(folder: Path, library: Library) -> Iterator[Row]:
    many = folder / "many"
    many.mkdir()
    texts = {file.stem: file.read_text("utf-8") for file in LEVELS.glob("*.toml") if "." not in file.stem}
    for number in range(100):
        name = sorted(texts)[number % len(texts)]
        (many / f"{name}-{number}.toml").write_text(texts[name].replace(name, f"{name}-{number}"), "utf-8")
    tensions = tuple(tension.id for tension in library.deck("da").tensions)
    yield Row("checking 100 levels", best(lambda: list(check_paths([many], tensions)), 3), "ms")
    level = library.levels("da")[0]
    mark, played = fingerprint(level), Round(level).play(Place(ROLE_IDS[0], level.phases[0].id))
    with open_store(folder / "kept").store as store:
        taken = typical(lambda: store.save_round(played, mark, hints=0, seconds=0), 50)
    yield Row("a move kept on disk", taken, "ms")


def _own_roles(folder: Path, library: Library) -> Row:
    """Looking back over many answers, each of random cards, so that no two are alike."""
    random, levels = Random(2), library.levels("da")
    with open_store(folder / "answers").store as store:
        for _ in range(ANSWERS):
            played = Round(random.choice(levels))
            for phase in played.level.phases:
                for role in random.sample(ROLE_IDS, random.randint(1, CARDS)):
                    played = played.play(Place(role, phase.id))
            sure = {phase.id: random.choice(STEPS) for phase in played.level.phases}
            mark = fingerprint(played.level)
            store.finish_round(played, mark, score=Fraction(50), hints=0, seconds=60, sure=sure)
        shelf = Shelf(library, store)
        return Row(f"my roles over {ANSWERS} answers", best(lambda: shelf.own_roles("da"), 3), "ms", 300)


def largest() -> Level:
    """A level with more experts than any panel will have, their boards at random but the same every time."""
    random = Random(1)

    def placement() -> Placement:
        roles = tuple(random.sample(ROLE_IDS, random.randint(1, CARDS)))
        return Placement(roles, random.choice((None, *roles)))

    phases = tuple(Phase(f"phase-{at}", f"Phase {at}", "Now.") for at in range(PHASES))
    experts = tuple(
        Expert(f"expert-{at}", "A", "person", "", {phase.id: placement() for phase in phases}, weight=Fraction(1))
        for at in range(EXPERTS)
    )
    return Level("largest", "da", "Largest", "", ("companies",), 3, 15, "", "", Rules(CARDS), phases, experts)


def best(what: Callable[[], object], times: int) -> float:
    """The fastest of several times, in milliseconds: what the work itself takes."""
    return min(_each(what, times))


def typical(what: Callable[[], object], times: int) -> float:
    """The median of several times, in milliseconds: what one waits for a disk."""
    return median(_each(what, times))


def _each(what: Callable[[], object], times: int) -> list[float]:
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        what()
        taken.append((time.perf_counter() - begun) * 1000)
    return taken
