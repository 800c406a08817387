"""A result as an xAPI 1.0.3 statement: what was laid and how it compares with the experts, told by an opaque account.

What a statement holds, with an example, stands in docs/xapi.md.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from fractions import Fraction
from urllib.parse import quote

from velfaerd_game import __version__
from velfaerd_game.files.fingerprint import fingerprint
from velfaerd_game.game.board import Board
from velfaerd_game.game.deck import Deck
from velfaerd_game.game.level import Level
from velfaerd_game.game.panel import prepare
from velfaerd_game.game.scoring import score
from velfaerd_game.store.rows import Result
from velfaerd_game.store.sending import Waiting

Statement = dict[str, object]
"""A statement, as JSON has it."""

HOME_PAGE = "https://velfaerdsspillet.invalid/"
"""Where accounts are said to live. A name under .invalid is nobody's and never will be (RFC 6761)."""

NAMES = "urn:velfaerdsspillet:"
"""How every name begins that the game gives to a thing of its own."""

EXTENSIONS = f"{NAMES}xapi:"
VERB = "http://adlnet.gov/expapi/verbs/completed"
ACTIVITY_TYPE = "http://adlnet.gov/expapi/activities/cmi.interaction"
VERSION = "1.0.3"

FINISHED = {"da": "afsluttede", "en": "completed"}
"""The verb, in every language at once: a statement speaks them all, whoever reads it."""


@dataclass(frozen=True, slots=True)
class Telling:
    """A level and the deck in one language."""

    level: Level
    deck: Deck


Tellings = Mapping[str, Telling]
"""Language -> the level told in it; empty where the level is not there any longer."""

Find = Callable[[str], Tellings]
"""Finds a level by its id."""


def statement(waiting: Waiting, account: str, tellings: Tellings) -> Statement:
    """The statement of one result. It holds less where the level is gone or has another key than it was played by."""
    result = waiting.result
    told = {code: one for code, one in tellings.items() if fingerprint(one.level) == result.fingerprint}
    mark = quote(result.fingerprint, safe="")
    return {
        "id": waiting.statement,
        "version": VERSION,
        "timestamp": _time(result.finished),
        "actor": {"objectType": "Agent", "account": {"homePage": HOME_PAGE, "name": account}},
        "verb": {"id": VERB, "display": dict(FINISHED)},
        "object": {
            "objectType": "Activity",
            "id": f"{level_name(result.level)}:{mark}",
            "definition": _definition(told),
        },
        "result": _result(result, told),
        "context": {
            "platform": f"Velfærdsspillet {__version__}",
            "revision": result.fingerprint,
            "contextActivities": {"parent": [{"objectType": "Activity", "id": level_name(result.level)}]},
        },
    }


def statements(waiting: tuple[Waiting, ...], account: str, find: Find) -> list[Statement]:
    """The statements of many results, each level looked for once."""
    tellings = {level: find(level) for level in {one.result.level for one in waiting}}
    return [statement(one, account, tellings[one.result.level]) for one in waiting]


def level_name(level: str) -> str:
    """The level's name among activities, whatever its key; with the fingerprint behind it, by that very key."""
    return f"{NAMES}level:{quote(level, safe='')}"


def _time(time: datetime) -> str:
    return time.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="milliseconds") + "Z"


def _definition(told: Tellings) -> dict[str, object]:
    definition: dict[str, object] = {"type": ACTIVITY_TYPE, "interactionType": "matching"}
    if not told:
        return definition
    one = next(iter(told.values()))
    decks = {code: {role.id: role.name for role in telling.deck.roles} for code, telling in told.items()}
    definition["name"] = {code: telling.level.title for code, telling in told.items()}
    definition["source"] = [
        {"id": role.id, "description": {code: names[role.id] for code, names in decks.items()}}
        for role in one.deck.roles
    ]
    definition["target"] = [
        {"id": phase.id, "description": {code: telling.level.phase(phase.id).title for code, telling in told.items()}}
        for phase in one.level.phases
    ]
    return definition


def _result(result: Result, told: Tellings) -> dict[str, object]:
    holds: dict[str, object] = {
        "completion": True,
        "response": response(result.board),
        "extensions": {f"{EXTENSIONS}{name}": value for name, value in _extensions(result, told).items()},
    }
    if result.way != "paper":  # nobody timed what was laid on paper
        holds["duration"] = f"PT{result.seconds}S"
    if 0 <= result.score <= 100:
        points = float(result.score)
        holds["score"] = {"scaled": points / 100, "raw": points, "min": 0, "max": 100}
    return holds


def response(board: Board) -> str:
    """The pairs of role and phase, as a matching interaction has them: `role[.]phase[,]role[.]phase`."""
    return "[,]".join(f"{role}[.]{phase}" for phase, laid in board.phases.items() for role in laid.roles)


def _extensions(result: Result, told: Tellings) -> dict[str, object]:
    found: dict[str, object] = {
        "fingerprint": result.fingerprint,
        "hints": result.hints,
        "leads": {phase: laid.lead for phase, laid in result.board.phases.items() if laid.lead},
    }
    if result.sure:
        found["sure"] = dict(result.sure)
    if result.way:
        found["way"] = result.way
    if told:
        found |= _compared(next(iter(told.values())).level, result.board)
    return found


def _compared(level: Level, board: Board) -> dict[str, object]:
    """How the board stands to the experts; nothing where the level's rules do not allow it."""
    try:
        outcome = score(prepare(level), board)
    except ValueError:
        return {}
    found: dict[str, object] = {
        "agreement": {
            phase.id: {
                "score": _share(phase.score),
                "agreement": _share(phase.score * phase.best),
                "best": _share(phase.best),
            }
            for phase in outcome.phases
        },
        "guess-level": float(outcome.guess),
        "stars": outcome.stars,
    }
    if outcome.expert_level is not None:
        found["expert-level"] = float(outcome.expert_level)
    return found


def _share(value: Fraction) -> float:
    """Six digits are more than anybody reads."""
    return round(float(value), 6)
