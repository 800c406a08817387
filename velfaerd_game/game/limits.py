"""How much a level may hold: no file can make the program slow or the screen unreadable."""

from fractions import Fraction

from .deck import PARTNER_KINDS, ROLE_IDS

TEXTS = {
    "title": 60,
    "place": 80,
    "summary": 240,
    "briefing": 4000,
    "phases.title": 24,
    "phases.situation": 600,
    "phases.cells.why": 500,
    "experts.name": 80,
    "experts.basis": 600,
    "debrief.question": 300,
    "sources.title": 300,
    "sources.url": 500,
    "sources.accessed": 40,
    "deck": 400,
    "board.team": 60,
}
"""The most characters of each text."""

MAY_BE_EMPTY = frozenset({"sources.url", "sources.accessed"})
"""The texts that need not be there."""

LISTS = {
    "partners": (1, len(PARTNER_KINDS)),
    "tensions": (0, 8),
    "phases": (3, 8),
    "phases.cells": (0, len(ROLE_IDS)),
    "experts": (1, 500),
    "experts.sources": (0, 60),
    "debrief": (0, 12),
    "sources": (0, 60),
}
"""The least and the most entries of each list."""

NUMBERS = {
    "difficulty": (1, 3),
    "minutes": (1, 180),
    "rules.max_cards": (1, len(ROLE_IDS)),
}
"""The least and the most of each whole number."""

MOST_WEIGHT = Fraction(1000)
"""The most a phase or an expert may weigh; the least is anything above 0."""

LANGUAGES = ("da", "en")
"""The languages a level may be told in."""

ID_PATTERN = r"[a-z0-9-]{3,64}"
"""What an id is made of."""
