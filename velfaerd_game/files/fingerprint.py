"""What identifies a level's key: results made with one key may not be mixed, unseen, with those of another."""

from __future__ import annotations

import json

from velfaerd_game.game.level import Level, Placement

DIGITS = 16
"""How many hex digits of the hash are kept."""


def fingerprint(level: Level) -> str:
    """The first 16 hex digits of the SHA-256 of the level's canonical form, in UTF-8.

    The canonical form is all that scoring depends on, as JSON with sorted keys and without spaces:

        {"experts": [{"placements": {phase id: {role: 2 as lead, 1 as support}}, "weight": "1"}],
         "phases": [{"id": phase id, "weight": "3/2"}],
         "rules": {"lead": true, "max_cards": 3}}

    Weights are texts, a whole number or a fraction in lowest terms, so that they are exact. Phases stand in the level's
    order; experts have no names here and are sorted by their own canonical form, since their order changes no score.
    Every phase is written out for every expert, the empty ones as {}.
    """
    import hashlib  # slow to load, and the first page needs no fingerprint

    experts = [_canonical(_expert(level, at)) for at in range(len(level.experts))]
    phases = [_canonical({"id": phase.id, "weight": str(phase.weight)}) for phase in level.phases]
    rules = _canonical({"lead": level.rules.lead, "max_cards": level.rules.max_cards})
    form = f'{{"experts":[{",".join(sorted(experts))}],"phases":[{",".join(phases)}],"rules":{rules}}}'
    return hashlib.sha256(form.encode("utf-8")).hexdigest()[:DIGITS]


def _expert(level: Level, at: int) -> dict[str, object]:
    expert = level.experts[at]
    placements = {phase.id: _weights(expert.placements[phase.id]) for phase in level.phases}
    return {"placements": placements, "weight": str(expert.weight)}


def _weights(placement: Placement) -> dict[str, int]:
    return {role: placement.weight(role) for role in placement.roles}


def _canonical(value: object) -> str:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
