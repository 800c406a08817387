"""A story cut into pages short enough to be read from the back row: between paragraphs, else between sentences."""

from __future__ import annotations

import re

MOST_LETTERS = 420
"""How many letters a page in large type holds; a list, or a sentence that is longer, stays whole."""

_SENTENCE_END = re.compile(r"(?<=[.?!…])\s+(?=[^\W\d_a-zæøå])")
"""The gap after a sentence: what follows begins with a capital, so that "bl.a. i byen" stays together."""


def story_pages(story: str, most: int = MOST_LETTERS) -> tuple[str, ...]:
    """The story's pages in order, at least one; joined again they hold every word of it."""
    pages: list[str] = []
    for part in _parts(story, most):
        together = f"{pages[-1]}\n\n{part}" if pages else part
        if pages and len(together) <= most:
            pages[-1] = together
        else:
            pages.append(part)
    return tuple(pages) or ("",)


def _parts(story: str, most: int) -> list[str]:
    """What may be parted: paragraphs, a line that announces a list with its list, sentences of a long paragraph."""
    parts: list[str] = []
    for paragraph in (one.strip() for one in re.split(r"\n\s*\n", story)):
        if parts and parts[-1].endswith(":"):
            parts[-1] += f"\n\n{paragraph}"
        elif paragraph:
            parts += [paragraph] if len(paragraph) <= most or "\n" in paragraph else _sentences(paragraph, most)
    return parts


def _sentences(paragraph: str, most: int) -> list[str]:
    """The paragraph in runs of whole sentences; never cut inside *emphasis*, which would lose its end."""
    runs: list[str] = []
    for sentence in _SENTENCE_END.split(paragraph):
        whole = not runs or runs[-1].count("*") % 2 == 0
        if runs and (not whole or len(runs[-1]) + len(sentence) < most):
            runs[-1] += f" {sentence}"
        else:
            runs.append(sentence)
    return runs
