"""HTML put together so that no text can become markup; what comes out is well-formed XML as well."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

_UNFIT = re.compile("[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What may not stand in a page: control characters and halves of characters."""


class Markup(str):
    """HTML, and no longer a text to be escaped."""

    __slots__ = ()


def text(words: str) -> Markup:
    """A text as it stands in a page."""
    return Markup(escape(_UNFIT.sub("�", words)))


def element(name: str, /, *inside: str, **attributes: str) -> Markup:
    """An element around texts and markup. A name that Python has for itself is given with `_` behind it."""
    told = "".join(f' {key.rstrip("_")}="{text(value)}"' for key, value in attributes.items())
    return Markup(f"<{name}{told}>{joined(inside)}</{name}>")


def alone(name: str, /, **attributes: str) -> Markup:
    """An element that holds nothing."""
    told = "".join(f' {key.replace("_", "-")}="{text(value)}"' for key, value in attributes.items())
    return Markup(f"<{name}{told}/>")


def joined(parts: Iterable[str]) -> Markup:
    """Texts and markup, one after the other."""
    return Markup("".join(part if isinstance(part, Markup) else text(part) for part in parts))
