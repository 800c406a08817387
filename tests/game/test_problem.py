"""A fault's shape, which messages and files rely on."""

from __future__ import annotations

import re
from dataclasses import FrozenInstanceError

import pytest

from velfaerd_game.game.problem import Problem, ProblemKind


def test_a_fault_is_a_value() -> None:
    fault = Problem(ProblemKind.BAD_ID, "phases[2].id", "Ide")
    assert fault == Problem(ProblemKind.BAD_ID, "phases[2].id", "Ide", ())
    assert len({fault, Problem(ProblemKind.BAD_ID, "phases[2].id", "Ide")}) == 1
    with pytest.raises(FrozenInstanceError):
        fault.where = "phases[1].id"  # type: ignore[misc]


def test_a_fault_without_value_says_so() -> None:
    fault = Problem(ProblemKind.EMPTY_TEXT, "title")
    assert (fault.value, fault.other) == ("", ())


@pytest.mark.parametrize("kind", ProblemKind, ids=lambda kind: kind.name)
def test_a_kinds_code_is_its_name(kind: ProblemKind) -> None:
    assert kind.value == kind.name.lower().replace("_", "-")
    assert re.fullmatch(r"[a-z][a-z0-9-]+", kind.value)
