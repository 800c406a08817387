"""How long and how hard a text is to read: words, minutes, and the LIX readability index (Björnsson 1968)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from fractions import Fraction

PACE = 200
"""Words a minute: an unhurried reader of a text to be thought about."""

LONG = 7
"""The fewest letters of what LIX counts as a long word."""

_WORD = re.compile(r"[^\W_]+(?:[-’'.,][^\W_]+)*")
_END = re.compile(
    r"(?<!\bkl)(?<!\bnr)(?<!\bca)[.!?:…][»«”’\")*_]*\s+(?=[«»„“\"'(*_–-]*[A-ZÆØÅ0-9])"  # a stop and its quotation marks
    r"|\n\s*\n|\n\s*[-*]\s"  # a paragraph, a list's entry
)
"""A sentence ends at a stop before a capital or a number, and with its paragraph or list entry."""


def words(text: str) -> list[str]:
    """The words of a text, Markdown or plain; a number, or words joined by a hyphen, is one word."""
    return _WORD.findall(text)


def sentences(text: str) -> int:
    """How many sentences with a word in them there are."""
    return sum(1 for part in _END.split(text) if words(part))


def lix(texts: Iterable[str]) -> Fraction | None:
    """LIX = words / sentences + 100 · long words / words, over all texts together; None where there is no word."""
    parts = tuple(texts)
    said = [word for text in parts for word in words(text)]
    if not said:
        return None
    long = sum(1 for word in said if len(word) >= LONG)
    return Fraction(len(said), sum(map(sentences, parts))) + Fraction(100 * long, len(said))
