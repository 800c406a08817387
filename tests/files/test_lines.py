"""Where a key stands in a TOML file, whatever the texts and lists around it look like."""

from __future__ import annotations

import pytest

from velfaerd_game.files.lines import key_lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a = 1\n\nb = 2", {"a": 1, "b": 3}),
        ("# a = 1\nb = 2 # c = 3", {"b": 2}),
        ('"a" = 1\n  b . c = 2', {"a": 1, "b.c": 2}),
        ("a.b = 1\n[c.d]\ne = 2", {"a.b": 1, "c.d": 2, "c.d.e": 3}),
        ("[[a]]\nx = 1\n[[a]]\nx = 2", {"a": 1, "a[0]": 1, "a[0].x": 2, "a[1]": 3, "a[1].x": 4}),
        (
            "[[a]]\n[[a.b]]\n[[a.b]]\nx = 1\n[[a]]\n[a.c]\nx = 2",
            {
                **{"a": 1, "a[0]": 1, "a[0].b": 2, "a[0].b[0]": 2, "a[0].b[1]": 3, "a[0].b[1].x": 4},
                **{"a[1]": 5, "a[1].c": 6, "a[1].c.x": 7},
            },
        ),
        ('a = """one line"""\nb = 1', {"a": 1, "b": 2}),
        ('a = """[ [\nx = 1\n[y]\n"""\nb = 1', {"a": 1, "b": 5}),
        ("a = '''\nx = \"\"\"\n'''\nb = 1", {"a": 1, "b": 4}),
        ("a = [\n'x = 1', # ]\n]\nb = 1", {"a": 1, "b": 4}),
        ('a = [[1, 2],\n["[", "\\"]"]]\nb = 1', {"a": 1, "b": 3}),
        ('a = ["""\nx = 1\n""", "]"\n]\nb = 1', {"a": 1, "b": 5}),
    ],
)
def test_every_key_has_its_line(text: str, lines: dict[str, int]) -> None:
    assert key_lines(text) == lines
