"""How alike two placements are: the weighted Jaccard index of Ruzicka (1958), in exact whole numbers."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from itertools import combinations
from math import lcm

from .deck import ROLE_IDS
from .level import Placement, Rules

SCALE = lcm(*range(1, len(ROLE_IDS) + 3))
"""Every similarity is a whole number of 1/SCALE: two placements together reach at most six roles and two leads."""

_BITS = {role: 1 << (2 * seat) for seat, role in enumerate(ROLE_IDS)}
_MOST = len(ROLE_IDS) + 2
_SCALED = tuple(tuple(SCALE * low // high if high else SCALE for high in range(_MOST + 1)) for low in range(_MOST + 1))


def code(placement: Placement) -> int:
    """The placement as bits, one for each role's first and one for its second point; KeyError for an unknown role.

    The order in which cards were laid is gone. Of two codes, `&` is the minimum and `|` the maximum role by role,
    and the number of bits is the sum over the roles.
    """
    bits = 0
    for role in placement.roles:
        bits |= _BITS[role] * (3 if role == placement.lead else 1)
    return bits


def decode(bits: int) -> Placement:
    """The placement of a code, its roles in the deck's order."""
    roles = tuple(role for role, bit in _BITS.items() if bits & bit)
    return Placement(roles, next((role for role, bit in _BITS.items() if bits & 2 * bit), None))


def scaled(one: int, other: int) -> int:
    """SCALE times the similarity of two codes; SCALE where both are empty."""
    return _SCALED[(one & other).bit_count()][(one | other).bit_count()]


def similarity(one: Placement, other: Placement) -> Fraction:
    """J(a, b) = sum of minima / sum of maxima over the roles, from 0 to 1; 1 where both are empty."""
    return Fraction(scaled(code(one), code(other)), SCALE)


@cache
def admissible(rules: Rules) -> tuple[int, ...]:
    """The codes of all placements the rules allow: by cards (none first), then deck order, then lead (none first)."""
    codes = []
    for cards in range(min(rules.max_cards, len(ROLE_IDS)) + 1):
        for roles in combinations(ROLE_IDS, cards):
            leads = (None, *roles) if rules.lead else (None,)
            codes += [code(Placement(roles, lead)) for lead in leads]
    return tuple(codes)


@cache
def row(bits: int, rules: Rules) -> tuple[int, ...]:
    """The scaled similarity of a code to each admissible placement, in the order of `admissible`."""
    return tuple(scaled(bits, one) for one in admissible(rules))
