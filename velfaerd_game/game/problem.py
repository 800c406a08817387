"""A fault of a level: what is wrong and where, as codes; the words stand with the screen and the command line."""

from dataclasses import dataclass
from enum import Enum


class ProblemKind(Enum):
    """What may be wrong. After each kind: what `value` holds, and what `other` holds (nothing where nothing is said)."""

    # Faults of meaning, found by rules.problems: ids and references
    BAD_ID = "bad-id"  # the id
    DUPLICATE_ID = "duplicate-id"  # the id; the path where it stood first
    DUPLICATE_ENTRY = (
        "duplicate-entry"  # what the list (partners, tensions, an expert's sources) names again; first path
    )
    DUPLICATE_CELL = "duplicate-cell"  # the role that has two cells in one phase; the path of the first
    BAD_LANGUAGE = "bad-language"  # the code; the codes there are
    UNKNOWN_ROLE = "unknown-role"  # the name; the deck's role ids
    UNKNOWN_TENSION = "unknown-tension"  # the name; the deck's tension ids
    UNKNOWN_PARTNER = "unknown-partner"  # the name; the kinds there are
    UNKNOWN_SOURCE = "unknown-source"  # the name; the level's source ids
    UNKNOWN_PHASE = "unknown-phase"  # the name; the level's phase ids

    # Faults of meaning: placements, cells, events
    MISSING_PLACEMENT = "missing-placement"  # the phase that the expert says nothing of
    TOO_MANY_CARDS = "too-many-cards"  # how many cards the phase holds; how many it may hold
    ROLE_TWICE = "role-twice"  # the role that lies twice in one placement
    LEAD_OFF = "lead-off"  # the role named lead where the rules have no lead
    MISSING_CELL = "missing-cell"  # a role that some expert places in the phase
    NO_TEMPTING_CELL = "no-tempting-cell"  # the phase; the roles that no expert places there
    EVENT_FIRST = "event-first"  # the phase

    # Faults of meaning: amounts
    TOO_FEW = "too-few"  # how many there are; least and most
    TOO_MANY = "too-many"  # how many there are; least and most
    OUT_OF_RANGE = "out-of-range"  # the number; least and most

    # Faults of meaning: texts
    EMPTY_TEXT = "empty-text"
    TOO_LONG = "too-long"  # how many characters there are; how many there may be
    HTML = "html"  # the first tag's beginning
    LINK = "link"  # the first link's beginning
    CONTROL_CHARACTER = "control-character"  # the first one's code point, as U+202E
    BAD_URL = "bad-url"  # the address


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault. `where` is the key's path, counted from 0: `phases[2].cells[0].role`, `experts[1].placements.ide`."""

    kind: ProblemKind
    where: str
    value: str = ""
    other: tuple[str, ...] = ()
