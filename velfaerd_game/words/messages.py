"""What is said of a fault: its file, its place and its sentence, in the language now spoken."""

from __future__ import annotations

import re

from velfaerd_game.files.reading import Fault
from velfaerd_game.files.shape import Shape
from velfaerd_game.game.problem import Problem, ProblemKind
from velfaerd_game.game.wording import shown

from .language import tr
from .sentences import sentence_of
from .toml_hints import toml_hint

_KIB = 1024
_MOST_CHOICES = 12


def line(fault: Fault) -> str:
    """The fault in one line: file: place: sentence."""
    stands = tr("line {n}").format(n=fault.line) if fault.line else ""
    where = ", ".join(part for part in (stands, place(fault.problem.where)) if part)
    return ": ".join(part for part in (_printable(str(fault.path)), where, sentence(fault.problem)) if part)


def place(where: str) -> str:
    """A path for people, who count from 1: phases[2].cells[0].why is “phases 3 › cells 1 › why”."""
    steps = _printable(where).split(".")
    return " › ".join(re.sub(r"\[(\d+)\]$", lambda at: f" {int(at[1]) + 1}", step) for step in steps)


def sentence(problem: Problem) -> str:
    """What is wrong, and what to write instead."""
    value, other = _printable(shown(problem.value)), [_printable(one) for one in problem.other]
    first, last = (other[0], other[-1]) if other else ("", "")
    if problem.kind in _FIRST_IS_A_PLACE:
        first = place(first)
    if problem.kind is ProblemKind.OUT_OF_RANGE and problem.where.endswith("weight"):
        return tr("{value} cannot be used. Write a number above 0, and {last} at most.").format(value=value, last=last)
    return sentence_of(problem.kind).format(
        value=value,
        first=first,
        last=last,
        choices=_listed(other),
        hint=toml_hint(value) if problem.kind is ProblemKind.NOT_TOML else _hint(problem),
        found=_shape(problem.value),
        shape=_shape(last),
        kib=int(problem.value) // _KIB if problem.kind is ProblemKind.TOO_LARGE else "",
    )


_FIRST_IS_A_PLACE = {ProblemKind.DUPLICATE_ID, ProblemKind.DUPLICATE_ENTRY, ProblemKind.DUPLICATE_CELL}


def _hint(problem: Problem) -> str:
    """What may have been meant, or what there is to choose from."""
    choices = [_printable(one) for one in problem.other]
    if problem.kind is ProblemKind.UNKNOWN_KEY:
        near = choices
    else:
        import difflib  # only faults need it, and starting the game should not wait for it

        near = difflib.get_close_matches(problem.value.lower(), choices, n=1)
    if near:
        return tr("Did you mean “{meant}”?").format(meant=near[0])
    if problem.kind is ProblemKind.UNKNOWN_KEY:
        return tr("See whether it is spelt right, or remove it.")
    if not choices:
        return tr("There is none to choose.")
    return tr("Write one of these: {choices}.").format(choices=_listed(choices))


def _listed(choices: list[str]) -> str:
    return ", ".join([*choices[:_MOST_CHOICES], "…"] if len(choices) > _MOST_CHOICES else choices)


def _printable(text: str) -> str:
    """The text without what a terminal would take for an order, or could not show."""
    return "".join(one if one.isprintable() else "�" for one in text)


def _shape(code: str) -> str:
    """What stands or should stand at a key; nothing where the code is none."""
    names = {
        Shape.TEXT: tr("a text in quotation marks"),
        Shape.INTEGER: tr("a whole number"),
        Shape.NUMBER: tr("a number"),
        Shape.FLAG: tr("true or false"),
        Shape.TEXTS: tr('a list of texts, such as ["a", "b"]'),
        Shape.LIST: tr("a list"),
        Shape.TABLE: tr("a table"),
        Shape.TABLES: tr("a list of tables"),
        Shape.DATE: tr("a date or a time without quotation marks"),
        Shape.NOTHING: tr("nothing"),
    }
    return names[Shape(code)] if code in {one.value for one in Shape} else ""
