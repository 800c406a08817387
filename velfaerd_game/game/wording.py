"""The faults of one text: length, markup that is not allowed, characters that cannot be seen, addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .limits import MAY_BE_EMPTY, TEXTS
from .problem import Problem, ProblemKind

_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Control characters but line feed and tab, marks that turn the writing direction, and halves of characters."""

_LINK = re.compile(
    r"\]\("  # [text](address), ![picture](address)
    r"|^[ \t>*+\-0-9.)]*(\[(?:\\.|[^\[\]\\])+\]:)"  # [text]: address
    r"|<[A-Za-z][A-Za-z0-9+.-]*:|<[^\s<>@]+@",  # <address>
    re.MULTILINE,
)
"""A link or image in Markdown. A bare address is a text like any other."""

_TAG = re.compile(r"<(?:[A-Za-z/?]|!--|![A-Z\[])")
"""The beginning of an HTML tag, comment or declaration."""

_URL = re.compile(r"https?://[^\s/?#@<>\"\\]+(?:[/?#][^\s<>\"\\]*)?", re.IGNORECASE)

_MOST_SHOWN = 60


def shown(value: str) -> str:
    """What a fault shows of a value: its beginning, and nothing that cannot be seen."""
    cut = value if len(value) <= _MOST_SHOWN else value[: _MOST_SHOWN - 1] + "…"
    return _UNSEEN.sub("�", cut)


def faults_of_text(text: str, where: str, name: str) -> Iterator[Problem]:
    """Each kind of fault once. `where` is the text's path, `name` what limits.TEXTS calls it: `phases.title`."""
    if not text.strip() and name not in MAY_BE_EMPTY:
        yield Problem(ProblemKind.EMPTY_TEXT, where)
    yield from _faults_of_length(text, where, name)
    if tag := next((found for found in _TAG.finditer(text) if not _LINK.match(text, found.start())), None):
        yield Problem(ProblemKind.HTML, where, _beginning(text, tag))
    if link := _LINK.search(text):
        yield Problem(ProblemKind.LINK, where, _beginning(text, link))
    if unseen := _UNSEEN.search(text):
        yield Problem(ProblemKind.CONTROL_CHARACTER, where, f"U+{ord(unseen.group()):04X}")


def faults_of_url(url: str, where: str) -> Iterator[Problem]:
    """An address is empty, or http or https without a user's name, so that it leads where it seems to."""
    yield from _faults_of_length(url, where, "sources.url")
    if url and (not _URL.fullmatch(url) or _UNSEEN.search(url)):
        yield Problem(ProblemKind.BAD_URL, where, shown(url))


def _faults_of_length(text: str, where: str, name: str) -> Iterator[Problem]:
    if len(text) > TEXTS[name]:
        yield Problem(ProblemKind.TOO_LONG, where, str(len(text)), (str(TEXTS[name]),))


def _beginning(text: str, found: re.Match[str]) -> str:
    """The word that begins where something was found, or what the pattern has in brackets."""
    return shown(text[found.start(found.lastindex or 0) :].split(maxsplit=1)[0])
