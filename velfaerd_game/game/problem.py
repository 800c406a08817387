"""A fault of a level: what is wrong and where, as codes; the words stand with the screen and the command line."""

from dataclasses import dataclass
from enum import Enum


class ProblemKind(Enum):
    """What may be wrong. After each kind: what `value` holds; what `other` holds (empty where nothing is said)."""

    # Faults of meaning, found by rules.problems: ids and references
    BAD_ID = "bad-id"  # the id
    DUPLICATE_ID = "duplicate-id"  # the id; the path where it stood first
    DUPLICATE_ENTRY = "duplicate-entry"  # what a list (partners, tensions, an expert's sources) names again; first path
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

    # Faults of the file, found by files: opening it
    NOT_FOUND = "not-found"
    FOLDER = "folder"
    SPECIAL_FILE = "special-file"
    LINK_LOOP = "link-loop"
    NOT_FOLLOWED = "not-followed"  # a link where none is followed
    NO_PERMISSION = "no-permission"
    UNREADABLE = "unreadable"  # the system's own words
    TOO_LARGE = "too-large"  # how many bytes a file may have
    NO_LEVELS = "no-levels"  # a folder that holds no level
    NO_BOARDS = "no-boards"  # a folder that holds no board
    UNREADABLE_FOLDER = "unreadable-folder"  # the system's own words

    # Faults of the file: its bytes
    EMPTY_FILE = "empty-file"
    NOT_UTF8 = "not-utf8"
    NOT_TOML = "not-toml"  # the reader's own words; the column
    NOT_JSON = "not-json"  # the reader's own words; the column
    TOO_DEEP = "too-deep"
    DUPLICATE_KEY = "duplicate-key"  # the key that a JSON object has twice

    # Faults of the file: what it is
    NEWER_FORMAT = "newer-format"  # the file's format; the newest format known
    BAD_FORMAT = "bad-format"  # what stands there; the newest format known
    FILE_NAME = "file-name"  # the id; the name the file should have
    NO_ORIGINAL = "no-original"  # the name of the file that a translation translates, but that is not there
    TRANSLATION_ID = "translation-id"  # the id the translation says; the id it should say
    TRANSLATION_LANGUAGE = "translation-language"  # the language the translation says; the one its file's name says
    SHADOWED = "shadowed"  # the level's id; the file that is used instead

    # Faults of the file: its shape
    MISSING_KEY = "missing-key"  # the key; what should stand there (a code of files.shape.Shape)
    UNKNOWN_KEY = "unknown-key"  # the key; the key that was meant, if one is near, else nothing
    WRONG_TYPE = "wrong-type"  # what stands there; what should stand there (codes of files.shape.Shape)
    BAD_NUMBER = "bad-number"  # what stands there
    BAD_CHOICE = "bad-choice"  # what stands there; the choices
    ONLY_TEXTS = "only-texts"  # the key of a translation that is not a text
    UNKNOWN_ENTRY = "unknown-entry"  # the id in a translation that the original lacks; the ids there are
    MISSING_TEXT = "missing-text"  # a note, no fault: the translation lacks a text
    MISSING_ROLE = "missing-role"  # the role that a deck lacks
    MORE_FAULTS = "more-faults"  # how many faults are shown

    # Faults of a board's file
    OTHER_TYPE = "other-type"  # what the file says it is; what it should say
    OTHER_LEVEL = "other-level"  # the level the board is for; the level asked for
    KEY_CHANGED = "key-changed"  # the fingerprint the board was made with; the level's fingerprint now
    BAD_UUID = "bad-uuid"  # what stands there

    # Faults of a lesson's file
    NO_LESSON = "no-lesson"
    NO_LEVEL = "no-level"  # the level that the lesson is about, and that is not there
    DAMAGED_LESSON = "damaged-lesson"
    BAD_PART = "bad-part"  # one of the file's parts holds what no lesson can hold; `where` is its key
    OLD_KEY = "old-key"  # a note, no fault: the fingerprint the lesson began with; the level's fingerprint now


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault. `where` is the key's path, counted from 0: `phases[2].cells[0].role`, `experts[1].placements.ide`."""

    kind: ProblemKind
    where: str
    value: str = ""
    other: tuple[str, ...] = ()
